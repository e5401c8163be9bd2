"""The rhythm ribbon: posts a day or a week, with droughts, give-aways and own events behind them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

import polars as pl
from markupsafe import Markup

from stamgast.diagnosis.report.charts.axes import Scale, time_axis
from stamgast.diagnosis.report.charts.drawing import (
    ACCENT,
    ACCENT_SOFT,
    COOL,
    LINE,
    WATCH_SOFT,
    WIDTH,
    Drawing,
)  # fmt: skip
from stamgast.diagnosis.report.words import Words
from stamgast.diagnosis.result import Pictures

LEFT, RIGHT, TOP, BASE = 34.0, WIDTH - 8.0, 12.0, 150.0
DAILY: Final = 400
"""Longer stretches are drawn by the week, far longer ones by the month."""

FOOT: Final = 197.0
LETTER: Final = 6.8
"""Room that a letter of a legend takes, about."""


def rhythm(pictures: Pictures, words: Words) -> Markup:
    """Draw the posts over time; empty where the rhythm is unknown."""
    found = pictures.rhythm
    if found is None or not found.days.height:
        return Markup("")
    days = _binned(found.days)
    first: date = days["day"][0]
    last: date = found.days["day"][-1]
    span = max((last - first).days + 1, 1)

    def x(at: date) -> float:
        return LEFT + (RIGHT - LEFT) * min(max((at - first).days / span, 0.0), 1.0)

    drawing = Drawing(204, words.chart("rhythm"))
    silences = found.silences.select("start", "end").rows()
    _bands(drawing, x, silences, WATCH_SOFT)
    _bands(drawing, x, pictures.windows, ACCENT_SOFT)
    _bars(drawing, x, days)
    for event in pictures.events:
        drawing.shape("circle", cx=x(event.date()), cy=BASE + 8, r=4, fill=COOL)
    shown = {"silence": silences and WATCH_SOFT, "giveaway": pictures.windows and ACCENT_SOFT,
             "event": pictures.events and COOL}  # fmt: skip
    _legend(drawing, {words.chart(name): str(fill) for name, fill in shown.items() if fill})
    time_axis(drawing, x, (first, last), words, y=BASE + 26)
    return drawing.markup()


def _bars(drawing: Drawing, x: Scale, days: pl.DataFrame) -> None:
    most = max([1, *days["posts"].to_list()])
    width = max((RIGHT - LEFT) / days.height - 1, 0.8)
    for day, posts in days.select("day", "posts").iter_rows():
        height = (BASE - TOP) * posts / most
        drawing.rect(x(day), BASE - height, width, height, ACCENT, rx=1)
    drawing.line(LEFT, BASE, RIGHT, BASE, LINE)
    drawing.words(LEFT - 6, TOP + 10, str(most), text_anchor="end")
    drawing.words(LEFT - 6, BASE, "0", text_anchor="end")


def _bands(drawing: Drawing, x: Scale, spans: Sequence[tuple[datetime, datetime]], fill: str) -> None:
    for start, end in spans:
        left, right = x(start.date()), x(end.date())
        drawing.rect(left, TOP, max(right - left, 2), BASE - TOP, fill)


def _legend(drawing: Drawing, marks: Mapping[str, str]) -> None:
    """Say from left to right what the colours mean."""
    x = LEFT
    for label, fill in marks.items():
        drawing.rect(x, FOOT - 10, 11, 11, fill, rx=2)
        drawing.words(x + 17, FOOT, label, font_size=12)
        x += len(label) * LETTER + 42


def _binned(days: pl.DataFrame) -> pl.DataFrame:
    if days.height <= DAILY:
        return days
    spans = days.group_by(pl.col("day").dt.truncate("1w" if days.height < 8 * DAILY else "1mo"))
    return spans.agg(pl.col("posts").sum()).sort("day")
