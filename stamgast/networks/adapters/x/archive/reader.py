"""Reads the archive X hands out since 2018: own posts, messages of both sides, likes, and lists of people."""

from collections.abc import Callable, Iterator
from re import compile as pattern
from typing import Any, ClassVar, Final

from stamgast.networks.adapters.x.archive import records, ties
from stamgast.networks.adapters.x.archive.messages import Messages
from stamgast.networks.adapters.x.archive.notes import Notes
from stamgast.networks.adapters.x.archive.owner import MEMBERS, Owner, members, patterns, read_owner
from stamgast.networks.adapters.x.archive.pictures import Pictures
from stamgast.networks.adapters.x.archive.tweets import Source, Tweets
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.json_stream import decoded, decoded_many
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe

_TWEETS: Final = {
    "community-tweet": ("group", "published"),
    "tweets": ("", "published"),
    "tweet": ("", "published"),
    "deleted-tweets": ("", "deleted"),
}
"""Files of posts: who could see them (empty: whoever sees the account), and their status."""

_NOTES: Final = ("note-tweet", "deleted-note-tweet")
_MESSAGES: Final = {"direct-messages": False, "direct-message": False,
    "direct-messages-group": True, "direct-message-group": True}  # fmt: skip
_WRAPPED: Final = pattern(rb'\{\s*"tweet"\s*:')
_HEAD: Final = 4096


class XReader:
    """What others wrote is not in it, except in direct messages."""

    format_id: ClassVar[str] = "x"
    platform: ClassVar[str] = "x"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = (
        "data/manifest.js",
        "manifest.js",
        *(p for n in (*MEMBERS, *_TWEETS, *_NOTES, *_MESSAGES, "like", *ties.RELATIONS) for p in patterns(n)),
    )

    follows: ClassVar[tuple[str, ...]] = (
        "data/manifest.js",
        "manifest.js",
        *(pattern for name in (*MEMBERS, "following") for pattern in patterns(name)),
    )

    def probe(self, parts: Parts) -> Probe:
        """Look for the list of contents, else for X's way to begin a file."""
        for name in parts.matching("data/manifest.js", "manifest.js"):
            if b"window.__THAR_CONFIG" in parts.head(name, _HEAD):
                return Probe(1.0, _era(parts))
        begun = any(b"window.YTD." in parts.head(name, _HEAD) for name in parts.matching(*self.allowed))
        return Probe(0.95, _era(parts)) if begun else Probe(0.0)

    def read(self, parts: Parts, into: Import) -> None:
        """Read everything; see ``ArchiveReader``."""
        owner = read_owner(parts, into)
        reading = _Reading(parts, into, owner)
        reading.tweets()
        reading.messages()
        reading.ties()
        reading.compare(owner)
        _levels(parts, into, owner)


class _Reading:
    """One archive being read, with the number of records found in each file."""

    def __init__(self, parts: Parts, into: Import, owner: Owner) -> None:
        self._parts = parts
        self._into = into
        self._owner = owner
        self._counts: dict[str, int] = {}
        self._pictures = Pictures(parts.names(), into)

    def tweets(self) -> None:
        """Read posts; long ones first, which stand in a file of their own."""
        writing = Tweets(self._into, self._notes(), self._pictures)
        for kind, (seen_by, status) in _TWEETS.items():
            for name in members(self._parts, kind):
                is_wrapped = _WRAPPED.search(self._parts.head(name, _HEAD))
                one = records.unwrapped_tweet if is_wrapped else records.tweet
                many = records.unwrapped_tweets if is_wrapped else records.tweets
                source = Source(name, seen_by or self._owner.visibility, status)
                found = decoded_many(self._parts, name, one, many, self._into)
                self._counts[name] = writing.take(found, source)
        writing.finish()

    def messages(self) -> None:
        """Read direct messages, those of two and those of groups."""
        writing = Messages(self._into, self._owner.id, self._pictures)
        for kind, is_group in _MESSAGES.items():
            for name, found in self._found(kind, records.WrappedConversation, "dm_conversation"):
                self._counts[name] = writing.take(found, name, is_group=is_group)

    def ties(self) -> None:
        """Read likes and lists of people."""
        for name, found in self._found("like", records.WrappedLike, "like"):
            self._counts[name] = ties.take_likes(found, name, self._into)
        for kind in ties.RELATIONS:
            for name in members(self._parts, kind):
                decode = records.decoding(records.WrappedPerson)
                people = decoded(self._parts, name, decode, self._into)
                self._counts[name] = ties.take_people(people, name, self._into, kind)

    def compare(self, owner: Owner) -> None:
        """Say which files are not there, or hold other numbers of records than the list of contents says."""
        for name, count in sorted(owner.counts.items()):
            if not count or not self._parts.is_allowed(name):
                continue
            if name not in self._parts.names():
                self._into.problem("missing_part", name)
            elif self._counts.get(name, count) != count:
                detail = f"{self._counts[name]} records instead of {count}"
                self._into.problem("count_mismatch", name, detail=detail)

    def _notes(self) -> Notes:
        notes, left = Notes(), 0
        for kind in _NOTES:
            for name, found in self._found(kind, records.WrappedNote, "note_tweet"):
                kept = [notes.add(note) for _, note in found]
                self._counts[name] = len(kept)
                left += kept.count(False)
        if left:
            self._into.problem("limit_reached", detail=f"{left} long posts stay cut off")
        return notes

    def _found(self, kind: str, wrapper: Any, inner: str) -> Iterator[tuple[str, Iterator[tuple[int, Any]]]]:
        """Yield each file of a kind with its records, taken out of their wrapper."""
        decode: Callable[[bytes], Any] = records.decoding(wrapper)
        for name in members(self._parts, kind):
            found = decoded(self._parts, name, decode, self._into)
            yield name, ((position, getattr(value, inner)) for position, value in found)


def _era(parts: Parts) -> str:
    """Return since when archives look like this one."""
    if members(parts, "note-tweet"):
        return "2023"
    if members(parts, "tweets"):
        return "2022"
    old = [name for name in members(parts, "tweet") if not _WRAPPED.search(parts.head(name, _HEAD))]
    return "2018" if old else "2020"


def _levels(parts: Parts, into: Import, owner: Owner) -> None:
    """Say what this archive cannot tell, because files are missing."""
    if not members(parts, "tweets") and not members(parts, "tweet"):
        for capability in (
            "own_posts",
            "own_replies",
            "reply_parent_id",
            "reply_parent_time",
            "inbound_counts",
        ):
            into.lower(capability, "none", "no posts in this archive")
    if not any(members(parts, kind) for kind in _MESSAGES):
        into.lower("dm_two_way", "none", "no direct messages in this archive")
    elif not owner.id:
        into.lower("dm_two_way", "none", "whose archive it is cannot be told")
    for capability, kind in (("followers", "follower"), ("following", "following")):
        if not members(parts, kind):
            into.lower(capability, "none", f"no list of {capability} in this archive")
