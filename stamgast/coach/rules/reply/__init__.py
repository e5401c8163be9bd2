"""Rules on what we answer."""
