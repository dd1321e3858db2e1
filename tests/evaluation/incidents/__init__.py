"""Which reports tell of the same incident: made-up worlds, real pairs, and scores."""
