"""Aho-Corasick automata over the phrases of all rules that look at one kind of text in one language."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from ahocorasick_rs import AhoCorasick

from stamgast.coach.checks import ANY, Match, Phrasebook

_EDGES: Final = "*"


class Automaton:
    """Finds every phrase of every owner in one pass over a folded text, in one language."""

    def __init__(self, books: Mapping[str, Phrasebook], language: str) -> None:
        owners: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for owner, book in books.items():
            for group, languages in book.items():
                for phrase in {*languages.get(language, ()), *languages.get(ANY, ())}:
                    owners[phrase].append((owner, group))
        self._owners = list(owners.values())
        self._open = [(phrase.startswith(_EDGES), phrase.endswith(_EDGES)) for phrase in owners]
        self._search = AhoCorasick([phrase.strip(_EDGES) for phrase in owners]) if owners else None

    def find(self, folded: str) -> dict[str, dict[str, list[Match]]]:
        """Owner → group → matches at word edges."""
        found: dict[str, dict[str, list[Match]]] = {}
        if self._search is None:
            return found
        padded = f" {folded} "
        for index, start, end in self._search.find_matches_as_indexes(folded, overlapping=True):
            open_left, open_right = self._open[index]
            if not open_left and padded[start : start + 2].isalnum():
                continue
            if not open_right and padded[end : end + 2].isalnum():
                continue
            whole = self._whole_words(folded, index, start, end) if open_left or open_right else (start, end)
            match = Match(*whole)
            for owner, group in self._owners[index]:
                found.setdefault(owner, {}).setdefault(group, []).append(match)
        return found

    def _whole_words(self, folded: str, index: int, start: int, end: int) -> tuple[int, int]:
        """A phrase with an open end up to the edge of the word it stands in."""
        open_left, open_right = self._open[index]
        while open_left and start and folded[start - 1].isalnum():
            start -= 1
        while open_right and end < len(folded) and folded[end].isalnum():
            end += 1
        return start, end
