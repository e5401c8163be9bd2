"""How somebody closes a talk by saying what they do now: "Perfect, then I'll do that", by language."""

import re
from collections.abc import Mapping
from typing import Final

_BEFORE: Final = r"^(?:\w++[,!. ]++){0,3}"

LEAVING: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": re.compile(
        rf"{_BEFORE}(?<!\w)då (?!undrar|vill|väntar|hoppas|kan|får|måste|är|blir|var|har|tycker|tror)\w+ "
        r"(?:jag|vi)(?!\w)"
    ),
    "nb": re.compile(
        rf"{_BEFORE}(?<!\w)da (?!lurer|vil|venter|håper|kan|får|må|er|blir|var|har|synes|syns|tror)\w+ "
        r"(?:jeg|vi)(?!\w)"
    ),
    "nl": re.compile(
        rf"{_BEFORE}(?<!\w)dan (?!vraag|wil|wacht|hoop|kan|moet|ben|is|zijn|was|heb|vind|denk)\w+ "
        r"(?:ik|we|wij)(?!\w)"
    ),
    "en": re.compile(
        rf"{_BEFORE}(?<!\w)(?:then (?:i|we)(?:'ll| will)|(?:i|we)(?:'ll| will) do (?:that|so))(?!\w)"
        r"(?! (?:wait|hope|have to|need))"
    ),
}
"""It stands where a text begins. A wish, a wait or an opinion after "then" closes nothing."""

SHORT: Final = 12
"""Whoever says more than so many words tells something."""
