"""Parties, offices and who acts or tells in a sentence."""
