"""Labelled cases, and how well the warehouse judges them: `make evaluate`."""
