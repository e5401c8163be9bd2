"""Regular expressions that are run only on texts that hold one of the strings they cannot do without."""

import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from sys import maxsize
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick

_PART: Final = re.compile(
    r"(?:(?P<open>\((?:\?(?:P<\w+>|:|(?P<look><?[=!])))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<edge>\\[bB]|[\^$])|(?P<any>\\(?:u[\da-fA-F]{4}|[a-zA-Z\d])|\[\^?\]?(?:\\.|[^\]\\])*\]|\.)"
    r"|(?P<word>[\w ',-]{2,}(?![?*+{]))|\\?(?P<letter>.))(?P<times>(?:[?*+]|\{\d*,?\d*\})?)\??",
    re.DOTALL,
)
"""A bracket, a bar, an edge, a sign for many letters, letters in a row, or one; and how often it is there."""
_FEW_LETTERS: Final = re.compile(r"\[([^\\\]^-]{1,4})\]")
_MANY: Final = 100
"""Strings past which a part of a pattern is no longer spelled out."""
_ONCE: Final = frozenset(["", "+"])
_AT_MOST_ONCE: Final = frozenset(["", "?"])
_JOINED: Final = _ONCE | _AT_MOST_ONCE
"""How often something may be there so that its letters still follow those before it."""
_RARE: Final = 6
"""Letters of a string from which longer ones are hardly rarer."""
_NONE: Final = frozenset[str]()
_NOTHING: Final = frozenset([""])
_Find = Callable[..., list[tuple[int, int, int]]]


class Sieve:
    """A regular expression of words behind a search for its needles.

    It has the methods of a compiled pattern and their answers; most texts hold none of the needles, and
    looking for all of them at once is cheaper than trying every word of the pattern at every place. It is
    made ready for the first text: one text on the command line needs a quarter of the sieves there are.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def search(self, said: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first place the pattern fits."""
        return self._compiled.search(said, start, end) if self._may_fit(said[start:end]) else None

    def match(self, said: str, start: int = 0) -> re.Match[str] | None:
        """The pattern, if it fits right at ``start``."""
        return self._compiled.match(said, start)

    def fullmatch(self, said: str) -> re.Match[str] | None:
        """The pattern, if it fits the whole."""
        return self._compiled.fullmatch(said)

    def finditer(self, said: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Every place the pattern fits."""
        return self._compiled.finditer(said, start, end) if self._may_fit(said[start:end]) else iter(())

    def sub(self, put: str, said: str) -> str:
        """What is left when ``put`` stands wherever the pattern fits."""
        return self._compiled.sub(put, said) if self._may_fit(said) else said

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _may_fit(self) -> Callable[[str], object]:
        """True in effect for every text the pattern fits, and for few others."""
        found = needles(self._compiled.pattern)  # compiled now: at the first hit, a draft would wait for it
        return AhoCorasick(found).find_matches_as_indexes if found else bool


class AnyOf(Sieve):
    """Alternatives at the edges of words, of which only those are tried whose own needles are there.

    Its answers are those of one long pattern. That would be tried in full wherever a word begins; and one
    alternative, made ready when it is first needed, keeps nobody waiting. None may fit nothing at all.
    """

    def __init__(self, *alternatives: str) -> None:
        super().__init__(_at_edges(*alternatives))
        self.alternatives = alternatives
        self._ready: dict[int, re.Pattern[str]] = {}

    def search(self, said: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first place an alternative fits; of several at one place, the one that is written first."""
        possible = self._possible(said[start:end])
        return next(self.among(possible, said, start, end), None) if possible else None

    def finditer(self, said: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Every place an alternative fits."""
        return self.among(self._possible(said[start:end]), said, start, end)

    def among(
        self, possible: Iterable[int], said: str, start: int = 0, end: int = maxsize
    ) -> Iterator[re.Match[str]]:
        """Every place one of these alternatives fits, for whoever knows which needles are there."""
        ready = [self._alternative(one) for one in sorted(possible)]
        coming = [one.search(said, start, end) for one in ready]
        while found := _first(coming):
            yield found
            after = found.end()
            coming = [  # searched again only where passed, or a long text would be read for every match
                one.search(said, after, end) if there and there.start() < after else there
                for one, there in zip(ready, coming, strict=True)
            ]

    def _possible(self, said: str) -> AbstractSet[int]:
        find, owners, always = self._needles
        hits = find(said, overlapping=True)
        return always.union(*[owners[index] for index, _, _ in hits]) if hits else always

    def _alternative(self, one: int) -> re.Pattern[str]:
        if one not in self._ready:
            self._ready[one] = re.compile(_at_edges(self.alternatives[one]))
        return self._ready[one]

    @cached_property
    def _needles(self) -> tuple[_Find, list[set[int]], frozenset[int]]:
        """How to find needles, whose each of them is, and the alternatives that have none."""
        owners: dict[str, set[int]] = {}
        always = set[int]()
        for one, alternative in enumerate(self.alternatives):
            found = needles(alternative)
            for needle in found:
                owners.setdefault(needle, set()).add(one)
            if not found:
                always.add(one)
        return AhoCorasick(owners).find_matches_as_indexes, [*owners.values()], frozenset(always)


def whole_words(*alternatives: str) -> Sieve:
    """Any of the alternatives, from the beginning of a word to the end of one."""
    return Sieve(_at_edges(*alternatives))


def words_beginning(*alternatives: str) -> Sieve:
    """Any of the alternatives, from the beginning of a word; a word may go on behind it."""
    return Sieve(rf"(?<!\w)(?:{'|'.join(alternatives)})")


def _at_edges(*alternatives: str) -> str:
    return rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)"


def _first(found: Iterable[re.Match[str] | None]) -> re.Match[str] | None:
    return min(filter(None, found), key=re.Match.start, default=None)


def needles(pattern: str) -> frozenset[str]:
    """Strings of which at least one stands in whatever a pattern fits; none where that cannot be said.

    The pattern is written as the lexicons are: without flags and without references back.
    """
    return _alternatives(_PART.finditer(pattern))[0].needed


class _Fitting(NamedTuple):
    """What a part of a pattern fits, where all of it can be spelled out, and strings it cannot do without."""

    exactly: frozenset[str]
    needed: frozenset[str]


def _alternatives(parts: Iterator[re.Match[str]]) -> tuple[_Fitting, str]:
    """What stands up to the bracket that closes, and how often it may be there."""
    spelled, needed = set[str](), set[str]()
    is_exact = is_needed = is_open = True
    end: re.Match[str] | None = None
    while is_open:
        one, end = _sequence(parts)
        spelled |= one.exactly
        needed |= one.needed
        is_exact &= bool(one.exactly)
        is_needed &= bool(one.needed)
        is_open = end is not None and bool(end["bar"])
    return (
        _Fitting(
            frozenset(spelled) if is_exact and len(spelled) <= _MANY else _NONE,
            frozenset(needed) if is_needed else _NONE,
        ),
        end["times"] if end else "",
    )


def _sequence(parts: Iterator[re.Match[str]]) -> tuple[_Fitting, re.Match[str] | None]:
    """What stands up to a bar or a bracket that closes, and which of the two it was."""
    best, run, is_exact, end = _NONE, _NOTHING, True, None
    for part in parts:
        if part["bar"] or part["close"]:
            end = part
            break
        one, times = _element(part, parts)
        spelled = one.exactly | (_NOTHING if times == "?" else _NONE) if one.exactly else _NONE
        if spelled and times in _JOINED and len(run) * len(spelled) <= _MANY:
            run = frozenset([before + after for before in run for after in spelled])
            if times != "+":
                continue
        best, is_exact = _better(best, run), False
        if times in _ONCE:
            best = _better(best, one.needed)
        run = spelled if times in _AT_MOST_ONCE and spelled else _NOTHING
    return _Fitting(run if is_exact else _NONE, _better(best, run)), end


def _element(part: re.Match[str], parts: Iterator[re.Match[str]]) -> tuple[_Fitting, str]:
    """What a letter, a sign or a bracket fits, and how often it may be there."""
    if part["open"]:
        inside, times = _alternatives(parts)
        return (_Fitting(_NOTHING, _NONE), "") if part["look"] else (inside, times)
    if part["edge"]:
        return _Fitting(_NOTHING, _NONE), ""
    if part["word"]:
        word = frozenset([part["word"]])
        return _Fitting(word, word), ""
    few = _FEW_LETTERS.fullmatch(part["any"] or "")
    if part["any"] and not few:
        return _Fitting(_NONE, _NONE), part["times"]
    letters = frozenset(few[1] if few else part["letter"])
    return _Fitting(letters, letters), part["times"]


def _better(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The strings that are rarer in texts: long ones, and few; an empty one is in every text."""
    return max(one, other, key=_rarity)


def _rarity(strings: frozenset[str]) -> tuple[int, int]:
    return min(min(map(len, strings), default=0), _RARE), -len(strings)
