"""The words beside each chart, and the same numbers as a table for those who do not see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl
from markupsafe import Markup

from stamgast.diagnosis.report.charts.hours import alike, measured_by
from stamgast.diagnosis.report.charts.people import REGULAR, classes
from stamgast.diagnosis.report.charts.waits import still_waiting
from stamgast.diagnosis.report.words import Words
from stamgast.diagnosis.result import Diagnosis

HOUR: Final = 3_600.0
MOST_ROWS: Final = 24


def labels(diagnosis: Diagnosis) -> dict[str, str]:
    """What to call each account: its name, or its network where several have the same name."""
    names = [account.name for account in diagnosis.accounts]
    return {
        account.channel: account.name if names.count(account.name) == 1 else account.network
        for account in diagnosis.accounts
    }


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with its title, its words, and a table with a head and rows."""

    title: str
    svg: Markup
    words: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Legends:
    """Says in words what each chart of a diagnosis shows."""

    diagnosis: Diagnosis
    w: Words

    def _picture(
        self, name: str, svg: Markup, words: str, head: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> Picture:
        return Picture(self.w.chart(name), svg, words, tuple(head), tuple(map(tuple, rows)))

    def rhythm(self, svg: Markup) -> Picture:
        """How many posts on how many days, and the longest silences."""
        found = self.diagnosis.pictures.rhythm
        assert found is not None
        days = found.days.filter(pl.col("posts") > 0)
        silences = found.silences.sort("length_h", descending=True)
        counts = {
            "posts": self.w.count("posts", int(days["posts"].sum())),
            "days": self.w.count("days", days.height),
        }
        if silences.height:
            longest = self.w.length(silences["length_h"][0] * HOUR)
            told = self.w.count("silences", silences.height)
            words = self.w.format("chart.rhythm_words", silences=told, longest=longest, **counts)
        else:
            words = self.w.format("chart.rhythm_even", **counts)
        rows = [
            (self.w.day(start.date()), self.w.day(end.date()), self.w.length(hours * HOUR))
            for start, end, hours in silences.head(MOST_ROWS).select("start", "end", "length_h").iter_rows()
        ]
        head = (self.w.chart("from"), self.w.chart("to"), self.w.chart("silence"))
        return self._picture("rhythm", svg, words, head, rows)

    def waits(self, svg: Markup) -> Picture:
        """When half and when nine of ten have their answer."""
        shown = self.diagnosis.pictures
        found = shown.waits
        assert found is not None
        name = "waits_words" if shown.waits_heard else "waits_own"
        if found.median.value is None or found.p90.value is None:
            name = "waits_many" if found.median.value is None else "waits_some"
        left = self.w.share(float(found.curve["survival"][-1]))
        words = self.w.format(
            f"chart.{name}", median=self.w.figure(found.median), p90=self.w.figure(found.p90), share=left
        )
        rows = [(self.w.length(seconds), self.w.share(share)) for seconds, share in still_waiting(found)]
        if not shown.waits_heard:
            head = (self.w.chart("delays_x"), self.w.chart("delays_y"))
            return self._picture("delays", svg, words, head, rows)
        head = (self.w.chart("waits_x"), self.w.chart("waits_y"))
        return self._picture("waits", svg, self._in_private(words), head, rows)

    def _in_private(self, words: str) -> str:
        """The words, and that they are about private messages, where these are all there is."""
        is_private = self.diagnosis.hears_in_private_only
        return f"{words} {self.w.chart('private')}" if is_private else words

    def hours(self, svg: Markup) -> Picture:
        """The best hour, or the busiest one where answers are unknown."""
        cells = self.diagnosis.pictures.hours
        assert cells is not None
        column = measured_by(cells)
        ranked = cells.filter(pl.col("posts") > 0).sort(column, "posts", descending=True)
        best = ranked.row(0, named=True)
        name = "hours" if column == "rate" else "hours_posts"
        values = {
            "weekday": self.w.weekday(best["weekday"]),
            "hour": f"{best['hour']:02}:00",
            "rate": self.w.number(best[column]),
            "posts": self.w.number(best["posts"]),
            "all": self.w.number(int(cells["posts"].sum())),
            "zone": self.diagnosis.pictures.zone,
        }
        words = self.w.format(f"chart.{name}_even" if alike(cells) else f"chart.{name}_words", **values)
        counted = ("posts", "answers") if column == "rate" else ("posts",)
        rows = [
            (self.w.weekday(row["weekday"]), f"{row['hour']:02}:00", *(str(row[one]) for one in counted))
            for row in ranked.head(MOST_ROWS).iter_rows(named=True)
        ]
        titles = {"posts": self.w.format("page.posts"), "answers": self.w.chart("answers")}
        head = (self.w.chart("day"), self.w.chart("hour"), *(titles[one] for one in counted))
        return self._picture(name, svg, words, head, rows)

    def people(self, svg: Markup) -> Picture:
        """How many wrote, how many once, how many are regulars."""
        table = self.diagnosis.pictures.people
        assert table is not None
        words = self.w.format(
            "chart.people_words",
            all=self.w.count("people", table.height),
            once=self.w.number(table.filter(pl.col("weeks") == 1).height),
            regulars=self.w.number(table.filter(pl.col("weeks") >= REGULAR).height),
        )
        rows = [(label, self.w.number(count)) for label, count, _ in classes(table)]
        head = (self.w.chart("people_weeks"), self.w.chart("people_count"))
        return self._picture("people", svg, self._in_private(words), head, rows)

    def giveaway(self, svg: Markup) -> Picture:
        """What others wrote per post before, during and after."""
        effect = self.diagnosis.pictures.effect
        assert effect is not None
        parts = {"before": effect.before, "during": effect.during, "after": effect.after}
        said = {name: self.w.figure(figure) for name, figure in parts.items()}
        words = f"{self.w.format('chart.giveaways_words', **said)} {self.w.chart(f'effect_{effect.verdict}')}"
        weeks = effect.weeks.sort("t", "phase", descending=[False, True]).drop_nulls("rate")
        rows = [
            (f"{week:+d}" if week else "0", self.w.chart(f"phase_{phase}"), self.w.number(rate))
            for week, phase, rate in weeks.select("t", "phase", "rate").iter_rows()
        ]
        head = (self.w.chart("week"), self.w.chart("phase"), self.w.chart("per_post"))
        return self._picture("giveaways", svg, words, head, rows)

    def pairs(self, svg: Markup) -> Picture:
        """The two accounts that share most."""
        table = self.diagnosis.pictures.pairs
        assert table is not None
        names = labels(self.diagnosis)
        ranked = table.sort("share", descending=True)
        if not ranked.height:
            return self._picture("pairs", svg, self.w.chart("pairs_none"), (), ())
        rows = [(names[one], names[other], self.w.share(share)) for one, other, share in ranked.iter_rows()]
        words = self.w.format("chart.pairs_words", channel=rows[0][0], other=rows[0][1], share=rows[0][2])
        head = (self.w.format("page.account"), self.w.format("page.account"), self.w.format("page.value"))
        return self._picture("pairs", svg, words, head, rows)
