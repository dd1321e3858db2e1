"""Places: which a text names, and which of the bearers of a name it means."""
