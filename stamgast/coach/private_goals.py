"""Finds sentences that say aloud a goal the team keeps for itself."""

from collections.abc import Iterator
from functools import lru_cache
from math import ceil
from typing import Final

from stamgast.coach.checks import Match, Subject
from stamgast.coach.content import content_words
from stamgast.coach.text import Text, Token

_FEWEST: Final = 2
"""Words of a goal that have to come back; one alone ("coffee") may be about anything."""
_SHARE: Final = 0.6
"""Share of a goal's words that have to come back in one sentence."""
_STEM: Final = 5
"""Letters by which a word is known in its other forms: "members", "membership"."""


def repeated(subject: Subject) -> Iterator[Match]:
    """For each goal the first sentence that repeats it, from its first to its last word there."""
    for goal in subject.draft.internal:
        stems = _stems_of(goal, subject.language)
        needed = max(_FEWEST, ceil(_SHARE * len(stems)))
        for sentence in subject.text.sentences if len(stems) >= _FEWEST else ():
            found = [token for token in sentence if _stem(token) in stems]
            if len({_stem(token) for token in found}) >= needed:
                yield Match(found[0].start, found[-1].end)
                break


@lru_cache(maxsize=64)
def _stems_of(goal: str, language: str) -> frozenset[str]:
    """Words of content and figures of a goal, by their beginnings."""
    text = Text(goal)
    return frozenset(map(_stem, (*content_words(text, language), *text.of("number"))))


def _stem(token: Token) -> str:
    return token.text[:_STEM] if token.kind == "word" else token.text
