"""What became of a text: which words went and which came; pure."""

from dataclasses import dataclass
from typing import Final

from stamgast.ui import differences

WORDS: Final = 4_000
"""Texts of more words than this are compared line by line."""

KINDS: Final = {"same": "", "removed": "gone", "added": "new"}


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that stayed, went (``gone``) or came (``new``)."""

    text: str
    kind: str = ""


def difference(before: str, after: str) -> list[Change]:
    """Return the way from one text to the other, in order; without what is new it is the one before."""
    old, new = differences.WORDS.findall(before), differences.WORDS.findall(after)
    if len(old) + len(new) > 2 * WORDS:
        old, new = differences.LINES.findall(before), differences.LINES.findall(after)
    return [Change(one.words, KINDS[one.kind]) for one in differences.stretches(old, new)]
