"""Reading back: the figures of a period, two-way ones first."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import polars as pl

from stamgast.channels.models import Channel
from stamgast.channels.queries import channels
from stamgast.hours.queries import opening
from stamgast.learning.tables import in_use, items, posted_by_hand
from stamgast.metrics import cadence, conversation, response
from stamgast.metrics.figures import Figure, NotKnowable, Rhythm, Waits
from stamgast.plans.queries import current_plans
from stamgast.plans.queries import rhythm as posts_a_week
from stamgast.workspaces.models import Workspace


@dataclass(frozen=True, slots=True, eq=False)
class Retrospect:
    """What a period shows. Shares are between 0 and 1, waits in seconds (of opening hours where set)."""

    days: int
    until: datetime
    waits: Waits
    answered_within_day: Figure | NotKnowable
    answered: Figure | NotKnowable
    rate: Figure | NotKnowable
    burstiness: Figure | NotKnowable
    rhythm: Rhythm | NotKnowable
    silences: list[tuple[datetime, datetime, float]]
    still_waiting: int
    posts: int
    in_opening_hours: bool


def retrospect(
    workspace: Workspace, *, days: int, now: datetime, channel: Channel | None = None
) -> Retrospect:
    """Work out the figures of the last ``days`` days, of one channel or of all."""
    since, only = now - timedelta(days=days), channel.pk if channel else None
    table = items(workspace.pk, since=since, until=now, channel=only)
    published = pl.concat([table, posted_by_hand(workspace.pk, since=since, until=now, channel=only)])
    clock = opening(workspace)
    waits = response.first_time(table, until=now, opening=clock)
    rhythm = cadence.silences(
        published,
        until=now,
        since=dict.fromkeys(in_use(workspace.pk, before=since, channel=only), since),
        planned=_planned(workspace),
        zone=workspace.zone,
    )
    return Retrospect(
        days=days,
        until=now,
        waits=waits,
        answered_within_day=response.answered_share(
            table, until=now, within=timedelta(hours=24), only_needing=True
        ),
        answered=response.answered_share(table, until=now, only_needing=True),
        rate=conversation.rate(table, until=now),
        burstiness=cadence.burstiness(published, until=now),
        rhythm=rhythm,
        silences=[] if isinstance(rhythm, NotKnowable) else _silences(rhythm),
        still_waiting=waits.n - waits.answered,
        posts=published.filter(kind="post").height,
        in_opening_hours=clock is not None,
    )


def _planned(workspace: Workspace) -> dict[str, timedelta]:
    """Return the time between two posts that each channel plans for; one that rests plans none at all."""
    plans = current_plans(workspace.pk)
    weekly = {one.pk: posts_a_week(one, plans.get(one.pk)) for one in channels(workspace.pk)}
    return {str(pk): timedelta(weeks=1) / posts if posts else timedelta.max for pk, posts in weekly.items()}


def _silences(rhythm: Rhythm) -> list[tuple[datetime, datetime, float]]:
    """Return begin, end and hours of each long silence."""
    return [(row["start"], row["end"], row["length_h"]) for row in rhythm.silences.iter_rows(named=True)]
