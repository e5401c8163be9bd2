"""Puts figures, instants and codes into words of one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from babel.dates import format_date, format_timedelta
from babel.numbers import format_decimal, format_percent

from stamgast.diagnosis.result import Assessed, Measured
from stamgast.diagnosis.thresholds import Threshold
from stamgast.diagnosis.wording import wording
from stamgast.metrics.figures import Figure, NotKnowable


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one of ``LANGUAGES``."""

    language: str

    def of(self, section: str) -> Mapping[str, Any]:
        """A section of sentences."""
        found: Mapping[str, Any] = wording(self.language)[section]
        return found

    def format(self, sentence: str, /, **values: object) -> str:
        """The sentence ``section.entry`` with its gaps filled."""
        section, _, entry = sentence.partition(".")
        return str(self.of(section)[entry]).format(**values)

    def said(self, section: str, name: str, otherwise: str = "") -> str:
        """A word for a code; what has none is shown as it is, or as ``otherwise``."""
        return str(self.of(section).get(name, otherwise or name))

    def chart(self, name: str) -> str:
        """A word in or beside a chart."""
        return str(self.of("chart")[name])

    def weekday(self, number: int) -> str:
        """The name of a day; 1 is Monday."""
        return str(self.of("weekday")[str(number)])

    def day(self, day: date, form: str = "d MMM y") -> str:
        """A day, in a pattern of the Unicode locale data."""
        return format_date(day, form, locale=self.language)

    def number(self, value: float) -> str:
        """A number with as many decimals as it needs to be told from its neighbours."""
        decimals = "#,##0" if abs(value) >= 100 or value == int(value) else "#,##0.##"
        return format_decimal(value, decimals, locale=self.language)

    def share(self, value: float) -> str:
        """A share as whole per cent."""
        return format_percent(value, "#,##0 %" if self.language in {"sv", "nb"} else "#,##0%", self.language)

    def length(self, seconds: float) -> str:
        """How long something lasted, in its largest sensible unit."""
        return format_timedelta(timedelta(seconds=seconds), threshold=1.5, locale=self.language)

    def value(self, value: float, unit: str) -> str:
        """One number of a figure with its unit."""
        if unit == "share":
            return self.share(value)
        return self.length(value) if unit == "s" else self.number(round(value, 2))

    def figure(self, figure: Figure | NotKnowable) -> str:
        """The value of a figure; without one both ends, or "at least …" where only the lower is known."""
        if isinstance(figure, NotKnowable):
            return self.format("page.unknown")
        if figure.value is not None:
            return self.value(figure.value, figure.unit)
        if figure.low is None:
            return self.format("page.nothing")
        low = self.value(figure.low, figure.unit)
        if figure.high is None:
            return self.format("page.at_least", value=low)
        return self.format("page.between", low=low, high=self.value(figure.high, figure.unit))

    def interval(self, figure: Figure | NotKnowable) -> str:
        """The interval of a figure in words; nothing where there is none, or where it is the figure."""
        if isinstance(figure, NotKnowable) or figure.low is None or figure.value is None:
            return ""
        low = self.value(figure.low, figure.unit)
        if figure.high is None:
            return self.format("page.at_least", value=low)
        return self.format("page.interval", low=low, high=self.value(figure.high, figure.unit))

    def ends(self, figure: Figure | NotKnowable) -> str:
        """Both ends of the interval, as short as a table wants them."""
        if isinstance(figure, NotKnowable) or figure.low is None:
            return ""
        high = "…" if figure.high is None else self.value(figure.high, figure.unit)
        return f"{self.value(figure.low, figure.unit)} – {high}"

    def lines(self, threshold: Threshold) -> str:
        """From where on it is good, and from where on it wants something done."""
        good, act = (self.value(line, threshold.unit) for line in (threshold.good, threshold.act))
        return self.format("page.lines", good=good, act=act)

    def next_step(self, section: str, one: Assessed) -> str:
        """The one thing to do this week; where nothing can be known, how to find out."""
        entry = {"good": "keep", "not_knowable": "unknown"}.get(one.verdict, "next")
        return str(self.of(section)[one.id][entry])

    def title(self, measured: Measured) -> str:
        """What a figure is called."""
        return str(self.of("figure")[measured.id]["title"])

    def about(self, measured: Measured) -> str:
        """What a figure means."""
        return str(self.of("figure")[measured.id]["about"])

    def span(self, since: datetime, until: datetime) -> tuple[str, str]:
        """Both ends of a stretch of time."""
        return self.day(since.date()), self.day(until.date())
