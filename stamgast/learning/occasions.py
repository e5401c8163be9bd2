"""What we did on purpose, and the talking around it: own events, and give-aways with their hangover."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

import polars as pl
from django.db.models import QuerySet

from stamgast.coach.advise import Draft, flagged
from stamgast.conversations.models import PublishedNote
from stamgast.learning.tables import items, posted_by_hand
from stamgast.metrics import cadence, giveaway, promotion
from stamgast.metrics.figures import Compared, Effect, Hunters, NotKnowable, Promotion
from stamgast.metrics.promotion import SELLS
from stamgast.metrics.tables import FINDINGS, INTERVENTIONS, TEXTS, table
from stamgast.metrics.windows import AFTER, BEFORE, GIVEAWAY, OWN_EVENT
from stamgast.outbox.models import Delivery
from stamgast.publishing.models import Occasion, Publication
from stamgast.workspaces.models import Workspace

LOOK_BACK: Final = timedelta(days=90)
GIVE_AWAYS_BACK: Final = timedelta(weeks=26)
KNOWN_BEFORE: Final = timedelta(weeks=52)
"""So long before these give-aways is read who was there already, and how many answers posts got."""

MOST_READ: Final = 500
"""So many posts, the newest, are read for words that sell."""


@dataclass(frozen=True, slots=True, eq=False)
class Events:
    """Posts of the last ninety days around own events; ``count`` of these there were, or are about to be.

    ``serving`` counts only events that mostly serve us, as their days in the calendar say.
    """

    count: int
    share: Compared | NotKnowable
    serving: Compared | NotKnowable
    promotion: Promotion | None

    @property
    def leans(self) -> Literal["more", "less", "alike"]:
        """Whether we talk more or less around events than on other days, as far as the interval says so."""
        if isinstance(self.share, NotKnowable) or self.share.against.value is None:
            return "alike"
        low, high, usual = self.share.figure.low, self.share.figure.high, self.share.against.value
        if low is not None and low > usual:
            return "more"
        return "less" if high is not None and high < usual else "alike"


@dataclass(frozen=True, slots=True, eq=False)
class GiveAways:
    """Give-aways of the last half year, what became of the talk after them, and who came for them alone."""

    count: int
    effect: Effect | NotKnowable
    hunters: Hunters | NotKnowable


@dataclass(frozen=True, slots=True, eq=False)
class Occasions:
    """What is known about both."""

    events: Events
    give_aways: GiveAways


def occasions(workspace: Workspace, *, now: datetime) -> Occasions:
    """Work out how we talk around own events, and what give-aways left behind."""
    return Occasions(_events(workspace, now), _give_aways(workspace, now))


def own_events(
    workspace: Workspace, *, since: datetime, until: datetime, only_serving: bool = False
) -> pl.DataFrame:
    """Return the events in the calendar that posts of a period may be about, as ``INTERVENTIONS``.

    One to come counts from two weeks ahead, as one that is over counts for a week. Their instants are noon
    of their days in the workspace, so that UTC has the same days nearly everywhere.
    """
    zone = ZoneInfo(workspace.zone)
    rows = Occasion.objects.filter(
        workspace=workspace,
        kind=Occasion.Kind.EVENT,
        removed_at=None,
        to_on__gte=(since - AFTER).astimezone(zone).date(),
        from_on__lte=(until + BEFORE).astimezone(zone).date(),
    )
    if only_serving:
        rows = rows.filter(is_self_serving=True)
    return table(
        [
            {"kind": OWN_EVENT, "from": _noon(begins, zone), "to": _noon(ends, zone)}
            for begins, ends in rows.values_list("from_on", "to_on")
        ],
        INTERVENTIONS,
    )


def give_aways(workspace: Workspace, *, since: datetime, until: datetime) -> pl.DataFrame:
    """Return the give-aways that went out in a period, as ``INTERVENTIONS``.

    Each lasts until what was promised for afterwards begins; on several channels it is there several times.
    """
    rows = _given_away(workspace, since, until).values_list(
        "delivery__published_at", "variant__post__give_away__days_after"
    )
    return table(
        [
            {"kind": GIVEAWAY, "from": began, "to": began + timedelta(days=max(days, 1))}
            for began, days in rows
            if began
        ],
        INTERVENTIONS,
    )


def _events(workspace: Workspace, now: datetime) -> Events:
    since = now - LOOK_BACK
    events = own_events(workspace, since=since, until=now)
    if not events.height:
        none = NotKnowable("no own event in the table")
        return Events(0, none, none, None)
    said = items(workspace.pk, since=since, until=now)
    published = pl.concat([said, posted_by_hand(workspace.pk, since=since, until=now)])
    serving = own_events(workspace, since=since, until=now, only_serving=True)
    texts, findings = _read(workspace, since, now)
    return Events(
        count=events.height,
        share=cadence.own_event_share(published, events, until=now, zone=workspace.zone),
        serving=cadence.own_event_share(published, serving, until=now, zone=workspace.zone),
        promotion=promotion.share(said, texts, findings, events, until=now) if texts.height else None,
    )


def _give_aways(workspace: Workspace, now: datetime) -> GiveAways:
    since = now - GIVE_AWAYS_BACK
    prizes = give_aways(workspace, since=since, until=now)
    if not prizes.height:
        return GiveAways(0, NotKnowable(giveaway.NONE), NotKnowable(giveaway.NONE))
    known_since = since - KNOWN_BEFORE
    said = items(workspace.pk, since=known_since, until=now)
    lately = said.filter(pl.col("direction") == "in", pl.col("published") >= since)
    return GiveAways(
        _given_away(workspace, since, now).values("variant__post").distinct().count(),
        giveaway.effect(said, prizes, until=now),
        giveaway.hunters(
            said.join(lately, on="author", how="semi"),
            give_aways(workspace, since=known_since, until=now),
            until=now,
        ),
    )


def _given_away(workspace: Workspace, since: datetime, until: datetime) -> QuerySet[Publication]:
    """Return what gave something away and went out in a period: a row for each channel."""
    return Publication.objects.filter(
        workspace=workspace,
        variant__post__give_away__is_one=True,
        delivery__state=Delivery.State.PUBLISHED,
        delivery__published_at__gte=since,
        delivery__published_at__lte=until,
    )


def _read(workspace: Workspace, since: datetime, until: datetime) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return which posts were read, and in which of them something sells."""
    rows = PublishedNote.objects.filter(
        channel__workspace=workspace, published__gte=since, published__lte=until, deleted_at=None
    ).order_by("-published")
    read = list(rows.values_list("pk", "content", "channel__language")[:MOST_READ])
    sells = [
        pk
        for pk, content, language in read
        if flagged(Draft(kind="post", text=content, language=language), (SELLS,), kind="post")
    ]
    return (
        table([{"item": f"n{pk}"} for pk, _, _ in read], TEXTS),
        table([{"item": f"n{pk}", "rule": SELLS} for pk in sells], FINDINGS),
    )


def _noon(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(12), zone).astimezone(UTC)
