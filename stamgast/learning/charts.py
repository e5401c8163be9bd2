"""Charts as SVG: who still waits, and the rhythm of posts with its silences."""

from dataclasses import dataclass
from typing import Any, Final, Literal

import altair as alt
import polars as pl
import vl_convert
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from stamgast.metrics.figures import Rhythm, Waits


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a chart, the page's own."""

    text: str
    line: str
    accent: str
    silence: str


PAPER = Ink(text="#5f5348", line="#dccfbb", accent="#97390f", silence="#f6e8c6")
CANDLELIGHT = Ink(text="#bcae9c", line="#40362c", accent="#eda271", silence="#392e15")
FONT = "Noto Sans, DejaVu Sans, sans-serif"
NUMBERS: Final[dict[str, Literal["sv-SE", "nl-NL", "en-GB"]]] = {
    "sv": "sv-SE", "nb": "sv-SE", "nl": "nl-NL", "en": "en-GB",
}  # fmt: skip
"""Norwegian numbers are written like Swedish ones, which the renderer knows."""
TIMES: Final[dict[str, Literal["sv-SE", "nb-NO", "nl-NL", "en-GB"]]] = {
    "sv": "sv-SE", "nb": "nb-NO", "nl": "nl-NL", "en": "en-GB",
}  # fmt: skip
HOUR = 3600.0


def rhythm(found: Rhythm, ink: Ink) -> str:
    """Draw the posts of each day, with silences shaded behind them."""
    days = alt.Chart(found.days).mark_bar(color=ink.accent, cornerRadius=2)
    bars = days.encode(
        x=alt.X("day:T", title=None, axis=alt.Axis(format="%-d %b", labelOverlap=True, grid=False)),
        y=alt.Y("posts:Q", title=_("Posts a day"), axis=alt.Axis(tickMinStep=1, format="d")),
    )
    shades = alt.Chart(found.silences).mark_rect(color=ink.silence, opacity=0.9)
    silences = shades.encode(x="start:T", x2="end:T")
    return _svg(alt.layer(silences, bars) if found.silences.height else bars, ink, height=150)


def waits(found: Waits, ink: Ink) -> str:
    """Draw the share of people who still wait after a time (a Kaplan-Meier curve)."""
    start = pl.DataFrame({"hours": [0.0], "share": [1.0]})
    curve = found.curve.select(hours=pl.col("t_s") / HOUR, share=pl.col("survival"))
    line = alt.Chart(pl.concat([start, curve])).mark_line(
        interpolate="step-after", color=ink.accent, strokeWidth=2.5
    )
    chart = line.encode(
        x=alt.X("hours:Q", title=_("Hours after they spoke to us"), scale=alt.Scale(nice=False)),
        y=alt.Y(
            "share:Q", title=_("Still waiting"), scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format=".0%")
        ),
    )
    return _svg(chart, ink, height=190)


def _svg(chart: Any, ink: Ink, *, height: int) -> str:
    finished = chart.properties(width=620, height=height, background="transparent", padding=4)
    finished = finished.configure_view(stroke=None).configure(font=FONT)
    finished = finished.configure_axis(
        labelColor=ink.text, titleColor=ink.text, domainColor=ink.line, tickColor=ink.line,
        gridColor=ink.line, labelFontSize=12, titleFontSize=12, titleFontWeight="normal",
    )  # fmt: skip
    language = (get_language() or "en")[:2]
    return vl_convert.vegalite_to_svg(
        finished.to_dict(), format_locale=NUMBERS[language], time_format_locale=TIMES[language]
    )
