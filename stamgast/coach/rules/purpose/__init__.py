"""Rules on why we are here."""
