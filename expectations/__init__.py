"""Doubts at the boundaries: raw in, before a batch is committed; marts out, before a
build is published. A suite is a small file, one a table."""
