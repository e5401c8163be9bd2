"""Pages about questions to people who know, by who looks at them."""
