"""What changed between two texts, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

MOST_WORDS = 3000
"""In longer texts whole lines are compared: words would take seconds."""

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words in a row, and whether they stayed, came or went."""

    kind: Literal["same", "added", "removed"]
    words: str


def differences(before: str, after: str) -> list[Stretch]:
    """Return the two texts as one, with what went and what came, in the order in which it reads.

    Joining what stayed and what went gives ``before``; joining what stayed and what came gives ``after``.
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        old, new = _LINES.findall(before), _LINES.findall(after)
    return list(_joined(_stretches(old, new)))


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield Stretch("same", "".join(old[a:b]))
            continue
        if a < b:
            yield Stretch("removed", "".join(old[a:b]))
        if c < d:
            yield Stretch("added", "".join(new[c:d]))


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Put changes together that only a space parts, so that they are read as one."""
    removed = added = ""
    for one in stretches:
        if one.kind == "same" and (one.words.strip() or not (removed or added)):
            yield from _change(removed, added)
            removed = added = ""
            yield one
            continue
        removed += one.words if one.kind != "added" else ""
        added += one.words if one.kind != "removed" else ""
    yield from _change(removed, added)


def _change(removed: str, added: str) -> Iterator[Stretch]:
    if removed and removed == added:
        yield Stretch("same", removed)
        return
    if removed:
        yield Stretch("removed", removed)
    if added:
        yield Stretch("added", added)
