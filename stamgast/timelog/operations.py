"""Logging time: by a clock, by hand, or from work that was done; and meaning to give it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction

from stamgast.channels.models import Channel
from stamgast.timelog.models import Budget, Counted, Entry, Timer
from stamgast.timelog.proposals import Proposal
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import stir

TOPIC: Final = "time"
FORGOTTEN: Final = timedelta(hours=3)
"""A clock that ran longer was probably left running: nobody's hours are made up from that."""

A_MOMENT: Final = timedelta(seconds=30)
"""What took less is a slip of the finger."""

A_DAY: Final = 24 * 60


class RanLong(Exception):
    """The clock ran so long that a person must say how long the work really took; it still runs."""

    def __init__(self, timer: Timer) -> None:
        super().__init__()
        self.timer = timer


class AlreadyCounted(Exception):
    """Some of this work is in an entry already; nothing was added."""


@dataclass(frozen=True, slots=True)
class Doing:
    """What somebody works on: the activity, and what it is about."""

    activity: str
    channel: Channel | None = None
    subject: str = ""
    address: str = ""


def start(member: Member, doing: Doing, *, now: datetime) -> Timer:
    """Let a clock run, and return it; one that runs already is stopped and logged first.

    When two tabs start one at the same moment, the first one runs and is returned to both.

    Raises:
        RanLong: the one that runs was probably forgotten; nothing was changed.
    """
    with transaction.atomic():
        running = Timer.objects.filter(member=member).first()
        if running is not None:
            stop(running, now=now)
        try:
            with transaction.atomic():
                return Timer.objects.create(
                    member=member,
                    activity=doing.activity,
                    channel=doing.channel,
                    subject=doing.subject,
                    address=doing.address,
                    began_at=now,
                )
        except IntegrityError:
            return Timer.objects.get(member=member)
        finally:
            stir(member.workspace_id, TOPIC)


def stop(timer: Timer, *, now: datetime, minutes: int | None = None) -> Entry | None:
    """Stop a clock and log what it ran; None if somebody stopped it before, or it ran a moment only.

    Args:
        timer: the clock; a later one of the same member goes on.
        now: when it is stopped.
        minutes: how long the work took, where a person knows better than the clock.

    Raises:
        RanLong: it ran longer than work usually does, and nobody said how long it took.
    """
    if minutes is None and timer.ran(now) > FORGOTTEN:
        raise RanLong(timer)
    return _end(timer, now, minutes, removed_at=None)


def throw_away(timer: Timer, *, now: datetime) -> Entry | None:
    """Stop a clock without counting it; the entry is kept hidden, so that this can be undone."""
    return _end(timer, now, None, removed_at=now)


def _end(timer: Timer, now: datetime, minutes: int | None, removed_at: datetime | None) -> Entry | None:
    ran = timer.ran(now) if minutes is None else timedelta(minutes=minutes)
    with transaction.atomic():
        if not Timer.objects.filter(pk=timer.pk).delete()[0]:
            return None
        stir(timer.member.workspace_id, TOPIC)
        if ran < A_MOMENT:
            return None
        return Entry.objects.create(
            workspace=timer.member.workspace,
            member=timer.member,
            activity=timer.activity,
            channel=timer.channel,
            subject=timer.subject,
            address=timer.address,
            minutes=min(max(1, round(ran / timedelta(minutes=1))), A_DAY),
            done_on=timer.member.workspace.day_at(timer.began_at),
            began_at=timer.began_at,
            ended_at=min(now, timer.began_at + ran),
            logged_at=now,
            removed_at=removed_at,
        )


def log(member: Member, doing: Doing, minutes: int, done_on: date, *, now: datetime) -> Entry:
    """Log time that was given on a day."""
    entry = Entry.objects.create(
        workspace=member.workspace,
        member=member,
        activity=doing.activity,
        channel=doing.channel,
        subject=doing.subject,
        address=doing.address,
        minutes=minutes,
        done_on=done_on,
        logged_at=now,
    )
    stir(member.workspace_id, TOPIC)
    return entry


def change(entry: Entry, doing: Doing, minutes: int, done_on: date) -> None:
    """Set an entry right. Minutes or a day set by hand take the place of what a clock saw."""
    is_as_clocked = (entry.minutes, entry.done_on) == (minutes, done_on)
    Entry.objects.filter(pk=entry.pk).update(
        activity=doing.activity,
        channel=doing.channel,
        subject=doing.subject,
        minutes=minutes,
        done_on=done_on,
        **({} if is_as_clocked else {"began_at": None, "ended_at": None}),
    )
    stir(entry.workspace_id, TOPIC)


def remove(entry: Entry, *, now: datetime) -> None:
    """Take an entry out of the log, until ``restore``."""
    Entry.objects.filter(pk=entry.pk, removed_at=None).update(removed_at=now)
    stir(entry.workspace_id, TOPIC)


def restore(entry: Entry) -> None:
    """Bring an entry back."""
    Entry.objects.filter(pk=entry.pk).update(removed_at=None)
    stir(entry.workspace_id, TOPIC)


def accept(proposal: Proposal, member: Member, minutes: int, *, now: datetime) -> Entry:
    """Log a proposal, with the minutes somebody says it took.

    Raises:
        AlreadyCounted: part of the work was logged or put away meanwhile.
    """
    try:
        with transaction.atomic():
            doing = Doing(proposal.activity, proposal.channel, proposal.subject, proposal.address)
            entry = log(member, doing, minutes, proposal.day, now=now)
            Counted.objects.bulk_create(
                Counted(workspace=member.workspace, member=member, source=source, entry=entry)
                for source in proposal.sources
            )
    except IntegrityError:
        raise AlreadyCounted from None
    return entry


def put_away(proposal: Proposal, member: Member, *, now: datetime) -> Counted | None:
    """Propose this work no more; the row that is returned leads to ``bring_back``."""
    Counted.objects.bulk_create(
        (
            Counted(workspace=member.workspace, member=member, source=source, put_away_at=now)
            for source in proposal.sources
        ),
        ignore_conflicts=True,
    )
    stir(member.workspace_id, TOPIC)
    return Counted.objects.filter(
        member=member, source__in=proposal.sources, entry=None, put_away_at=now
    ).first()


def bring_back(counted: Counted) -> None:
    """Propose again what was put away together with this piece of work."""
    together = Counted.objects.filter(member=counted.member_id, put_away_at=counted.put_away_at, entry=None)
    together.delete()
    stir(counted.workspace_id, TOPIC)


def budget(member: Member, minutes: Mapping[str, int]) -> None:
    """Set how many minutes a week a member means to give to each activity; 0 means none is set."""
    with transaction.atomic():
        member.time_budgets.all().delete()
        Budget.objects.bulk_create(
            Budget(member=member, activity=activity, minutes=given)
            for activity, given in minutes.items()
            if given
        )
        stir(member.workspace_id, TOPIC)
