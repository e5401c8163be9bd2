"""What workers do with measures: claim, take, sort the answer, sweep up after the dead.

A row is ours only if our conditional UPDATE changed it. A measure that may be repeated is simply taken again
when its outcome is unclear; one that may not (a report) is never repeated without a person's word.
"""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db.models import F, Q
from django.utils import timezone, translation

from stamgast.channels.connections import network_of, open_connection
from stamgast.channels.models import Channel
from stamgast.channels.operations import note_failure, note_success
from stamgast.jobs.turns import short_write
from stamgast.jobs.workers import LeaseLost, worker_token
from stamgast.moderation.models import Act
from stamgast.moderation.operations import follow
from stamgast.moderation.queries import UNSEEN, effect_of
from stamgast.networks.capabilities import Target
from stamgast.networks.errors import (
    Blocked,
    Gone,
    NetworkError,
    OutcomeUnknown,
    QuotaExhausted,
    RateLimited,
    Rejected,
    Unauthorized,
    Unavailable,
    Unsupported,
)
from stamgast.workspaces.operations import stir

log = logging.getLogger(__name__)
State = Act.State
LEASE = timedelta(seconds=120)
"""Longer than any adapter's handful of requests."""

TRIES = 6
BACK_OFF = (5, 15, 60, 180, 600)
"""Seconds between tries while the network does not answer."""

AT_ONCE = 100
_OF_THE_CHANNEL = (Unauthorized, Blocked, RateLimited, QuotaExhausted, Unavailable)


def claim_due(now: datetime) -> list[tuple[int, str]]:
    """Claim what is due; return (measure, worker token) of the rows that are now ours."""
    ready = Q(channel__not_before=None) | Q(channel__not_before__lte=now)
    due = Act.objects.filter(
        ready, state=State.DECIDED, next_try_at__lte=now, channel__state=Channel.State.ACTIVE
    )
    pks = list(due.order_by("pk").values_list("pk", flat=True)[:AT_ONCE])
    if not pks:
        return []
    token = worker_token()
    Act.objects.filter(pk__in=pks, state=State.DECIDED).update(
        state=State.DOING, worker=token, lease_until=now + LEASE, tries=F("tries") + 1
    )
    ours = Act.objects.filter(worker=token, state=State.DOING).order_by("pk")
    return [(pk, token) for pk in ours.values_list("pk", flat=True)]


def take(pk: int, worker: str) -> None:
    """Take one claimed measure, or undo one; whatever happens, its row says so afterwards."""
    rows = Act.objects.select_related(
        "channel__workspace", "message__conversation", "identity__contact", "undoes"
    )
    act = rows.filter(pk=pk, worker=worker, state=State.DOING).first()
    if act is None:
        return
    try:
        _ask(act)
    except LeaseLost:
        log.warning("measure %s: lease lost before asking", pk)
    except NetworkError as error:
        _sort(act, error)
    except Exception as error:
        log.exception("measure %s: the adapter failed", pk)
        _sort(act, OutcomeUnknown("Something unexpected happened.", detail=type(error).__name__))
    else:
        _done(act)


def sweep(now: datetime) -> None:
    """Take up what dead workers left: what may be repeated is taken again, the rest asks a person."""
    for act in Act.objects.select_related("channel").filter(state=State.DOING, lease_until__lt=now):
        lost = OutcomeUnknown("We were interrupted while doing it.")
        rows = Act.objects.filter(pk=act.pk, worker=act.worker, state=State.DOING, lease_until__lt=now)
        if rows.update(worker="", lease_until=None, **_after(act, lost, now)):
            stir(act.workspace_id, "conversations")


def _ask(act: Act) -> None:
    make = network_of(act.channel).moderator
    if make is None or effect_of(act) is None:
        raise Unsupported("This network can no longer do this from here.")
    moderator, target = make(open_connection(act.channel, guard=lambda: _still_ours(act))), _target(act)
    if act.undoes is not None:
        moderator.take_back(act.measure, target)  # type: ignore[arg-type]  # a Measure by construction
        return
    with translation.override(act.channel.workspace.language):
        why = act.get_reason_display()
    moderator.take(act.measure, target, why=why)  # type: ignore[arg-type]


def _target(act: Act) -> Target:
    message, who = act.message, act.identity
    if act.measure in UNSEEN:
        if message is None or not message.remote_id:
            raise Rejected("This message is not here any more.")
        return Target(message.remote_id, message.conversation.context, who.remote_id if who else "")
    if who is None or who.contact.erased_at is not None:
        raise Rejected("We have forgotten who this was, so it has to be done in the network's own app.")
    note, context = (message.remote_id, message.conversation.context) if message else ("", "")
    return Target(note, context, who.remote_id)


def _still_ours(act: Act) -> None:
    now = timezone.now()
    rows = Act.objects.filter(pk=act.pk, worker=act.worker, state=State.DOING, lease_until__gt=now)
    if not rows.update(lease_until=now + LEASE):
        raise LeaseLost


def _done(act: Act) -> None:
    now = timezone.now()
    with short_write():
        _put(act, {"state": State.DONE, "ended_at": now, "problem": "", "problem_detail": ""})
        note_success(act.channel, now=now)


def _sort(act: Act, error: NetworkError) -> None:
    """Turn a network's answer into the row's next state."""
    now = timezone.now()
    if isinstance(error, Gone) and act.measure in UNSEEN and act.undoes_id is None:
        _done(act)  # nobody sees it any more, which is what was wanted
        return
    with short_write():
        _put(act, _after(act, error, now))
    if isinstance(error, _OF_THE_CHANNEL):
        note_failure(act.channel, error, now=now)


def _put(act: Act, changes: Mapping[str, object]) -> None:
    rows = Act.objects.filter(pk=act.pk, worker=act.worker, state=State.DOING)
    if not rows.update(worker="", lease_until=None, **changes):
        return
    if changes["state"] == State.DONE:
        follow(act, now=timezone.now())
    stir(act.workspace_id, "conversations")


def _after(act: Act, error: NetworkError, now: datetime) -> dict[str, object]:
    said: dict[str, object] = {"problem": error.message[:300], "problem_detail": error.detail[:300]}
    effect = effect_of(act)
    repeats = effect is not None and effect.repeats
    refused = {**said, "state": State.REFUSED, "ended_at": now, "is_standing": False}
    unknown = {**said, "state": State.UNKNOWN, "ended_at": now}
    if isinstance(error, Unauthorized | Blocked):
        return {**said, "state": State.DECIDED, "next_try_at": now, "tries": max(act.tries - 1, 0)}
    if isinstance(error, RateLimited):
        return {**said, "state": State.DECIDED, "next_try_at": error.retry_at}
    if isinstance(error, QuotaExhausted):
        return {**said, "state": State.DECIDED, "next_try_at": error.until}
    is_unclear = isinstance(error, OutcomeUnknown)
    if is_unclear and not repeats:
        return unknown
    if not isinstance(error, OutcomeUnknown | Unavailable):
        return refused
    if act.tries >= TRIES:
        return unknown if is_unclear else refused
    pause = BACK_OFF[min(max(act.tries, 1), len(BACK_OFF)) - 1]
    return {**said, "state": State.DECIDED, "next_try_at": now + timedelta(seconds=pause)}
