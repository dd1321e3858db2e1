"""Landing: bytes as they came, kept for ever, each content once a source."""
