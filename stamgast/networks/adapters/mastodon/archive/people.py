"""Reads the lists that Mastodon hands out beside the archive, as CSV."""

import csv
from collections.abc import Iterator, Mapping
from io import TextIOWrapper
from typing import Final

from stamgast.networks.archives import csv_table
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts

FOLLOWING: Final = "following_accounts*.csv"

_MUTED: Final = "muted_accounts*.csv"
_BLOCKED: Final = "blocked_accounts*.csv"
_LISTS: Final = "lists*.csv"

FILES: Final = (FOLLOWING, _MUTED, _BLOCKED, _LISTS)

_ADDRESS: Final = {"address": ["Account address"]}


Listed = tuple[str, int, str, str, str | None]
"""File, row, address of an account, kind of relation, name of the list."""


def lists_followed(parts: Parts) -> bool:
    """Say whether a list of those followed is there, by its name and its columns."""
    names = parts.matching(FOLLOWING)
    return any(csv_table.header(parts.head(name), _ADDRESS, ["address"]) for name in names)


def read_people(parts: Parts, into: Import, known: Mapping[str, str]) -> None:
    """Read whom the owner follows, mutes, blocks and keeps in lists; ``known`` are keys by handle."""
    for name, number, address, kind, list_name in _listed(parts, into):
        handle = address.strip().lstrip("@")
        if "@" not in handle:
            into.problem("bad_row", name, number, detail="no address of an account")
            continue
        into.relation(
            subject_key=into.self_key,
            object_key=known.get(handle.lower()) or into.actor(handle, id_kind="handle", handle=handle),
            type=kind,
            state="active",
            list_name=list_name,
            source_member=name,
        )


def _listed(parts: Parts, into: Import) -> Iterator[Listed]:
    for pattern, kind in ((FOLLOWING, "follows"), (_MUTED, "mutes")):
        for name in parts.matching(pattern):
            for number, row in csv_table.rows(parts, name, _ADDRESS, into, needed=["address"]):
                yield name, number, row["address"], kind, None
    for name in parts.matching(_BLOCKED):
        for number, cells in _without_header(parts, name, into):
            yield name, number, cells[0], "blocks", None
    for name in parts.matching(_LISTS):
        for number, cells in _without_header(parts, name, into):
            yield name, number, cells[-1], "list_member", cells[0]


def _without_header(parts: Parts, name: str, into: Import) -> Iterator[tuple[int, list[str]]]:
    for stream in parts.streams(name):
        rows = csv.reader(TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline=""))
        try:
            yield from ((number, row) for number, row in enumerate(rows) if row)
        except csv.Error as error:
            into.problem("bad_row", name, detail=type(error).__name__)
