"""Reads the YouTube part of Google Takeout: what we wrote below videos, our videos, our subscriptions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from stamgast.networks.adapters.youtube import headers
from stamgast.networks.adapters.youtube.headers import FILES, NEEDED, Kind
from stamgast.networks.adapters.youtube.rows import Row, Rows
from stamgast.networks.archives import csv_table
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe

_WITHOUT: Final[dict[Kind, tuple[str, ...]]] = {
    "videos": ("own_posts", "reply_on_own_container"),
    "comments": ("own_replies", "reply_parent_id", "reply_on_own_container"),
    "subscriptions": ("following",),
}
_BEFORE_2023 = "my-comments.html"


@dataclass(frozen=True, slots=True)
class File:
    """A file whose kind and columns are known; ``language`` is empty where only the values' shape told."""

    name: str
    kind: Kind
    aliases: headers.Words
    language: str


class YouTubeReader:
    """Five kinds of files, in the language of the account; all else in a Takeout is only named."""

    format_id: ClassVar[str] = "youtube"
    platform: ClassVar[str] = "youtube"
    version: ClassVar[str] = "2"
    allowed: ClassVar[tuple[str, ...]] = tuple(p for kind in FILES for p in headers.patterns(kind))
    follows: ClassVar[tuple[str, ...]] = headers.patterns("subscriptions")

    def probe(self, parts: Parts) -> Probe:
        """Look for files with the columns of a YouTube export."""
        found = _files(parts)
        if not found:
            return Probe(0.0)
        in_words = [file.language for file in found if file.language]
        return Probe(0.9 if in_words else 0.8, locale=in_words[0] if in_words else "")

    def read(self, parts: Parts, into: Import) -> None:
        """Read everything; see ``ArchiveReader``."""
        files = _files(parts)
        channel, title = _channel(parts, files, into)
        into.account(channel or "unknown", display_name=title, url=_address(channel))
        rows = Rows(into, lists_videos=any(file.kind == "videos" for file in files))
        take = {
            "videos": rows.video, "comments": rows.comment, "chats": rows.chat,
            "subscriptions": rows.subscription,
        }  # fmt: skip
        for kind, taken in take.items():
            for file in files:
                if file.kind == kind:
                    for number, row in _rows(parts, file, into):
                        taken(row, (file.name, number))
        _unknown(parts, files, into)
        _levels(parts, {file.kind for file in files}, into)
        if any(file.kind == "videos" and "title" not in file.aliases for file in files):
            into.lower("own_posts", "partial", "columns in a language that is not known: no titles")


def _files(parts: Parts) -> list[File]:
    """Return the files whose columns are known, by their words or by the shape of what they hold."""
    found = []
    for kind in FILES:
        for name in parts.matching(*headers.patterns(kind)):
            head = parts.head(name)
            words = headers.aliases(kind)
            text = head.decode("utf-8-sig", "replace")
            if csv_table.header(head, words, NEEDED[kind]):
                found.append(File(name, kind, words, headers.language(kind, text)))
            elif shaped := headers.by_shape(kind, text):
                found.append(File(name, kind, shaped, ""))
    return found


def _rows(parts: Parts, file: File, into: Import) -> Iterator[tuple[int, Row]]:
    needed = [column for column in NEEDED[file.kind] if column in file.aliases]
    return csv_table.rows(parts, file.name, file.aliases, into, needed=needed)


def _channel(parts: Parts, files: list[File], into: Import) -> tuple[str, str]:
    """Return id and title of our channel: from its file, else from anything we wrote."""
    for file in files:
        if file.kind != "subscriptions":
            for _, row in _rows(parts, file, into):
                if row.get("channel"):
                    return row["channel"], row.get("title", "") if file.kind == "channel" else ""
    return "", ""


def _address(channel: str) -> str:
    return f"https://www.youtube.com/channel/{channel}" if channel else ""


def _unknown(parts: Parts, files: list[File], into: Import) -> None:
    """List the files that are named as ours and hold something else."""
    known = {file.name for file in files}
    for name in parts.matching(*YouTubeReader.allowed):
        if name not in known:
            into.problem("unknown_shape", name, detail="no known columns")


def _levels(parts: Parts, kinds: set[Kind], into: Import) -> None:
    old = any(name.casefold().endswith(_BEFORE_2023) for name in parts.names())
    for kind, capabilities in _WITHOUT.items():
        reason = f"no {kind} in this export"
        if kind == "comments" and old:
            reason = "comments are a web page, as before 2023"
        for capability in capabilities:
            if kind not in kinds:
                into.lower(capability, "none", reason)


readers = (YouTubeReader(),)
