"""Rows of the network's file as our vocabulary."""

import json
import sqlite3

from stamgast.networks.adapters.loopback.file import instant
from stamgast.vocabulary.objects import Actor, Attachment, Note, Receipt


def note_of(row: sqlite3.Row) -> Note:
    """Return a note as it reads now."""
    ours = row["by_id"] == row["account"]
    return Note(
        id=str(row["id"]),
        attributed_to=Actor(
            id=row["by_id"],
            name=row["by_name"],
            handle=row["by_handle"],
            type="Organization" if ours else "Person",
        ),
        content=row["text"],
        published=instant(row["published"]),
        context=str(row["context"]),
        in_reply_to="" if row["in_reply_to"] is None else str(row["in_reply_to"]),
        updated=None if row["edited"] is None else instant(row["edited"]),
        language=row["language"],
        visibility=row["visibility"],
        attachment=tuple(
            Attachment(media_type=picture["media_type"], name=picture["name"])
            for picture in json.loads(row["pictures"])
        ),
        mentions_us=not ours,
    )


def receipt_of(row: sqlite3.Row) -> Receipt:
    """Return the proof that a note is out."""
    return Receipt(id=str(row["id"]), published=instant(row["published"]))
