"""Pages about notices: what calls for one, and on which devices one is told."""
