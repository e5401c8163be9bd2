"""Changing the steps a channel asks for: write, move, remove, bring back."""

from datetime import datetime

from django.db import transaction
from django.db.models import F, Max

from stamgast.approval.models import Step
from stamgast.approval.queries import steps
from stamgast.channels.models import Channel
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir


def keep(step: Step, channel: Channel, member: Member) -> Step:
    """Keep a step as it was filled in; a new one comes last."""
    with transaction.atomic():
        if step.pk is None:
            _locked(channel)
            last = channel.approval_steps.aggregate(last=Max("position"))["last"] or 0
            step.channel, step.position = channel, last + 1
        step.save()
        _note(step, member, "approval.step_kept")
    return step


def remove(step: Step, member: Member, *, now: datetime) -> None:
    """Take a step out; who was asked already is still asked."""
    with transaction.atomic():
        if Step.objects.filter(pk=step.pk, removed_at=None).update(removed_at=now):
            _note(step, member, "approval.step_removed")


def bring_back(step: Step, member: Member) -> None:
    """Undo taking a step out: it stands where it stood."""
    with transaction.atomic():
        if Step.objects.filter(pk=step.pk, removed_at__isnull=False).update(removed_at=None):
            _note(step, member, "approval.step_kept")


def move(step: Step, direction: int, member: Member) -> None:
    """Move a step one place forward (-1) or back (1)."""
    with transaction.atomic():
        _locked(step.channel)
        row = steps(step.channel_id)
        here = next((n for n, one in enumerate(row) if one.pk == step.pk), None)
        if here is None or not 0 <= here + direction < len(row):
            return
        row[here], row[here + direction] = row[here + direction], row[here]
        for position, one in enumerate(row, 1):
            one.position = position
        Step.objects.bulk_update(row, ["position"])
        _note(step, member, "approval.step_kept")


def _locked(channel: Channel) -> None:
    # The update that changes nothing locks the row: two who change the order do so one after the other.
    Channel.objects.filter(pk=channel.pk).update(name=F("name"))


def _note(step: Step, member: Member, verb: str) -> None:
    record(member.workspace, member.user, verb, f"{step.channel}: {step.name}")
    stir(member.workspace_id, "approval")
