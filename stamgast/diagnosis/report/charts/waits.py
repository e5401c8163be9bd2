"""Who still waits: the share of people without an answer after a time, on a clock that slows down."""

from collections.abc import Callable
from math import log10
from typing import Final

import polars as pl
from markupsafe import Markup

from stamgast.diagnosis.report.charts.drawing import ACCENT, ACCENT_SOFT, INK, LETTER, LINE, WIDTH, Drawing
from stamgast.diagnosis.report.words import Words
from stamgast.metrics.figures import Figure, Waits

LEFT, RIGHT, TOP, BASE = 52.0, 30.0, 14.0, 168.0
MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0
TICKS: Final = (5 * MINUTE, 30 * MINUTE, 2 * HOUR, 8 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY, 180 * DAY)
ROWS: Final = (5 * MINUTE, 15 * MINUTE, 30 * MINUTE, *(h * HOUR for h in (1, 2, 4, 8)), *TICKS[4:])
MOST_STEPS: Final = 400

Scale = Callable[[float], float]


def still_waiting(found: Waits) -> list[tuple[float, float]]:
    """Which share still waits after each of some round times, in seconds, up to the longest wait."""
    curve = found.curve
    longest = curve["t_s"][-1]
    shares = [(after, curve.filter(pl.col("t_s") <= after)["survival"]) for after in ROWS]
    return [(after, left[-1] if len(left) else 1.0) for after, left in shares if after <= longest]


def waits(found: Waits | None, words: Words, width: float = WIDTH, *, heard: bool = True) -> Markup:
    """Draw the curve; empty where no wait is known. ``heard`` as in ``Pictures.waits_heard``."""
    name = "waits" if heard else "delays"
    if found is None or found.curve.height < 2:
        return Markup("")
    longest = max(found.curve["t_s"][-1], DAY)
    start, right = log10(TICKS[0]) - 0.3, width - RIGHT
    reach = log10(longest) - start

    def x(seconds: float) -> float:
        return LEFT + (right - LEFT) * min(max((log10(max(seconds, 1.0)) - start) / reach, 0.0), 1.0)

    def y(share: float) -> float:
        return BASE - (BASE - TOP) * share

    drawing = Drawing(214, words.chart(name), width)
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        drawing.line(LEFT, y(share), right, y(share), LINE)
        drawing.words(LEFT - 8, y(share) + 4, words.share(share), text_anchor="end", font_size=12)
    free = 0.0
    for seconds in (tick for tick in TICKS if tick <= longest):
        label = words.length(seconds)
        half = len(label) * LETTER / 2
        if x(seconds) - half >= free:
            drawing.words(x(seconds), BASE + 18, label, text_anchor="middle", font_size=12)
            free = x(seconds) + half
        drawing.line(x(seconds), TOP, x(seconds), BASE, LINE, stroke_dasharray="2 4")
    _curve(drawing, found, x, y)
    _mark(drawing, found.median, (x, y), 0.5, words)
    _mark(drawing, found.p90, (x, y), 0.1, words)
    drawing.words(right, BASE + 38, words.chart(f"{name}_x"), text_anchor="end", font_size=12)
    return drawing.markup()


def _curve(drawing: Drawing, found: Waits, x: Scale, y: Scale) -> None:
    steps = found.curve.gather_every(max(found.curve.height // MOST_STEPS, 1)).extend(found.curve.tail(1))
    points = [(x(0.0), y(1.0))]
    for seconds, share in steps.select("t_s", "survival").iter_rows():
        points += [(x(seconds), points[-1][1]), (x(seconds), y(share))]
    right = drawing.width - RIGHT
    points.append((right, points[-1][1]))
    area = "M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in [(LEFT, BASE), *points, (right, BASE)]) + "Z"
    drawing.shape("path", d=area, fill=ACCENT_SOFT, fill_opacity=0.45)
    drawing.path(points, ACCENT, stroke_width=2.5)


def _mark(drawing: Drawing, figure: Figure, scales: tuple[Scale, Scale], share: float, words: Words) -> None:
    if figure.value is None:
        return
    across, down = scales[0](figure.value), scales[1](share)
    drawing.shape("circle", cx=across, cy=down, r=5, fill=INK)
    anchor = "middle" if across > drawing.width * 0.8 else "start"
    drawing.words(
        across + 6, down - 10, words.length(figure.value), INK, text_anchor=anchor, font_weight="bold"
    )
