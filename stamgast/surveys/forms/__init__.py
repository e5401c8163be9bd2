"""Forms of the team, and the one form strangers fill in."""
