"""Tells friends who are called by name from us: "No Mieke, that was in Goes"."""

from typing import Final

from stamgast.coach.lexicon.clauses import (
    AND_YOU,
    ANSWERED,
    LEADS,
    ONE_OF_YOU,
    REMINDED,
    SEVERAL_OF_YOU,
    TO_A_FRIEND,
)
from stamgast.coach.lexicon.courtesy import COURTESY
from stamgast.coach.text import Text

_NAMES: Final = 60
"""Characters within which those who are called by name first are done."""
_NOBODY: Final = frozenset[str]()


def calls_a_friend(text: Text, language: str) -> bool:
    """Whether somebody is called by name and invited or reminded: "Anna, shall we?"."""
    folded = text.folded
    return (", " in folded[:_NAMES] and _invites(text, language)) or (
        AND_YOU.get(language, ", you") in folded and _reminds(text, language)
    )


def answers_a_friend(text: Text, language: str) -> bool:
    """Whether a text that asks nothing answers somebody by name, or ends with a name: "So like you, Knut"."""
    if "," not in text.folded and "!" not in text.folded:
        return False
    if ANSWERED.match(text.plain):
        return text.word_set.isdisjoint(SEVERAL_OF_YOU.get(language, _NOBODY))
    before, _, last = text.plain.rstrip(" .!").rpartition(", ")
    if before and last.isalpha() and last.istitle():
        return before.split()[-1].lower() not in COURTESY.get(language, _NOBODY) and _is_to_one(
            text, language
        )
    return AND_YOU.get(language, ", you") in text.folded and _reminds(text, language)


def _invites(text: Text, language: str) -> bool:
    called = TO_A_FRIEND.match(text.folded)
    return (
        called is not None
        and text.plain[called.start("who")].isupper()
        and called["who"] not in LEADS
        and called["who"] not in COURTESY.get(language, _NOBODY)
    )


def _reminds(text: Text, language: str) -> bool:
    return REMINDED.search(text.plain) is not None and _is_to_one(text, language)


def _is_to_one(text: Text, language: str) -> bool:
    """Whether one person is spoken to, and not several."""
    if language not in ONE_OF_YOU:
        return False
    words = text.word_set
    return not words.isdisjoint(ONE_OF_YOU[language]) and words.isdisjoint(SEVERAL_OF_YOU[language])
