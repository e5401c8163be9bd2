"""What is said in a town: single sentences, exchanges with one person, and the occasions they belong to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Literal, Self

from stamgast.world.phrasebook import Quality
from stamgast.world.sentences import Kind

Occasioned = Literal["talk", "shared", "promotional", "giveaway", "event", "reshare"]
"""Why we post: to talk, the same on all channels, to sell, to give away, for our event, what others wrote."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something that was said at an instant (UTC); no two sentences of a town share number or microsecond.

    ``by`` is a resident's number, None when it was us. ``answers`` is what it answers, ``reshares`` what it
    passes on without a word of its own. People's words have a ``kind``, replies of ours a ``quality``.
    """

    number: int
    at: datetime
    by: int | None
    text: str
    answers: Self | None = None
    kind: Kind | None = None
    quality: Quality | None = None
    reshares: Self | None = None
    link: str = ""

    @property
    def root(self) -> "Said":
        """What opened the conversation."""
        said = self
        while said.answers is not None:
            said = said.answers
        return said


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one person and we said to each other, by turns; the person begins.

    ``leaves``: they were a regular and never come back after this.
    """

    by: int
    said: tuple[Said, ...]
    leaves: bool = False

    @property
    def is_ignored(self) -> bool:
        """Whether their last words got no answer."""
        return self.said[-1].by is not None


@dataclass(frozen=True, slots=True)
class Occasion:
    """A post of ours and every exchange below it."""

    post: Said
    why: Occasioned
    exchanges: tuple[Exchange, ...]

    @property
    def said(self) -> Iterator[Said]:
        """Everything said, the post first, then exchange by exchange."""
        return chain((self.post,), *(exchange.said for exchange in self.exchanges))
