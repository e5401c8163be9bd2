"""Reading the strategy: purpose and policy with their versions, goals, audiences and what backs them."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, Literal, TypeVar

from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from stamgast.strategy.models import Audience, Evidence, Goal, Policy, Purpose, Statement
from stamgast.strategy.reviews import FRESH_MONTHS, SOON, is_fresh, latest_review, months_from, stale_on
from stamgast.ui.differences import stretches
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.queries import team

Text = TypeVar("Text", Purpose, Policy)

Standing = Literal["assumption", "stale", "backed"]
_PIECES = re.compile(r"(?:\w+|[^\w\s])\s*|\s+")
"""A word or a sign with the space behind it: changed words then do not run into each other."""


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that stayed, was added or was removed."""

    kind: Literal["same", "added", "removed"]
    text: str


@dataclass(frozen=True, slots=True)
class Version(Generic[Text]):
    """A version of a text with what changed since the one before (nothing for the first)."""

    written: Text
    changes: tuple[Change, ...]
    is_current: bool


@dataclass(frozen=True, slots=True)
class GoalSheet:
    """A goal, and what it still needs."""

    goal: Goal
    is_due: bool
    """Its review date has come."""


@dataclass(frozen=True, slots=True)
class Belief:
    """A statement about an audience: an assumption, backed, or backed by evidence gone stale."""

    statement: Statement
    standing: Standing


@dataclass(frozen=True, slots=True)
class AudienceSheet:
    """An audience with what we believe of it, and how many of these beliefs fresh evidence backs."""

    audience: Audience
    beliefs: list[Belief]
    backed: int


def purpose(workspace_id: int) -> Purpose | None:
    """Return the current version of the purpose."""
    versions = Purpose.objects.filter(workspace=workspace_id).select_related("written_by__user")
    return versions.order_by("-version").first()


def versions(workspace_id: int) -> list[Version[Purpose]]:
    """Return all versions of the purpose with their changes, the newest first."""
    return _changed(Purpose.objects.filter(workspace=workspace_id).select_related("written_by__user"))


def policy(workspace_id: int) -> Policy | None:
    """Return the current version of the policy."""
    found = Policy.objects.filter(workspace=workspace_id).select_related("written_by__user")
    return found.order_by("-version").first()


def policies(workspace_id: int) -> list[Version[Policy]]:
    """Return all versions of the policy with their changes, the newest first."""
    return _changed(Policy.objects.filter(workspace=workspace_id).select_related("written_by__user"))


def has_acknowledged(policy: Policy, member: Member) -> bool:
    """Tell whether a member said that they go by this version."""
    return policy.acknowledgements.filter(member=member).exists()


def readers(policy: Policy) -> list[tuple[Member, datetime | None]]:
    """Return the team with when each said that they go by this version; who has not comes first."""
    said = dict(policy.acknowledgements.values_list("member", "at"))
    listed = [(member, said.get(member.pk)) for member in team(policy.workspace_id)]
    return sorted(listed, key=lambda one: one[1] is not None)


def _changed(rows: "QuerySet[Text]") -> list[Version[Text]]:
    found = list(rows.order_by("-version"))
    return [
        Version(one, word_changes(found[n + 1].content, one.content) if n + 1 < len(found) else (), n == 0)
        for n, one in enumerate(found)
    ]


def word_changes(before: str, after: str) -> tuple[Change, ...]:
    """Return how one text became another, word by word: what is removed stands before what is added.

    The runs that are the same or added make ``after`` again, those that are the same or removed ``before``.
    """
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    return tuple(Change(one.kind, one.words) for one in stretches(old, new))


def goals(workspace_id: int, today: date) -> list[GoalSheet]:
    """Return the goals, those of communication before the internal ones, the oldest first."""
    rows = Goal.objects.filter(workspace=workspace_id).order_by("is_internal", "pk")
    return [GoalSheet(goal, bool(goal.review_on and goal.review_on <= today)) for goal in rows]


def internal_goals(workspace_id: int) -> tuple[str, ...]:
    """Return what the goals of the business say, which no public text may repeat: title, and target below."""
    rows = Goal.objects.filter(workspace=workspace_id, is_internal=True).order_by("pk")
    return tuple(f"{title}\n{target}".strip() for title, target in rows.values_list("title", "target"))


def sheets(workspace_id: int, today: date) -> list[AudienceSheet]:
    """Return the audiences with their statements, the oldest first."""
    rows = Audience.objects.filter(workspace=workspace_id).prefetch_related("statements__evidence")
    return [sheet(audience, today) for audience in rows.order_by("pk")]


def sheet(audience: Audience, today: date) -> AudienceSheet:
    """Return an audience with its statements."""
    statements = sorted(audience.statements.all(), key=lambda statement: statement.pk)
    beliefs = [Belief(statement, standing(statement, today)) for statement in statements]
    return AudienceSheet(audience, beliefs, sum(belief.standing == "backed" for belief in beliefs))


def standing(statement: Statement, today: date) -> Standing:
    """Tell whether a statement is an assumption, backed, or was backed more than a year ago."""
    dates = [evidence.dated_on for evidence in statement.evidence.all()]
    if not dates:
        return "assumption"
    return "backed" if is_fresh(max(dates), today) else "stale"


@dataclass(frozen=True, slots=True)
class Review:
    """Something to look at again, and when. ``pk`` is its row's, for a text its version."""

    kind: Literal["purpose", "policy", "goal", "statement"]
    pk: int
    title: str
    due_on: date
    is_past: bool
    is_near: bool
    """Its day comes within two weeks, or has come."""


def reviews(workspace: Workspace, today: date) -> list[Review]:
    """Return what is to be looked at again, the most pressing first.

    A statement is looked at when its newest evidence goes stale; one without evidence is an assumption and
    has no day.
    """
    found: list[tuple[Literal["purpose", "policy", "goal", "statement"], int, str, date]] = []
    if current := purpose(workspace.pk):
        found.append(("purpose", current.version, current.content, current.review_on))
    if rules := policy(workspace.pk):
        written_on = workspace.day_at(rules.written_at)
        found.append(
            ("policy", rules.version, _("Our rules"), latest_review(rules.confirmed_on or written_on))
        )
    goals = Goal.objects.filter(workspace=workspace, review_on__isnull=False)
    found += [("goal", goal.pk, goal.title, goal.review_on) for goal in goals if goal.review_on]
    newest = Statement.objects.filter(audience__workspace=workspace).annotate(
        newest=Max("evidence__dated_on")
    )
    found += [
        ("statement", one.pk, one.content, stale_on(one.newest)) for one in newest if one.newest is not None
    ]
    listed = [Review(*one, is_past=one[3] <= today, is_near=one[3] <= today + SOON) for one in found]
    return sorted(listed, key=lambda one: (one.due_on, one.kind, one.pk))


def due(workspace: Workspace, today: date) -> list[Review]:
    """Return what is to be looked at within two weeks, or since a while ago."""
    return [one for one in reviews(workspace, today) if one.is_near]


def stale_evidence(workspace_id: int, today: date) -> list[Evidence]:
    """Return the evidence that no longer counts, the oldest first."""
    rows = Evidence.objects.filter(
        statement__audience__workspace=workspace_id, dated_on__lt=months_from(today, -FRESH_MONTHS)
    )
    return list(rows.select_related("statement__audience").order_by("dated_on", "pk"))
