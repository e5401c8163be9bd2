"""Reading themes, experiments and needs."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from stamgast.plans.models import ChannelPlan, Experiment, Need, Theme
from stamgast.plans.queries import current_plans
from stamgast.strategy.models import Audience
from stamgast.workspaces.models import Workspace

FEW = 7
"""More themes than this, and none of them is one."""

NEAR = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class ThemeSheet:
    """A theme and the channels whose plans name it."""

    theme: Theme
    channels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Experiments:
    """Experiments by what is to be done about them."""

    to_decide: list[Experiment]
    running: list[Experiment]
    decided: list[Experiment]
    put_away: list[Experiment]


@dataclass(frozen=True, slots=True)
class NeedsOf:
    """An audience, and of each need whether it brings it along."""

    audience: Audience
    needs: tuple[tuple[str, str, bool], ...]


def themes(workspace: Workspace) -> list[ThemeSheet]:
    """Return the themes that are in use, by name, with the channels that draw on them."""
    current = [plan.pk for plan in current_plans(workspace.pk).values()]
    named: dict[int, list[str]] = {}
    rows = ChannelPlan.objects.filter(pk__in=current, themes__isnull=False)
    for theme, channel in rows.values_list("themes", "channel__name").order_by("channel__name"):
        named.setdefault(theme, []).append(channel)
    found = Theme.objects.filter(workspace=workspace, archived_at=None)
    return [ThemeSheet(theme, tuple(named.get(theme.pk, ()))) for theme in found]


def themes_put_away(workspace: Workspace) -> QuerySet[Theme]:
    """Return the themes that are offered no more, the latest first."""
    return Theme.objects.filter(workspace=workspace, archived_at__isnull=False).order_by("-archived_at")


def experiments(workspace: Workspace, today: date) -> Experiments:
    """Return the experiments, those that wait for a verdict first."""
    rows = Experiment.objects.filter(workspace=workspace).select_related(
        "channel", "theme", "decided_by__user"
    )
    kept = [one for one in rows if one.archived_at is None]
    open_ones = [one for one in kept if not one.verdict]
    return Experiments(
        to_decide=[one for one in open_ones if one.is_over(today)],
        running=[one for one in reversed(open_ones) if not one.is_over(today)],
        decided=[one for one in kept if one.verdict],
        put_away=[one for one in rows if one.archived_at is not None],
    )


def to_decide(workspace: Workspace, today: date) -> QuerySet[Experiment]:
    """Return the experiments whose end has gone by and that have no verdict yet, the longest over first."""
    rows = Experiment.objects.filter(workspace=workspace, archived_at=None, verdict="", ends_on__lt=today)
    return rows.order_by("ends_on", "pk")


def plans_to_review(workspace: Workspace, today: date) -> list[ChannelPlan]:
    """Return the plans whose review date has come or is near, the most urgent first."""
    found = [plan for plan in current_plans(workspace.pk).values() if plan.review_on <= today + NEAR]
    rows = ChannelPlan.objects.filter(pk__in=[plan.pk for plan in found]).exclude(
        channel__state="disconnected"
    )
    return list(rows.select_related("channel").order_by("review_on", "pk"))


def needs(workspace: Workspace) -> list[NeedsOf]:
    """Return the audiences with the needs they bring along, the oldest audience first."""
    rows = Audience.objects.filter(workspace=workspace).prefetch_related("needs").order_by("pk")
    return [_needs_of(audience) for audience in rows]


def _needs_of(audience: Audience) -> NeedsOf:
    has = {row.need for row in audience.needs.all()}
    return NeedsOf(audience, tuple((need.value, str(need.label), need.value in has) for need in Need))
