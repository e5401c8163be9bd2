"""What people decide about what others wrote: a measure with its reason, its undoing, what became of it."""

from datetime import datetime

from django.db import IntegrityError, transaction

from stamgast.conversations.models import Message
from stamgast.conversations.operations import mark_deleted
from stamgast.moderation.models import Act
from stamgast.moderation.queries import can_be_taken_back, offered, standing
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

State = Act.State


class NotPossible(Exception):
    """The network cannot do this about this message, or not any more."""


def decide(  # noqa: PLR0913  what about which message, why, who, when
    message: Message, member: Member, measure: str, reason: str, note: str = "", *, now: datetime
) -> Act:
    """Decide on a measure; a worker takes it at once. The same one again returns the one that stands.

    Raises:
        NotPossible: this message's network has no such measure, or there is nobody to take it on.
    """
    if measure not in offered(message):
        raise NotPossible
    try:
        with transaction.atomic():
            there = standing(message, [measure]).first()
            return there or _decided(message, member, measure, reason, note, now)
    except IntegrityError:  # somebody else decided the same at this moment
        found = standing(message, [measure]).first()
        if found is None:
            raise
        return found


def _decided(  # noqa: PLR0913, PLR0917  the arguments of ``decide``
    message: Message, member: Member, measure: str, reason: str, note: str, now: datetime
) -> Act:
    act = Act.objects.create(
        workspace=member.workspace,
        channel=message.channel,
        message=message,
        identity=message.identity,
        measure=measure,
        reason=reason,
        note=note,
        decided_by=member,
        decided_at=now,
        next_try_at=now,
    )
    record(member.workspace, member.user, f"moderation.{measure}", f"message {message.pk}, reason {reason}")
    stir(member.workspace_id, "conversations")
    return act


def take_back(act: Act, member: Member, *, now: datetime) -> Act:
    """Undo a measure: one that has not left yet is withdrawn, else the network is asked to undo it.

    Raises:
        NotPossible: the network cannot undo it, it was undone already, or is being done at this moment.
    """
    if not can_be_taken_back(act):
        raise NotPossible
    with transaction.atomic():
        record(member.workspace, member.user, f"moderation.{act.measure}_taken_back", f"measure {act.pk}")
        stir(act.workspace_id, "conversations")
        waiting = Act.objects.filter(pk=act.pk, state=State.DECIDED)
        if waiting.update(state=State.WITHDRAWN, is_standing=False, ended_at=now):
            return act
        if not Act.objects.filter(pk=act.pk, state=State.DONE).exists():
            raise NotPossible
        return Act.objects.get_or_create(
            undoes=act,
            defaults={
                "workspace": act.workspace,
                "channel": act.channel,
                "message": act.message,
                "identity": act.identity,
                "measure": act.measure,
                "reason": act.reason,
                "decided_by": member,
                "decided_at": now,
                "next_try_at": now,
            },
        )[0]


def try_again(act: Act, member: Member, *, now: datetime) -> bool:
    """Take a measure once more that was refused, or of which it is unclear whether it was done."""
    rows = Act.objects.filter(pk=act.pk, state__in=(State.REFUSED, State.UNKNOWN))
    again = {"state": State.DECIDED, "is_standing": True, "tries": 0, "next_try_at": now, "ended_at": None}
    try:
        with transaction.atomic():
            took = rows.update(**again, problem="", problem_detail="")
    except IntegrityError:  # the same measure was decided on anew meanwhile
        return False
    if took:
        record(member.workspace, member.user, "moderation.tried_again", f"measure {act.pk}")
        stir(act.workspace_id, "conversations")
    return bool(took)


def say_it_is_done(act: Act, member: Member, *, now: datetime) -> bool:
    """Say, having looked there, that a measure of unclear outcome was taken."""
    with transaction.atomic():
        rows = Act.objects.filter(pk=act.pk, state=State.UNKNOWN)
        if not rows.update(state=State.DONE, ended_at=now, problem="", problem_detail=""):
            return False
        follow(act, now=now)
        record(member.workspace, member.user, "moderation.said_to_be_done", f"measure {act.pk}")
        stir(act.workspace_id, "conversations")
    return True


def follow(act: Act, *, now: datetime) -> None:
    """Draw from a measure that was taken what it means here; belongs into a transaction."""
    if act.undoes_id is not None:
        Act.objects.filter(pk=act.undoes_id).update(is_standing=False)
    if act.measure == Act.Measure.DELETE and act.message is not None:
        mark_deleted(act.message, None if act.undoes_id else now)


def forget_erased(now: datetime) -> None:  # noqa: ARG001  what is erased stays erased at any hour
    """Take away what the team wrote beside a reason about people who were erased: it may name them."""
    Act.objects.filter(identity__contact__erased_at__isnull=False).exclude(note="").update(note="")
