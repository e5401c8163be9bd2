"""Rules that sort what people write to us."""
