"""Commands for developers: translations."""
