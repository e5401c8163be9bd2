"""What was said long ago: taken in as news are, though nobody is asked to answer it, and taken out again."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from stamgast.channels.models import Channel
from stamgast.coach.triage import Triage
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message, Presence, PublishedNote
from stamgast.conversations.notes import look_ahead
from stamgast.conversations.recognition import called
from stamgast.conversations.search import index_new, index_without
from stamgast.conversations.standing import HISTORY, restand
from stamgast.jobs.references import unreferenced
from stamgast.people.unheard import unheard
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Note

State = Conversation.State


def take_in_past(
    channel: Channel,
    notes: Sequence[Note],
    *,
    now: datetime,
    only_ours: bool = False,
    seen: Mapping[str, Triage] | None = None,
) -> list[str]:
    """Store notes that are not known yet, and return their ids; what is known stays as it is.

    An answer to something we do not know begins a conversation of its own. ``only_ours``: what others said
    below our posts is not among it. ``seen`` is what triage says of the notes, from whoever has opened a
    transaction already.
    """
    if seen is None:
        seen = look_ahead(channel, notes)
    with transaction.atomic():
        known = known_ids(channel, [note.id for note in notes])
        fresh = [note for note in notes if note.id not in known]
        take_in(channel, [Create(note) for note in fresh], now=now, adopt_orphans=True, seen=seen)
        stored = known_ids(channel, [note.id for note in fresh])
        if only_ours:
            PublishedNote.objects.filter(channel=channel, remote_id__in=stored).update(only_ours=True)
        _lay_to_rest(channel, [n.id for n in fresh if n.published >= channel.connected_at - HISTORY])
    return [note.id for note in fresh if note.id in stored]


def known_ids(channel: Channel, ids: Sequence[str]) -> set[str]:
    """Return which notes are stored, as posts of ours or as messages."""
    posts = PublishedNote.objects.filter(channel=channel, remote_id__in=ids).values_list(
        "remote_id", flat=True
    )
    return {*posts, *called(channel, ids).values_list("remote_id", flat=True)}


def _lay_to_rest(channel: Channel, ids: Sequence[str]) -> None:
    """Let what was said since the channel was connected call for no answer either."""
    said = called(channel, ids)
    last = dict(said.values_list("conversation").annotate(last=Max("published")))
    for pk, at in last.items():
        rows = Conversation.objects.filter(pk=pk)
        rows.filter(Q(dealt_until=None) | Q(dealt_until__lt=at)).update(dealt_until=at)
    restand(last)
    for pk, at in last.items():
        quiet = Conversation.objects.filter(
            pk=pk, last_message_at__lte=at, state__in=(State.OPEN, State.PENDING)
        )
        quiet.update(state=State.RESOLVED, quiet_at=None, due_at=None)


def take_out_past(channel: Channel, ids: QuerySet[Any, Any], *, at_once: int) -> int:
    """Delete some of what was taken in and nothing was built on; return how much, 0 when there is no more.

    Conversations go whole, or stay where anything in them came otherwise or somebody had to do with them.
    Posts of ours go when nothing below them is left. Belongs into a transaction.

    Args:
        channel: whose past it is.
        ids: what was taken in, as a query for the notes' ids.
        at_once: how many conversations or posts to delete.
    """
    came = called(channel, ids)
    untouched = unreferenced(came.filter(sorted_by=None, written_by=None, delivery=None))
    others = Message.objects.filter(conversation=OuterRef("pk")).exclude(pk__in=untouched)
    rows = Conversation.objects.filter(
        ~Exists(others),
        pk__in=came.values("conversation"),
        state=State.RESOLVED,
        assignee=None,
        outcome="",
        goal=None,
    )
    alone = unreferenced(rows, but_by=(Message, Presence))
    if gone := list(alone.values_list("pk", flat=True)[:at_once]):
        return _take_out(gone)
    posts = PublishedNote.objects.filter(channel=channel, remote_id__in=ids)
    empty = list(unreferenced(posts).values_list("pk", flat=True)[:at_once])
    PublishedNote.objects.filter(pk__in=empty).delete()
    return len(empty)


def _take_out(conversations: list[int]) -> int:
    messages = Message.objects.filter(conversation__in=conversations)
    contacts = set(messages.exclude(identity=None).values_list("identity__contact", flat=True))
    index_new()
    index_without(dict(messages.values_list("pk", "content")))
    count = messages.count()
    Conversation.objects.filter(pk__in=conversations).delete()
    left: dict[int, list[datetime]] = {contact: [] for contact in contacts}
    for contact, at in Message.objects.filter(identity__contact__in=contacts).values_list(
        "identity__contact", "published"
    ):
        left[contact].append(at)
    unheard(left)
    return count
