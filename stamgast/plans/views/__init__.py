"""Pages about plans: channels, themes, experiments, needs."""
