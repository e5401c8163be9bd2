"""The strategy of the made-up bookshop: purpose, goals, audience, channels, members, hosting and facts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

from stamgast.vocabulary.languages import Language
from stamgast.world.history import PastChannel

EvidenceKind = Literal["survey", "interview", "question", "figures"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What backs a statement, and how many days ago it was gathered (past 365 it has gone stale)."""

    kind: EvidenceKind
    text: str
    days_ago: int


@dataclass(frozen=True, slots=True)
class Statement:
    """What we believe an audience wants; without evidence it is an assumption."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom the bookshop is there for, and which need it meets."""

    name: str
    need: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of communication with its measurable sign, and the days until it is looked at again."""

    text: str
    sign: str
    review_in_days: int


@dataclass(frozen=True, slots=True)
class ChannelPlan:
    """One account on the loopback network: ``name`` is the account's name there."""

    key: str
    name: str
    language: Language
    topics: tuple[str, ...]
    purpose: str
    voice: str
    address: Literal["informal", "formal"]
    posts_per_week: float

    @property
    def past(self) -> PastChannel:
        return PastChannel(self.key, self.language, self.topics)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works there. ``roles`` are those of the method, in its words."""

    name: str
    email: str
    roles: tuple[str, ...]
    hours_per_week: float
    competences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HostingHours:
    """When somebody is there for those who answer: weekday 0 is Monday, times are local ``HH:MM``."""

    member: str
    weekday: int
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class Bookshop:
    """Everything the demo needs to know about the bookshop, in one language."""

    name: str
    town: str
    time_zone: str
    purpose: str
    internal_goal: str
    goals: tuple[Goal, ...]
    audience: Audience
    themes: tuple[str, ...]
    channels: tuple[ChannelPlan, ...]
    members: tuple[Member, ...]
    hosting: tuple[HostingHours, ...]
    facts: Mapping[str, str]
    """Answers for the knowledge base, by question."""

    policy: str
    saved_ideas: tuple[str, ...]


_OPEN: Final = (("alice", 1), ("bob", 2), ("alice", 3), ("nora", 3), ("bob", 4), ("alice", 5))
_HOURS: Final = {"alice": ("09:00", "12:00"), "bob": ("13:00", "17:00"), "nora": ("17:00", "20:30")}


@cache
def bookshop(language: Language) -> Bookshop:
    """Read the bookshop's strategy in a language."""
    text = (files("stamgast.world") / "strategies" / f"{language}.toml").read_text(encoding="utf-8")
    given: dict[str, Any] = tomllib.loads(text)
    audience = given["audience"]
    return Bookshop(
        name=given["name"],
        town=given["town"],
        time_zone=given["time_zone"],
        purpose=given["purpose"],
        internal_goal=given["internal_goal"],
        goals=tuple(Goal(**goal) for goal in given["goals"]),
        audience=Audience(
            name=audience["name"],
            need=audience["need"],
            statements=tuple(_statement(each) for each in audience["statements"]),
        ),
        themes=tuple(given["themes"]),
        channels=tuple(
            ChannelPlan(**{**channel, "topics": tuple(channel["topics"])}) for channel in given["channels"]
        ),
        members=_members(given["competences"]),
        hosting=tuple(HostingHours(who, weekday, *_HOURS[who]) for who, weekday in _OPEN),
        facts=dict(given["facts"]),
        policy=given["policy"].strip(),
        saved_ideas=tuple(given["ideas"]),
    )


def _statement(given: Mapping[str, Any]) -> Statement:
    return Statement(given["text"], tuple(Evidence(**each) for each in given.get("evidence", ())))


def _members(competences: Mapping[str, list[str]]) -> tuple[Member, ...]:
    """Return the team: Alice owns the shop, Bob makes the coffee and answers, Nora hosts the evenings."""
    roles = {
        "Alice": (("strategist", "author", "approver"), 6.0),
        "Bob": (("author", "responder"), 5.0),
        "Nora": (("responder", "expert"), 3.0),
    }
    return tuple(
        Member(name, f"{name.casefold()}@bookshop.example", kinds, hours, tuple(competences[name.casefold()]))
        for name, (kinds, hours) in roles.items()
    )
