"""Asks networks for news, page after page, and reads threads again to follow edits and deletions."""

import logging
from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from stamgast.channels.connections import network_of, open_connection
from stamgast.channels.models import Channel
from stamgast.channels.operations import BACKFILL, note_failure, note_success
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message, PublishedNote
from stamgast.networks.capabilities import ConversationReader, Page
from stamgast.networks.errors import Gone, NetworkError, Unavailable
from stamgast.vocabulary.activities import Create, Delete
from stamgast.vocabulary.objects import Note
from stamgast.workspaces.operations import stir

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=3)
PAGES_A_TURN = 20
THREADS_A_TURN = 10
REREAD = ((timedelta(hours=1), timedelta(minutes=2)), (timedelta(days=1), timedelta(minutes=20)),
          (timedelta(days=4), timedelta(hours=4)))  # fmt: skip
"""How old a note of ours is, and how often its thread is read again; older ones rest."""


def next_due() -> datetime | None:
    """Return when the next channel wants to be asked for news."""
    rows = _readable().order_by("poll_due_at").values_list("poll_due_at", flat=True)
    return rows.first()


def claim_due(now: datetime) -> list[int]:
    """Take the channels whose time has come; each is ours alone until its lease ends."""
    rows = _readable().filter(
        Q(poll_lease_until=None) | Q(poll_lease_until__lt=now),
        Q(not_before=None) | Q(not_before__lte=now),
        poll_due_at__lte=now,
    )
    return [
        pk
        for pk in list(rows.values_list("pk", flat=True)[:100])
        if rows.filter(pk=pk).update(poll_lease_until=now + LEASE)
    ]


def read_news(pk: int) -> None:
    """Read a channel's news until there is no more or the turn is over; every page is stored as it comes."""
    channel = Channel.objects.select_related("workspace").get(pk=pk)
    more = False
    try:
        reader = _reader(channel)
        more = _read_pages(channel, reader)
        if not more:
            _reread_threads(channel, reader)
    except NetworkError as error:
        note_failure(channel, error, now=timezone.now())
    except Exception as error:
        log.exception("channel %s: reading failed", pk)
        note_failure(channel, Unavailable("The answer could not be understood.", detail=type(error).__name__),
                     now=timezone.now())  # fmt: skip
    else:
        note_success(channel, now=timezone.now())
    finally:
        pause = timedelta(0) if more else timedelta(seconds=network_of(channel).poll_seconds)
        Channel.objects.filter(pk=pk).update(poll_lease_until=None, poll_due_at=timezone.now() + pause)


def _readable() -> QuerySet[Channel]:
    return Channel.objects.filter(state=Channel.State.ACTIVE, poll_due_at__isnull=False)


def _reader(channel: Channel) -> ConversationReader:
    make = network_of(channel).conversations
    if make is None:
        raise Unavailable("This network cannot be read from here.")
    return make(open_connection(channel))


def _read_pages(channel: Channel, reader: ConversationReader) -> bool:
    """Return whether there is more to read."""
    cursor = channel.news_cursor
    since = channel.backfill_from or timezone.now() - BACKFILL
    for _ in range(PAGES_A_TURN):
        page = reader.news(cursor, since=since)
        now = timezone.now()
        intake = take_in(channel, page.activities, now=now, cursor=page.cursor)
        _adopt(channel, reader, intake.orphans)
        _note_progress(channel, page, now)
        cursor = page.cursor
        if not page.more:
            return False
        Channel.objects.filter(pk=channel.pk).update(poll_lease_until=now + LEASE)
    return True


def _note_progress(channel: Channel, page: Page, now: datetime) -> None:
    if channel.backfill_done_at is not None:
        return
    changes: dict[str, object] = {"backfill_read": F("backfill_read") + len(page.activities)}
    dates = [a.object.published for a in page.activities if not isinstance(a, Delete)]
    if dates:
        changes["backfill_reached"] = max(dates)
    if not page.more:
        changes["backfill_done_at"] = channel.backfill_done_at = now
    Channel.objects.filter(pk=channel.pk).update(**changes)
    stir(channel.workspace_id, "channels")


def _adopt(channel: Channel, reader: ConversationReader, orphans: list[Note]) -> None:
    """Read the threads of answers whose parents we do not know, then store them where they belong."""
    roots = dict.fromkeys(note.context or note.id for note in orphans)
    for root in roots:
        try:
            notes = reader.thread(root).notes
        except Gone:
            notes = ()
        theirs = [note for note in orphans if (note.context or note.id) == root]
        together = {note.id: note for note in (*theirs, *notes)}
        take_in(channel, [Create(note) for note in together.values()], now=timezone.now(), adopt_orphans=True)


def _reread_threads(channel: Channel, reader: ConversationReader) -> None:
    """Read young threads again: what was edited is rewritten, what is missing was deleted."""
    now = timezone.now()
    for age, pause in REREAD:
        notes = PublishedNote.objects.filter(
            Q(thread_read_at=None) | Q(thread_read_at__lt=now - pause),
            channel=channel, deleted_at=None, published__gt=now - age,
        )  # fmt: skip
        for note in notes[:THREADS_A_TURN]:
            PublishedNote.objects.filter(pk=note.pk).update(thread_read_at=now)
            follow_thread(channel, reader, note.remote_id)


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
        below = Conversation.objects.filter(channel=channel, context=root)
        stored = Message.objects.filter(conversation__in=below, deleted_at=None).exclude(remote_id="")
        activities += [
            Delete(remote_id)
            for remote_id in stored.values_list("remote_id", flat=True)
            if remote_id not in there
        ]
    take_in(channel, activities, now=timezone.now(), adopt_orphans=True)
