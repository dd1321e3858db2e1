"""Articles labelled by hand, and how much of the labels the reader finds."""
