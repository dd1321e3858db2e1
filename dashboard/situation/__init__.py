"""The parts of the Situation page."""
