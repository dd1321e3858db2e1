"""Loading: landed bytes become rows of `raw`, every row accounted for."""
