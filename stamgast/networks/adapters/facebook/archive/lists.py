"""Reads with whom a Facebook profile or Page is connected: friends, followers, Pages it follows or left."""

from collections.abc import Mapping
from typing import Any, Final

from stamgast.networks.adapters.facebook.archive import files
from stamgast.networks.adapters.facebook.archive.shapes import Activity
from stamgast.networks.meta_exports.entries import entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.layout import below

_LISTS: Final[Mapping[tuple[str, ...], Mapping[str, Any]]] = {
    files.FRIENDS: {"kind": "friend"},
    files.FOLLOWING: {"kind": "follows"},
    files.FOLLOWERS: {"kind": "follows", "incoming": True},
    files.PAGES_FOLLOWED: {"kind": "follows"},
    files.PAGES_LIKED: {"kind": "follows"},
    files.PAGES_LEFT: {"kind": "follows", "state": "removed"},
}


def read_lists(export: Export) -> None:
    """Take all lists; a missing list of follows lowers what can be told."""
    for patterns, meaning in _LISTS.items():
        columns = {name: value for name, value in meaning.items() if name != "kind"}
        for name in _found(export, patterns):
            for entry in entries(export.parts, name, export.into, Activity):
                one = entry.value
                other = export.by_name(one.name or next((d.name for d in one.data if d.name), ""))
                export.relate(entry, other, meaning["kind"], one.timestamp, **columns)
    for capability, patterns in (
        ("followers", (*files.FOLLOWERS, *files.FRIENDS)),
        ("following", (*files.FOLLOWING, *files.PAGES_FOLLOWED)),
    ):
        if not _found(export, patterns):
            export.into.lower(capability, "none", "no such list in this export")


def _found(export: Export, patterns: tuple[str, ...]) -> list[str]:
    return export.parts.matching(*below((*export.folders, "", "connections/"), *patterns))
