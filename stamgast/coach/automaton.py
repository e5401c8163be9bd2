"""One Aho-Corasick automaton over the phrases of all rules, built when the first text is read."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from ahocorasick_rs import AhoCorasick

from stamgast.coach.checks import ANY, Match, Phrasebook

_EDGES: Final = "*"


class Automaton:
    """Finds every phrase of every owner in one pass over a folded text."""

    def __init__(self, books: Mapping[str, Phrasebook]) -> None:
        owners: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for owner, book in books.items():
            for group, languages in book.items():
                for language, phrases in languages.items():
                    for phrase in phrases:
                        owners[phrase].append((owner, group, language))
        self._owners = list(owners.values())
        self._open = [(phrase.startswith(_EDGES), phrase.endswith(_EDGES)) for phrase in owners]
        self._search = AhoCorasick([phrase.strip(_EDGES) for phrase in owners])

    def find(self, folded: str, language: str, only: Iterable[str]) -> dict[str, dict[str, list[Match]]]:
        """Owner → group → matches at word edges, for one language and some owners."""
        wanted = frozenset(only)
        found: dict[str, dict[str, list[Match]]] = {}
        for index, start, end in self._search.find_matches_as_indexes(folded, overlapping=True):
            if not self._stands_free(folded, index, start, end):
                continue
            for owner, group, spoken in self._owners[index]:
                if owner in wanted and spoken in (language, ANY):
                    found.setdefault(owner, {}).setdefault(group, []).append(Match(start, end))
        return found

    def _stands_free(self, folded: str, index: int, start: int, end: int) -> bool:
        open_left, open_right = self._open[index]
        if not open_left and start and folded[start - 1].isalnum() and folded[start].isalnum():
            return False
        return open_right or end == len(folded) or not (folded[end].isalnum() and folded[end - 1].isalnum())
