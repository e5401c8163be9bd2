"""Filters for templates about the strategy."""
