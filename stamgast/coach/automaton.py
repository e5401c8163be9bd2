"""Aho-Corasick automata over the phrases of all rules that look at one kind of text in one language."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick

from stamgast.coach.checks import ANY, Match, Phrasebook

_EDGES: Final = "*"
_as_tuple: Final = tuple.__new__
"""Makes matches in half the time their class takes."""


class Automaton:
    """Finds every phrase of every owner in one pass over a folded text, in one language."""

    def __init__(self, books: Mapping[str, Phrasebook], language: str) -> None:
        owners: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for owner, book in books.items():
            for group, languages in book.items():
                for phrase in {*languages.get(language, ()), *languages.get(ANY, ())}:
                    owners[phrase].append((owner, group))
        self._phrases = [_Phrase.of(phrase, owned) for phrase, owned in owners.items()]
        self._search = AhoCorasick([phrase.strip(_EDGES) for phrase in owners]) if owners else None

    def find(self, folded: str) -> dict[str, dict[str, list[Match]]]:
        """Owner → group → matches at word edges."""
        found: dict[str, dict[str, list[Match]]] = {}
        if self._search is None:
            return found
        phrases, padded = self._phrases, f" {folded} "
        for index, start, end in self._search.find_matches_as_indexes(folded, overlapping=True):
            ends_left, ends_right, goes_left, goes_right, owned = phrases[index]
            if (ends_left and padded[start].isalnum()) or (ends_right and padded[end + 1].isalnum()):
                continue
            first = _to_the_left(folded, start) if goes_left else start
            after = _to_the_right(folded, end) if goes_right else end
            match = _as_tuple(Match, (first, after, None, False))
            for owner, group in owned:
                found.setdefault(owner, {}).setdefault(group, []).append(match)
        return found


class _Phrase(NamedTuple):
    """Whether a phrase has to begin and end a word, whether its word may go on, and whose it is."""

    ends_left: bool
    ends_right: bool
    goes_left: bool
    goes_right: bool
    owned: list[tuple[str, str]]

    @classmethod
    def of(cls, phrase: str, owned: list[tuple[str, str]]) -> "_Phrase":
        """A phrase as the lexicon writes it; its stars are no letters."""
        left, right = phrase[:1], phrase[-1:]
        return cls(left.isalnum(), right.isalnum(), left == _EDGES, right == _EDGES, owned)


def _to_the_left(folded: str, start: int) -> int:
    """Where a phrase with an open left end begins: at the edge of the word it stands in."""
    while start and folded[start - 1].isalnum():
        start -= 1
    return start


def _to_the_right(folded: str, end: int) -> int:
    """Where a phrase with an open right end ends."""
    while end < len(folded) and folded[end].isalnum():
        end += 1
    return end
