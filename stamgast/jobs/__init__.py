"""Background work: the engine's wiring and the rhythm that wakes it."""
