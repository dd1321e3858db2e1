"""The text itself: what is story in it, its sentences, and known phrases in them."""
