"""The rhythm ribbon: posts a day or a week, with droughts, give-aways and own events behind them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Final

import polars as pl
from markupsafe import Markup

from stamgast.diagnosis.report.charts.axes import Scale, time_axis
from stamgast.diagnosis.report.charts.drawing import (
    ACCENT,
    ACCENT_SOFT,
    COOL,
    LETTER,
    LINE,
    WATCH_SOFT,
    WIDTH,
    Drawing,
)  # fmt: skip
from stamgast.diagnosis.report.words import Words
from stamgast.diagnosis.result import Pictures

LEFT, RIGHT, TOP, BASE = 34.0, 8.0, 12.0, 150.0
DAILY: Final = 400
"""Longer stretches are drawn by the week, far longer ones by the month."""

FOOT, LINE_HEIGHT = 197.0, 18


def rhythm(pictures: Pictures, words: Words, width: float = WIDTH) -> Markup:
    """Draw the posts over time; empty where the rhythm is unknown."""
    found = pictures.rhythm
    if found is None or not found.days.height:
        return Markup("")
    days = _binned(found.days)
    first: date = days["day"][0]
    last: date = found.days["day"][-1]
    span = max((last - first).days + 1, 1)

    def x(at: date) -> float:
        return LEFT + (width - RIGHT - LEFT) * min(max((at - first).days / span, 0.0), 1.0)

    silences = found.silences.select("start", "end").rows()
    shown = {"silence": silences and WATCH_SOFT, "giveaway": pictures.windows and ACCENT_SOFT,
             "event": pictures.events and COOL}  # fmt: skip
    marks = list(_legend({words.chart(name): str(fill) for name, fill in shown.items() if fill}, width))
    foot = max((line for _x, line, _label, _fill in marks), default=0)
    drawing = Drawing(204 + foot * LINE_HEIGHT, words.chart("rhythm"), width)
    _bands(drawing, x, silences, WATCH_SOFT)
    _bands(drawing, x, pictures.windows, ACCENT_SOFT)
    _bars(drawing, x, days)
    for event in pictures.events:
        drawing.shape("circle", cx=x(event.date()), cy=BASE + 8, r=4, fill=COOL)
    for at, line, label, fill in marks:
        drawing.rect(at, FOOT - 10 + line * LINE_HEIGHT, 11, 11, fill, rx=2)
        drawing.words(at + 17, FOOT + line * LINE_HEIGHT, label, font_size=12)
    time_axis(drawing, x, (first, last), words, y=BASE + 26)
    return drawing.markup()


def _bars(drawing: Drawing, x: Scale, days: pl.DataFrame) -> None:
    most = max([1, *days["posts"].to_list()])
    right = drawing.width - RIGHT
    width = max((right - LEFT) / days.height - 1, 0.8)
    for day, posts in days.select("day", "posts").iter_rows():
        height = (BASE - TOP) * posts / most
        drawing.rect(x(day), BASE - height, width, height, ACCENT, rx=1)
    drawing.line(LEFT, BASE, right, BASE, LINE)
    drawing.words(LEFT - 6, TOP + 10, str(most), text_anchor="end")
    drawing.words(LEFT - 6, BASE, "0", text_anchor="end")


def _bands(drawing: Drawing, x: Scale, spans: Sequence[tuple[datetime, datetime]], fill: str) -> None:
    for start, end in spans:
        left, right = x(start.date()), x(end.date())
        drawing.rect(left, TOP, max(right - left, 2), BASE - TOP, fill)


def _legend(marks: Mapping[str, str], width: float) -> Iterator[tuple[float, int, str, str]]:
    """Say from left to right what the colours mean: place, line, label and colour of each mark."""
    x, line = LEFT, 0
    for label, fill in marks.items():
        if x > LEFT and x + 17 + len(label) * LETTER > width:
            x, line = LEFT, line + 1
        yield x, line, label, fill
        x += len(label) * LETTER + 42


def _binned(days: pl.DataFrame) -> pl.DataFrame:
    if days.height <= DAILY:
        return days
    spans = days.group_by(pl.col("day").dt.truncate("1w" if days.height < 8 * DAILY else "1mo"))
    return spans.agg(pl.col("posts").sum()).sort("day")
