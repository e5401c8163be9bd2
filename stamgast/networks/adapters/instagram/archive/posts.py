"""Reads what an Instagram account published: posts, reels, films, stories, reposts."""

from collections.abc import Mapping
from typing import Any, Final

from stamgast.networks.adapters.instagram.archive import files
from stamgast.networks.meta_exports.entries import entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.media_posts import media_posts, shared_columns
from stamgast.networks.meta_exports.shapes import Medium, Record

_POSTS: Final[Mapping[tuple[str, ...], Mapping[str, str]]] = {
    files.POSTS: {"kind": "post"},
    files.OTHERS: {"kind": "post", "kind_raw": "other_content"},
    files.REELS: {"kind": "short_video"},
    files.FILMS: {"kind": "video"},
    files.ARCHIVED: {"kind": "post", "status": "archived"},
    files.DELETED: {"kind": "post", "status": "deleted"},
}


def read_posts(export: Export) -> dict[int, str]:
    """Take all of them; returns the keys of posts by their second, which is how insights name them."""
    posted: dict[int, str] = {}
    for patterns, columns in _POSTS.items():
        for name in export.parts.matching(*patterns):
            for entry, words, moment, first in media_posts(export, name):
                about: dict[str, Any] = {**columns, **shared_columns(first), "container_owner_is_self": True}
                key = export.say(entry, words, moment, media=entry.value.media, **about)
                for number in (entry.value.creation_timestamp, first.creation_timestamp):
                    posted.setdefault(number, key)
    _read_stories(export)
    _read_reposts(export)
    if not export.parts.matching(*files.POSTS, *files.REELS):
        export.into.lower("own_posts", "none", "no posts in this export")
    posted.pop(0, None)
    return posted


def _read_stories(export: Export) -> None:
    for name in export.parts.matching(*files.STORIES):
        for entry in entries(export.parts, name, export.into, Medium):
            story = entry.value
            moment = export.moment(entry, story.creation_timestamp)
            export.say(entry, story.title, moment, media=[story], kind="story", **shared_columns(story))


def _read_reposts(export: Export) -> None:
    for name in export.parts.matching(*files.REPOSTS):
        for entry in entries(export.parts, name, export.into, Record):
            record = entry.value
            words = next((cell.value for _, cell in record.cells() if cell.value), "")
            moment = export.moment(entry, record.at)
            export.say(entry, words, moment, kind="reshare", object_url=record.link or None)
