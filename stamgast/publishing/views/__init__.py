"""Pages of the feature: the calendar, scheduling a post, and what is going out."""
