"""Posts and their variants: one idea, one text per channel, the value check."""
