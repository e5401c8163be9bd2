"""Notes from networks on their way into our rows: made storable, put in order, read once by the coach."""

import logging
from dataclasses import replace

from stamgast.coach.triage import past_our_name, triage
from stamgast.conversations.models import Message
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
    return replace(note, content=storable(note.content), name=storable(note.name))


def fill(message: Message, note: Note) -> None:
    """Put a note's words into a message; what others say is also sorted, unless a person has done that."""
    message.content = note.content
    message.language = note.language[:5]
    message.attachments = [
        {"url": web_address(a.url), "name": storable(a.name), "media_type": storable(a.media_type)}
        for a in note.attachment
    ]
    if message.direction == Message.Direction.INBOUND and message.sorted_at is None:
        sort(message, note.content)


def sort(message: Message, words: str) -> None:
    """Put what triage says of a message's words into the message; nothing is saved."""
    seen = triage(
        past_our_name(words[:READ_UP_TO], message.channel.handle),
        language=message.language or message.channel.language,
        network=message.channel.network,
    )
    message.labels, message.needs_reply = list(seen.labels), seen.needs_reply
    message.urgency, message.language = seen.urgency, seen.language[:5]
