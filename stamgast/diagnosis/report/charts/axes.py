"""Axes that several charts share: months along the foot of a drawing."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from stamgast.diagnosis.report.charts.drawing import LINE, Drawing
from stamgast.diagnosis.report.words import Words

Scale = Callable[[date], float]
"""Where a day lies from left to right."""

A_TICK: Final = 68.0
"""Room that a label takes with the gap beside it, about."""

EDGE: Final = 34.0
"""A label nearer than this to the right edge ends at it, or half of it would be cut off."""


def time_axis(drawing: Drawing, x: Scale, span: tuple[date, date], words: Words, *, y: float) -> None:
    """Write months (or years) below a drawing."""
    for day in months(*span, most=int(drawing.width / A_TICK)):
        drawing.line(x(day), y - 26, x(day), y - 20, LINE)
        label = words.day(day, "y" if (span[1] - span[0]).days > 366 * 4 else "MMM y")
        near = x(day) > drawing.width - EDGE
        place = drawing.width if near else x(day)
        drawing.words(place, y, label, text_anchor="end" if near else "middle", font_size=12)


def months(first: date, last: date, *, most: int) -> list[date]:
    """First days of months (or of every few months or years) between two days, at most ``most`` of them."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 1_200, 12_000) if count / step <= most)
    start = first.year * 12 + first.month - 1
    numbers = range(start + (-start) % step, start + count, step)
    found = [date(number // 12, number % 12 + 1, 1) for number in numbers]
    return [day for day in found if first - timedelta(days=1) <= day <= last]
