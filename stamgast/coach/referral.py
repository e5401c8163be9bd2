"""Recognises sentences that send somebody elsewhere: to a site, an account, a form, a desk."""

import re
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter

from stamgast.coach.content import content_words, is_courteous
from stamgast.coach.lexicon.referral import ASKING, GRATITUDE, IDLE, LOOKING, PLACES
from stamgast.coach.lexicon.stock import PRIDE
from stamgast.coach.text import Text, Token

_START = attrgetter("start")
_ELSEWHERE = {"link", "email"}
_ELSEWHERE_SIGN = re.compile(r"[@/]|\w\.\w|(?:\d[\s()./-]{0,2}){7}")
"""Where this stands there may be a link, an address or a number to call."""
_PAGE = re.compile(r"(?<!\w)(?:sid(?:an?)?|sid[ea]|s\.|pagina|bladzijde|blz\.?|page|p\.)\s*$")
_PAGE_LONG = 16
"""Characters before a number in which that it is a page is said; a text of numbers is looked through once."""
_DIALLED = 7
"""Digits from which numbers are for calling, not for counting."""


@lru_cache(maxsize=8)
def pointing(text: Text, language: str) -> tuple[tuple[Token, ...], ...]:
    """The sentences of a text that only send the reader elsewhere."""
    if language not in PLACES:
        return ()
    lexicons = (ASKING[language], PLACES[language], _ELSEWHERE_SIGN)
    if not any(lexicon.search(text.folded) for lexicon in lexicons):
        return ()
    return tuple(sentence for sentence in text.sentences if _points(text, sentence, language))


def residue(text: Text, sentence: tuple[Token, ...], language: str, known: frozenset[str]) -> list[Token]:
    """Words of a sentence that belong neither to courtesy nor to a referral, and are not ``known``."""
    words = content_words(text, language)
    first = bisect_left(words, sentence[0].start, key=_START)
    after = bisect_left(words, sentence[-1].end, first, key=_START)
    return [
        word
        for word in words[first:after]
        if word.text not in known
        and word.text not in IDLE[language]
        and not _is_pointer(word.text, language)
        and not is_proper_name(text, word)
    ]


def has_figures(text: Text, parent: Text) -> bool:
    """Whether a text counts something that was not said before; telephone numbers and pages do not."""
    said = {token.text for token in parent.of("number")}
    figures = [
        token
        for token in text.of("number")
        if token.text not in said
        and _PAGE.search(text.folded, max(0, token.start - _PAGE_LONG), token.start) is None
    ]
    return 0 < sum(len(token.text) for token in figures) < _DIALLED


def is_proper_name(text: Text, word: Token) -> bool:
    """A capitalised word within a sentence."""
    if not text.plain[word.start].isupper():
        return False
    before = text.folded[: word.start].rstrip()
    return bool(before) and before[-1] not in ".!?…\n"


def holds_an_address(sentence: tuple[Token, ...]) -> bool:
    """Whether a sentence holds a link, an address or a number to call."""
    if any(token.kind in _ELSEWHERE for token in sentence):
        return True
    return sum(len(token.text) for token in sentence if token.kind == "number") >= _DIALLED


def _points(text: Text, sentence: tuple[Token, ...], language: str) -> bool:
    said = GRATITUDE.sub("", text.folded[sentence[0].start : sentence[-1].end])
    if holds_an_address(sentence):
        return True
    if PRIDE[language].search(said):
        return False
    if ASKING[language].search(said):
        return True
    if not PLACES[language].search(said):
        return False
    if LOOKING[language].search(said):
        return True
    courteous = any(is_courteous(token.text, language) for token in sentence if token.kind == "word")
    return not courteous and not residue(text, sentence, language, frozenset())


@lru_cache(maxsize=4096)
def _is_pointer(word: str, language: str) -> bool:
    return PLACES[language].search(word) is not None or any(
        lexicon[language].fullmatch(word) for lexicon in (ASKING, LOOKING)
    )
