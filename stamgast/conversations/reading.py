"""Asks networks for news, page after page; every page is stored as it comes."""

import logging
from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from stamgast.channels.connections import network_of, open_connection
from stamgast.channels.models import Channel
from stamgast.channels.operations import BACKFILL, note_failure, note_success
from stamgast.conversations.intake import ENOUGH, LONG_ENOUGH, take_in
from stamgast.conversations.models import PublishedNote
from stamgast.conversations.threads import adopt, reread_threads
from stamgast.jobs.claims import claimed
from stamgast.networks.capabilities import ConversationReader, Page
from stamgast.networks.errors import Gone, NetworkError, Rejected, Unavailable
from stamgast.outbox.bounces import note_returns
from stamgast.vocabulary.activities import Delete
from stamgast.workspaces.operations import stir

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=3)
FRESH = timedelta(hours=1)
WHILE_FRESH = timedelta(seconds=10)
STRETCHES_A_TURN = 4


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
    return claimed(rows, at_most=100, poll_lease_until=now + LEASE)


def read_news(pk: int) -> None:
    """Read a channel's news until there is no more or the turn is over; every page is stored as it comes."""
    channel = Channel.objects.select_related("workspace").get(pk=pk)
    more = False
    try:
        reader = _reader(channel)
        more = _read_pages(channel, reader)
        if not more:
            reread_threads(channel, reader, now=timezone.now())
    except NetworkError as error:
        note_failure(channel, error, now=timezone.now())
    except Exception as error:
        log.exception("channel %s: reading failed", pk)
        note_failure(channel, Unavailable("The answer could not be understood.", detail=type(error).__name__),
                     now=timezone.now())  # fmt: skip
    else:
        note_success(channel, now=timezone.now())
    finally:
        pause = timedelta(0) if more else _pause(channel, timezone.now())
        Channel.objects.filter(pk=pk).update(poll_lease_until=None, poll_due_at=timezone.now() + pause)


def _pause(channel: Channel, now: datetime) -> timedelta:
    """How long to wait before asking again: less while something of ours is fresh and its host is there."""
    usual = timedelta(seconds=network_of(channel).poll_seconds)
    is_fresh = PublishedNote.objects.filter(channel=channel, published__gt=now - FRESH).exists()
    return min(usual, WHILE_FRESH) if is_fresh else usual


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
    for _ in range(STRETCHES_A_TURN):
        try:
            page = _stretch(reader, cursor, since)
        except (Gone, Rejected):
            if not cursor:
                raise
            # The network forgot the place we had read up to: all over again, nothing is stored twice.
            page = _stretch(reader, "", since)
        now = timezone.now()
        if page.returns:
            note_returns(channel, page.returns, now=now)
            stir(channel.workspace_id, "publishing")
        intake = take_in(channel, page.activities, now=now, cursor=page.cursor)
        if intake.orphans:
            # The cursor moves only now: whoever dies before this reads the page again.
            adopt(channel, reader, intake.orphans)
            Channel.objects.filter(pk=channel.pk).update(news_cursor=page.cursor)
        _note_progress(channel, page, now)
        cursor = page.cursor
        if not page.more:
            return False
        Channel.objects.filter(pk=channel.pk).update(poll_lease_until=now + LEASE)
    return True


def _stretch(reader: ConversationReader, cursor: str, since: datetime) -> Page:
    """Read pages until there is enough to take in; what was read before an error is not thrown away."""
    began, read, places = timezone.now(), Page((), cursor, more=True), {cursor}
    while read.more and len(read.activities) < ENOUGH and timezone.now() - began < LONG_ENOUGH:
        try:
            page = reader.news(read.cursor, since=since)
        except NetworkError:
            if read.cursor == cursor:
                raise
            return read  # the next stretch meets the error again, if it lasts
        goes_on = page.more and page.cursor not in places  # else it leads in a circle: enough for this turn
        places.add(page.cursor)
        returns = read.returns + page.returns
        read = Page(read.activities + page.activities, page.cursor, more=goes_on, returns=returns)
    return read


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
