"""Tells devices of notices: claimed, then sent. Twice is harmless: what is about the same shows once."""

import logging
from datetime import datetime, timedelta
from uuid import uuid4

from cryptography.fernet import InvalidToken
from django.db.models import Max, Q, QuerySet

from stamgast.channels.connections import client
from stamgast.networks import web_push
from stamgast.networks.errors import Gone, NetworkError, RateLimited, Unavailable
from stamgast.networks.web_push import Message, Subscription
from stamgast.notices.devices import sender
from stamgast.notices.glimpses import message_about, message_of_test
from stamgast.notices.models import Device, Notice, Push, Wishes
from stamgast.notices.queries import wishes, with_causes
from stamgast.notices.quiet import A_MOMENT, by_instant, may_go_out, pause_after
from stamgast.workspaces.operations import stir

State = Push.State
log = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
"""Longer than a push service may take to answer."""

AT_ONCE = 200
BETWEEN = timedelta(minutes=1)
"""Between two messages to one device: what happens in the meantime is told together."""

TOO_OLD = timedelta(days=2)


def next_due() -> datetime | None:
    """Return when something is next to be told on a device."""
    rows = Push.objects.filter(state=State.PLANNED).order_by("due_at")
    return rows.values_list("due_at", flat=True).first()


def claim_due(now: datetime) -> list[str]:
    """Claim what is due, one batch for each device; return the batches that are now ours to send."""
    due = Q(state=State.PLANNED, due_at__lte=now)
    lost = Q(state__in=(State.CLAIMED, State.SENDING), lease_until__lt=now)
    if not Push.objects.filter(due | lost).exists():  # to look takes no turn at writing
        return []
    Push.objects.filter(lost).update(state=State.PLANNED, batch="", lease_until=None)
    _let_go(Push.objects.filter(due), now)
    found = Push.objects.filter(due).order_by("device").values_list("device", flat=True).distinct()
    rows = Device.objects.filter(pk__in=list(found[:AT_ONCE])).select_related("member__user")
    devices = list(rows.defer("subscription"))
    batches = [_claim_test(device, now) for device in devices]
    wanted = wishes({device.member_id for device in devices})
    batches += [_claim(device, wanted[device.member_id], now) for device in devices]
    return [batch for batch in batches if batch]


def _let_go(rows: QuerySet[Push], now: datetime) -> None:
    """Drop what needs no telling any more."""
    is_over = Q(notice__withdrawn_at__isnull=False) | Q(notice__read_at__isnull=False)
    is_over |= Q(notice__made_at__lt=now - TOO_OLD) | Q(device__ended_at__isnull=False)
    is_over |= Q(device__member__user__is_active=False)
    Push.objects.filter(pk__in=rows.filter(is_over).values("pk")).update(state=State.DROPPED)


def _claim_test(device: Device, now: datetime) -> str:
    rows = Push.objects.filter(device=device, notice=None, state=State.PLANNED, due_at__lte=now)
    return _claimed(rows, now)


def _claim(device: Device, wanted: Wishes, now: datetime) -> str:
    """Claim everything a device may tell now; the rest waits for its time."""
    rows = Push.objects.filter(device=device, state=State.PLANNED, due_at__lte=now + A_MOMENT)
    rows = rows.filter(notice__isnull=False)
    if not rows.filter(due_at__lte=now).exists():
        return ""
    told = Push.objects.filter(device=device, notice__isnull=False, sent_at__gt=now - BETWEEN)
    last = told.aggregate(last=Max("sent_at"))["last"]
    earliest = max(now, last + BETWEEN) if last else now
    where, ready = device.member.user.zone, []
    instants = by_instant(
        Notice.objects.filter(pushes__in=rows),
        lambda one: may_go_out(wanted, where, one.kind, earliest, one.happens_at(now)),
    )
    for later, found in instants:
        if later > now:
            rows.filter(notice__in=found).update(due_at=later)
        else:
            ready += found
    return _claimed(rows.filter(notice__in=ready), now)


def _claimed(rows: QuerySet[Push], now: datetime) -> str:
    batch = uuid4().hex
    return batch if rows.update(state=State.CLAIMED, batch=batch, lease_until=now + LEASE) else ""


def of_batch(batch: str) -> QuerySet[Push]:
    """Return the pushes of a batch, by their index, as ``mailing.of_letter`` does."""
    return Push.objects.filter(batch=batch).exclude(batch="")


def send(batch: str, now: datetime) -> None:
    """Send a claimed batch; whatever happens, its rows and the device say so afterwards."""
    rows = of_batch(batch)
    _let_go(rows.filter(state=State.CLAIMED), now)
    if not rows.filter(state=State.CLAIMED).update(state=State.SENDING, lease_until=now + LEASE):
        return
    sending = rows.filter(state=State.SENDING)
    kept = sending.values_list("device", flat=True).first() or 0  # it may be removed this very moment
    opened = _opened(kept)
    if opened is None:
        _end(kept, sending, now)
        return
    device, to = opened
    try:
        web_push.push(client(), to, _message(device, sending, now), sender(), now)
    except NetworkError as error:
        _sort(error, kept, sending, now)
    else:
        sending.update(state=State.SENT, sent_at=now, lease_until=None)
        Device.objects.filter(pk=kept).update(reached_at=now, refused_at=None)
    stir(device.member.workspace_id, "notices")


def _opened(pk: int) -> tuple[Device, Subscription] | None:
    """Return a device and where it is reached; None when it was removed meanwhile, or no key opens it."""
    try:
        device = Device.objects.select_related("member__user", "member__workspace").get(pk=pk)
        return device, Subscription.read(**device.subscription)
    except (Device.DoesNotExist, InvalidToken, ValueError, TypeError):
        return None


def _message(device: Device, sending: QuerySet[Push], now: datetime) -> Message:
    rows = with_causes(Notice.objects.filter(pushes__in=sending.values("pk")))
    notices = list(rows.select_related("member__user", "member__workspace").order_by("made_at", "pk"))
    if not notices:
        return message_of_test(device)
    told = Q(pushes__state__in=(State.SENT, State.SENDING), pushes__device=device)
    count = Notice.objects.filter(told, read_at=None, withdrawn_at=None).distinct().count()
    wanted = wishes([device.member_id])[device.member_id]
    return message_about(device, notices, max(count, len(notices)), wanted, now)


def _sort(error: NetworkError, device: int, sending: QuerySet[Push], now: datetime) -> None:
    log.warning("device %s: %s", device, error.detail or type(error).__name__)
    if isinstance(error, Gone):
        _end(device, sending, now)
    elif isinstance(error, RateLimited):
        _later(sending, error.retry_at)
    elif isinstance(error, Unavailable):
        _later(sending, now + pause_after(_tries(sending)))
    else:
        sending.update(state=State.REFUSED, lease_until=None)
        Device.objects.filter(pk=device).update(refused_at=now)


def _later(sending: QuerySet[Push], at: datetime) -> None:
    tries = _tries(sending) + 1
    sending.update(state=State.PLANNED, due_at=at, tries=tries, batch="", lease_until=None)


def _tries(sending: QuerySet[Push]) -> int:
    return max(sending.values_list("tries", flat=True), default=0)


def _end(device: int, sending: QuerySet[Push], now: datetime) -> None:
    """Note that a device is not subscribed any more; nothing waits for it."""
    sending.update(state=State.REFUSED, lease_until=None)
    Device.objects.filter(pk=device).update(ended_at=now)
    Push.objects.filter(device=device, state=State.PLANNED).update(state=State.DROPPED)
