"""Whom accounts follow, out of their archives: only the lists are read, whatever else an archive holds."""

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar, Final
from urllib.parse import quote

import polars as pl

from stamgast.networks.archives.bounds import Limits
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.problems import Unusable
from stamgast.networks.archives.read import ReadResult, read_archives
from stamgast.networks.archives.reader import ArchiveReader, FollowReader, Probe
from stamgast.networks.capabilities import Followed
from stamgast.vocabulary.objects import Actor, ActorType

LIMITS: Final = Limits(member_bytes=512 << 20, total_bytes=512 << 20, members=200_000)
"""Somebody waits for it: lists are small, and of an archive no more than the lists is opened."""

_LONE: Final = (
    (re.compile(r"following(-part\d+)?.*\.js", re.IGNORECASE), "data/following.js"),
    (
        re.compile(r"following(_\d+)?.*\.json", re.IGNORECASE),
        "connections/followers_and_following/following.json",
    ),
    (re.compile(r"following_accounts.*\.csv", re.IGNORECASE), "following_accounts.csv"),
    (re.compile(r"company.?follows.*\.csv", re.IGNORECASE), "Company Follows.csv"),
    (re.compile(r"connections.*\.csv", re.IGNORECASE), "Connections.csv"),
    (re.compile(r"user_data.*\.json", re.IGNORECASE), "user_data_tiktok.json"),
)
"""Lists that people take out of their archive, "(1)" and the like in the name, and where they lay in it."""

_PAGES: Final[Mapping[str, str]] = {
    "x": "https://x.com/intent/user?user_id={id}",
    "instagram": "https://www.instagram.com/{handle}/",
    "tiktok": "https://www.tiktok.com/@{handle}",
    "bluesky": "https://bsky.app/profile/{id}",
}
"""Where somebody's page is on networks whose archives do not say so."""

_TYPES: Final[Mapping[str, ActorType]] = {
    "bot": "Service",
    "organisation": "Organization",
    "page": "Organization",
}
_WHOM: Final = ("follows", "friend", "subscribes")


@dataclass(frozen=True, slots=True)
class FollowedBy:
    """Whom one account follows; an account whose list came alone has neither name nor handle."""

    network: str
    account: Actor
    followed: tuple[Followed, ...]


class _OnlyLists:
    """A reader that sees no more of an archive than the lists."""

    format_id: ClassVar[str]
    version: ClassVar[str]
    allowed: ClassVar[tuple[str, ...]]

    def __init__(self, reader: FollowReader) -> None:
        self._reader = reader
        self.format_id, self.version = reader.format_id, reader.version  # type: ignore[misc]
        self.allowed = reader.follows  # type: ignore[misc]

    @property
    def platform(self) -> str:
        return self._reader.platform

    def probe(self, parts: Parts) -> Probe:
        return self._reader.probe(parts)

    def read(self, parts: Parts, into: Import) -> None:
        self._reader.read(parts, into)


def read_follows(
    path: Path, readers: Sequence[ArchiveReader], *, limits: Limits = LIMITS
) -> list[FollowedBy]:
    """Read the lists in an archive, or a list that was taken out of one.

    Raises:
        Unusable: nothing can be read, with the reason's code; ``nothing_read`` where nobody is followed.
    """
    narrowed = [_OnlyLists(reader) for reader in readers if isinstance(reader, FollowReader)]
    with (
        TemporaryDirectory(prefix="stamgast-") as folder,
        read_archives([_placed(path, Path(folder))], narrowed, limits=limits) as result,
    ):
        found = list(_lists(result))
    if not found:
        raise Unusable("nothing_read", path.name)
    return found


def _placed(path: Path, folder: Path) -> Path:
    for name, place in _LONE:
        if name.fullmatch(path.name):
            target = folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            return folder
    return path


def _lists(result: ReadResult) -> Iterator[FollowedBy]:
    actors = {row["actor_key"]: row for row in result.tables.scan("actor").collect().to_dicts()}
    of_interest = pl.col("type").is_in(_WHOM), pl.col("state") == "active"
    relations = result.tables.scan("relation").filter(*of_interest).collect().to_dicts()
    for one in result.imports:
        rows = {
            row["object_key"]: row
            for row in relations
            if row["subject_key"] == one.self_key and row["import_id"] == one.import_id
        }
        followed = tuple(_followed(actors[key], row) for key, row in rows.items() if key in actors)
        if followed:
            yield FollowedBy(one.platform, _actor(actors.get(one.self_key, {}), one.platform), followed)


def _followed(actor: Mapping[str, Any], relation: Mapping[str, Any]) -> Followed:
    return Followed(_actor(actor, actor["platform"]), since=relation["since_ts"])


def _actor(row: Mapping[str, Any], platform: str) -> Actor:
    id_, handle = row.get("native_id") or "", row.get("handle") or ""
    return Actor(
        id="" if id_ == "unknown" else id_,
        name=row.get("display_name") or handle,
        handle=handle,
        url=row.get("url") or _page(platform, id_, handle),
        type=_TYPES.get(row.get("actor_type") or "", "Person"),
    )


def _page(platform: str, id_: str, handle: str) -> str:
    if platform == "mastodon":
        name, _, host = handle.partition("@")
        return f"https://{host}/@{quote(name)}" if re.fullmatch(r"[\w.-]+(:\d+)?", host, re.ASCII) else ""
    pattern = _PAGES.get(platform, "")
    wanted = id_ if "{id}" in pattern else handle
    return pattern.format(id=quote(id_, safe=":"), handle=quote(handle)) if wanted else ""


__all__ = ["LIMITS", "FollowedBy", "read_follows"]
