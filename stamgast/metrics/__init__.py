"""Numbers from tables: pure, versioned functions, each figure with its interval and its n."""
