"""Reads whole threads: to place answers whose parents we do not know, and to follow edits and deletions."""

import logging
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations.intake import ENOUGH, LONG_ENOUGH, take_in
from stamgast.conversations.models import Conversation, Message, PublishedNote
from stamgast.networks.capabilities import ConversationReader
from stamgast.networks.errors import Forbidden, Gone, Misconfigured, NetworkError, Rejected, Unsupported
from stamgast.vocabulary.activities import Create, Delete
from stamgast.vocabulary.objects import Note

log = logging.getLogger(__name__)
THREADS_A_TURN = 10
DOUBTS_A_THREAD = 10
REREAD = ((timedelta(hours=1), timedelta(minutes=2)), (timedelta(days=1), timedelta(minutes=20)),
          (timedelta(days=4), timedelta(hours=4)))  # fmt: skip
"""How old a thread is, and how often it is read again; older ones rest."""

_THIS_THREAD_ONLY = (Forbidden, Rejected, Unsupported, Misconfigured)
"""Errors about one thread that no waiting mends: the others are read all the same."""


def adopt(channel: Channel, reader: ConversationReader, orphans: list[Note]) -> None:
    """Read the threads of answers whose parents we do not know, then store them where they belong.

    Raises:
        NetworkError: the network does not serve us now; the orphans come again with the next reading.
    """
    roots: dict[str, list[Note]] = {}
    for note in orphans:
        roots.setdefault(note.context or note.id, []).append(note)
    together, read, began = dict[str, Note](), set[str](), timezone.now()
    for root, theirs in roots.items():
        if read.issuperset(note.id for note in theirs):
            continue  # they came with the thread of another
        try:
            thread = _notes(reader, root)
        except NetworkError:
            _take_in_adopted(channel, together)
            raise
        together |= {note.id: note for note in (*theirs, *thread)}
        read |= together.keys()
        if len(together) >= ENOUGH or timezone.now() - began >= LONG_ENOUGH:
            _take_in_adopted(channel, together)
            together, began = {}, timezone.now()
    _take_in_adopted(channel, together)


def _take_in_adopted(channel: Channel, notes: Mapping[str, Note]) -> None:
    """Store threads together: with a transaction for each, others who write hardly ever get their turn."""
    if notes:
        take_in(channel, [Create(note) for note in notes.values()], now=timezone.now(), adopt_orphans=True)


def reread_threads(channel: Channel, reader: ConversationReader, *, now: datetime) -> None:
    """Read young threads again: what was edited is rewritten, what is missing was deleted."""
    for age, pause in REREAD:
        for root in list(_due_roots(channel, now - age, now - pause, now)):
            try:
                follow_thread(channel, reader, root)
            except _THIS_THREAD_ONLY as error:
                log.warning("channel %s: a thread was not readable: %s", channel.pk, type(error).__name__)


def follow_thread(channel: Channel, reader: ConversationReader, root: str) -> None:
    """Bring one thread up to date."""
    try:
        thread = reader.thread(root)
    except Gone:
        take_in(channel, [Delete(root)], now=timezone.now())
        return
    activities: list[Create | Delete] = [Create(note) for note in thread.notes]
    if thread.complete:
        there = {note.id for note in thread.notes}
        activities += [Delete(each) for each in _missing(channel, root, there) if _is_gone(reader, each)]
    take_in(channel, activities, now=timezone.now(), adopt_orphans=True)


def _notes(reader: ConversationReader, root: str) -> tuple[Note, ...]:
    try:
        return reader.thread(root).notes
    except (Gone, *_THIS_THREAD_ONLY):
        return ()


def _due_roots(channel: Channel, since: datetime, read_before: datetime, now: datetime) -> Iterator[str]:
    """Yield the first notes of threads to read again, below notes of ours and begun by others alike."""
    due = Q(thread_read_at=None) | Q(thread_read_at__lt=read_before)
    ours = PublishedNote.objects.filter(due, channel=channel, deleted_at=None, published__gt=since)
    yield from _taken(ours.order_by("-published"), "remote_id", now)
    theirs = Conversation.objects.filter(
        due,
        workspace=channel.workspace_id,
        channel=channel,
        published_note=None,
        last_message_at__gt=since,
        last_inbound_at__isnull=False,
    )
    yield from _taken(theirs.order_by("-last_message_at"), "context", now)


def _taken(rows: "QuerySet[PublishedNote] | QuerySet[Conversation]", root: str, now: datetime) -> list[str]:
    chosen = list(rows.values_list("pk", root)[:THREADS_A_TURN])
    rows.model.objects.filter(pk__in=[pk for pk, _ in chosen]).update(thread_read_at=now)
    return list(dict.fromkeys(each for _, each in chosen))


def _missing(channel: Channel, root: str, there: set[str]) -> list[str]:
    """Return stored messages that the thread lacks; by chance, so that each gets its turn to be checked."""
    below = Conversation.objects.filter(channel=channel, context=root)
    stored = Message.objects.filter(conversation__in=below, deleted_at=None).exclude(remote_id="")
    ids = stored.order_by("?").values_list("remote_id", flat=True)
    return [each for each in ids if each not in there][:DOUBTS_A_THREAD]


def _is_gone(reader: ConversationReader, remote_id: str) -> bool:
    """Ask for a note itself: below a deleted answer it may be alive although its thread lacks it."""
    try:
        reader.thread(remote_id)
    except Gone:
        return True
    except NetworkError:
        return False
    return False
