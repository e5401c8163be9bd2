"""Reads the part of an Instagram export that belongs to Threads."""

import json
from typing import Any, ClassVar, Final

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe
from stamgast.networks.meta_exports.entries import entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.labels import locale
from stamgast.networks.meta_exports.layout import below
from stamgast.networks.meta_exports.media_posts import media_posts, shared_columns
from stamgast.networks.meta_exports.owner import introduce, owner_of
from stamgast.networks.meta_exports.relations import LISTS, read_relations
from stamgast.networks.meta_exports.shapes import Medium, Record

_FOLDERS: Final = ("your_instagram_activity/threads/", "threads/")
_POSTS: Final = below(_FOLDERS, "threads_and_replies.json")
_ARCHIVED: Final = below(_FOLDERS, "archived_threads.json")
_LIKES: Final = below(_FOLDERS, "liked_threads.json")
_PROFILE: Final = below(_FOLDERS, "personal_information.json")


class ThreadsReader:
    """Reads own posts and replies, likes and lists of accounts, from 2023 on."""

    format_id: ClassVar[str] = "threads"
    platform: ClassVar[str] = "threads"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = (*_POSTS, *_ARCHIVED, *_LIKES, *_PROFILE, *below(_FOLDERS, *LISTS))

    def probe(self, parts: Parts) -> Probe:
        """Look for the folder, and in its files for keys that begin with ``text_post_app_``."""
        names = parts.matching(*self.allowed)
        if not any(b'"text_post_app_' in parts.head(name, 512) for name in names):
            return Probe(0.0)
        labelled = parts.matching(*_PROFILE)
        return Probe(0.95, "2023", next(filter(None, (locale(parts.head(n)) for n in labelled)), ""))

    def read(self, parts: Parts, into: Import) -> None:
        """Read all members there are, and say what cannot be told without the others."""
        export = Export(parts, into, ("", "your_instagram_activity/"))
        introduce(export, owner_of(export, _PROFILE))
        _read_posts(export)
        _read_likes(export)
        read_relations(export, _FOLDERS)


def _read_posts(export: Export) -> None:
    names = export.parts.matching(*_POSTS)
    told = unknown = 0
    for name in [*names, *export.parts.matching(*_ARCHIVED)]:
        status = "published" if name in names else "archived"
        for entry, words, moment, first in media_posts(export, name):
            columns = _columns(first)
            told += columns["extra"] is None
            unknown += columns["extra"] is not None
            export.say(entry, words, moment, media=entry.value.media, status=status, **columns)
    if not names:
        export.into.lower("own_posts", "none", "no posts in this export")
        export.into.lower("own_replies", "none", "no posts in this export")
    elif not told:
        export.into.lower("own_replies", "none", "this export does not tell replies from posts")
    elif unknown:
        export.into.lower("own_replies", "partial", f"{unknown} items do not say whether they are replies")


def _columns(medium: Medium) -> dict[str, Any]:
    """Return what a medium tells of its post; older exports do not say whether it is a reply."""
    said = medium.text_app_post
    is_reply = said.is_reply if said else None
    return {
        **shared_columns(medium),
        "kind": "reply" if is_reply else "post",
        "parent_resolution": "unknown" if is_reply else None,
        "container_owner_is_self": None if is_reply else True,
        "reply_policy": said.reply_control if said and said.reply_control else None,
        "extra": json.dumps({"reply_unknown": True}) if is_reply is None else None,
    }


def _read_likes(export: Export) -> None:
    for name in export.parts.matching(*_LIKES):
        for entry in entries(export.parts, name, export.into, Record):
            record = entry.value
            raw = record.string_list_data[0].value if record.string_list_data else ""
            author = export.by_handle(record.title or record.said("username"))
            about = {"object_url": record.link or None, "type_raw": raw or None}
            export.react(
                entry, export.moment(entry, record.at), type="like", object_author_key=author, **about
            )


readers = (ThreadsReader(),)
