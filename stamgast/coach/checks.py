"""How rules look at a text: phrases through one automaton, patterns behind a trigger, functions."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from stamgast.coach.draft import Draft
from stamgast.coach.lazy import Lazy
from stamgast.coach.sieve import Sieve
from stamgast.coach.text import Text, read

Phrasebook = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Group → language → phrases, in lower case; ``*`` at an end lets the word go on there."""

ANY = "*"
"""Key in a phrasebook for phrases that hold in every language."""


def listed(phrases: str) -> tuple[str, ...]:
    """Phrases written with commas between them."""
    return tuple(phrase.strip() for phrase in phrases.split(","))


def by_language(**phrases: str) -> dict[str, tuple[str, ...]]:
    """Language → phrases written with commas between them."""
    return {language: listed(written) for language, written in phrases.items()}


class Match(NamedTuple):
    """Flagged characters of the folded text; ``exact`` says that arithmetic vouches for this very match."""

    start: int
    end: int
    replacement: str | None = None
    exact: bool = False


@dataclass
class Subject:
    """What a check sees: the text, its language, the text it answers, and the phrases found for its rule."""

    draft: Draft
    text: Text
    language: str
    hits: Mapping[str, list[Match]] = field(default_factory=dict)

    @Lazy
    def parent(self) -> Text | None:
        """The text that is answered."""
        return None if self.draft.parent is None else read(self.draft.parent)

    @property
    def whole(self) -> Match:
        """The text from its first to its last visible character."""
        return Match(*self.text.extent)

    def found(self, group: str) -> list[Match]:
        """Phrases of a group that stand in the text."""
        return self.hits.get(group, [])


class Check(Protocol):
    """A way of looking at a text."""

    @property
    def phrasebook(self) -> Phrasebook:
        """Phrases the automaton has to look for on behalf of the check."""

    @property
    def needs(self) -> str | None:
        """Group without a hit in which there is nothing to look for."""

    def matches(self, subject: Subject) -> Iterable[Match]:
        """What is flagged; never raises, whatever the text."""


@dataclass(frozen=True)
class Phrases:
    """Flags phrases where they stand, the longest one where several overlap."""

    phrases: Mapping[str, tuple[str, ...]]

    @property
    def phrasebook(self) -> Phrasebook:
        """One group."""
        return {"phrases": self.phrases}

    @property
    def needs(self) -> str:
        """That group."""
        return "phrases"

    def matches(self, subject: Subject) -> list[Match]:
        """The phrases."""
        return longest(subject.found("phrases"))


@dataclass(frozen=True)
class Pattern:
    """Flags what a regular expression finds, whatever the language; case counts."""

    pattern: Sieve
    needs: None = None

    @property
    def phrasebook(self) -> Phrasebook:
        """None."""
        return {}

    def matches(self, subject: Subject) -> Iterator[Match]:
        """Each place the pattern fits."""
        return map(_place, self.pattern.finditer(subject.text.plain))


@dataclass(frozen=True)
class Patterns:
    """Flags what a language's regular expression finds in the folded text."""

    patterns: Mapping[str, Sieve]
    needs: None = None

    @property
    def phrasebook(self) -> Phrasebook:
        """None."""
        return {}

    def matches(self, subject: Subject) -> Iterable[Match]:
        """Each place the pattern of the text's language fits."""
        pattern = self.patterns.get(subject.language)
        return map(_place, pattern.finditer(subject.text.folded)) if pattern else ()


@dataclass(frozen=True)
class Function:
    """Flags what a function yields; ``phrases`` are looked up for it beforehand."""

    look: Callable[[Subject], Iterable[Match]]
    phrases: Phrasebook = field(default_factory=dict)
    needs: str | None = None
    """Group without a hit in which the function is not called at all."""

    @property
    def phrasebook(self) -> Phrasebook:
        """The groups the function asks for."""
        return self.phrases

    @property
    def matches(self) -> Callable[[Subject], Iterable[Match]]:
        """The function itself: a call between would be felt."""
        return self.look


def _place(found: re.Match[str]) -> Match:
    return Match(found.start(), found.end())


def longest(matches: Iterable[Match]) -> list[Match]:
    """Matches that do not overlap: the earliest first, the longest where two start alike."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept
