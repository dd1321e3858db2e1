"""The parts of the page Cross-border trends; the Situation page shares its flows."""
