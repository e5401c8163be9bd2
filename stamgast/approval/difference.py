"""What became of a text: which words went and which came; pure."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

WORDS: Final = 4_000
"""Texts of more words than this are compared line by line."""

_WORD: Final = re.compile(r"\s+|\w+|[^\w\s]")
_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that stayed, went (``gone``) or came (``new``)."""

    text: str
    kind: str = ""


def difference(before: str, after: str) -> list[Change]:
    """Return the way from one text to the other, in order; without what is new it is the one before."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) + len(new) > 2 * WORDS:
        old, new = _LINE.findall(before), _LINE.findall(after)
    found: list[Change] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if tag == "equal":
            found.append(Change("".join(old[from_old:to_old])))
            continue
        gone, came = "".join(old[from_old:to_old]), "".join(new[from_new:to_new])
        found += [Change(text, kind) for text, kind in ((gone, "gone"), (came, "new")) if text]
    return found
