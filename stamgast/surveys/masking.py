"""Leaves out of an answer what identifies a private person: numbers and addresses the coach finds."""

from typing import Final

from stamgast.coach import identity
from stamgast.coach.text import Text

MASK: Final = "[…]"


def masked(content: str, country: str) -> str:
    """Return a text without what identifies a private person; ``country`` decides how numbers are read."""
    text = Text(content)
    shown, reached = "", 0
    for found in identity.find(text, country):
        start, end = text.span(found.start, found.end)
        shown += text.raw[reached:start] + MASK
        reached = end
    return shown + text.raw[reached:]
