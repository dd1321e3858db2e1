"""The parts of the page Claims & disputes."""
