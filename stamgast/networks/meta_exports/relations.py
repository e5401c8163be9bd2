"""Reads the lists of accounts in exports of Instagram and Threads: who follows, was asked, is blocked."""

from collections.abc import Mapping
from typing import Any, Final

from stamgast.networks.meta_exports.entries import entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.shapes import Record

LISTS: Final[Mapping[str, Mapping[str, Any]]] = {
    "followers.json": {"kind": "follows", "incoming": True},
    "followers_[0-9]*.json": {"kind": "follows", "incoming": True},
    "following.json": {"kind": "follows"},
    "following_[0-9]*.json": {"kind": "follows"},
    "close_friends.json": {"kind": "close_friend"},
    "pending_follow_requests.json": {"kind": "follows", "state": "pending"},
    "recent_follow_requests.json": {"kind": "follows", "state": "pending"},
    "follow_requests_you*ve_received.json": {"kind": "follows", "state": "pending", "incoming": True},
    "recently_unfollowed_*.json": {"kind": "follows", "state": "removed"},
    "blocked_*.json": {"kind": "blocks"},
    "restricted_*.json": {"kind": "mutes"},
}
"""By the name of a file: what being in its list means. Without ``incoming`` it is we who follow."""


def read_relations(export: Export, folders: tuple[str, ...]) -> None:
    """Take all lists below the folders; a missing list of follows lowers what can be told."""
    for pattern, meaning in LISTS.items():
        for name in export.parts.matching(*(folder + pattern for folder in folders)):
            for entry in entries(export.parts, name, export.into, Record):
                other = export.by_handle(entry.value.name)
                export.relate(entry, other, meaning["kind"], entry.value.at, **_columns(meaning))
    for capability in ("followers", "following"):
        if not export.parts.matching(*(f"{folder}{capability}*.json" for folder in folders)):
            export.into.lower(capability, "none", "no such list in this export")


def _columns(meaning: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in meaning.items() if name != "kind"}
