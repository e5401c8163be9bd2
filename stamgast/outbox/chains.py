"""Threads and first comments: deliveries that wait for the one before them, and answer it.

What follows is made together with its head and waits. It becomes due when a worker finds the one before it
published: that is read from the rows, so that a worker killed in between loses nothing. What is refused, in
doubt, held or taken back keeps the rest waiting. While a channel is paused or does not work, its parts are
blocked and never missed: whoever lets the channel work again is there.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Greatest
from django.utils import translation
from django.utils.translation import gettext as _

from stamgast.channels.models import Channel
from stamgast.channels.queries import networks_by_hand
from stamgast.outbox.models import Delivery
from stamgast.outbox.states import CHANGEABLE, State
from stamgast.workspaces.operations import stir

AT_ONCE = 500
FOLLOWS_WITHIN = timedelta(minutes=10)
"""What has begun may go on for this long after its time: half a thread is worse than a late one."""

STOPPABLE = (State.WAITING, *CHANGEABLE, State.REJECTED)
HOLDABLE = (State.WAITING, State.SCHEDULED, State.CLAIMED, State.BLOCKED, State.HAND)
"""What would go on by itself, or ask somebody to post it."""

UNDER_WAY = (State.SENDING, State.UNKNOWN, State.ASK, State.PUBLISHED)
"""The head has left, or may have: what follows it needs to be held by itself."""


def hang_below(head: Delivery, parts: Sequence[str], first_comment: str) -> None:
    """Write down what follows a delivery that has not left; what was to follow it before is gone."""
    head.chain.all().delete()
    after = head
    for number, content in enumerate(parts, 1):
        after = _follower(head, after, content, Delivery.Role.PART, number)
    if first_comment.strip():
        _follower(head, head, first_comment, Delivery.Role.COMMENT, len(parts) + 1)


def let_follow(now: datetime) -> None:
    """Make due what waited for something that is published by now."""
    ready = Delivery.objects.filter(state=State.WAITING, after__state=State.PUBLISHED)
    by_hand = networks_by_hand()
    for delivery in ready.select_related("after", "head", "channel__workspace")[:AT_ONCE]:
        changes = _due(delivery, now, is_by_hand=delivery.channel.network in by_hand)
        if ready.filter(pk=delivery.pk).update(version=F("version") + 1, **changes):
            stir(delivery.channel.workspace_id, "publishing")


def carry(delivery: Delivery, **changes: datetime) -> None:
    """Let what still waits behind a delivery have its new times."""
    head = delivery.head_id or delivery.pk
    Delivery.objects.filter(head=head, number__gt=delivery.number, state=State.WAITING).update(**changes)


def stop(head: Delivery) -> int:
    """Take back all that follows and has not left; return how many were stopped."""
    rows = Delivery.objects.filter(head=head, state__in=STOPPABLE)
    return rows.update(
        state=State.CANCELLED, version=F("version") + 1, worker="", lease_until=None, held_reason=""
    )


def hold(head: Delivery, reason: str, *, anew: bool = False) -> int:
    """Keep back what follows a delivery that has left; return how many were held. In doubt stays in doubt.

    ``anew`` gives what is held already this reason instead of the one it had.
    """
    states = (*HOLDABLE, State.HELD) if anew else HOLDABLE
    rows = Delivery.objects.filter(head=head, head__state__in=UNDER_WAY, state__in=states)
    return rows.update(
        state=State.HELD, held_reason=reason[:300], version=F("version") + 1, worker="", lease_until=None
    )


def release(head: Delivery, *, now: datetime) -> int:
    """Let go on, in order, what follows a delivery and was held; return how many."""
    held = Delivery.objects.filter(head=head, state=State.HELD)
    with transaction.atomic():
        placed = _resume(held.filter(in_reply_to__isnull=False), State.SCHEDULED, now)
        return placed + _resume(held, State.WAITING, now)


def unblock(now: datetime) -> None:
    """Let go on what waited for its channel, which works again."""
    blocked = Delivery.objects.filter(state=State.BLOCKED, channel__state=Channel.State.ACTIVE)
    below = blocked.filter(head__isnull=False)
    if below.exists():
        _resume(below, State.SCHEDULED, now)


def go_on(head: Delivery, *, now: datetime, late_after: datetime) -> int:
    """Let go on what was refused, missed, held or stopped; return how many. What is in doubt stays so."""
    stuck = Delivery.objects.filter(
        head=head, state__in=(State.REJECTED, State.MISSED, State.HELD, State.CANCELLED)
    )
    again: dict[str, Any] = {
        "version": F("version") + 1, "next_try_at": now, "late_after": late_after, "key": "",
        "held_reason": "", "problem": "", "problem_detail": "", "worker": "", "lease_until": None,
    }  # fmt: skip
    has_place = Q(in_reply_to__isnull=False)
    with transaction.atomic():
        carry(head, late_after=late_after)
        placed = stuck.filter(has_place).update(state=State.SCHEDULED, **again)
        return placed + stuck.exclude(has_place).update(state=State.WAITING, **again)


def standing(head: Delivery) -> "QuerySet[Delivery]":
    """Return what follows a delivery, in order."""
    return head.chain.select_related("channel", "after").order_by("number")


def stuck_at(head: Delivery) -> Delivery | None:
    """Return the delivery of a chain that keeps the rest from going out, or None while all goes well."""
    return next(_stuck([head, *standing(head)]), None)


def _resume(rows: "QuerySet[Delivery]", state: str, now: datetime) -> int:
    """Give rows another state and time enough to go out from now on."""
    return rows.update(
        state=state,
        held_reason="",
        version=F("version") + 1,
        next_try_at=now,
        late_after=Greatest(F("late_after"), Value(now + FOLLOWS_WITHIN)),
    )


def _stuck(chain: Sequence[Delivery]) -> Iterator[Delivery]:
    goes_well = (State.SCHEDULED, State.CLAIMED, State.SENDING, State.PUBLISHED, State.WAITING, State.HAND)
    return (delivery for delivery in chain if delivery.state not in goes_well)


def _follower(head: Delivery, after: Delivery, content: str, role: str, number: int) -> Delivery:
    return Delivery.objects.create(
        channel_id=head.channel_id,
        decided_by_id=head.decided_by_id,
        content=content,
        language=head.language,
        visibility=head.visibility,
        state=State.WAITING,
        due_at=head.due_at,
        late_after=head.late_after,
        next_try_at=head.due_at,
        head=head,
        after=after,
        role=role,
        number=number,
    )


def _due(delivery: Delivery, now: datetime, *, is_by_hand: bool) -> dict[str, Any]:
    before = delivery.after
    assert before is not None
    if not before.remote_id and not is_by_hand:
        with translation.override(delivery.channel.workspace.language):
            reason = _(
                "The part before it is out, but we do not know where, so nothing can be hung below it."
            )
        return {"state": State.HELD, "held_reason": reason[:300]}
    late_after = max(delivery.late_after, (before.published_at or now) + FOLLOWS_WITHIN)
    return {
        "state": State.SCHEDULED,
        "next_try_at": now,
        "late_after": late_after,
        "in_reply_to": _place(before, delivery.head or before),
    }


def _place(before: Delivery, head: Delivery) -> dict[str, str]:
    """Return the note that is answered, as it is stored with every reply: one of our own."""
    channel = before.channel
    return {
        "id": before.remote_id,
        "actor_id": channel.remote_id,
        "actor_name": channel.name,
        "actor_handle": channel.handle,
        "published": (before.published_at or before.due_at).isoformat(),
        "context": head.remote_id,
        "visibility": head.visibility,
    }
