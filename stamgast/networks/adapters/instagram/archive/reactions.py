"""Reads what an Instagram account liked, and what it touched in others' stories."""

import re
from typing import Any

from stamgast.networks.adapters.instagram.archive import files
from stamgast.networks.archives.trust import by_clock
from stamgast.networks.meta_exports.entries import entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.shapes import Record

_CODE = re.compile(r"instagram\.com/(?:p|reel|tv)/([A-Za-z0-9_-]{11,40})")
_MANY = 0.1


def read_reactions(export: Export) -> None:
    """Take likes and signs in stories; the address of what was liked tells when that was made."""
    for name in export.parts.matching(*files.LIKES, *files.STICKERS):
        kind = _kind(name)
        clocked = refused = 0
        for entry in entries(export.parts, name, export.into, Record):
            record = entry.value
            moment = export.moment(entry, record.at)
            about = _object(record.link, moment.ts)
            clocked += "object_native" in about
            refused += about.get("object_ts", 0) is None
            raw = record.string_list_data[0].value if record.string_list_data else ""
            about["type_raw"] = (raw if kind in ("like", "emoji") else "") or None
            author = export.by_handle(_author(record))
            export.react(entry, moment, type=kind, object_author_key=author, **about)
        if refused > 1 and refused > clocked * _MANY:
            export.into.problem("clock_refused", name, detail=f"{refused} of {clocked} addresses")


def _author(record: Record) -> str:
    return record.said("username") or record.title or record.said("name")


def _object(link: str, liked_at: int | None) -> dict[str, Any]:
    found = _CODE.search(link)
    if not found:
        return {"object_url": link or None}
    told = by_clock("instagram", found[1], not_after=liked_at)
    source = "id_clock:instagram" if told is not None else None
    return {"object_url": link, "object_native": found[1], "object_ts": told, "object_ts_source": source}


def _kind(name: str) -> str:
    stem = name.rpartition("/")[2].removesuffix(".json")
    if stem in ("liked_posts", "liked_comments", "story_likes"):
        return "like"
    return "emoji" if stem.startswith("emoji") else stem.rstrip("s")
