"""What workers do with follow lists: read the next page, or make the next batch of confirmed changes."""

import logging
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from stamgast.channels.connections import network_of, open_connection
from stamgast.channels.models import Channel
from stamgast.channels.operations import note_failure
from stamgast.following import queries
from stamgast.following.models import Change, FollowList
from stamgast.following.operations import made
from stamgast.following.reading import take_page
from stamgast.jobs.claims import claimed
from stamgast.networks import capabilities
from stamgast.networks.errors import (
    Blocked,
    Duplicate,
    Forbidden,
    Gone,
    Misconfigured,
    NetworkError,
    PaymentRequired,
    QuotaExhausted,
    RateLimited,
    Rejected,
    Unauthorized,
    Unavailable,
    Unsupported,
    WindowClosed,
)
from stamgast.workspaces.operations import stir

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=3)
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
MOST_FAILURES = 10
"""After so many in a row a person has to say that it is worth trying on."""

_OF_THE_PERSON = (Gone, Rejected, Unsupported, Duplicate, WindowClosed)
"""What concerns one person only: the others can be changed all the same."""

_OF_THE_CHANNEL = (Unauthorized, Blocked, RateLimited, QuotaExhausted)
_FOR_A_PERSON = (Unauthorized, Blocked, Forbidden, PaymentRequired, Misconfigured, Unsupported)
"""What no waiting mends."""


def next_due() -> datetime | None:
    """Return when the next list wants to be worked on."""
    return _workable().order_by("due_at").values_list("due_at", flat=True).first()


def claim_due(now: datetime) -> list[int]:
    """Take the lists whose time has come; each is ours alone until its lease ends."""
    rows = _workable().filter(Q(lease_until=None) | Q(lease_until__lt=now), due_at__lte=now)
    return claimed(rows, at_most=50, lease_until=now + LEASE)


def _workable() -> QuerySet[FollowList]:
    return FollowList.objects.filter(due_at__isnull=False, channel__state=Channel.State.ACTIVE)


def work(pk: int, *, now: datetime) -> None:
    """Do one turn of what a list waits for. Doing a turn twice does no harm."""
    follow_list = FollowList.objects.select_related("channel__workspace", "workspace").filter(pk=pk).first()
    if follow_list is None or follow_list.channel is None:
        return
    channel = follow_list.channel
    try:
        adapter = adapter_of(channel)
        if follow_list.is_reading:
            take_page(follow_list, adapter.page(follow_list.cursor), now=now)
        else:
            _make_changes(follow_list, adapter, now)
    except NetworkError as error:
        _failed(follow_list, channel, error, now)
    except Exception as error:
        log.exception("follow list %s: the turn failed", pk)
        unclear = Unavailable("The answer could not be understood.", detail=type(error).__name__)
        _failed(follow_list, channel, unclear, now)
    else:
        _went_well(follow_list, adapter, now)
    stir(follow_list.workspace_id, "following")


def adapter_of(channel: Channel) -> capabilities.FollowList:
    """Return what reads and changes whom a channel follows. Raises ``Unsupported`` where nothing can."""
    make = network_of(channel).follows
    if make is None:
        raise Unsupported("Whom we follow cannot be read on this network.")
    return make(open_connection(channel))


def _make_changes(follow_list: FollowList, adapter: capabilities.FollowList, now: datetime) -> None:
    for change in queries.under_way(follow_list)[: adapter.batch]:
        FollowList.objects.filter(pk=follow_list.pk).update(lease_until=timezone.now() + LEASE)
        if not Change.objects.filter(pk=change.pk, state=Change.State.PLANNED).exists():
            continue  # stopped meanwhile
        try:
            _make(change, adapter)
        except _OF_THE_PERSON as error:
            Change.objects.filter(pk=change.pk, state=Change.State.PLANNED).update(
                state=Change.State.REFUSED, done_at=now, failure=error.message[:300]
            )
        else:
            made(change, now=now)


def _make(change: Change, adapter: capabilities.FollowList) -> None:
    if change.kind == Change.Kind.UNFOLLOW:
        adapter.unfollow(change.followed.remote_id)
    else:
        adapter.follow(change.followed.remote_id)


def _went_well(follow_list: FollowList, adapter: capabilities.FollowList, now: datetime) -> None:
    rows = FollowList.objects.filter(pk=follow_list.pk)
    rows.update(lease_until=None, failure="", failures_in_a_row=0)
    if follow_list.is_reading:
        rows.filter(is_reading=True).update(due_at=now)
    elif queries.under_way(follow_list).exists():
        rows.filter(due_at__isnull=False).update(due_at=now + adapter.pause)
    else:
        rows.filter(is_reading=False).update(due_at=None)


def _failed(follow_list: FollowList, channel: Channel, error: NetworkError, now: datetime) -> None:
    if isinstance(error, _OF_THE_CHANNEL):
        note_failure(channel, error, now=now)
    failures = follow_list.failures_in_a_row + 1
    gives_up = isinstance(error, _FOR_A_PERSON) or failures >= MOST_FAILURES
    FollowList.objects.filter(pk=follow_list.pk).update(
        lease_until=None,
        failure=error.message[:300],
        failures_in_a_row=failures,
        due_at=None if gives_up else _again_at(error, failures, now),
    )


def _again_at(error: NetworkError, failures: int, now: datetime) -> datetime:
    if isinstance(error, RateLimited):
        return error.retry_at
    if isinstance(error, QuotaExhausted):
        return error.until
    pause: timedelta = FIRST_PAUSE * 2 ** (failures - 1)
    return now + min(pause, LONGEST_PAUSE)
