"""Reads what a Facebook profile or Page published: posts, films, reels, stories, posts in groups."""

import json
from collections.abc import Mapping
from typing import Any, Final

from stamgast.networks.adapters.facebook.archive import files, titles
from stamgast.networks.adapters.facebook.archive.shapes import Activity
from stamgast.networks.archives.times import epoch
from stamgast.networks.meta_exports.entries import Entry, entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.layout import below
from stamgast.networks.meta_exports.shapes import Medium, Record
from stamgast.networks.meta_exports.words import link, with_names

_POSTS: Final[Mapping[tuple[str, ...], Mapping[str, Any]]] = {
    files.POSTS: {"kind": "post", "container_owner_is_self": True},
    files.TRASH: {"kind": "post", "status": "trashed"},
    files.GROUP_POSTS: {"kind": "post", "visibility": "group", "container_owner_is_self": True},
    files.REELS: {"kind": "short_video"},
    files.STORIES: {"kind": "story"},
    files.FILMS: {"kind": "video"},
}


def read_posts(export: Export) -> None:
    """Take all of them; a film that a post shows already is not taken again."""
    shown: set[str] = set()
    for patterns, columns in _POSTS.items():
        for name in export.parts.matching(*below(export.folders, *patterns)):
            for entry in entries(export.parts, name, export.into, Activity):
                media = _media(entry.value)
                if patterns == files.FILMS and any(medium.uri in shown for medium in media):
                    continue
                shown |= {medium.uri for medium in media if medium.uri.endswith(".mp4")}
                _take(export, entry, media, columns)
    _read_elsewhere(export)
    if not export.parts.matching(*below(export.folders, *files.POSTS)):
        export.into.lower("own_posts", "none", "no posts in this export")


def _media(activity: Activity) -> list[Medium]:
    """Return the media of a record, which in a list of films is a medium itself."""
    return [*activity.media, *([Medium(uri=activity.uri)] if activity.uri else [])]


def _take(export: Export, entry: Entry[Activity], media: list[Medium], columns: Mapping[str, Any]) -> None:
    activity = entry.value
    said = next((datum.post for datum in activity.data if datum.post), "") or activity.description
    words, named = with_names(said)
    moment = export.moment(entry, activity.timestamp or activity.creation_timestamp)
    title = titles.of_post(activity.title)
    about = {**columns, "via_app": titles.app_of(activity.title)}
    if title.is_reshare and columns["kind"] == "post":
        about |= {"kind": "reshare", "object_author_key": export.by_name(title.name)}
    if addresses := [link(address) for address in activity.addresses if address]:
        about["links"] = addresses
    if named:
        about["mentions"] = [mention(export, *one) for one in named]
    edited = next((datum.update_timestamp for datum in activity.data if datum.update_timestamp), 0)
    backdated = next((datum.backdated_timestamp for datum in activity.data if datum.backdated_timestamp), 0)
    about["edited_ts"] = epoch(edited or "").ts
    about["extra"] = json.dumps({"backdated_timestamp": backdated}) if backdated else None
    export.say(entry, words, moment, media=media, **about)


def mention(export: Export, native_id: str, name: str) -> dict[str, str | None]:
    """Return a row of the column ``mentions`` for somebody whose number Facebook tells."""
    return {"actor_key": export.into.actor(native_id, display_name=name), "handle": None}


def _read_elsewhere(export: Export) -> None:
    """Take posts on others' pages; the longest value without an address is what was said."""
    for name in export.parts.matching(*below(export.folders, *files.ELSEWHERE)):
        for entry in entries(export.parts, name, export.into, Record):
            values = [cell.value for _, cell in entry.value.cells() if not cell.href]
            moment = export.moment(entry, entry.value.at)
            about: dict[str, Any] = {"container_owner_is_self": False, "url": entry.value.link or None}
            export.say(entry, max(values, key=len, default=""), moment, kind="post", **about)
