"""Where reading stands: how far each stream is known, and what is known above that line."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from stamgast.networks.instants import instant
from stamgast.vocabulary.objects import Note


@dataclass(frozen=True, slots=True)
class Item:
    """A note and the instant that gives its place in the stream (not always the one it was published)."""

    at: datetime
    note: Note


@dataclass(frozen=True, slots=True)
class Mark:
    """All below ``floor`` is known; of what is above it, ``seen`` is (note id to its place in the stream)."""

    floor: datetime
    seen: Mapping[str, datetime] = field(default_factory=dict)

    def lacks(self, item: Item) -> bool:
        """Tell whether this item is news."""
        return item.at >= self.floor and item.note.id not in self.seen

    def after(self, delivered: Sequence[Item], overlap: timedelta, now: datetime) -> "Mark":
        """Return the mark after these were delivered; the future moves it no further than ``now``."""
        seen = {**self.seen, **{item.note.id: item.at for item in delivered}}
        newest = min(max(seen.values(), default=self.floor), now)
        floor = max(self.floor, newest - overlap)
        return Mark(floor, {id: at for id, at in seen.items() if at >= floor})  # noqa: A001


def read_cursor(cursor: str, since: datetime) -> tuple[Mark, Mark]:
    """Return the marks of what we heard and what we said; an unreadable cursor begins again at ``since``."""
    try:
        content = json.loads(cursor)
        return _mark(content["heard"]), _mark(content["said"])
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, OSError, RecursionError):
        return Mark(since), Mark(since)


def write_cursor(heard: Mark, said: Mark) -> str:
    """Write both marks as the opaque text the caller keeps."""
    return json.dumps({"heard": _plain(heard), "said": _plain(said)}, separators=(",", ":"))


def _mark(content: Mapping[str, Any]) -> Mark:
    floor = instant(content["floor"])
    if floor is None:
        raise ValueError("no floor")
    seen = {id: datetime.fromtimestamp(at / 1000, UTC) for id, at in content["seen"].items()}  # noqa: A001
    return Mark(floor, seen)


def _plain(mark: Mark) -> dict[str, Any]:
    seen = {id: int(at.timestamp() * 1000) for id, at in mark.seen.items()}  # noqa: A001
    return {"floor": mark.floor.isoformat(), "seen": seen}
