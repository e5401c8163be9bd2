"""Pages about channels, themes, experiments, needs, and the paper."""
