"""How somebody closes a talk by saying what they do now: "Perfect, then I'll do that", by language."""

import re
from collections.abc import Mapping
from typing import Final

_BEFORE: Final = r"^(?:\w++[,!. ]++){0,3}"

LEAVING: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": re.compile(
        rf"{_BEFORE}(?<!\w)då (?!undrar|vill|väntar|hoppas|kan|får|måste|är|blir|var|har|tycker|tror)\w+ "
        r"(?:jag|vi)(?!\w)|^(?:jag |vi )?(?:gissar|tippar|chansar)(?: på)? \d"
    ),
    "nb": re.compile(
        rf"{_BEFORE}(?<!\w)da (?!lurer|vil|venter|håper|kan|får|må|er|blir|var|har|synes|syns|tror)\w+ "
        r"(?:jeg|vi)(?!\w)|^(?:jeg |vi )?(?:gjetter|tipper)(?: på)? \d"
    ),
    "nl": re.compile(
        rf"{_BEFORE}(?<!\w)dan (?!vraag|wil|wacht|hoop|kan|moet|ben|is|zijn|was|heb|vind|denk)\w+ "
        r"(?:ik|we|wij)(?!\w)|^(?:ik |we |wij )?(?:gok|gokken|raad|schat)(?: op)? \d"
    ),
    "en": re.compile(
        rf"{_BEFORE}(?<!\w)(?:then (?:i|we)(?:'ll| will)|(?:i|we)(?:'ll| will) do (?:that|so))(?!\w)"
        r"(?! (?:wait|hope|have to|need))|^(?:i'd |i |we )?(?:guess|reckon|bet)(?: it's)? \d"
    ),
}
"""It stands where a text begins. A wish, a wait or an opinion after "then" closes nothing; a number that is
guessed answers us: "I guess 412"."""

SHORT: Final = 12
"""Whoever says more than so many words tells something."""
