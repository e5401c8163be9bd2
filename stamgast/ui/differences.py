"""What stayed, went and came between two texts that were cut into pieces; features say how they are cut."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

WORDS: Final = re.compile(r"\s+|\w+|[^\w\s]")
LINES: Final = re.compile(r"[^\n]*\n|[^\n]+")
"""Long texts are cut into lines: to compare their words would take seconds."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some pieces in a row, and whether they stayed, came or went."""

    kind: Literal["same", "added", "removed"]
    words: str


def stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    """Return the two texts as one, in the order in which it reads, what went before what came in its place.

    Joining what stayed and what went gives the old text; joining what stayed and what came gives the new one.
    """
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield Stretch("same", "".join(old[a:b]))
            continue
        if a < b:
            yield Stretch("removed", "".join(old[a:b]))
        if c < d:
            yield Stretch("added", "".join(new[c:d]))
