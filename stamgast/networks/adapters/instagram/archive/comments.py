"""Reads an Instagram account's own comments, under its own media and under others'."""

from typing import Any

from stamgast.networks.adapters.instagram.archive import files
from stamgast.networks.meta_exports.entries import entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.shapes import Record
from stamgast.networks.meta_exports.words import addressed


def read_comments(export: Export) -> None:
    """Take all comments; they name the owner of the medium, and nothing else of where they stand."""
    names = export.parts.matching(*files.COMMENTS)
    for name in names:
        for entry in entries(export.parts, name, export.into, Record):
            words, owner = words_and_owner(entry.value)
            if not words:
                export.into.problem("bad_row", name, entry.position, detail="comment without words")
                continue
            moment = export.moment(entry, entry.value.at)
            export.say(entry, words, moment, place=owner, **_answered(export, words, owner))
    if not names:
        export.into.lower("own_replies", "none", "no comments in this export")
        export.into.lower("reply_on_own_container", "none", "no comments in this export")


def words_and_owner(record: Record) -> tuple[str, str]:
    """Return a comment's words and the handle of the medium's owner, empty where it is not given.

    Where the labels are in a language that is not known here, what has a blank in it are words, and words
    stand first.
    """
    words, owner = record.said("comment"), record.said("media_owner") or record.said("username")
    if words:
        return words, owner
    rest = [cell.value for _, cell in record.cells() if cell.value and cell.value != owner]
    rest.sort(key=lambda value: " " not in value)
    return (*rest, "", "")[0], owner or (*rest, "", "")[1]


def _answered(export: Export, words: str, owner: str) -> dict[str, Any]:
    """Return the columns that say whom a comment answers: whom it begins with, else whose medium it is."""
    is_own = export.is_self(owner) if owner and export.own_names else None
    columns: dict[str, Any] = {"kind": "comment", "container_owner_is_self": is_own}
    handle = addressed(words)
    if handle:
        kind = {"kind": "reply", "parent_resolution": "handle_prefix"}
        direction = "self" if export.is_self(handle) else "out"
        return columns | kind | {"direction": direction, "parent_author_key": export.by_handle(handle)}
    if owner and not is_own:
        return columns | {"parent_author_key": export.by_handle(owner), "parent_resolution": "unknown"}
    return columns
