"""Bokmål as it is written in Norway."""
