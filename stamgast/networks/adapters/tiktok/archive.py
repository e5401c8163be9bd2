"""Reads the JSON export of a TikTok account, in both naming schemes of its sections."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar

from stamgast.networks.adapters.tiktok import records
from stamgast.networks.adapters.tiktok.places import ROOTS, Section, partner, section_at
from stamgast.networks.adapters.tiktok.rows import Rows
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.json_walk import Place, walked
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.problems import Unusable
from stamgast.networks.archives.reader import Probe

_HEAD = 64 << 10
_SURE = 0.95
_KINDS: dict[Section, type[Any]] = {
    "videos": records.Video,
    "deleted": records.Video,
    "comments": records.Comment,
    "live": records.LiveComment,
    "followers": records.Person,
    "following": records.Person,
    "likes": records.Linked,
    "shares": records.Linked,
    "messages": records.Message,
    "profile": records.Profile,
    "blocks": records.Person,
}
_DECODE = {section: records.decoder(kind) for section, kind in _KINDS.items()}
_CHATS_LEVEL = 3
_TEXT_FILES = frozenset(
    {"browsing history.txt", "favorite videos.txt", "like list.txt", "login history.txt",
     "search history.txt", "share history.txt"}
)  # fmt: skip
"""Files of the export in text that no other export has; two of them are a sign."""

_TOLD_BY: dict[str, Section] = {
    "own_posts": "videos",
    "inbound_counts": "videos",
    "own_replies": "comments",
    "dm_two_way": "messages",
    "followers": "followers",
    "following": "following",
}


class TikTokReader:
    """One JSON object, large through histories that are passed over; the first pass learns who we are."""

    format_id: ClassVar[str] = "tiktok"
    platform: ClassVar[str] = "tiktok"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = ("user_data*.json", "*/user_data*.json")
    follows: ClassVar[tuple[str, ...]] = allowed

    def probe(self, parts: Parts) -> Probe:
        """Look for the file by its name, and for the names of sections in its beginning."""
        found = 0.0
        for name in parts.matching(*self.allowed):
            head = parts.head(name, _HEAD).decode("utf-8", "replace").casefold()
            sections = sum(f'"{root}"' in head for root in ROOTS)
            by_name = name.casefold().endswith("user_data_tiktok.json")
            found = max(found, _SURE if by_name or sections > 1 else 0.4 if sections else 0.0)
        return Probe(_SURE, "text") if not found and _is_in_text(parts) else Probe(found)

    def read(self, parts: Parts, into: Import) -> None:
        """Read everything; see ``ArchiveReader``."""
        names = parts.matching(*self.allowed)
        if not names and _is_in_text(parts):
            raise Unusable("tiktok_txt")
        _account(parts, names, into)
        rows = Rows(into)
        take: dict[Section, Callable[[Place, Any], None]] = {
            "videos": rows.video,
            "deleted": rows.video,
            "comments": rows.comment,
            "live": rows.live_comment,
            "followers": rows.follower,
            "following": rows.following,
            "likes": rows.like,
            "shares": rows.share,
            "messages": rows.message,
            "profile": rows.profile,
            "blocks": rows.block,
        }
        seen = Seen()
        for name in names:
            for section, place, position, record in _records(parts, name, into, seen):
                rows.at(name, position)
                take[section](place, record)
        rows.finish()
        into.about["format_version"] = " and ".join(sorted(seen.schemes)) or None
        for capability, section in _TOLD_BY.items():
            if section not in seen.sections:
                into.lower(capability, "none", f"no {section} in this export")


def _is_in_text(parts: Parts) -> bool:
    names = {name.rpartition("/")[2].casefold() for name in parts.names()}
    return len(names & _TEXT_FILES) > 1


@dataclass(slots=True)
class Seen:
    """Which sections an export has, be they empty, and how it names them; ``only`` some are read, or all."""

    only: frozenset[Section] = frozenset(_KINDS)
    sections: set[Section] = field(default_factory=set)
    schemes: set[str] = field(default_factory=set)

    def wanted(self, place: Place) -> Callable[[bytes], Any] | None:
        """Say how a record at a place is decoded; None for all that is not read."""
        found = section_at(place)
        if found is None or found[0] not in self.only:
            return None
        section, scheme = found
        self.sections.add(section)
        if scheme:
            self.schemes.add(scheme)
        return None if section == "messages" and len(place) == _CHATS_LEVEL else _DECODE[section]


def _records(
    parts: Parts, name: str, into: Import | None, seen: Seen
) -> Iterator[tuple[Section, Place, int, Any]]:
    for place, position, record in walked(parts, name, seen.wanted, into):
        if found := section_at(place):
            yield found[0], place, position, record


def _account(parts: Parts, names: list[str], into: Import) -> None:
    """Learn whose export it is: from the profile, else who writes in chats without being the partner."""
    writers: Counter[str] = Counter()
    profile = records.Profile()
    seen = Seen(frozenset({"profile", "messages"}))
    for name in names:
        for section, place, _, record in _records(parts, name, None, seen):
            if section == "profile":
                profile = record
            elif records.first(record.sender) not in ("", partner(place[-1])):
                writers[record.sender] += 1
    handle = records.first(profile.user_name) or next((name for name, _ in writers.most_common(1)), "")
    into.account(
        handle or "unknown",
        id_kind="handle",
        handle=handle,
        display_name=records.first(profile.display_name),
        bio=records.first(profile.bio_description) or None,
        followers_declared=records.number(profile.follower_count),
        following_declared=records.number(profile.following_count),
    )


readers = (TikTokReader(),)
