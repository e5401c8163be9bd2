"""Recognises messages: by the id a network gave them, by the form they were written in, by their words."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet

from stamgast.channels.models import Channel
from stamgast.conversations.models import Message
from stamgast.outbox.models import Delivery
from stamgast.vocabulary.objects import Note

State = Delivery.State
ON_ITS_WAY = (State.SENDING, State.UNKNOWN, State.ASK)


def called(channel: Channel, remote_ids: Collection[str] | QuerySet[Any, Any]) -> QuerySet[Message]:
    """Return the channel's messages that its network calls by these ids.

    The index of those ids leaves out messages that have none. Unless a query does so, too, SQLite cannot tell
    that the index holds all it asks for, and reads every message of the channel.
    """
    return Message.objects.filter(channel=channel, remote_id__in=remote_ids).exclude(remote_id="")


def handed_in(channel: Channel, submission: str) -> QuerySet[Message]:
    """Return the reply that was written in a form; none without a form. As for ``called``, by its index."""
    return Message.objects.filter(channel=channel, submission=submission).exclude(submission="")


def recognised(channel: Channel, note: Note) -> Message | None:
    """Return our reply that this note is, or None when it was written elsewhere: sent from here, it is there.

    A receipt proves it. Without one the same words to the same message are taken for it, as long as the
    delivery is on its way, in doubt, or was found there by a person who could not name its id.
    """
    answered = called(channel, [note.in_reply_to])
    sent = Message.objects.filter(
        conversation__in=answered.values("conversation"),
        direction=Message.Direction.OUTBOUND,
        remote_id="",
    ).select_related("delivery")
    nameless = Q(delivery__state=State.PUBLISHED, delivery__remote_id="")
    by_words = sent.filter(
        nameless | Q(delivery__state__in=ON_ITS_WAY), in_reply_to=note.in_reply_to, content=note.content
    )
    return sent.filter(delivery__remote_id=note.id).first() or by_words.first()
