"""Words about time for templates."""
