"""What workers do with deliveries: claim, send once, write how it went, sweep up after the dead.

A row is ours only if our conditional UPDATE changed it, and stays ours only as long as its lease; the guard
asks again right before every request that makes something public.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

from django.db.models import Q, QuerySet
from django.utils import timezone

from stamgast.channels.connections import network_of, open_connection
from stamgast.channels.models import Channel
from stamgast.channels.operations import listen_soon, note_failure, note_success
from stamgast.channels.queries import networks_by_hand
from stamgast.jobs.rows import insert
from stamgast.jobs.turns import short_write
from stamgast.jobs.workers import LeaseLost, Moment, worker_token
from stamgast.networks.capabilities import Publisher
from stamgast.networks.errors import (
    Blocked,
    Duplicate,
    NetworkError,
    OutcomeUnknown,
    QuotaExhausted,
    RateLimited,
    Rejected,
    Unauthorized,
    Unavailable,
    Unsupported,
)
from stamgast.outbox import states
from stamgast.outbox.chains import let_follow, unblock
from stamgast.outbox.models import Attempt, Delivery
from stamgast.outbox.queries import draft_of, lost_in_a_row
from stamgast.outbox.statements import begin_sending, close_attempt, put_published
from stamgast.outbox.states import BACK_OFF, LEASE, OUTSTANDING, State
from stamgast.vocabulary.objects import Draft, Receipt
from stamgast.workspaces.operations import stir

log = logging.getLogger(__name__)
AT_ONCE = 500
TOGETHER = 8
"""So many deliveries of a channel one thread sends one after the other, reading them at once."""

FRESH = 24
"""For this part of its lease a row surely stays ours: nobody else may touch it, and asking takes time."""

Out: TypeAlias = tuple[Delivery, Receipt] | None
"""A delivery that is out and not written down yet, or none."""

before_claims: list[Callable[[datetime], None]] = []
"""What looks at rows that are due before they are claimed: who planned them may still hold them."""


def claim_due(now: datetime) -> list[tuple[list[int], str]]:
    """Claim what is due for sending; return (deliveries of one channel, worker token) of what is now ours.

    Rows past their lateness limit become *missed*; rows of a channel that must be reconnected *blocked*.
    """
    for look in before_claims:
        look(now)
    let_follow(now)
    _follow_the_channels(now)
    _let_go_of_the_late(now)
    _give_to_people(now)
    due = _due(now).order_by("next_try_at").values("pk")[:AT_ONCE]
    token = worker_token()
    changed = Delivery.objects.filter(
        pk__in=list(due.values_list("pk", flat=True)), state=State.SCHEDULED
    ).update(state=State.CLAIMED, worker=token, lease_until=now + states.CLAIM)
    if not changed:
        return []
    ours = Delivery.objects.filter(worker=token, state=State.CLAIMED).order_by("next_try_at")
    of_channels: dict[int, list[int]] = defaultdict(list)
    for pk, channel in ours.values_list("pk", "channel"):
        of_channels[channel].append(pk)
    return [
        (pks[start : start + TOGETHER], token)
        for pks in of_channels.values()
        for start in range(0, len(pks), TOGETHER)
    ]


def send(pks: Sequence[int], worker: str) -> None:
    """Send claimed deliveries of a channel, each once; whatever happens, its row says so afterwards.

    They are read together; whether one is still ours, and as it was read, is asked when its turn comes. That
    one is out is written in one transaction with the beginning of the next: each waits for the disk.
    """
    out: Out = None
    for delivery in in_hand(pks, worker, State.CLAIMED):
        try:
            out = _send(delivery, worker, out)
        except Exception:
            # Its row still says what is due, and the sweep takes it up; the others have their turn now.
            log.exception("delivery %s: stopped half-way", delivery.pk)
            _write_down(out)
            out = None
    _write_down(out)


def sweep(now: datetime) -> None:
    """Take up what dead workers left: claimed rows go back, half-sent ones are looked for."""
    over = Delivery.objects.filter(lease_until__lt=now)
    over.filter(state=State.CLAIMED).update(state=State.SCHEDULED, worker="", lease_until=None)
    over.filter(state=State.SENDING).update(
        state=State.UNKNOWN, worker="", lease_until=None, next_try_at=now, looks=0
    )


def _due(now: datetime) -> "QuerySet[Delivery]":
    ready = Q(channel__not_before=None) | Q(channel__not_before__lte=now)
    return _ripe(now).filter(ready).exclude(channel__network__in=networks_by_hand())


def _ripe(now: datetime) -> "QuerySet[Delivery]":
    return Delivery.objects.filter(
        state=State.SCHEDULED, next_try_at__lte=now, channel__state=Channel.State.ACTIVE
    )


def _give_to_people(now: datetime) -> None:
    """What falls due on a network that nothing can be sent to from here is posted by hand."""
    rows = _ripe(now).filter(channel__network__in=networks_by_hand())
    workspaces = set(rows.values_list("channel__workspace_id", flat=True)[:AT_ONCE])
    if workspaces and rows.update(state=State.HAND):
        for workspace in workspaces:
            stir(workspace, "publishing")


def _let_go_of_the_late(now: datetime) -> None:
    late = Delivery.objects.filter(
        state__in=(State.SCHEDULED, State.HAND, State.BLOCKED), late_after__lt=now, next_try_at__lte=now
    ).exclude(state=State.BLOCKED, head__isnull=False)
    workspaces = set(late.values_list("channel__workspace_id", flat=True)[:AT_ONCE])
    if workspaces and late.update(state=State.MISSED):
        for workspace in workspaces:
            stir(workspace, "publishing")


def _follow_the_channels(now: datetime) -> None:
    needs_a_person = (Channel.State.RECONNECT, Channel.State.BLOCKED, Channel.State.DISCONNECTED)
    # What goes out at a time of its own stays at it while a channel is paused; what is under way has none.
    is_stopped = Q(channel__state__in=needs_a_person) | Q(
        channel__state=Channel.State.PAUSED, head__isnull=False
    )
    unblock(now)
    stopped = Delivery.objects.filter(is_stopped, state=State.SCHEDULED)
    working = Delivery.objects.filter(state=State.BLOCKED, channel__state=Channel.State.ACTIVE)
    for rows, state in ((stopped, State.BLOCKED), (working, State.SCHEDULED)):
        if rows.exists():  # asking disturbs nobody, while an update that finds nothing waits for the writers
            rows.update(state=state)


def in_hand(pks: Sequence[int], worker: str, state: State) -> "QuerySet[Delivery]":
    """Return those deliveries that a worker has in a state, with all that is needed to send them."""
    rows = Delivery.objects.filter(pk__in=pks, worker=worker, state=state).order_by("next_try_at", "pk")
    return rows.prefetch_related("channel", "places__picture")


def _send(delivery: Delivery, worker: str, out: Out) -> Out:
    """Send one, writing down as it begins what is ``out`` before it; return what is out then."""
    if delivery.places.all():
        _write_down(out)  # cutting pictures takes a while
        out = None
    begun = Moment(timezone.now())
    try:
        publisher = publisher_of(delivery, worker, begun)
        key = delivery.key or publisher.new_key(begun.wall)
        draft = draft_of(delivery)
    except NetworkError as error:
        _refuse(delivery, error)
        return out
    except Exception as error:
        log.exception("delivery %s: could not be made ready", delivery.pk)
        detail = type(error).__name__
        _refuse(delivery, Rejected("Something unexpected happened while sending.", detail=detail))
        return out
    if not _turn_to(delivery, key, begun.wall, out):
        return None
    receipt = _publish(delivery, publisher, draft)
    return (delivery, receipt) if receipt else None


def _turn_to(delivery: Delivery, key: str, now: datetime, out: Out) -> bool:
    """Write in one commit what is out, and that this one begins; return whether it does."""
    with short_write():
        if out:
            published(*out)
        return _begin(delivery, key, now)


def _begin(delivery: Delivery, key: str, now: datetime) -> bool:
    """Write *sending*, with key and attempt, to be committed before anything irreversible."""
    took = begin_sending(
        id=delivery.pk, worker=delivery.worker, version=delivery.version, now=now, key=key,
        lease_until=now + LEASE,
    )  # fmt: skip
    if not took:
        _let_wait(delivery, now)
        return False
    # As the row stands now; reading it again would cost as much as claiming it.
    delivery.state, delivery.key, delivery.tries = State.SENDING, key, delivery.tries + 1
    delivery.first_tried_at = delivery.first_tried_at or now
    attempt(delivery, Attempt.Kind.SEND, now)
    return True


def _let_wait(delivery: Delivery, now: datetime) -> None:
    """Give back what may not begin because its channel has to wait since it was claimed."""
    rows = Delivery.objects.filter(pk=delivery.pk, worker=delivery.worker, state=State.CLAIMED)
    rows.filter(channel__not_before__gt=now).update(state=State.SCHEDULED, worker="", lease_until=None)


def _publish(delivery: Delivery, publisher: Publisher, draft: Draft) -> Receipt | None:
    """Do what cannot be undone; without a receipt, the row says how it went."""
    try:
        return publisher.publish(draft, key=delivery.key)
    except LeaseLost:
        log.warning("delivery %s: lease lost before sending", delivery.pk)
    except NetworkError as error:
        _sort(delivery, error)
    except Exception as error:
        log.exception("delivery %s: the adapter failed", delivery.pk)
        detail = type(error).__name__
        _sort(delivery, OutcomeUnknown("Something unexpected happened while sending.", detail=detail))
    return None


def _write_down(out: Out) -> None:
    """Write what is out, with nothing after it; where that is written already, nothing changes."""
    try:
        if out:
            with short_write():
                published(*out)
    except Exception:
        log.exception("what is out could not be written down; it will be looked for")


def publisher_of(
    delivery: Delivery, worker: str, begun: Moment | None = None, beat: Callable[[], None] | None = None
) -> Publisher:
    """Return the way out for a delivery; right before every request that counts it asks if the row is ours.

    ``beat`` is called before every request, whatever it is for.

    Raises:
        Unsupported: nothing is sent to this network from here.
    """

    def still_ours() -> None:
        if begun and begun.is_within(LEASE / FRESH):
            return
        now = timezone.now()
        # Looking may bring out what stands half sent (a draft), but not when nobody is with it any more.
        may_send = Q(state=State.SENDING) | Q(state=State.UNKNOWN, late_after__gte=now)
        rows = Delivery.objects.filter(may_send, pk=delivery.pk, worker=worker, lease_until__gt=now)
        with short_write():
            took = rows.update(lease_until=now + LEASE)
        if not took:
            raise LeaseLost

    make = network_of(delivery.channel).publisher
    if make is None:
        raise Unsupported("This network takes no posts from here.")
    return make(open_connection(delivery.channel, guard=still_ours, beat=beat))


def attempt(delivery: Delivery, kind: str, now: datetime) -> None:
    """Write that a worker begins to send or to look."""
    tried = Attempt(
        delivery=delivery, kind=kind, number=delivery.tries, worker=delivery.worker, started_at=now
    )
    insert([tried])


def close(delivery: Delivery, outcome: str, detail: str = "") -> None:
    """Say how what this worker tried ended: its name is that of one claim, so there is one such attempt."""
    close_attempt(
        delivery=delivery.pk, worker=delivery.worker, ended_at=timezone.now(), outcome=outcome[:40],
        detail=detail[:300],
    )  # fmt: skip


def put(delivery: Delivery, **changes: object) -> None:
    """Write an outcome, if the row is still ours."""
    rows = Delivery.objects.filter(pk=delivery.pk, worker=delivery.worker, state__in=OUTSTANDING)
    if rows.update(worker="", lease_until=None, **changes):
        _tell(delivery)


def _tell(delivery: Delivery) -> None:
    is_answer = delivery.in_reply_to and not delivery.head_id
    stir(delivery.channel.workspace_id, "conversations" if is_answer else "publishing")


def published(delivery: Delivery, receipt: Receipt) -> None:
    """Write, in a transaction of the caller's, that a delivery is out."""
    now = timezone.now()
    took = put_published(
        id=delivery.pk, worker=delivery.worker, remote_id=receipt.id, url=receipt.url[:1000],
        published_at=receipt.published or now,
    )  # fmt: skip
    if took:
        _tell(delivery)
    close(delivery, "published", receipt.id)
    note_success(delivery.channel, now=now)
    listen_soon(delivery.channel, now=now)


def _sort(delivery: Delivery, error: NetworkError) -> None:
    """Turn a network's answer into the row's next state."""
    now = timezone.now()
    with short_write():
        put(delivery, **_after(delivery, error, now))
        close(delivery, type(error).__name__, error.detail)
    if isinstance(error, OutcomeUnknown):
        # What follows waits meanwhile: in an outage one is looked for, and not all of them.
        note_failure(delivery.channel, error, now=now, before=lost_in_a_row(delivery.channel) - 1)
    elif isinstance(error, Unauthorized | Blocked | RateLimited | QuotaExhausted | Unavailable):
        note_failure(delivery.channel, error, now=now)


def _after(delivery: Delivery, error: NetworkError, now: datetime) -> Mapping[str, object]:
    said: dict[str, object] = {"problem": error.message[:300], "problem_detail": error.detail[:300]}
    if isinstance(error, OutcomeUnknown | Duplicate):
        return {**said, "state": State.UNKNOWN, "next_try_at": now + timedelta(seconds=1), "looks": 0}
    if isinstance(error, Unauthorized | Blocked):
        return {**said, "state": State.BLOCKED}
    if isinstance(error, RateLimited):
        return _later(delivery, said, error.retry_at)
    if isinstance(error, QuotaExhausted):
        return _later(delivery, said, error.until)
    if isinstance(error, Unavailable):
        pause = BACK_OFF[min(delivery.tries, len(BACK_OFF)) - 1]
        return _later(delivery, said, now + timedelta(seconds=pause))
    return {**said, "state": State.REJECTED}


def _later(delivery: Delivery, said: dict[str, object], at: datetime) -> Mapping[str, object]:
    if at > delivery.late_after:
        return {**said, "state": State.MISSED}
    return {**said, "state": State.SCHEDULED, "next_try_at": at}


def _refuse(delivery: Delivery, error: NetworkError) -> None:
    """Say that nothing can be sent this way (a network without posts, a broken setting), and stop trying."""
    rows = Delivery.objects.filter(pk=delivery.pk, worker=delivery.worker, state=State.CLAIMED)
    rows.update(
        state=State.REJECTED,
        worker="",
        lease_until=None,
        problem=error.message[:300],
        problem_detail=error.detail[:300],
    )
    stir(delivery.channel.workspace_id, "publishing")
