"""Places in a text: its sections, where quoted words stand now, and the text cut at them; pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

GAP: Final = "\n\n"
"""What stands between two sections in the whole."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the whole text: the post itself, a further part of a thread, or the first comment."""

    number: int
    start: int
    text: str
    is_comment: bool = False

    @staticmethod
    def row(texts: Sequence[str]) -> "list[Section]":
        """Lay texts out one after the other; the last one is the first comment. Empty ones are left out."""
        found: list[Section] = []
        start = 0
        for index, text in enumerate(texts):
            if not text and index:
                continue
            found.append(Section(index + 1, start, text, is_comment=index == len(texts) - 1))
            start += len(text) + len(GAP)
        return found

    @staticmethod
    def whole(sections: "Iterable[Section]") -> str:
        """Return the text the sections are stretches of."""
        return GAP.join(section.text for section in sections)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text, with the marks that cover it (their keys, in the order given)."""

    text: str
    marks: tuple[int, ...] = ()


def locate(text: str, quote: str, start: int) -> int | None:
    """Return where quoted words begin in a text now: the place nearest to where they began; None if gone."""
    if not quote:
        return None
    found = []
    at = text.find(quote)
    while at >= 0:
        found.append(at)
        at = text.find(quote, at + 1)
    return min(found, key=lambda place: abs(place - start), default=None)


def pieces(text: str, marks: Iterable[tuple[int, int, int]], offset: int = 0) -> list[Piece]:
    """Cut a text where marks begin and end; joined again, the pieces are the text.

    Args:
        text: a stretch of the whole.
        marks: (key, start, end) counted in the whole.
        offset: where the stretch begins in the whole.
    """
    here = [(key, max(0, start - offset), min(len(text), end - offset)) for key, start, end in marks]
    here = [(key, start, end) for key, start, end in here if start < end]
    cuts = sorted({0, len(text), *(start for _, start, _ in here), *(end for _, _, end in here)})
    return [
        Piece(text[begin:end], tuple(key for key, start, stop in here if start <= begin and end <= stop))
        for begin, end in pairwise(cuts)
    ]
