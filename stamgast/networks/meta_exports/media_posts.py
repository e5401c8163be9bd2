"""Reads posts of Instagram and Threads: a list of media, with the words at the medium or beside the list."""

from collections.abc import Iterator
from typing import Any

from stamgast.networks.archives.times import Moment
from stamgast.networks.meta_exports.entries import Entry, entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.shapes import MediaPost, Medium


def media_posts(export: Export, name: str) -> Iterator[tuple[Entry[MediaPost], str, Moment, Medium]]:
    """Yield the posts of a file with their words, their time and their first medium, which tells of them all.

    What has neither words, time nor media is listed as ``bad_row``.
    """
    for entry in entries(export.parts, name, export.into, MediaPost):
        post = entry.value
        first = post.media[0] if post.media else Medium()
        number = post.creation_timestamp or first.creation_timestamp
        words = post.title or first.title
        if not (number or words or first.uri):
            export.into.problem("bad_row", entry.member, entry.position, detail="an empty post")
            continue
        yield entry, words, export.moment(entry, number), first


def shared_columns(medium: Medium) -> dict[str, Any]:
    """Return the columns that a medium's claims fill: ``cross_post_source``."""
    source = medium.cross_post_source
    return {"cross_post_source": source.source_app if source and source.source_app else None}
