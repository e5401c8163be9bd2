"""Changing the bank of questions and surveys, and taking in what people answer."""
