"""Rules on what we publish."""
