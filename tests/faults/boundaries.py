"""Between which states a worker can be stopped dead."""

BOUNDARIES = ("claimed", "sending", "lost", "looking", "found", "sent", "published")
"""In the order in which a network that loses its first answers lets workers come to them."""
