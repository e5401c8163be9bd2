"""How a conversation stands, worked out anew from its messages: who waits, since when, due when."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from stamgast.conversations.models import Conversation, Message
from stamgast.hours.queries import due, opening
from stamgast.metrics.opening import Opening
from stamgast.outbox.models import Delivery

State = Conversation.State
NOT_SAID = (Delivery.State.CANCELLED, Delivery.State.REJECTED, Delivery.State.MISSED, Delivery.State.HELD)
"""A reply in one of these states was not said: whoever waited still waits."""

HISTORY = timedelta(days=7)
"""Older than this at connection, a conversation is read for the record only."""

FIELDS = [
    "state", "contact", "language", "urgency", "labels", "excerpt", "waiting_since", "due_at",
    "snoozed_until", "began_at", "last_message_at", "last_inbound_at", "last_outbound_at", "message_count",
]  # fmt: skip


def restand(conversations: Iterable[int]) -> None:
    """Work out the standing of conversations from their messages; running it twice changes nothing."""
    pks = list(conversations)
    if not pks:
        return
    messages: dict[int, list[Message]] = defaultdict(list)
    rows = Message.objects.filter(conversation__in=pks).select_related("identity", "delivery")
    for message in rows.order_by("published", "pk"):
        messages[message.conversation_id].append(message)
    clocks: dict[int, Opening | None] = {}
    changed = []
    for conversation in Conversation.objects.filter(pk__in=pks).select_related("channel", "workspace"):
        if conversation.workspace_id not in clocks:
            clocks[conversation.workspace_id] = opening(conversation.workspace)
        _stand(conversation, messages[conversation.pk], clocks[conversation.workspace_id])
        changed.append(conversation)
    Conversation.objects.bulk_update(changed, FIELDS)


def _stand(conversation: Conversation, messages: list[Message], clock: Opening | None) -> None:
    there = [message for message in messages if message.deleted_at is None]
    said = [m for m in there if m.direction == "out" and not _is_unsaid(m)]
    heard = [m for m in there if m.direction == "in"]
    before = conversation.last_inbound_at
    conversation.message_count = len(there)
    conversation.last_inbound_at = heard[-1].published if heard else None
    conversation.last_outbound_at = said[-1].published if said else None
    if there:
        conversation.began_at, conversation.last_message_at = there[0].published, there[-1].published
        conversation.excerpt = there[-1].content[:200]
    if heard:
        _about(conversation, heard)
    _wait(conversation, heard, clock)
    if heard and (before is None or heard[-1].published > before):
        _wake(conversation)
    elif not heard and messages:
        conversation.state = State.RESOLVED


def _is_unsaid(message: Message) -> bool:
    return message.delivery is not None and message.delivery.state in NOT_SAID


def _about(conversation: Conversation, heard: list[Message]) -> None:
    last = heard[-1]
    if conversation.contact_id is None and heard[0].identity is not None:
        conversation.contact_id = heard[0].identity.contact_id
    conversation.language = last.language
    conversation.labels = sorted({label for message in heard for label in message.labels})


def _wait(conversation: Conversation, heard: list[Message], clock: Opening | None) -> None:
    """A wait begins with their first message after our last word; its due time is never rewritten."""
    last_word = conversation.last_outbound_at
    open_ones = [
        m for m in heard if m.needs_reply is not False and (last_word is None or m.published > last_word)
    ]
    since = open_ones[0].published if open_ones else None
    if since != conversation.waiting_since:
        conversation.waiting_since = since
        promise = conversation.channel.promise_minutes
        conversation.due_at = due(clock, since, promise) if since else None


def _wake(conversation: Conversation) -> None:
    """Something new was said: it is open again, whatever we had decided before.

    What was said long before the channel was connected is history: nobody is asked to answer it now.
    """
    if conversation.waiting_since is None:
        return
    is_history = conversation.waiting_since < conversation.channel.connected_at - HISTORY
    conversation.state, conversation.snoozed_until = State.RESOLVED if is_history else State.OPEN, None
