"""Counts words that metrics compare: for us and for the reader, polite and familiar, stiff and loose."""

from collections.abc import Mapping
from typing import Any, Final

from stamgast.coach.lexicon.address import FORMAL_MARKS, FORMAL_YOU, INFORMAL_MARKS, INFORMAL_YOU
from stamgast.coach.questions import asks
from stamgast.coach.sieve import Sieve
from stamgast.coach.text import Text

_US: Final[Mapping[str, frozenset[str]]] = {
    "sv": frozenset(["vi", "oss", "vår", "vårt", "våra"]),
    "nb": frozenset(["vi", "oss", "vår", "vårt", "våre"]),
    "nl": frozenset(["wij", "we", "ons", "onze"]),
    "en": frozenset(["we", "us", "our", "ours"]),
}
_READER: Final[Mapping[str, frozenset[str]]] = {
    "sv": frozenset(["du", "dig", "din", "ditt", "dina", "ni", "er", "ert", "era"]),
    "nb": frozenset(["du", "deg", "din", "ditt", "dine", "dere", "deres"]),
    "nl": frozenset(["je", "jij", "jou", "jouw", "jullie", "u", "uw"]),
    "en": frozenset(["you", "your", "yours"]),
}


def counted(text: Text, language: str) -> dict[str, Any]:
    """The columns of ``TEXTS`` but for the item; counts that need a language we do not speak are null."""
    asked = asks(text, language) is not None
    if language not in _US:
        return {"asks": asked, "words": len(text.words)}
    said = text.spoken
    return {
        "asks": asked,
        "words": len(said),
        "we": sum(map(_US[language].__contains__, said)),
        "you": sum(map(_READER[language].__contains__, said)),
        "polite": _hits(FORMAL_YOU, language, text.plain),
        "familiar": _hits(INFORMAL_YOU, language, text.folded),
        "formal": _hits(FORMAL_MARKS, language, text.folded),
        "informal": _hits(INFORMAL_MARKS, language, text.folded) + len(list(text.of("emoji"))),
    }


def _hits(patterns: Mapping[str, Sieve], language: str, text: str) -> int:
    return sum(1 for _ in patterns[language].finditer(text)) if language in patterns else 0
