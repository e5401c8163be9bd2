"""Whom we follow: looked through one by one, kept for a reason or let go."""
