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
    """For each goal the first sentence that tells it or one of its lines, from its first to its last word."""
    for goal in subject.draft.internal:
        parts = [_stems_of(part, subject.language) for part in (goal, *goal.splitlines())]
        told = (_told(sentence, stems) for sentence in subject.text.sentences for stems in parts)
        if match := next(filter(None, told), None):
            yield match


def _told(sentence: tuple[Token, ...], stems: frozenset[str]) -> Match | None:
    """Where a sentence says most of the words; figures alone may be about anything."""
    found = [token for token in sentence if _stem(token) in stems]
    needed = max(_FEWEST, ceil(_SHARE * len(stems)))
    if len({_stem(token) for token in found}) < needed or all(token.kind == "number" for token in found):
        return None
    return Match(found[0].start, found[-1].end)


@lru_cache(maxsize=128)
def _stems_of(goal: str, language: str) -> frozenset[str]:
    """Words of content and figures of a goal, by their beginnings."""
    text = Text(goal)
    return frozenset(map(_stem, (*content_words(text, language), *text.of("number"))))


def _stem(token: Token) -> str:
    return token.text[:_STEM] if token.kind == "word" else token.text
