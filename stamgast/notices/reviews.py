"""Finds texts whose approval is up to somebody, those whose deadline is near, and what was decided."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Q

from stamgast.approval.models import Review, Turn, Who
from stamgast.approval.queries import may_decide
from stamgast.notices.events import Event
from stamgast.notices.models import Kind
from stamgast.workspaces.models import Member
from stamgast.workspaces.queries import team

AHEAD = timedelta(days=1)
"""How long before the deadline whoever has not decided is told again."""

A_MOMENT = timedelta(minutes=1)
LATELY = timedelta(days=2)
"""What was decided longer ago than this is told by the pages alone."""


def asked(now: datetime) -> Iterator[Event]:
    """Find turns of members: told when they are asked, and once more the day before the deadline."""
    rows = Turn.objects.filter(state=Turn.State.ASKED, review__state=Review.State.OPEN)
    teams: dict[int, list[Member]] = {}
    for turn in rows.exclude(who=Who.OUTSIDER).select_related("review__variant__post"):
        workspace = turn.review.workspace_id
        teams[workspace] = teams.get(workspace) or team(workspace)
        able = tuple(member.pk for member in teams[workspace] if may_decide(turn, member))
        yield Event(Kind.REVIEW, f"review:asked:{turn.pk}", able, cause_at=turn.asked_at, turn=turn.pk)
        remind_at = turn.review.due_at - AHEAD
        if turn.asked_at and turn.asked_at < remind_at <= now < turn.review.due_at:
            yield Event(Kind.REVIEW, f"review:due:{turn.pk}", able, cause_at=turn.asked_at, turn=turn.pk)


def without_link(now: datetime) -> Iterator[Event]:
    """Find turns of people outside whom no link has reached: who asked makes one and hands it over."""
    rows = Turn.objects.filter(
        Q(secret_hash=None, letter=Turn.Letter.NONE) | Q(letter=Turn.Letter.FAILED),
        who=Who.OUTSIDER,
        state=Turn.State.ASKED,
        review__state=Review.State.OPEN,
        asked_at__lt=now - A_MOMENT,
    )
    for turn in rows.select_related("review"):
        asker = turn.review.asked_by_id or 0
        yield Event(Kind.REVIEW, f"review:link:{turn.pk}", (asker,), cause_at=turn.asked_at, turn=turn.pk)


def answered(now: datetime) -> Iterator[Event]:
    """Find what somebody decided: who asked is told when it is over, approved or not."""
    rows = Turn.objects.filter(
        decided_at__gt=now - LATELY,
        review__superseded_at=None,
        review__asked_by__isnull=False,
        review__state__in=(Review.State.APPROVED, Review.State.CHANGES),
    )
    for turn in rows.select_related("review"):
        asker = turn.review.asked_by_id or 0
        is_last = turn.decided_at == turn.review.ended_at
        if is_last and turn.decided_by_id != asker:
            name = f"review:answered:{turn.pk}"
            yield Event(Kind.REVIEW, name, (asker,), cause_at=turn.decided_at, turn=turn.pk)
