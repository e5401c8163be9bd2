"""What may be noticed: an event, whom it calls for, and what it is about."""

from dataclasses import dataclass
from datetime import datetime

from stamgast.notices.models import Kind


@dataclass(frozen=True, slots=True)
class Event:
    """Something that calls for members. ``name`` stays the same however often it is found."""

    kind: Kind
    name: str
    members: tuple[int, ...]
    cause_at: datetime | None = None
    ends_at: datetime | None = None
    conversation: int | None = None
    note: int | None = None
    publication: int | None = None
    channel: int | None = None
    turn: int | None = None
    promise: int | None = None
