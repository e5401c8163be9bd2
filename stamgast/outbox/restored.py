"""After a backup was restored: what may have gone out since it was made is asked about, and all stops."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from stamgast.channels.models import Channel
from stamgast.outbox.chains import UNDER_WAY
from stamgast.outbox.models import Attempt, Delivery
from stamgast.outbox.states import State

IN_HAND = (State.CLAIMED, State.SENDING, State.UNKNOWN)
"""A worker had it when the backup was made, and has long finished with it."""

MAY_GO = (State.SCHEDULED, State.BLOCKED, State.HAND, State.HELD)
"""It goes out, or a person lets it, once its time has come."""

WHY = gettext_noop("A backup was restored that is older than this text's time. It may be out already.")
STOPPED = gettext_noop(
    "A backup was restored, so nothing is sent until somebody lets this channel work again."
)


@dataclass(frozen=True, slots=True)
class Doubts:
    """How many deliveries ask a person, how many parts of threads are held, how many channels are paused."""

    asked: int
    held: int
    paused: int


def doubt(*, since: datetime, now: datetime) -> Doubts:
    """Put in doubt, in one transaction, what may have gone out between a backup and now; pause all channels.

    To be called before any worker sees the rows. A clock that is behind the backup's changes nothing: what
    was due when it was made is in doubt, too. What was refused, missed, taken back or is out stays as it is.
    """
    until = max(since, now)
    with transaction.atomic():
        asked = _ask(_may_be_out(since, until), now)
        held = _hold_what_follows()
        channels = Channel.objects.filter(state=Channel.State.ACTIVE)
        paused = channels.update(
            state=Channel.State.PAUSED, failure=STOPPED, failure_detail="", failed_at=now
        )
    return Doubts(asked, held, paused)


def _may_be_out(since: datetime, until: datetime) -> "QuerySet[Delivery]":
    is_due = Q(due_at__lte=until) | Q(next_try_at__lte=until)
    # A part of a thread is never too late; without a place to hang below, it cannot be sent again alone.
    was_in_time = Q(head=None, late_after__gt=since) | Q(in_reply_to__isnull=False, head__isnull=False)
    return Delivery.objects.filter(Q(state__in=IN_HAND) | (Q(state__in=MAY_GO) & is_due & was_in_time))


def _ask(rows: "QuerySet[Delivery]", now: datetime) -> int:
    found = list(rows.values_list("pk", "tries"))
    asked = Delivery.objects.filter(pk__in=rows.values("pk")).update(
        state=State.ASK, version=F("version") + 1, worker="", lease_until=None, held_reason="",
        problem=WHY, problem_detail="",
    )  # fmt: skip
    Attempt.objects.bulk_create(_noted(found, now), batch_size=500)
    return asked


def _noted(found: Iterable[tuple[int, int]], now: datetime) -> list[Attempt]:
    return [
        Attempt(
            delivery_id=pk, kind=Attempt.Kind.LOOK, number=tries, started_at=now, ended_at=now,
            outcome="restored from a backup",
        )
        for pk, tries in found
    ]  # fmt: skip


def _hold_what_follows() -> int:
    """Hold parts behind what is out or may be: they would follow as soon as somebody says it is there."""
    waiting = Delivery.objects.filter(state=State.WAITING, head__state__in=UNDER_WAY)
    held = 0
    for language in set(waiting.values_list("channel__workspace__language", flat=True)):
        with translation.override(language):
            rows = waiting.filter(channel__workspace__language=language)
            held += rows.update(state=State.HELD, version=F("version") + 1, held_reason=_(WHY)[:300])
    return held
