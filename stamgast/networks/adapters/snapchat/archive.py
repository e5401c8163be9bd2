"""Reads the JSON export of a Snapchat account: who wrote when, seldom what, and friends."""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar, Final

from stamgast.networks.adapters.snapchat import records
from stamgast.networks.adapters.snapchat.talks import Talks
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.json_walk import Place, walked
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe
from stamgast.networks.archives.times import parse

_CHATS = ("chat_history.json", "*/chat_history.json")
_SNAPS = ("snap_history.json", "*/snap_history.json")
_FRIENDS = ("friends.json", "*/friends.json")
_RELATIONS: Final = {
    "friends": ("friend", "active"),
    "friend requests sent": ("friend", "pending"),
    "pending requests": ("friend", "pending"),
    "deleted friends": ("friend", "removed"),
    "blocked users": ("blocks", "active"),
}
_ASKED_US = "pending requests"


class SnapchatReader:
    """Chats and snaps of both sides, and friends. Memories are private and are not read."""

    format_id: ClassVar[str] = "snapchat"
    platform: ClassVar[str] = "snapchat"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = (*_CHATS, *_SNAPS, *_FRIENDS)

    def probe(self, parts: Parts) -> Probe:
        """Look for the names of its files, and for their words."""
        for name in parts.matching(*_CHATS, *_SNAPS):
            head = parts.head(name)
            if b"Saved Chat History" in head or b"Snap History" in head:
                return Probe(0.95, "before 2024")
            if b'"IsSender"' in head or b'"Media Type"' in head:
                return Probe(0.95, "2024")
        memories = any(name.casefold().endswith("json/memories_history.json") for name in parts.names())
        return Probe(0.85 if memories else 0.3 if parts.matching(*self.allowed) else 0.0)

    def read(self, parts: Parts, into: Import) -> None:
        """Read everything; see ``ArchiveReader``."""
        handle = _own_handle(parts)
        into.account(handle or "unknown", id_kind="handle", handle=handle)
        talks, snaps = Talks(into), parts.matching(*_SNAPS)
        for name in parts.matching(*_CHATS, *_SNAPS):
            for place, position, message in walked(parts, name, _messages, into):
                talks.take(place[0], message, (name, position), is_snap=name in snaps)
        talks.finish()
        for name in parts.matching(*_FRIENDS):
            for place, position, friend in walked(parts, name, _friends, into):
                _relation(into, place[0].casefold(), friend, (name, position))
        _levels(parts, talks, into)


def _messages(place: Place) -> Callable[[bytes], records.Message] | None:
    return records.message if len(place) == 1 else None


def _friends(place: Place) -> Callable[[bytes], records.Friend] | None:
    return records.friend if len(place) == 1 and place[0].casefold() in _RELATIONS else None


def _own_handle(parts: Parts) -> str:
    """Return the name under which we wrote; empty before 2024, where only the others are named."""
    return next(_senders(parts), "")


def _senders(parts: Parts) -> Iterator[str]:
    for name in parts.matching(*_CHATS, *_SNAPS):
        for _, _, message in walked(parts, name, _messages, None):
            if message.is_sender and message.sender:
                yield message.sender


def _relation(into: Import, section: str, friend: records.Friend, at: tuple[str, int]) -> None:
    if not friend.name:
        return
    kind, state = _RELATIONS[section]
    since = checked(parse(friend.since), into, *at)
    ended = checked(parse(friend.changed), into, *at) if state == "removed" else None
    they = into.actor(friend.name, id_kind="handle", handle=friend.name, display_name=friend.shown)
    subject, known = (they, into.self_key) if section == _ASKED_US else (into.self_key, they)
    row: dict[str, Any] = {"subject_key": subject, "object_key": known, "type": kind, "state": state}
    into.relation(
        **row,
        since_ts=since.ts,
        ended_ts=ended.ts if ended else None,
        ts_precision=since.precision,
        ts_zone=since.zone,
        source_member=at[0],
    )


def _levels(parts: Parts, talks: Talks, into: Import) -> None:
    if not parts.matching(*_CHATS, *_SNAPS):
        into.lower("dm_two_way", "none", "no chats in this export")
    elif talks.messages:
        share = 100 * talks.with_text // talks.messages
        into.levels["dm_two_way"] = ("partial", f"{share} % of the messages have their text")
    if not parts.matching(*_FRIENDS):
        into.lower("followers", "none", "no friends in this export")
        into.lower("following", "none", "no friends in this export")


readers = (SnapchatReader(),)
