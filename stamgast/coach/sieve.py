"""Regular expressions that are run only on texts that hold one of the strings they cannot do without."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from sys import maxsize
from typing import Final

from ahocorasick_rs import AhoCorasick

_NONE: Final = frozenset[str]()
_PART: Final = re.compile(
    r"(?:(?P<open>\((?:\?(?:P<\w+>|:|(?P<look><?[=!])))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<any>\\(?:u[\da-fA-F]{4}|[a-zA-Z\d])|\[\^?\]?(?:\\.|[^\]\\])*\]|[.^$])|\\?(?P<letter>.))"
    r"(?P<times>(?:[?*+]|\{\d*,?\d*\})?)\??",
    re.DOTALL,
)
"""A bracket, a bar, a sign for many letters, or a letter; and how often it stands there."""
_ONCE: Final = frozenset(["", "+"])


class Sieve:
    """A regular expression of words behind a search for its needles.

    It has the methods of a compiled pattern and their answers; most texts hold none of the needles, and
    looking for all of them at once is cheaper than trying every word of the pattern at every place.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._compiled = re.compile(pattern)

    def search(self, said: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first place the pattern fits."""
        return self._compiled.search(said, start, end) if self._may_fit(said) else None

    def match(self, said: str, start: int = 0) -> re.Match[str] | None:
        """The pattern, if it fits right at ``start``."""
        return self._compiled.match(said, start)

    def fullmatch(self, said: str) -> re.Match[str] | None:
        """The pattern, if it fits the whole."""
        return self._compiled.fullmatch(said)

    def finditer(self, said: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Every place the pattern fits."""
        return self._compiled.finditer(said, start, end) if self._may_fit(said) else iter(())

    def sub(self, put: str, said: str) -> str:
        """What is left when ``put`` stands wherever the pattern fits."""
        return self._compiled.sub(put, said) if self._may_fit(said) else said

    @cached_property
    def _may_fit(self) -> Callable[[str], object]:
        """True in effect for every text the pattern fits, and for few others."""
        found = needles(self.pattern)
        return AhoCorasick(found).find_matches_as_indexes if found else bool


def needles(pattern: str) -> frozenset[str]:
    """Strings of which at least one stands in whatever a pattern fits; none where that cannot be said.

    The pattern is written as the lexicons are: without flags and without references back.
    """
    return _alternatives(_PART.finditer(pattern))[0]


def _alternatives(parts: Iterator[re.Match[str]]) -> tuple[frozenset[str], bool]:
    """The needles of what stands up to the bracket that closes, and whether the whole has to be there."""
    found: set[str] = set()
    known, once = True, True
    best, run = _NONE, ""
    for part in parts:
        if part["letter"] and part["times"] in _ONCE:
            run += part["letter"]
            if not part["times"]:
                continue
        best, run = _better(best, frozenset({run} - {""})), ""
        if part["open"]:
            inside, needed = _alternatives(parts)
            if needed and not part["look"]:
                best = _better(best, inside)
        elif part["bar"] or part["close"]:
            known &= bool(best)
            found |= best
            best = _NONE
            if part["close"]:
                once = part["times"] in _ONCE
                break
    else:
        best = _better(best, frozenset({run} - {""}))
        known &= bool(best)
        found |= best
    return (frozenset(found) if known else _NONE), once


def _better(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The strings that are rarer in texts: long ones, and few."""
    return max(one, other, key=lambda strings: (min(map(len, strings), default=0), -len(strings)))
