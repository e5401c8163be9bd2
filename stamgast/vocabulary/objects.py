"""Actors, notes and what we send: Actor, Note, Attachment, Draft, Receipt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

ActorType = Literal["Person", "Organization", "Group", "Service", "Application"]
NoteType = Literal["Note", "Article", "Question"]
Visibility = Literal["public", "unlisted", "limited", "direct"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Anyone who acts. ``id`` is what the network never changes (an account id, a DID)."""

    id: str
    name: str
    handle: str = ""
    url: str = ""
    icon: str = ""
    type: ActorType = "Person"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or film; ``name`` is its alternative text, as in ActivityStreams.

    ``content`` holds the bytes when we send; ``url`` says where it is when we receive.
    """

    media_type: str
    name: str = ""
    url: str = ""
    content: bytes = b""
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A published object as the network shows it now.

    ``content`` is plain text. ``context`` is the id of the note that started the conversation
    (its own id when it did), ``in_reply_to`` the id of the note it answers.
    """

    id: str
    attributed_to: Actor
    content: str
    published: datetime
    context: str = ""
    in_reply_to: str = ""
    updated: datetime | None = None
    url: str = ""
    language: str = ""
    visibility: Visibility = "public"
    attachment: tuple[Attachment, ...] = ()
    name: str = ""
    mentions_us: bool = False
    type: NoteType = "Note"


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way out. ``in_reply_to`` makes it a reply; ``name`` is a title where there is one."""

    content: str
    language: str = ""
    name: str = ""
    summary: str = ""
    attachment: tuple[Attachment, ...] = ()
    in_reply_to: Note | None = None
    visibility: Visibility = "public"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The network's proof that a draft is out."""

    id: str
    url: str = ""
    published: datetime | None = None
    raw: Mapping[str, object] = field(default_factory=dict)
