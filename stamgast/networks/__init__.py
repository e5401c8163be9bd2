"""The outside world: what each network can do, and the only code that speaks to it."""
