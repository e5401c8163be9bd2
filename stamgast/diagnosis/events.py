"""Own events from a CSV file, and the give-aways that our own posts announce: what happened when."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import polars as pl

from stamgast.diagnosis.signs import ANNOUNCES
from stamgast.metrics.tables import INTERVENTIONS

LASTS: Final = timedelta(days=7)
"""House rule: a give-away is on for a week after the post that announces it."""


class BadEvents(ValueError):
    """The file of own events cannot be read; the message says which line and why."""


def read_events(path: Path) -> pl.DataFrame:
    """Own events from a file with a header: ``from`` (2026-03-05) and, where they last longer, ``to``.

    Returns:
        ``INTERVENTIONS`` of the kind ``own_event``.

    Raises:
        BadEvents: the file cannot be read, lacks the column, or a line holds no date.
    """
    try:
        rows = list(_rows(path))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadEvents(f"{path.name}: {error}") from error
    return pl.DataFrame(rows, schema=INTERVENTIONS, orient="row")


def _rows(path: Path) -> Iterator[tuple[str, datetime, datetime | None]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        if "from" not in (lines.fieldnames or ()):
            raise BadEvents(f'{path.name}: the first line must name the column "from"')
        for line in lines:
            where = f"{path.name}, line {lines.line_num}"
            start = _day(line.get("from") or "", where)
            yield "own_event", start, _day(line["to"], where) if line.get("to") else None


def _day(text: str, where: str) -> datetime:
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise BadEvents(f"{where}: {text!r} is not a date like 2026-03-05") from error
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def giveaways(items: pl.LazyFrame, findings: pl.DataFrame) -> pl.DataFrame:
    """Windows of the give-aways that own posts announce; those that touch each other are one.

    Returns:
        ``INTERVENTIONS`` of the kind ``giveaway``, in order.
    """
    announcing = findings.lazy().filter(rule=ANNOUNCES).select("item")
    at = (
        items.join(announcing, on="item", how="semi")
        .select(pl.col("published").sort())
        .collect(engine="streaming")["published"]
    )
    windows: list[list[datetime]] = []
    for start in at:
        if windows and start <= windows[-1][1]:
            windows[-1][1] = start + LASTS
        else:
            windows.append([start, start + LASTS])
    return pl.DataFrame([("giveaway", *window) for window in windows], schema=INTERVENTIONS, orient="row")
