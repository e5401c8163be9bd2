"""What a network may be able to do: one small protocol each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar, Literal, Protocol

from stamgast.networks.safety import Client
from stamgast.vocabulary.activities import Activity
from stamgast.vocabulary.objects import Actor, Draft, Note, Receipt
from stamgast.vocabulary.returns import Return

Credentials = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Connection:
    """One account of ours, ready to be used: everything an adapter needs, handed in.

    ``keep`` stores renewed credentials before they are used; it raises if it cannot.
    ``now`` is the only clock an adapter may read.
    """

    client: Client
    server: str
    actor: Actor
    credentials: Credentials
    keep: Callable[[Credentials], None]
    now: Callable[[], datetime]
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """News, oldest first. Store ``activities`` and ``cursor`` together, then ask on if there is ``more``.

    ``returns`` is what came back of what we sent; it is no news of anybody.
    """

    activities: tuple[Activity, ...]
    cursor: str
    more: bool = False
    returns: tuple[Return, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation as it stands now; what is missing from a ``complete`` one has been deleted."""

    notes: tuple[Note, ...]
    complete: bool


class Publisher(Protocol):
    """Brings a draft out, exactly once."""

    retry_safe_for: ClassVar[timedelta]
    """How long the network recognises a repeated key; zero if never."""

    def new_key(self, at: datetime) -> str:
        """Make the key (or client-chosen id) of one publication; it is stored before the first try."""
        ...

    def publish(self, draft: Draft, *, key: str) -> Receipt:
        """Publish once. A reply is a draft with ``in_reply_to``. Raises any ``NetworkError``."""
        ...

    def find(self, draft: Draft, *, key: str, since: datetime) -> Receipt | None:
        """Look for this draft among our recent notes, after ``OutcomeUnknown``.

        Raises ``Unsupported`` where the network gives no way to look; then a person decides.
        """
        ...

    def delete(self, id: str) -> None:  # noqa: A002
        """Delete a note of our own; one that is gone already is no error."""
        ...


class ConversationReader(Protocol):
    """Reads what people say to us, and what we said in the network's own app."""

    def news(self, cursor: str, *, since: datetime) -> Page:
        """Read the next page after ``cursor``; with an empty cursor begin at ``since``.

        Own notes come as ``Create`` too, so that a conversation's first post is known. Reading the
        same page twice is harmless.
        """
        ...

    def thread(self, root: str) -> Thread:
        """Read one conversation whole. Raises ``Gone`` when its first note was deleted."""
        ...


@dataclass(frozen=True, slots=True)
class Followed:
    """Somebody an account follows; ``summary`` is what they say of themselves."""

    actor: Actor
    summary: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class FollowPage:
    """Some of those an account follows; an empty ``cursor`` says that they were the last.

    ``total`` is how many the network counts, told with the first page; 0 where it does not say.
    """

    followed: tuple[Followed, ...]
    cursor: str
    total: int = 0


class FollowList(Protocol):
    """Reads whom an account follows, and changes it; doing a change again does no harm."""

    batch: ClassVar[int]
    """How many changes may follow one another …"""

    pause: ClassVar[timedelta]
    """… before the network is left alone for this long."""

    def page(self, cursor: str) -> FollowPage:
        """Read the next page after ``cursor``, the first one with an empty cursor."""
        ...

    def unfollow(self, id: str) -> None:  # noqa: A002
        """Follow somebody no longer; one who is gone or not followed is no error."""
        ...

    def follow(self, id: str) -> None:  # noqa: A002
        """Follow somebody; one who is followed is no error. Raises ``Gone`` when they are not there."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """One thing a person must tell us to connect an account; ``secret`` ones are never shown again."""

    name: str
    label: str
    secret: bool = False
    placeholder: str = ""
    kind: Literal["text", "url"] = "text"
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Connected:
    """The answer to a successful sign-in on a network."""

    actor: Actor
    server: str
    credentials: Credentials
    limits: Mapping[str, int] = field(default_factory=dict)
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirect:
    """Send the person to ``url``; give ``pending`` back to ``finish`` with what the network returns."""

    url: str
    pending: Mapping[str, str]


class Authoriser(Protocol):
    """Connects an account: by what a person types, or through the network's own sign-in page."""

    questions: ClassVar[Sequence[Question]]
    """Asked when connecting by token or app password."""

    redirect_questions: ClassVar[Sequence[Question]]
    """Asked before sending the person to the network; empty where there is no such way."""

    def connect(self, client: Client, answers: Mapping[str, str]) -> Connected:
        """Check the answers against the network. Raises ``Unauthorized``, ``Rejected``, ``Unavailable`` …"""
        ...

    def begin(self, client: Client, answers: Mapping[str, str], *, redirect_uri: str, state: str) -> Redirect:
        """Start the network's own sign-in. Raises ``Unsupported`` where there is none."""
        ...

    def finish(self, client: Client, pending: Mapping[str, str], query: Mapping[str, str]) -> Connected:
        """Complete it with the parameters the person came back with."""
        ...

    def check(self, connection: Connection) -> Actor:
        """Ask the network who we are, as proof that the connection works now."""
        ...


Measure = Literal["hide", "spam", "delete", "mute", "block", "report"]
"""What can be done about what somebody wrote, or with ``mute`` and ``block`` about who wrote it."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a measure does on one network, said to the person who decides on it.

    ``returns``: it can be taken back. ``repeats``: doing it twice is the same as doing it once, so that it
    may be tried again after a lost answer.
    """

    words: str
    returns: bool = True
    repeats: bool = True


@dataclass(frozen=True, slots=True)
class Target:
    """What a measure is about: somebody's note, the first note of its thread, and who wrote it."""

    note: str
    context: str
    actor: str


class Moderator(Protocol):
    """Takes the measures its network declares, and takes them back; raises any ``NetworkError``.

    ``Gone`` says that there is nothing left to take the measure on.
    """

    def take(self, measure: Measure, target: Target, *, why: str) -> None:
        """Do it. ``why`` is said only where the measure tells somebody (``report``)."""
        ...

    def take_back(self, measure: Measure, target: Target) -> None:
        """Undo it; what is undone already is no error."""
        ...
