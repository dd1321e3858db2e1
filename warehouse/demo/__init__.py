"""The shipped sample: reports written for it about real incidents, and generated feeds."""
