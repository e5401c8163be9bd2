"""Notes from networks on their way into our rows: made storable, put in order, read once by the coach."""

import logging
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from stamgast.channels.models import Channel
from stamgast.coach.triage import Triage, past_our_name, triage
from stamgast.conversations.models import RAISED, Message
from stamgast.conversations.recognition import called
from stamgast.people.acceptance import storable, web_address
from stamgast.vocabulary.objects import Note

log = logging.getLogger(__name__)
LONGEST_ID = 1000
READ_UP_TO = 20_000
"""Characters of a message that are sorted into question, complaint and so on; nobody asks only after that."""


def acceptable(note: Note) -> Note | None:
    """Return the note as a database can hold it, or None when its id cannot be kept."""
    if max(len(note.id), len(note.in_reply_to), len(note.context)) > LONGEST_ID:
        log.warning("a note with an id of more than %s characters was left out", LONGEST_ID)
        return None
    content, name = storable(note.content), storable(note.name)
    return note if (content, name) == (note.content, note.name) else replace(note, content=content, name=name)


def look_ahead(channel: Channel, notes: Iterable[Note]) -> dict[str, Triage]:
    """Return what triage says of what others wrote, by the notes' ids; of what is stored as it is, nothing.

    To be called before a transaction begins: as long as one lasts, nobody else writes on SQLite. A note that
    cannot be sorted is left out: it fails again where it is taken in, and is put aside there.
    """
    theirs = {note.id: note for note in notes if note.attributed_to.id != channel.remote_id}
    stored = dict(called(channel, list(theirs)).values_list("remote_id", "content"))
    seen: dict[str, Triage] = {}
    for remote_id, note in theirs.items():
        words = storable(note.content)
        if stored.get(remote_id) != words:
            with suppress(Exception):
                seen[remote_id] = _sorted(channel, words, note.language[:5])
    return seen


def fill(message: Message, note: Note, seen: Triage | None = None) -> None:
    """Put a note's words into a message; what others say is also sorted, unless a person has done that.

    ``seen`` is what triage says of the note, where that is known.
    """
    message.content = note.content
    message.language = note.language[:5]
    message.attachments = [
        {"url": web_address(a.url), "name": storable(a.name), "media_type": storable(a.media_type)}
        for a in note.attachment
    ]
    if message.direction == Message.Direction.INBOUND and message.sorted_at is None:
        _label(message, seen or _sorted(message.channel, note.content, message.language))


def sort(message: Message, words: str) -> None:
    """Put what triage says of a message's words into the message; nothing is saved."""
    _label(message, _sorted(message.channel, words, message.language))


def _sorted(channel: Channel, words: str, language: str) -> Triage:
    said = past_our_name(words[:READ_UP_TO], channel.handle)
    return triage(said, language=language or channel.language, network=channel.network)


def _label(message: Message, seen: Triage) -> None:
    message.labels, message.needs_reply = list(seen.labels), seen.needs_reply
    message.language = seen.language[:5]
    if message.urgency != RAISED:
        message.urgency = seen.urgency
