"""Leaves out of a text what identifies a private person: the numbers and addresses the coach finds."""

from typing import Final

from stamgast.coach import identity
from stamgast.coach.text import Text

MASK: Final = "[…]"


def masked(content: str, country: str) -> str:
    """Return a text without what identifies a private person; ``country`` decides how numbers are read.

    >>> masked("Write to kim@example.org.", "se")
    'Write to […].'
    """
    text = Text(content)
    shown, reached = [], 0
    for found in identity.find(text, country):
        start, end = text.span(found.start, found.end)
        shown += [text.raw[reached:start], MASK]
        reached = end
    return "".join([*shown, text.raw[reached:]])
