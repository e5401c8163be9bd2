"""What a diagnosis says: accounts, what is known, figures, verdicts with their reasons; plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final, Literal

import polars as pl

from stamgast.metrics.figures import Effect, Figure, NotKnowable, Rhythm, Waits

Verdict = Literal["good", "watch", "act", "not_knowable"]
VERDICTS: Final[tuple[Verdict, ...]] = ("act", "watch", "good", "not_knowable")
"""In the order in which a reader wants to see them."""

DIFFERENCE: Final = "difference of shares"
"""The unit of one share less another."""


@dataclass(frozen=True, slots=True)
class Account:
    """One account of ours as its archive shows it."""

    channel: str
    network: str
    name: str
    items: int
    posts: int
    replies: int
    inbound: int


@dataclass(frozen=True, slots=True)
class Known:
    """How much the archive of one channel can tell of one thing."""

    channel: str
    capability: str
    level: str
    reason: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure by its id, or the reason code why nobody can know it from here."""

    id: str
    figure: Figure | NotKnowable
    version: int = 1


@dataclass(frozen=True, slots=True)
class Change:
    """One figure in two stretches of time of equal length, the earlier one first."""

    before: Figure
    after: Figure
    middle: date


@dataclass(frozen=True, slots=True)
class Example:
    """One real item, or one real silence: when, where, in which words, and where to see it."""

    at: datetime
    channel: str
    text: str = ""
    url: str = ""
    answers: str = ""
    """The words that were answered, where it is an answer."""
    who: str = ""
    """Who wrote it, when it was somebody else."""
    hours: float | None = None
    """How long it lasted: a silence, or a wait that has not ended."""


@dataclass(frozen=True, slots=True)
class Assessed:
    """One of the reasons or keys with what was found."""

    id: str
    verdict: Verdict
    figures: tuple[Measured, ...]
    examples: tuple[Example, ...] = ()
    change: Change | None = None
    why_not: str = ""
    """Code of why it is not knowable; empty where it is."""


@dataclass(frozen=True, slots=True, eq=False)
class Pictures:
    """What the report draws; None where the source cannot know it."""

    rhythm: Rhythm | None = None
    waits: Waits | None = None
    waits_heard: bool = True
    """Whether those are the waits of everybody who spoke to us, or only how late our answers came."""
    hours: pl.DataFrame | None = None
    zone: str = "UTC"
    windows: tuple[tuple[datetime, datetime], ...] = ()
    """Give-aways."""
    events: tuple[datetime, ...] = ()
    people: pl.DataFrame | None = None
    """person, weeks (in how many they wrote to us)."""
    effect: Effect | None = None
    pairs: pl.DataFrame | None = None
    """channel, other, share: which part of a channel's posts stands on the other too."""


@dataclass(frozen=True, slots=True, eq=False)
class Diagnosis:
    """Everything the report says, before it is put into words."""

    since: datetime
    until: datetime
    accounts: tuple[Account, ...]
    known: tuple[Known, ...]
    metrics: Mapping[str, Measured]
    reasons: tuple[Assessed, ...]
    keys: tuple[Assessed, ...]
    read: tuple[str, ...] = ()
    left_alone: tuple[str, ...] = ()
    problems: tuple[Mapping[str, Any], ...] = ()
    """Rows of code, member, pos, detail and severity."""
    sampled: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Kind of text → how many were read by the coach, of how many."""
    whole_names: bool = False
    """Whether names of other people are kept in full."""
    pictures: Pictures = Pictures()

    def knows(self, *capabilities: str) -> bool:
        """Whether any archive tells one of these at least in part."""
        return any(row.capability in capabilities and row.level in {"full", "partial"} for row in self.known)

    @property
    def hears_in_private_only(self) -> bool:
        """Whether private messages are all there is of what others wrote."""
        return self.knows("dm_two_way") and not self.knows("inbound_comments")
