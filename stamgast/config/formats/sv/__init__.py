"""Swedish as it is written in Sweden."""
