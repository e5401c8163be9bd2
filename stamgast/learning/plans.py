"""What became of plans: how posts spread over themes and needs, and an experiment before and after."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import polars as pl
from django.db.models import QuerySet

from stamgast.learning.tables import items
from stamgast.metrics import conversation, response
from stamgast.metrics.figures import Contrast, Figure, NotKnowable
from stamgast.metrics.uncertainty import difference, share
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post
from stamgast.plans.models import Experiment, Need, Theme
from stamgast.workspaces.models import Workspace

BALANCE = timedelta(days=90)
UNUSED = timedelta(weeks=6)
MEDIAN = 0.5


@dataclass(frozen=True, slots=True)
class Part:
    """How much of what was published belongs to a theme or meets a need."""

    name: str
    posts: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class Balance:
    """How the posts of the last ninety days spread; ``unused`` are themes without a post for six weeks."""

    posts: int
    themes: list[Part]
    no_theme: int
    needs: list[Part]
    unused: list[Theme]


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """An experiment's figure: while it runs, and as long before; ``tagged`` posts went out in it."""

    contrast: Contrast | NotKnowable | None
    days: int
    tagged: int


def balance(workspace: Workspace, *, now: datetime) -> Balance:
    """Count the posts that went out in the last ninety days by theme and by need; each post once."""
    rows = _published(workspace, now - BALANCE, now).values_list("pk", "theme", "need").distinct()
    found = list(rows)
    of_theme, of_need = Counter(theme for _, theme, _ in found), Counter(need for _, _, need in found)
    kept = list(Theme.objects.filter(workspace=workspace, archived_at=None))
    lately = set(_published(workspace, now - UNUSED, now).values_list("theme", flat=True))
    return Balance(
        posts=len(found),
        themes=[_part(theme.name, of_theme[theme.pk], len(found)) for theme in kept],
        no_theme=sum(theme is None for _, theme, _ in found),
        needs=[_part(str(need.label), of_need[need.value], len(found)) for need in Need if len(of_need) > 1],
        unused=[one for one in kept if one.pk not in lately and one.written_at < now - UNUSED],
    )


def outcome(experiment: Experiment, *, now: datetime) -> Outcome:
    """Work out an experiment's figure over its days so far, and over as many days before it began."""
    zone = ZoneInfo(experiment.workspace.zone)
    begins = _midnight(experiment.starts_on, zone)
    ends = min(_midnight(experiment.ends_on + timedelta(days=1), zone), now)
    posts = Post.objects.filter(experiment=experiment, variants__publication__delivery__state=_OUT)
    tagged = posts.distinct().count()
    if not experiment.sign or ends <= begins:
        return Outcome(None, max(0, (ends - begins).days), tagged)
    length = ends - begins
    after = _measured(experiment, begins, ends)
    before = _measured(experiment, begins - length, begins)
    return Outcome(_contrast(after, before), length.days, tagged)


_OUT = Delivery.State.PUBLISHED
_SIGNS: dict[str, Callable[[pl.DataFrame, datetime], Figure | NotKnowable]] = {
    Experiment.Sign.RATE: lambda table, until: conversation.rate(table, until=until),
    Experiment.Sign.DEPTH: lambda table, until: conversation.depth(table, until=until)[MEDIAN],
    Experiment.Sign.CARRIED_ON: lambda table, until: conversation.carried_on(table, until=until),
    Experiment.Sign.ANSWERED: lambda table, until: response.answered_share(
        table, until=until, only_needing=True
    ),
}
"""How each sign is measured; "before" and "after" are measured alike, over stretches of the same length."""


def _measured(experiment: Experiment, since: datetime, until: datetime) -> Figure | NotKnowable:
    table = items(experiment.workspace_id, since=since, until=until, channel=experiment.channel_id)
    return _SIGNS[experiment.sign](table, until)


def _contrast(after: Figure | NotKnowable, before: Figure | NotKnowable) -> Contrast | NotKnowable:
    if isinstance(after, NotKnowable):
        return after
    if isinstance(before, NotKnowable):
        return before
    return Contrast(after, before, difference(after, before))


def _published(workspace: Workspace, since: datetime, until: datetime) -> QuerySet[Post]:
    return Post.objects.filter(
        workspace=workspace,
        variants__publication__delivery__state=_OUT,
        variants__publication__delivery__published_at__range=(since, until),
    )


def _part(name: str, posts: int, of: int) -> Part:
    return Part(name, posts, share(posts, of))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(0), zone)
