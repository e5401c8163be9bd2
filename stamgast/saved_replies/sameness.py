"""Tells whether a text is a saved reply with nothing of one's own in it; pure, without any row.

What counts are the words: capitals, punctuation and emoji make no text one's own, and neither does a name.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

PLACE: Final = re.compile(r"\{\{\s*([^{}\n]{1,80}?)\s*\}\}|\[\[\s*([^\[\]\n]{1,200}?)\s*\]\]")
"""A variable, or a place for words of one's own."""

MOST_NAMES: Final = 4
"""Words a name may have: Anna Maria van Dijk."""

_NAMES: Final = re.compile(r"na(?:me|am|mn|vn)$", re.IGNORECASE)
"""A variable that ends so is a name: name, surname, voornaam, förnamn, fornavn."""

_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, or a place; ``key`` is what it is compared by."""

    key: str
    is_name: bool = False
    is_place: bool = False


def open_places(text: str) -> tuple[str, ...]:
    """Return the places of a text nobody has filled yet, as they stand in it.

    >>> open_places("Hi {{ name }}, [[ what do you think? ]]")
    ('{{ name }}', '[[ what do you think? ]]')
    """
    return tuple(dict.fromkeys(found[0] for found in PLACE.finditer(text)))


def has_words(text: str) -> bool:
    """Tell whether a text says anything beside its places."""
    return _WORD.search(PLACE.sub(" ", text)) is not None


def is_unchanged(text: str, saved: str) -> bool:
    """Tell whether a text is a saved one, word for word but for a name and places left out.

    >>> is_unchanged("hi Trijn! We open at ten :)", "Hi {{ name }}, we open at ten.")
    True
    >>> is_unchanged("Hi Trijn, we open at ten. Which book is it?", "Hi {{ name }}, we open at ten.")
    False
    """
    return first_same(text, [saved]) is not None


def first_same(text: str, saved: Iterable[str]) -> int | None:
    """Return which of the saved texts a text is, unchanged; None if it is none of them."""
    after = _words_and_places(text)
    keys = {word.key for word in after}
    for number, one in enumerate(saved):
        before = _words_and_places(one)
        if _can_be_same(before, after, keys) and _is_same(before, after):
            return number
    return None


def _can_be_same(before: list[_Word], after: list[_Word], keys: set[str]) -> bool:
    """Rule most texts out at once: comparing them word by word takes its time."""
    fixed = {word.key for word in before if not (word.is_place or word.is_name)}
    return fixed <= keys and len(after) <= len(before) + MOST_NAMES


def _is_same(before: list[_Word], after: list[_Word]) -> bool:
    names = 0
    matcher = SequenceMatcher(None, [w.key for w in before], [w.key for w in after], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        lost, added = before[i1:i2], after[j1:j2]
        if not _is_name_only(lost, added):
            return False
        names += len(added)
    return names <= MOST_NAMES


def _is_name_only(lost: list[_Word], added: list[_Word]) -> bool:
    if any(not (word.is_place or word.is_name) for word in lost):
        return False
    places = [word for word in lost if word.is_place]
    if any(word.is_name for word in places) and len(places) == len(lost) == 1:
        return True  # a name, however it is written
    if added and any(not word.is_name for word in places):
        return all(word.is_name for word in added) and any(word.is_name for word in places)
    return all(word.is_name for word in added)


def _words_and_places(saved: str) -> list[_Word]:
    found: list[_Word] = []
    end = 0
    for place in PLACE.finditer(saved):
        found += _words(saved[end : place.start()])
        found.append(
            _Word(f"\0{place[0]}", is_name=bool(place[1] and _NAMES.search(place[1])), is_place=True)
        )
        end = place.end()
    return found + _words(saved[end:])


def _words(text: str) -> list[_Word]:
    plain = unicodedata.normalize("NFKC", text)
    return [_Word(word[0].casefold(), is_name=word[0][0].isupper()) for word in _WORD.finditer(plain)]
