"""Backups: one file with everything but the keys, made while all runs; restored whole, or not at all."""
