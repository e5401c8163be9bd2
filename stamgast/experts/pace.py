"""Keeps a link or an address from being tried without end; counted in the cache, so by each process alone."""

from hashlib import sha256

from django.core.cache import cache

WINDOW = 60
"""Seconds that are counted together."""


def is_too_fast(what: str, who: str, most: int) -> bool:
    """Count once more, and tell whether it was more than ``most`` times within the window."""
    key = f"experts.{what}.{sha256(who.encode()).hexdigest()}"
    cache.add(key, 0, WINDOW)
    try:
        return cache.incr(key) > most
    except ValueError:  # the window ended between the two lines
        return False
