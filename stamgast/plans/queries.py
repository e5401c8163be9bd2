"""Reading plans: the channels' plans and what they cost, versions, and what a channel's voice shall be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.template.defaultfilters import floatformat
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from stamgast.channels.models import Channel
from stamgast.channels.queries import channels
from stamgast.hours.models import Availability
from stamgast.hours.spans import backward
from stamgast.plans.models import ChannelPlan
from stamgast.plans.workload import Cost, Workload, weekly_minutes, workload
from stamgast.strategy.reviews import latest_review
from stamgast.workspaces.models import Workspace
from stamgast.workspaces.queries import team

A_WEEK = 7
A_DAY = 24 * 60
ONE_PLACE = Decimal("0.1")
_COLUMNS = (
    "state", "purpose", "audiences", "goals", "themes", "content_kind", "sight", "address", "emoji",
    "exclamations", "sentence_words", "posts_per_week", "minutes_per_post", "conversations_per_week",
    "minutes_per_conversation", "review_on",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """A channel with its plan; without one, with what its rhythm and the house rules come to."""

    channel: Channel
    plan: ChannelPlan
    minutes: int
    is_written: bool
    is_due: bool
    """Its review date has come."""


@dataclass(frozen=True, slots=True)
class Overview:
    """All channels with their plans, those at work before those at rest, and whether the hours suffice."""

    sheets: list[PlanSheet]
    workload: Workload


@dataclass(frozen=True, slots=True)
class PlanChange:
    """One thing that a version changed, in words."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """A version of a plan with what it changed (nothing for the first)."""

    plan: ChannelPlan
    changes: tuple[PlanChange, ...]
    is_current: bool


def plan_of(channel: Channel, today: date) -> ChannelPlan:
    """Return a channel's plan as it stands; where none is written, an unsaved one of version 0."""
    rows = ChannelPlan.objects.filter(channel=channel).select_related("written_by__user")
    return rows.order_by("-version").first() or _unwritten(channel, today)


def plan_sheet(channel: Channel, today: date) -> PlanSheet:
    """Return a channel with its plan."""
    return _sheet(channel, plan_of(channel, today), today)


def overview(workspace: Workspace, today: date) -> Overview:
    """Return the channels that are in use with their plans, and the sum over all of them."""
    written = current_plans(workspace.pk)
    sheets = [
        _sheet(channel, written.get(channel.pk) or _unwritten(channel, today), today)
        for channel in channels(workspace.pk)
        if channel.state != Channel.State.DISCONNECTED
    ]
    costs = [Cost(sheet.channel.name, sheet.minutes) for sheet in sheets if sheet.minutes]
    ordered = sorted(sheets, key=lambda sheet: sheet.plan.is_resting)
    return Overview(ordered, workload(costs, minutes_there(workspace)))


def current_plans(workspace_id: int) -> dict[int, ChannelPlan]:
    """Return the plans as they stand, by channel; channels without one are left out."""
    rows = ChannelPlan.objects.filter(channel__workspace=workspace_id).order_by("version")
    return {plan.channel_id: plan for plan in rows}


def resting(workspace_id: int) -> frozenset[int]:
    """Return the ids of the channels that rest: nothing is suggested for them."""
    return frozenset(pk for pk, plan in current_plans(workspace_id).items() if plan.is_resting)


def rhythm(channel: Channel, plan: ChannelPlan | None) -> float:
    """Return how many posts a week a channel plans for, by its plan if it has one; none while it rests."""
    if plan is None:
        return A_WEEK / channel.rhythm_days
    return 0.0 if plan.is_resting else float(plan.posts_per_week)


def posts_a_week(channel: Channel) -> Decimal:
    """Return how many posts a week the days between two posts of a channel come to, to one place."""
    return (Decimal(A_WEEK) / channel.rhythm_days).quantize(ONE_PLACE)


def minutes_there(workspace: Workspace) -> int | None:
    """Return the minutes a week in which somebody can host and answer; None while nobody has said so."""
    hosts = [member for member in team(workspace.pk) if member.may("host")]
    rows = list(Availability.objects.filter(member__in=hosts))
    return sum(_minutes(row) for row in rows) if rows else None


def voice_wishes(channel: Channel) -> dict[str, int]:
    """Return what the plan says of a channel's voice, by the names of the coach; what is open is left out."""
    plan = ChannelPlan.objects.filter(channel=channel).order_by("-version").first()
    names = ("emoji", "exclamations", "sentence_words")
    return {name: getattr(plan, name) for name in names if plan and getattr(plan, name) is not None}


def plan_versions(channel: Channel) -> list[PlanVersion]:
    """Return all versions of a channel's plan with what each changed, the newest first."""
    rows = ChannelPlan.objects.filter(channel=channel).select_related("written_by__user", "channel")
    found: Sequence[ChannelPlan] = list(
        rows.prefetch_related("audiences", "goals", "themes").order_by("-version")
    )
    return [
        PlanVersion(plan, _changes(found[n + 1], plan) if n + 1 < len(found) else (), is_current=n == 0)
        for n, plan in enumerate(found)
    ]


def in_words(plan: ChannelPlan, column: str) -> str:
    """Return a column of a plan as it is read."""
    value = getattr(plan, column)
    if hasattr(plan, f"get_{column}_display"):
        return str(getattr(plan, f"get_{column}_display")())
    if hasattr(value, "all"):
        return " · ".join(str(one) for one in value.all()) or "–"
    if isinstance(value, date):
        return str(date_format(value))
    if isinstance(value, int | Decimal):
        return str(floatformat(value, -1))
    return str(value or "–")


def _changes(before: ChannelPlan, after: ChannelPlan) -> tuple[PlanChange, ...]:
    names = {
        "state": _("State"), "purpose": _("What it is for"), "audiences": _("Audiences"), "goals": _("Goals"),
        "themes": _("Themes"), "content_kind": _("Kind of content"), "sight": _("Who may see it"),
        "address": _("How we speak to people"), "emoji": _("Emoji"), "exclamations": _("Exclamation marks"),
        "sentence_words": _("Words in a sentence"), "posts_per_week": _("Posts a week"),
        "minutes_per_post": _("Minutes per post"), "conversations_per_week": _("Conversations a week"),
        "minutes_per_conversation": _("Minutes per conversation"), "review_on": _("Look at it again on"),
    }  # fmt: skip
    pairs = ((column, in_words(before, column), in_words(after, column)) for column in _COLUMNS)
    return tuple(PlanChange(names[column], was, now) for column, was, now in pairs if was != now)


def _unwritten(channel: Channel, today: date) -> ChannelPlan:
    return ChannelPlan(
        channel=channel,
        version=0,
        purpose=channel.purpose,
        address=channel.address,
        posts_per_week=posts_a_week(channel),
        review_on=latest_review(today),
    )


def _sheet(channel: Channel, plan: ChannelPlan, today: date) -> PlanSheet:
    is_written = plan.version > 0
    return PlanSheet(channel, plan, weekly_minutes(plan), is_written, is_written and plan.review_on <= today)


def _minutes(row: Availability) -> int:
    begins, ends = backward((row.from_time, row.to_time))
    return (ends.hour * 60 + ends.minute or A_DAY) - (begins.hour * 60 + begins.minute)
