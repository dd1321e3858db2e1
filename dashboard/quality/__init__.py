"""The parts of the Sources & quality page."""
