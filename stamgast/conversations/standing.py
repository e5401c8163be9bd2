"""How a conversation stands, worked out anew from its messages: who waits, since when, due when."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from operator import attrgetter
from typing import NamedTuple

from django.db import transaction
from django.db.models import Case, Value, When
from django.db.models.functions import Left, Right

from stamgast.channels.models import Channel, Kind
from stamgast.conversations.holding import hold_overtaken
from stamgast.conversations.models import Conversation, Message
from stamgast.conversations.quiet import Ending, listen
from stamgast.conversations.search import index_new
from stamgast.hours.queries import due, opening
from stamgast.jobs.rows import hold, rewrite
from stamgast.metrics.opening import Opening
from stamgast.outbox.models import Delivery
from stamgast.people.models import Promise

State = Conversation.State
NOT_SAID = (Delivery.State.CANCELLED, Delivery.State.REJECTED, Delivery.State.MISSED, Delivery.State.HELD)
"""A reply in one of these states was not said: whoever waited still waits."""

HISTORY = timedelta(days=7)
"""What was older than this when the channel was connected is history: nobody is asked to answer it now."""

EXCERPT = 200
FIELDS = [
    "state", "contact", "language", "urgency", "labels", "excerpt", "waiting_since", "due_at", "quiet_at",
    "snoozed_until", "began_at", "last_message_at", "last_inbound_at", "last_outbound_at", "message_count",
]  # fmt: skip


class Said(NamedTuple):
    """What of a message decides how its conversation stands."""

    conversation: int
    direction: str
    published: datetime
    deleted_at: datetime | None
    contact: int | None
    delivery_state: str | None
    needs_reply: bool | None
    urgency: str
    language: str
    labels: list[str]
    visibility: str
    excerpt: str
    ending: str
    pk: int = 0
    remote_id: str = ""
    in_reply_to: str = ""
    submission: str = ""


def restand(conversations: Iterable[int]) -> None:
    """Work out the standing of conversations from their messages; running it twice changes nothing."""
    pks = sorted(conversations)
    if not pks:
        return
    with transaction.atomic():
        rows = Conversation.objects.filter(pk__in=pks)
        hold(rows)  # what somebody answers at this moment is seen
        index_new()
        messages = _messages(pks)
        changed = list(rows)
        _stand_all([(conversation, messages[conversation.pk]) for conversation in changed])
        rewrite(changed, FIELDS)
        hold_overtaken(pks)


def stand_first(opened: Iterable[tuple[Conversation, Iterable[Message]]]) -> None:
    """Work out how conversations stand that are not stored yet, nor are the messages which open them.

    Storing them as they stand takes half the time of storing them first and working it out afterwards.
    """
    _stand_all(
        [
            (conversation, sorted(map(_said_first, messages), key=attrgetter("published")))
            for conversation, messages in opened
        ]
    )


def _stand_all(standing: Sequence[tuple[Conversation, list[Said]]]) -> None:
    clocks: dict[int, Opening | None] = {}
    channels = Channel.objects.select_related("workspace").in_bulk({c.channel_id for c, _ in standing})
    for conversation, messages in standing:
        conversation.channel = channels[conversation.channel_id]
        if conversation.workspace_id not in clocks:
            clocks[conversation.workspace_id] = opening(conversation.channel.workspace)
        _stand(conversation, messages, clocks[conversation.workspace_id])
    listen([(conversation, _ending(messages)) for conversation, messages in standing])


def follow_promises(now: datetime) -> None:
    """Draw into conversations what was promised to people, or kept, since they were last looked at."""
    theirs = Conversation.objects.filter(state=State.PENDING)
    lately = Promise.objects.filter(kept_at__gt=now - timedelta(hours=1))
    owed = Promise.objects.filter(kept_at=None)
    restand(
        {
            *theirs.filter(quiet_at=None, contact__in=owed.values("contact")).values_list("pk", flat=True),
            *theirs.filter(contact__in=lately.values("contact")).values_list("pk", flat=True),
        }
    )


def _messages(pks: list[int]) -> dict[int, list[Said]]:
    """Return messages by conversation, oldest first, with the beginning of their words only."""
    found: dict[int, list[Said]] = defaultdict(list)
    rows = Message.objects.filter(conversation__in=pks).order_by("published", "pk")
    for row in rows.values_list(
        "conversation", "direction", "published", "deleted_at", "identity__contact", "delivery__state",
        "needs_reply", "urgency", "language", "labels", "visibility", Left("content", EXCERPT),
        Case(When(direction="out", then=Right("content", EXCERPT)), default=Value("")),
        "pk", "remote_id", "in_reply_to", "submission",
    ):  # fmt: skip
        found[row[0]].append(Said(*row))
    return found


def _said_first(message: Message) -> Said:
    return Said(
        conversation=0,
        direction=message.direction,
        published=message.published,
        deleted_at=None,
        contact=message.identity.contact_id if message.identity else None,
        delivery_state=None,
        needs_reply=message.needs_reply,
        urgency=message.urgency,
        language=message.language,
        labels=message.labels,
        visibility=message.visibility,
        excerpt=message.content[:EXCERPT],
        ending=message.content[-EXCERPT:] if message.direction == "out" else "",
    )


def _stand(conversation: Conversation, messages: list[Said], clock: Opening | None) -> None:
    there = [message for message in messages if message.deleted_at is None]
    said = _said(messages)
    heard = [m for m in there if m.direction == "in"]
    heard_before, said_before = conversation.last_inbound_at, conversation.last_outbound_at
    conversation.message_count = len(there)
    conversation.last_inbound_at = heard[-1].published if heard else None
    conversation.last_outbound_at = said[-1].published if said else None
    if there:
        conversation.began_at, conversation.last_message_at = there[0].published, there[-1].published
        conversation.excerpt = there[-1].excerpt
    _about(conversation, heard)
    _wait(conversation, _unanswered(conversation, heard, said), clock)
    if said and (said_before is None or said[-1].published > said_before):
        _rest(conversation)
    if heard and (heard_before is None or heard[-1].published > heard_before):
        _wake(conversation)
    _turn(conversation)
    if not heard and messages:
        conversation.state = State.RESOLVED


def _said(messages: list[Said]) -> list[Said]:
    """Return what we said, without what is deleted, or was not said after all."""
    ours = [m for m in messages if m.direction == "out" and m.deleted_at is None]
    return [message for message in ours if message.delivery_state not in NOT_SAID]


def _ending(messages: list[Said]) -> Ending:
    ours = _said(messages)
    return Ending(ours[-1].ending, ours[-1].language) if ours else Ending("", "")


def _about(conversation: Conversation, heard: list[Said]) -> None:
    if not heard:
        return
    if conversation.contact_id is None:
        conversation.contact_id = heard[0].contact
    conversation.language = heard[-1].language
    conversation.labels = sorted({label for message in heard for label in message.labels})


def _unanswered(conversation: Conversation, heard: list[Said], said: list[Said]) -> list[Said]:
    """Return what they said that calls for an answer after our last word, or crossed it.

    Whoever answers on the network itself has seen all of it. An answer from here deals with what came before
    that which it answers, and with what the same person had added by then.
    """
    from_here = [message for message in said if message.submission]
    replied_to = {message.in_reply_to for message in from_here}
    answered = [message for message in heard if message.remote_id in replied_to] if replied_to else []
    ends = [_history(conversation), conversation.dealt_until]
    ends += [message.published for message in said if not message.submission]
    ends += [message.published for message in answered]
    dealt = max(at for at in ends if at is not None)
    open_ones = [m for m in heard if m.needs_reply is not False and m.published > dealt]
    if open_ones and from_here:
        last = from_here[-1]
        whose = {message.contact for message in answered if message.remote_id == last.in_reply_to}
        open_ones = [m for m in open_ones if m.published > last.published or _crossed(m, last, whose)]
    return open_ones


def _crossed(message: Said, ours: Said, whose: set[int | None]) -> bool:
    """Tell whether a message older than an answer of ours, to this person, was on its way meanwhile."""
    return message.pk > ours.pk or (bool(whose) and message.contact not in whose)


def _wait(conversation: Conversation, open_ones: list[Said], clock: Opening | None) -> None:
    """A wait begins with the first of what is unanswered; its due time is never rewritten."""
    conversation.urgency = "high" if any(m.urgency != "normal" for m in open_ones) else "normal"
    since = open_ones[0].published if open_ones else None
    if since != conversation.waiting_since:
        conversation.waiting_since = since
        promise = conversation.channel.promise_for(_kind(conversation, open_ones[0])) if since else 0
        conversation.due_at = due(clock, since, promise) if since else None


def _kind(conversation: Conversation, first: Said) -> Kind:
    """What began the wait: for a word to us alone another promise may hold than for one below a post."""
    if first.visibility == "direct":
        return Kind.MESSAGE
    return Kind.MENTION if conversation.published_note_id is None else Kind.COMMENT


def _rest(conversation: Conversation) -> None:
    """We said something: what we wanted to come back to is done."""
    if conversation.waiting_since is None:
        conversation.due_at = None


def _turn(conversation: Conversation) -> None:
    """Of what is open, that waits for them in which we had the last word and nothing is to come back to."""
    ours, theirs = conversation.last_outbound_at, conversation.last_inbound_at
    is_theirs = ours is not None and (theirs is None or ours >= theirs) and conversation.due_at is None
    if conversation.state in {State.OPEN, State.PENDING}:
        conversation.state = State.PENDING if is_theirs else State.OPEN


def _wake(conversation: Conversation) -> None:
    """Something was said that calls for an answer: it is open again, whatever we had decided before."""
    if conversation.waiting_since is not None:
        conversation.state, conversation.snoozed_until = State.OPEN, None
    elif conversation.last_message_at < _history(conversation):
        conversation.state = State.RESOLVED


def _history(conversation: Conversation) -> datetime:
    return conversation.channel.connected_at - HISTORY
