"""Hiding, deleting and blocking with a reason; and forgetting what networks do not let us keep."""
