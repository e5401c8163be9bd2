"""Recognises that somebody asks something, with or without a question mark."""

import re
from functools import lru_cache
from typing import Final

from stamgast.coach.lexicon.questions import INDIRECT, OPENERS, TAKE_BACK
from stamgast.coach.sieve import Sieve
from stamgast.coach.text import Text


@lru_cache(maxsize=8)
def asks(text: Text, language: str) -> tuple[int, int] | None:
    """The part of a text that asks something (offsets in the folded text), or nothing.

    A sentence asks when it ends in a question mark, opens the way questions open in the language, or wonders
    aloud. Rhetorical questions and questions to a friend do not count.
    """
    if _is_for_a_friend(text):
        return None
    opener, indirect = OPENERS.get(language, _NEVER), INDIRECT.get(language, _NEVER)
    take_back = TAKE_BACK.get(language, _NEVER)
    for sentence in _SENTENCE.finditer(text.folded):
        said, stop = sentence["said"], sentence["stop"]
        has_mark = "?" in stop
        if not (has_mark or ("!" not in stop and opener.match(said)) or indirect.search(said)):
            continue
        if not take_back.search(said):
            return sentence.start(), sentence.end() if has_mark else sentence.end("said")
    return None


def _is_for_a_friend(text: Text) -> bool:
    """Opens with the name of another account: "@malin shall we?"."""
    return text.folded.lstrip().startswith("@")


_NEVER: Final = Sieve(r"(?!)")
_SENTENCE: Final = re.compile(
    r"(?P<said>[^\s.!?…][^.!?…\n]{0,2000}(?:[.][\w/][^.!?…\n]{0,2000}){0,20})(?P<stop>[.!?…]{0,9})"
)
"""What is said up to a stop; a full stop within a number, an address or a link does not end it."""
