"""Going through the first hour: keep what is typed, settle a step, skip it, put the whole away."""

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.text import slugify

from stamgast.first_hour.models import FirstHour, StepNote
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import found_workspace, record

LONGEST_DRAFT = 20_000
SLUG_TRIES = 50


def begin(workspace: Workspace) -> FirstHour:
    """Return a workspace's first hour, begun if it was not."""
    hour, _ = FirstHour.objects.get_or_create(workspace=workspace)
    return hour


def keep_draft(workspace: Workspace, step: str, typed: Mapping[str, list[str]], *, revision: int) -> bool:
    """Keep what is typed into a step, unless it was saved or skipped since the page opened; tell whether."""
    draft = {name: [value[:LONGEST_DRAFT].replace("\0", "") for value in typed[name]] for name in typed}
    _note(workspace, step)
    rows = StepNote.objects.filter(first_hour__workspace=workspace, step=step, revision=revision)
    return bool(rows.update(draft=draft))


def settle(workspace: Workspace, step: str, *, now: datetime) -> None:
    """Note that a step is saved: what was typed stands elsewhere now."""
    _close(workspace, step, draft={}, done_at=now, skipped_at=None)


def skip(workspace: Workspace, step: str, *, now: datetime) -> None:
    """Leave a step out for now; what was typed into it stays."""
    _close(workspace, step, skipped_at=now)


def say_work(workspace: Workspace, work: str) -> None:
    """Keep what the team does and for whom."""
    hour = begin(workspace)
    FirstHour.objects.filter(pk=hour.pk).update(work=work)


def alone(workspace: Workspace) -> None:
    """Let nobody else save a step of this workspace until the transaction ends: two clicks make one row."""
    hour = begin(workspace)
    FirstHour.objects.filter(pk=hour.pk).update(work=F("work"))


def dismiss(member: Member, *, now: datetime) -> None:
    """Put the first hour away; nothing that was written is lost."""
    hour = begin(member.workspace)
    with transaction.atomic():
        if FirstHour.objects.filter(pk=hour.pk, dismissed_at=None).update(
            dismissed_at=now, dismissed_by=member
        ):
            record(member.workspace, member.user, "first_hour.dismissed")


def bring_back(member: Member) -> None:
    """Offer the first hour again."""
    rows = FirstHour.objects.filter(workspace=member.workspace, dismissed_at__isnull=False)
    with transaction.atomic():
        if rows.update(dismissed_at=None, dismissed_by=None):
            record(member.workspace, member.user, "first_hour.brought_back")


def found(member: Member, name: str, *, language: str, zone: str, country: str) -> Member:
    """Found another workspace, owned by the member's user, at an address nobody has yet.

    Raises:
        IntegrityError: all addresses that come to mind are taken.
    """
    stem = slugify(name)[:50] or "team"
    for number in range(1, SLUG_TRIES):
        slug = stem if number == 1 else f"{stem}-{number}"
        if Workspace.objects.filter(slug=slug).exists():
            continue
        try:
            return found_workspace(
                name=name, slug=slug, owner=member.user, language=language, zone=zone, country=country
            )
        except IntegrityError:
            continue  # somebody took it this very moment
    raise IntegrityError(stem)


def _note(workspace: Workspace, step: str) -> StepNote:
    noted, _ = StepNote.objects.get_or_create(first_hour=begin(workspace), step=step)
    return noted


def _close(workspace: Workspace, step: str, **changes: object) -> None:
    noted = _note(workspace, step)
    StepNote.objects.filter(pk=noted.pk).update(revision=F("revision") + 1, **changes)
