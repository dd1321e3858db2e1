"""Publishing: an immutable copy of the marts a build, and how it is read."""
