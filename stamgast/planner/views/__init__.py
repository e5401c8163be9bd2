"""Pages of the feature: the drafts, the composer, and the small requests a composer makes."""
