"""Pages of the first hour: all of it, and its steps."""
