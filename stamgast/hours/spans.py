"""The hours of a day as people write them ("9–12, 13–17") and as stretches of time."""

import re
from collections.abc import Sequence
from datetime import time
from itertools import pairwise

Stretch = tuple[time, time]
"""From, until; until midnight is written as 00:00."""

MIDNIGHT = time(0)
LAST_MINUTE = time(23, 59)
"""How midnight at the end of a day is stored where the end has to come after the beginning."""

_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?"
_STRETCH = re.compile(rf"{_CLOCK}\s*(?:-|–|—|to|til|till|tot)\s*{_CLOCK}", re.IGNORECASE)
_APART = re.compile(r"\s*[,;+&]\s*|\s+(?:and|och|og|en)\s+", re.IGNORECASE)


class Unreadable(ValueError):
    """What was typed holds no hours."""


class Backwards(ValueError):
    """A stretch ends before it begins."""


class Overlapping(ValueError):
    """Two stretches of a day overlap."""


def parse(text: str) -> list[Stretch]:
    """Read the hours of one day, in order; nothing typed means nobody is there.

    Raises:
        Unreadable, Backwards, Overlapping: with the part of the text that is meant.
    """
    found = sorted(_stretch(part) for part in _APART.split(text.strip()) if part.strip())
    for (_, end), (begin, _) in pairwise(found):
        if end == MIDNIGHT or begin < end:
            raise Overlapping(text)
    return found


def _stretch(part: str) -> Stretch:
    match = _STRETCH.fullmatch(part.strip())
    if match is None:
        raise Unreadable(part)
    begins, ends = _clock(match[1], match[2], part), _clock(match[3], match[4], part)
    if ends != MIDNIGHT and ends <= begins:
        raise Backwards(part)
    return begins, ends


def _clock(hour: str, minute: str | None, part: str) -> time:
    if (int(hour), int(minute or 0)) == (24, 0):
        return MIDNIGHT
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        raise Unreadable(part) from None


def write(stretches: Sequence[Stretch]) -> str:
    """Write the hours of a day so that they can be read, and read back."""
    return ", ".join(f"{begins:%H:%M}–{_end(ends)}" for begins, ends in stretches)


def _end(ends: time) -> str:
    return "24:00" if ends == MIDNIGHT or ends >= LAST_MINUTE else f"{ends:%H:%M}"


def backward(stretch: Stretch) -> Stretch:
    """Return a stretch as people mean it, where midnight was stored as the last minute of the day."""
    return stretch[0], MIDNIGHT if stretch[1] >= LAST_MINUTE else stretch[1]


def forward(stretch: Stretch) -> Stretch:
    """Return a stretch whose end comes after its beginning, midnight as the last minute of the day."""
    return stretch[0], LAST_MINUTE if stretch[1] == MIDNIGHT else stretch[1]
