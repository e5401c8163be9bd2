"""What workers do with deliveries in doubt: look whether they are there, send again, or ask a person."""

import logging
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from stamgast.channels.operations import note_failure
from stamgast.jobs.turns import short_write
from stamgast.jobs.workers import LeaseLost, worker_token
from stamgast.networks.capabilities import Publisher
from stamgast.networks.errors import NetworkError, Rejected, Unsupported
from stamgast.outbox import states
from stamgast.outbox.models import Attempt, Delivery
from stamgast.outbox.queries import draft_of
from stamgast.outbox.sending import attempt, close, in_hand, published, publisher_of, put
from stamgast.outbox.states import LEASE, LOOKS, SENDS, SETTLING, State
from stamgast.vocabulary.objects import Receipt

log = logging.getLogger(__name__)
AT_ONCE = 3
"""So many are looked for at once, before anything else: half of a worker's threads go on sending."""

IN_HAND = 8
"""Whoever looks keeps the row within this part of its lease, request by request; else it may be dead."""


def claim_doubtful(now: datetime) -> list[tuple[int, str]]:
    """Claim unknown ones whose time to be looked for has come: few at a time, least looked for first."""
    token = worker_token()
    doubtful = Delivery.objects.filter(state=State.UNKNOWN).order_by("looks", "next_try_at")
    rows = doubtful.filter(Q(lease_until=None) | Q(lease_until__lt=now), next_try_at__lte=now)
    # Up to a limit, so that after a clock was set back the dead ones count no longer than else.
    in_hand = doubtful.filter(lease_until__range=(now + LEASE - LEASE / IN_HAND, now + LEASE * 2))
    pks = list(rows.values_list("pk", flat=True)[:AT_ONCE])  # mostly none, and then nothing more is asked
    pks = pks[: max(AT_ONCE - in_hand.count(), 0)] if pks else []
    if not pks or not rows.filter(pk__in=pks).update(worker=token, lease_until=now + LEASE):
        return []
    return [(pk, token) for pk in doubtful.filter(worker=token).values_list("pk", flat=True)]


def look(pk: int, worker: str) -> None:
    """Find out whether a delivery of unknown outcome is there; send it again only if it surely is not."""
    delivery = in_hand([pk], worker, State.UNKNOWN).first()
    if delivery is None:
        return
    since = (delivery.first_tried_at or delivery.due_at) - timedelta(minutes=2)
    attempt(delivery, Attempt.Kind.LOOK, timezone.now())
    try:
        draft = draft_of(delivery)
    except Rejected:
        _ask(delivery, "the file of a picture is gone")
        return
    try:
        publisher = publisher_of(delivery, worker, beat=lambda: _keep(delivery))
        receipt = publisher.find(draft, key=delivery.key, since=since)
    except Unsupported:
        _ask(delivery, "the network gives no way to look")
    except LeaseLost:
        _stop_looking(delivery)
    except NetworkError as error:
        note_failure(delivery.channel, error, now=timezone.now())
        _not_found(delivery, type(error).__name__, sure=False)
    except Exception as error:
        log.exception("delivery %s: looking failed", delivery.pk)
        _not_found(delivery, type(error).__name__, sure=False)
    else:
        _looked(delivery, receipt, sure=_is_settled(delivery, publisher))


def _keep(delivery: Delivery) -> None:
    """Keep the row while we look: a network with much to go through takes longer than a lease."""
    rows = Delivery.objects.filter(pk=delivery.pk, worker=delivery.worker, state=State.UNKNOWN)
    with short_write():
        took = rows.update(lease_until=timezone.now() + LEASE)
    if not took:
        raise LeaseLost


def _looked(delivery: Delivery, receipt: Receipt | None, *, sure: bool) -> None:
    if receipt is None:
        _not_found(delivery, "absent", sure=sure)
    elif _is_anothers(delivery, receipt):
        # The same words went out twice on purpose: which of the two this one is, only a person can say.
        _not_found(delivery, "found another's", sure=False)
    else:
        _found(delivery, receipt)


def _found(delivery: Delivery, receipt: Receipt) -> None:
    with short_write():
        published(delivery, receipt)


def _stop_looking(delivery: Delivery) -> None:
    """Bring nothing out that stands half sent: too late for its host, or another worker's by now."""
    if timezone.now() > delivery.late_after:
        _ask(delivery, "too late to bring it out")
    else:
        close(delivery, "lease lost")


def _is_settled(delivery: Delivery, publisher: Publisher) -> bool:
    """Tell whether absent means absent: a repeat is harmless, or the network has had time to show it."""
    now = timezone.now()
    if now < (delivery.first_tried_at or now) + publisher.retry_safe_for:
        return True
    sent = delivery.attempts.filter(kind=Attempt.Kind.SEND).order_by("-started_at").first()
    return sent is None or now >= (sent.ended_at or sent.started_at) + states.ABSENT_AFTER


def _not_found(delivery: Delivery, outcome: str, *, sure: bool) -> None:
    """Look again after a while; what stays absent is sent once more, what stays unclear is asked."""
    now = timezone.now()
    looks = delivery.looks + 1
    if sure and looks >= 2 and delivery.tries < SENDS:  # twice: once may be too early
        changes: dict[str, object] = {"next_try_at": now, "state": State.SCHEDULED, "looks": 0}
        if now > delivery.late_after:
            changes["state"] = State.MISSED
    elif looks >= LOOKS:
        changes = {"state": State.ASK}
    else:
        changes = {"next_try_at": now + SETTLING * 2**delivery.looks, "looks": looks}
    with short_write():
        put(delivery, **changes)
        close(delivery, outcome)


def _is_anothers(delivery: Delivery, receipt: Receipt) -> bool:
    rows = Delivery.objects.filter(channel=delivery.channel, remote_id=receipt.id)
    return rows.exclude(pk=delivery.pk).exists()


def _ask(delivery: Delivery, why: str) -> None:
    with short_write():
        put(delivery, state=State.ASK)
        close(delivery, "cannot look", why)
