"""Stretches of time around what we did on purpose: own events and give-aways."""

from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import polars as pl

from stamgast.metrics.tables import INTERVENTIONS, Table, read

OWN_EVENT: Final = "own_event"
GIVEAWAY: Final = "giveaway"

BEFORE: Final = timedelta(days=14)
AFTER: Final = timedelta(days=7)
"""How long before and after an own event a post counts as being about it."""

Span = tuple[datetime, datetime]


def giveaways(interventions: Table, until: datetime) -> list[Span]:
    """Begin and end of every give-away that began by ``until``, in order; overlapping ones are one.

    A null ``to`` stands for one day.

    Raises:
        ValueError: a column is missing or has a wrong type.
    """
    spans: list[Span] = []
    for start, end in _rows(interventions, GIVEAWAY):
        ends = min(end or start + timedelta(days=1), until)
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], ends))
        elif start <= until:
            spans.append((start, ends))
    return spans


def inside(at: str, spans: list[Span]) -> pl.Expr:
    """Whether the instant in a column lies within one of the spans, ends included."""
    return pl.any_horizontal(pl.lit(value=False), *(pl.col(at).is_between(*span) for span in spans))


def event_days(interventions: Table, zone: str) -> pl.Series:
    """The local days from 14 before to 7 after an own event, each once; a null ``to`` means ``from``.

    Raises:
        ValueError: a column is missing or has a wrong type.
    """
    near = [
        pl.date_range(local_day(start, zone) - BEFORE, local_day(end or start, zone) + AFTER, eager=True)
        for start, end in _rows(interventions, OWN_EVENT)
    ]
    return pl.concat([pl.Series("day", [], dtype=pl.Date), *(days.alias("day") for days in near)]).unique()


def local_day(at: datetime, zone: str) -> date:
    """The day on which an instant falls in a zone."""
    return at.astimezone(ZoneInfo(zone)).date()


def _rows(interventions: Table, kind: str) -> list[tuple[datetime, datetime | None]]:
    found = read(interventions, "kind", "from", "to", schema=INTERVENTIONS).filter(kind=kind)
    return found.sort("from").select("from", "to").collect().rows()
