"""Puts figures, instants and codes into words of one language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import inf
from typing import Any, Final

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from stamgast.diagnosis.result import DIFFERENCE, Assessed, Known, Measured
from stamgast.diagnosis.thresholds import Threshold
from stamgast.diagnosis.wording import wording
from stamgast.metrics.figures import Figure, NotKnowable
from stamgast.vocabulary.languages import DATE_LOCALES

_LENGTHS: Final = (
    ("seconds", 1.0, 90.0), ("minutes", 60.0, 7_200.0), ("hours", 3_600.0, 172_800.0),
    ("days", 86_400.0, 5_184_000.0), ("months", 2_629_800.0, 63_115_200.0), ("years", 31_557_600.0, inf),
)  # fmt: skip
"""Unit, its seconds, and the seconds up to which it is used."""

_IN_EXPORTS: Final = ("own_posts", "own_replies", "dm_two_way", "followers", "following")
"""What only another export can bring."""


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

    def day(self, day: date, form: str = "medium") -> str:
        """A day, in a length (``medium``, ``full``) or a pattern of the Unicode locale data."""
        return format_date(day, form, locale=DATE_LOCALES[self.language])

    def number(self, value: float) -> str:
        """A number with as many decimals as it needs to be told from its neighbours."""
        decimals = "#,##0" if abs(value) >= 100 or value == int(value) else "#,##0.##"
        return format_decimal(value, decimals, locale=self.language)

    def share(self, value: float) -> str:
        """A share as whole per cent."""
        return format_percent(
            value, "#,##0\u00a0%" if self.language in {"sv", "nb"} else "#,##0%", self.language
        )

    def length(self, seconds: float) -> str:
        """How long something lasted, so that what differs by a tenth is told apart."""
        unit, size, _ = next(entry for entry in _LENGTHS if seconds < entry[2])
        value = seconds / size
        return self.count(unit, round(value, 1 if unit in {"hours", "years"} and value < 10 else 0))

    def count(self, name: str, n: float) -> str:
        """How many there are of something: "1 day", "2 days"."""
        return str(self.of("count")[name]["one" if n == 1 else "many"]).format(n=self.number(n))

    def listed(self, parts: Sequence[str]) -> str:
        """Several things as one part of a sentence."""
        return format_list(parts, locale=self.language)

    def value(self, value: float, unit: str) -> str:
        """One number of a figure with its unit."""
        if unit == "share":
            return self.share(value)
        if unit == DIFFERENCE:
            return self.format("page.points", value=self.number(round(100 * value)))
        return self.length(value) if unit == "s" else self.number(round(value, 2))

    def figure(self, figure: Figure | NotKnowable) -> str:
        """The value of a figure; without one both ends, or what it is at least.

        A wait that is at least so long is one that was not over within that time.
        """
        if isinstance(figure, NotKnowable):
            return self.format("page.unknown")
        if figure.value is not None:
            return self.value(figure.value, figure.unit)
        if figure.low is None:
            return self.format("page.nothing")
        low = self.value(figure.low, figure.unit)
        if figure.high is None:
            return self.format("page.not_within" if figure.unit == "s" else "page.at_least", value=low)
        return self.format("page.between", low=low, high=self.value(figure.high, figure.unit))

    def interval(self, figure: Figure | NotKnowable) -> str:
        """The interval of a figure in words; nothing where there is none, or where it is the figure."""
        if isinstance(figure, NotKnowable) or figure.low is None or figure.value is None:
            return ""
        low = self.value(figure.low, figure.unit)
        if figure.high is None:
            return self.format("page.at_least", value=low)
        high = self.value(figure.high, figure.unit)
        return "" if low == high else self.format("page.interval", low=low, high=high)

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

    def remedy(self, row: Known) -> str:
        """How to find out what an archive does not tell, where anything helps.

        A reason says that something was missing in this export; without one, no export of the network has it.
        """
        is_about_exports = row.capability in _IN_EXPORTS
        if row.level == "none" and is_about_exports and not row.reason:
            return self.format("page.nowhere")
        helps = row.level == "none" or (row.level == "partial" and not is_about_exports)
        return str(self.of("how")[row.capability]) if helps else ""

    def source(self, threshold: Threshold) -> str:
        """Where a line comes from."""
        return self.said("source", threshold.source)

    def heading(self, section: str, one: Assessed) -> str:
        """What a reason or key is called; one judged by something else than its name says has another."""
        return self._of_deciding(section, one, "title")

    def why(self, section: str, one: Assessed) -> str:
        """Why it matters."""
        return self._of_deciding(section, one, "why")

    def verdict(self, section: str, one: Assessed) -> str:
        """What the figure that decided says, and no more than that."""
        return self._of_deciding(section, one, one.verdict)

    def next_step(self, section: str, one: Assessed) -> str:
        """The one thing to do this week; where nothing can be known, how to find out."""
        entry = {"good": "keep", "not_knowable": "unknown"}.get(one.verdict, "next")
        return self._of_deciding(section, one, entry)

    def _of_deciding(self, section: str, one: Assessed, entry: str) -> str:
        """A sentence for the figure that decided, where it has its own; else that of the question."""
        known = one.figures if one.verdict != "not_knowable" else ()
        own: Mapping[str, str] = self.of("deciding").get(known[0].id, {}) if known else {}
        return str(own.get(entry) or self.of(section)[one.id][entry])

    def title(self, measured: Measured) -> str:
        """What a figure is called."""
        return str(self.of("figure")[measured.id]["title"])

    def about(self, measured: Measured) -> str:
        """What a figure means."""
        return str(self.of("figure")[measured.id]["about"])

    def span(self, since: datetime, until: datetime) -> tuple[str, str]:
        """Both ends of a stretch of time."""
        return self.day(since.date()), self.day(until.date())
