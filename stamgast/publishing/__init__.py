"""Publications: a post going out on a channel with its host, and the calendar."""
