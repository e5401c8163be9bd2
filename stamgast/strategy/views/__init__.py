"""Pages about the strategy: the whole of it, the purpose, goals, audiences."""
