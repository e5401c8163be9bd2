"""Reads the repository of a Bluesky account, or of any other account of the AT Protocol."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, ClassVar, Final

from msgspec import ValidationError

from stamgast.networks.adapters.bluesky.archive.car import NoRepository, Record, Repository
from stamgast.networks.adapters.bluesky.archive.dag_cbor import BadBlock
from stamgast.networks.adapters.bluesky.archive.records import KINDS, Gate, typed
from stamgast.networks.adapters.bluesky.archive.rows import CLOCK, Rows
from stamgast.networks.archives import trust
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.problems import Code
from stamgast.networks.archives.reader import Probe
from stamgast.networks.archives.times import parse

MOST_BYTES: Final = 512 << 20
"""The largest repository that is read: two million records. Its blocks lie in any order: it is held whole."""

_PROFILE, _POST, _REPOST, _LIKE, _GATE, _BLOCK, _FOLLOW, _LIST, _LISTED = (
    f"app.bsky.{name}"
    for name in ("actor.profile", "feed.post", "feed.repost", "feed.like", "feed.threadgate", "graph.block",
        "graph.follow", "graph.list", "graph.listitem")
)  # fmt: skip


class BlueskyReader:
    """Own posts, likes, reposts, follows and blocks, all dated. What others wrote is not in it."""

    format_id: ClassVar[str] = "bluesky"
    platform: ClassVar[str] = "bluesky"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = ("*.car",)
    follows: ClassVar[tuple[str, ...]] = allowed

    def probe(self, parts: Parts) -> Probe:
        """Look for the head of such a file."""
        begun = any(b"eroots" in parts.head(name, 16) for name in parts.matching("*.car"))
        return Probe(1.0 if begun else 0.0)

    def read(self, parts: Parts, into: Import) -> None:
        """Read everything; see ``ArchiveReader``."""
        for name in parts.matching("*.car"):
            reading = _Reading(name, into)
            try:
                repository = Repository(parts.read(name, MOST_BYTES), reading.note)
            except NoRepository as error:
                into.problem("unknown_shape", name, detail=str(error), severity="error")
                continue
            if into.self_key:
                into.problem("refused_member", name, detail="a second repository")
                continue
            reading.read(repository)
            closed = [member for member in parts.names() if not parts.is_allowed(member)]
            into.about["unmapped_members"] = sorted({*closed, *reading.unmapped})


class _Reading:
    """One repository being read."""

    def __init__(self, name: str, into: Import) -> None:
        self._name = name
        self._into = into
        self._missing = 0
        self.unmapped: set[str] = set()

    def note(self, code: Code, detail: str) -> None:
        """List a problem of the file."""
        self._into.problem(code, self._name, detail=detail)

    def read(self, repository: Repository) -> None:
        """Read all collections: first what later ones need."""
        found: dict[str, list[Record]] = defaultdict(list)
        for record in repository.records():
            found[record.collection].append(record)
        self.unmapped = found.keys() - KINDS.keys()
        self._account(repository, found[_PROFILE])
        gates = [value for _, value in self._values(repository, found[_GATE])]
        lists = {_uri(repository, r): value.name for r, value in self._values(repository, found[_LIST])}
        by_post: dict[str, Gate] = {gate.post: gate for gate in gates}
        rows = Rows(self._into, repository.did, self._name, by_post, lists)
        for collection in (_POST, _REPOST, _LIKE, _FOLLOW, _BLOCK, _LISTED):
            for record, value in self._values(repository, found[collection]):
                self._take(rows, record, value, _uri(repository, record))
        self._sum_up(rows)

    def _take(self, rows: Rows, record: Record, value: Any, uri: str) -> None:
        match record.collection:
            case "app.bsky.feed.post":
                rows.post(record.key, value, uri)
            case "app.bsky.feed.repost":
                rows.repost(record.key, value, uri)
            case "app.bsky.feed.like":
                rows.like(record.key, value, uri)
            case "app.bsky.graph.listitem":
                rows.listed(record.key, value)
            case _:
                rows.tie(record.key, value, "follows" if record.collection == _FOLLOW else "blocks")

    def _account(self, repository: Repository, records: list[Record]) -> None:
        profile = next((value for _, value in self._values(repository, records)), None)
        self._into.about["generated_at"] = trust.by_clock(CLOCK, repository.revision)
        self._into.account(
            repository.did,
            id_kind="did",
            display_name=profile.display_name if profile else None,
            url=f"https://bsky.app/profile/{repository.did}",
            bio=profile.description if profile else None,
            created_at=parse(profile.created_at).ts if profile else None,
        )

    def _values(self, repository: Repository, records: list[Record]) -> Iterator[tuple[Record, Any]]:
        """Yield records decoded; what is damaged or not there is listed and left out."""
        for record in records:
            try:
                value = typed(repository.block(record.link), record.collection)
            except KeyError:
                self._missing += 1
            except (BadBlock, ValidationError) as error:
                self._into.problem("bad_row", self._name, record.key, detail=type(error).__name__)
            else:
                yield record, value

    def _sum_up(self, rows: Rows) -> None:
        if self._missing:
            self.note("missing_part", f"{self._missing} records are not there")
        if rows.apart:
            self.note("clock_refused", f"{rows.apart} records whose time and key are more than a day apart")


def _uri(repository: Repository, record: Record) -> str:
    return f"at://{repository.did}/{record.collection}/{record.key}"


readers = (BlueskyReader(),)
