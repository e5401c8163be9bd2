"""Recognises replies of ours that come back in the news: sent from here, they are there already."""

from django.db.models import Q

from stamgast.channels.models import Channel
from stamgast.conversations.models import Message
from stamgast.outbox.models import Delivery
from stamgast.vocabulary.objects import Note

State = Delivery.State
ON_ITS_WAY = (State.SENDING, State.UNKNOWN, State.ASK)


def recognised(channel: Channel, note: Note) -> Message | None:
    """Return our reply that this note is, or None when it was written elsewhere.

    A receipt proves it. Without one the same words to the same message are taken for it, as long as the
    delivery is on its way, in doubt, or was found there by a person who could not name its id.
    """
    answered = Message.objects.filter(channel=channel, remote_id=note.in_reply_to).exclude(remote_id="")
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
