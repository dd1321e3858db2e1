"""Room for the doubts at the boundaries, raw in and marts out; none is built yet."""
