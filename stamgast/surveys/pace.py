"""Keeps a survey from being flooded: counts addresses by a hash whose salt is forgotten every day.

Nothing of it reaches the database: hash and salt live in the cache, for a minute and for a day.
"""

import secrets
from datetime import date
from hashlib import blake2b
from typing import Final

from django.core.cache import cache

WINDOW: Final = 60
"""Seconds that are counted together."""

A_DAY: Final = 24 * 60 * 60


def is_too_fast(what: str, who: str, most: int, today: date) -> bool:
    """Count once more, and tell whether it was more than ``most`` times within the window."""
    key = f"surveys.{what}.{_hashed(who, today)}"
    cache.add(key, 0, WINDOW)
    try:
        return cache.incr(key) > most
    except ValueError:  # the window ended between the two lines
        return False


def _hashed(who: str, today: date) -> str:
    salt = cache.get_or_set(f"surveys.salt.{today}", lambda: secrets.token_hex(32), A_DAY)
    return blake2b(who.encode(), key=str(salt).encode()[:64], digest_size=16).hexdigest()
