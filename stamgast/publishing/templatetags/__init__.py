"""Tags for templates of the calendar."""
