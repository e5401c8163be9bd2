"""What is known of one export while it is read: its files, who its owner is, and what was said in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.times import Moment, epoch
from stamgast.networks.archives.trust import possible
from stamgast.networks.meta_exports.entries import Entry
from stamgast.networks.meta_exports.layout import generated_at
from stamgast.networks.meta_exports.shapes import Medium
from stamgast.networks.meta_exports.words import features

_CONTROLS = re.compile("[\x80-\x9f]")
"""Characters nobody types: what is left of text whose bytes could not be put together again."""

_FILM = (".mp4", ".mov", ".m4v", ".webm")
_SOUND = (".mp3", ".m4a", ".aac", ".wav", ".ogg")


@dataclass(slots=True)
class Export:
    """One export with what its files share. ``folders`` are patterns of those its activity may lie below."""

    parts: Parts
    into: Import
    folders: tuple[str, ...] = ("",)
    own_names: set[str] = field(default_factory=set)
    visibility: str = "unknown"
    generated_at: int | None = None
    newest: int = 0
    _names: frozenset[str] = frozenset()
    _roots: tuple[str, ...] = ("",)

    def __post_init__(self) -> None:
        """Note what the names of files tell."""
        self._names = frozenset(self.parts.names())
        tops = sorted({name.partition("/")[0] + "/" for name in self._names})
        self._roots = ("", *(top for top in tops if any(fnmatchcase(top, folder) for folder in self.folders)))
        self.generated_at = generated_at(self.parts)
        self.into.about["generated_at"] = self.generated_at

    def is_self(self, name: str) -> bool:
        """Say whether the owner goes by this name or handle."""
        return name.strip().casefold() in self.own_names

    def by_name(self, name: str) -> str | None:
        """Return the key of somebody of whom only the shown name is known; two people may share one."""
        if not name.strip():
            return None
        if self.is_self(name):
            return self.into.self_key
        return self.into.actor(
            name.strip(), id_kind="display_name", display_name=name.strip(), identity_confidence=0.5
        )

    def by_handle(self, handle: str) -> str | None:
        """Return the key of somebody by their handle; None for an empty one."""
        handle = handle.strip().lstrip("@")
        if not handle:
            return None
        if self.is_self(handle):
            return self.into.self_key
        return self.into.actor(handle, id_kind="handle", handle=handle)

    def moment(self, entry: Entry[Any], number: int) -> Moment:
        """Read a time; one that is missing or cannot be true is listed, and is null."""
        moment = possible(epoch(number or ""), self.into.platform, self.generated_at)
        if moment.ts is None:
            self.into.problem("bad_time", entry.member, entry.position)
        else:
            self.newest = max(self.newest, moment.ts)
        return moment

    def say(
        self, entry: Entry[Any], text: str, moment: Moment, *, media: Iterable[Medium] = (), **columns: Any
    ) -> str:
        """Take an item without an id and its media; returns its key.

        ``kind`` is needed. ``place`` tells equal items of different places apart; with ``withheld`` the words
        do that, too, and are not kept. Without other word the item is our own, and published.
        """
        pictures = [medium for medium in media if medium.uri]
        author = columns.setdefault("author_key", self.into.self_key)
        place = columns.pop("place", "")
        key = entry.prints.item_key(
            columns["kind"], place=place, when=moment.raw, author_key=author or "", text=text
        )
        if _CONTROLS.search(text):
            self.into.problem("mojibake_unrepaired", entry.member, entry.position, severity="note")
        said: dict[str, Any] = {"text_state": "withheld"}
        if not columns.pop("withheld", False):
            said = {"text": text, "text_format": "plain", "text_state": "complete"} | features(text, self)
        ours = {"status": "published", "direction": "out", "visibility": self.visibility}
        where = {"source_member": entry.member, "source_pos": str(entry.position), "id_quality": "synthetic"}
        self.into.item(
            **ours | where | said | moment.columns() | columns, item_key=key, media_count=len(pictures)
        )
        for ordinal, medium in enumerate(pictures):
            self.into.media(item_key=key, ordinal=ordinal, **self._picture(medium))
        return key

    def react(self, entry: Entry[Any], moment: Moment, **columns: Any) -> None:
        """Take a reaction of ours; ``type`` is needed. Equal ones of one second are told apart."""
        about = [columns.get(name) or "" for name in ("object_url", "object_key", "object_author_key")]
        actor = columns.setdefault("actor_key", self.into.self_key)
        key = entry.prints.item_key(
            "reaction", place="".join(about), when=moment.raw, author_key=actor or "", text=columns["type"]
        )
        time = {name: value for name, value in moment.columns().items() if name != "ts_raw"}
        where = {"source_member": entry.member, "source_pos": str(entry.position)}
        self.into.reaction(**{"reaction_key": key, "direction": "out"} | where | time | columns)

    def relate(self, entry: Entry[Any], other: str | None, kind: str, since: int, **columns: Any) -> None:
        """Take that we follow, befriend, block … somebody; with ``incoming`` that they follow us."""
        if not other:
            self.into.problem("bad_row", entry.member, entry.position, detail="nobody is named")
            return
        pair = (self.into.self_key, other)
        subject, other = pair[::-1] if columns.pop("incoming", False) else pair
        moment = possible(epoch(since or ""), self.into.platform, self.generated_at)
        instant = "ended_ts" if columns.get("state") == "removed" else "since_ts"
        time = {instant: moment.ts, "ts_precision": moment.precision, "ts_zone": moment.zone}
        known = {"source_member": entry.member, "state": "active", "as_of": self.generated_at}
        self.into.relation(subject_key=subject, object_key=other, type=kind, **known | time | columns)

    def _picture(self, medium: Medium) -> dict[str, object]:
        uri = medium.uri.removeprefix("./")
        found = next((root + uri for root in self._roots if root + uri in self._names), None)
        ending = uri.lower()
        kind = "video" if ending.endswith(_FILM) else "audio" if ending.endswith(_SOUND) else "image"
        made = epoch(medium.creation_timestamp or "").ts
        return {"kind": kind, "member": found or uri, "present": found is not None, "created_ts": made}
