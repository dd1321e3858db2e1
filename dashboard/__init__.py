"""The dashboard: reads what is published, and draws it."""
