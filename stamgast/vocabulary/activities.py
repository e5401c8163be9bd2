"""What happened to an object: Create, Update, Delete (the rest follows when a feature reads it)."""

from dataclasses import dataclass
from datetime import datetime

from stamgast.vocabulary.objects import Note


@dataclass(frozen=True, slots=True)
class Create:
    """A note that is there; seen before or not is for the reader to find out."""

    object: Note


@dataclass(frozen=True, slots=True)
class Update:
    """A note whose words changed; ``object`` is how it reads now."""

    object: Note


@dataclass(frozen=True, slots=True)
class Delete:
    """A note that is gone; ``id`` names the tombstone."""

    id: str
    at: datetime | None = None


Activity = Create | Update | Delete
