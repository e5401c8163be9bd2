"""Recognises that somebody asks something, with or without a question mark."""

import re
from typing import Final

from stamgast.coach.lexicon.questions import INDIRECT, OPENERS, TAKE_BACK
from stamgast.coach.text import Text, Token


def asks(text: Text, language: str) -> tuple[int, int] | None:
    """The part of a text that asks something (offsets in the folded text), or nothing.

    A sentence asks when it ends in a question mark, opens the way questions open in the language, or wonders
    aloud. Rhetorical questions and questions to a friend do not count.
    """
    if _is_for_a_friend(text):
        return None
    for sentence in text.sentences:
        start, end = _without_stop(sentence)
        said = text.folded[start:end]
        if _take_back(language).search(said):
            continue
        if "?" in sentence[-1].text and sentence[-1].kind == "stop" and len(sentence) > 1:
            return start, sentence[-1].end
        exclaims = sentence[-1].text.startswith("!")
        if (not exclaims and _opener(language).match(said)) or _indirect(language).search(said):
            return start, end
    return None


def _is_for_a_friend(text: Text) -> bool:
    """Opens with the name of another account: "@malin shall we?"."""
    return bool(text.tokens) and text.tokens[0].kind == "mention"


def _without_stop(sentence: tuple[Token, ...]) -> tuple[int, int]:
    last = sentence[-2] if sentence[-1].kind == "stop" and len(sentence) > 1 else sentence[-1]
    return sentence[0].start, last.end


def _opener(language: str) -> re.Pattern[str]:
    return OPENERS.get(language, _NEVER)


def _indirect(language: str) -> re.Pattern[str]:
    return INDIRECT.get(language, _NEVER)


def _take_back(language: str) -> re.Pattern[str]:
    return TAKE_BACK.get(language, _NEVER)


_NEVER: Final = re.compile(r"(?!)")
