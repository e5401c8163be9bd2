"""Whole numbers as browsers send them: anything may stand there."""

LONGEST = 17
"""Digits: with more, SQLite cannot even look for it."""


def whole_number(given: str) -> int | None:
    """Return the number; None for what is none, has digits of other scripts, or is too large for any row."""
    return int(given) if given.isascii() and given.isdecimal() and len(given) <= LONGEST else None
