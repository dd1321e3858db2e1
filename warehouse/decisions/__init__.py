"""What people decided of incidents: a file that they own, and that every build reads."""
