"""Pictures with their alternative text."""
