"""English as it is written in Europe: the day before the month, hours up to 24."""
