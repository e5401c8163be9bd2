"""Reads what LinkedIn hands out: the export of a member, and the content analytics of a Page."""

import re
from datetime import UTC, datetime
from typing import ClassVar, Final

from stamgast.networks.adapters.linkedin import files, identity, messages, people, posts
from stamgast.networks.adapters.linkedin.files import COLUMNS, NEEDED, Kind, is_there, patterns
from stamgast.networks.adapters.linkedin.page import LinkedInPageReader
from stamgast.networks.archives import csv_table
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe
from stamgast.networks.archives.times import microseconds

_MADE_ON = re.compile(r"LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})")
_NUMBERED = re.compile(r"_\d+\.csv$", re.IGNORECASE)
_TYPICAL: Final[tuple[tuple[Kind, float], ...]] = (
    ("connections", 0.95), ("messages", 0.95), ("shares", 0.9), ("invitations", 0.8), ("reactions", 0.8),
    ("company_follows", 0.8), ("comments", 0.6),
)  # fmt: skip
_WITHOUT: Final[dict[Kind, tuple[str, ...]]] = {
    "shares": ("own_posts", "reply_on_own_container"),
    "comments": ("own_replies", "reply_parent_id", "reply_parent_time", "reply_on_own_container"),
    "connections": ("followers",),
    "messages": ("dm_two_way",),
}


class LinkedInReader:
    """CSV files since about 2019: names with or without the member's number, notes above some headers."""

    format_id: ClassVar[str] = "linkedin"
    platform: ClassVar[str] = "linkedin"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = files.every_pattern()
    follows: ClassVar[tuple[str, ...]] = tuple(
        pattern
        for kind in ("connections", "company_follows", "member_follows", "profile")
        for pattern in patterns(kind)
    )

    def probe(self, parts: Parts) -> Probe:
        """Look for files by name, and for their columns."""
        found = [sure for kind, sure in _TYPICAL if _fits(parts, kind)]
        numbered = any(_NUMBERED.search(name) for name in parts.matching(*self.allowed))
        return Probe(max(found, default=0.0), "2026" if numbered else "before 2026")

    def read(self, parts: Parts, into: Import) -> None:
        """Read everything; see ``ArchiveReader``."""
        for source in parts.sources:
            if found := _MADE_ON.search(source.file_name):
                into.about["generated_at"] = _midnight(*map(int, found.groups()))
        own = identity.account(parts, into)
        posts.Posts(parts, into).read()
        messages.read(parts, into, own)
        people.read(parts, into)
        _levels(parts, into)
        if not own.profile and not own.name:
            into.lower("dm_two_way", "none", "nothing says which side is ours")


def _fits(parts: Parts, kind: Kind) -> bool:
    return any(
        csv_table.header(parts.head(name), COLUMNS[kind], NEEDED[kind])
        for name in parts.matching(*patterns(kind))
    )


def _midnight(month: int, day: int, year: int) -> int | None:
    """Return the end of the day that an archive's name says, so that nothing of that day is after it."""
    try:
        return microseconds(datetime(year, month, day, 23, 59, 59, tzinfo=UTC))
    except ValueError:
        return None


def _levels(parts: Parts, into: Import) -> None:
    for kind, capabilities in _WITHOUT.items():
        if not is_there(parts, kind):
            for capability in capabilities:
                into.lower(capability, "none", f"no {kind} in this export")
    if not is_there(parts, "connections"):
        follows = is_there(parts, "company_follows") or is_there(parts, "member_follows")
        into.lower("following", "partial" if follows else "none", "no connections in this export")


readers = (LinkedInReader(), LinkedInPageReader())
