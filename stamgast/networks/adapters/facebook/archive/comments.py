"""Reads the own comments and replies of a Facebook profile or Page."""

from typing import Any

from stamgast.networks.adapters.facebook.archive import files, titles
from stamgast.networks.adapters.facebook.archive.posts import mention
from stamgast.networks.adapters.facebook.archive.shapes import Activity, Comment
from stamgast.networks.meta_exports.entries import Entry, entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.layout import below
from stamgast.networks.meta_exports.words import with_names


def read_comments(export: Export) -> None:
    """Take all comments; the title of each is the only word on whom it answers."""
    names = export.parts.matching(*below(export.folders, *files.COMMENTS, *files.GROUP_COMMENTS))
    unread = 0
    for name in names:
        for entry in entries(export.parts, name, export.into, Activity):
            title = titles.of_comment(entry.value.title)
            unread += title == titles.Title()
            _take(export, entry, title)
    if unread:
        export.into.problem(
            "unknown_shape", names[0], detail=f"{unread} titles were not understood", severity="note"
        )
    if not names:
        export.into.lower("own_replies", "none", "no comments in this export")
        export.into.lower("reply_on_own_container", "none", "no comments in this export")


def _take(export: Export, entry: Entry[Activity], title: titles.Title) -> None:
    activity = entry.value
    comment = next((datum.comment for datum in activity.data if datum.comment), Comment())
    words, named = with_names(comment.comment)
    if not words and not activity.media:
        export.into.problem("bad_row", entry.member, entry.position, detail="comment without words")
        return
    moment = export.moment(entry, comment.timestamp or activity.timestamp)
    about = _answered(export, title)
    if named:
        about["mentions"] = [mention(export, *one) for one in named]
    if comment.group or entry.member.endswith("your_comments_in_groups.json"):
        about["visibility"] = "group"
    export.say(entry, words, moment, media=activity.media, place=title.name, **about)


def _answered(export: Export, title: titles.Title) -> dict[str, Any]:
    """Return the columns that say whom a comment answers."""
    is_own = title.is_own or export.is_self(title.name)
    about: dict[str, Any] = {"kind": "reply" if title.is_reply else "comment"}
    if is_own:
        about["direction" if title.is_reply else "container_owner_is_self"] = (
            "self" if title.is_reply else True
        )
        about["parent_author_key"] = export.into.self_key if title.is_reply else None
    else:
        about["parent_author_key"] = export.by_name(title.name)
    about["parent_resolution"] = "title_text" if about["parent_author_key"] else "unknown"
    return about
