"""The parts of the Incidents page."""
