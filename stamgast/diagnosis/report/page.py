"""The report as one HTML page: no script, no address it loads from, everything strangers wrote escaped."""

from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from stamgast.diagnosis.questions import KEYS, REASONS
from stamgast.diagnosis.report.charts.giveaway import giveaway
from stamgast.diagnosis.report.charts.hours import hours
from stamgast.diagnosis.report.charts.pairs import pairs
from stamgast.diagnosis.report.charts.people import people
from stamgast.diagnosis.report.charts.rhythm import rhythm
from stamgast.diagnosis.report.charts.waits import waits
from stamgast.diagnosis.report.legends import Legends, Picture, labels
from stamgast.diagnosis.report.words import Words
from stamgast.diagnosis.result import VERDICTS, Assessed, Diagnosis
from stamgast.diagnosis.thresholds import FEWEST, HOUSE, THRESHOLDS

MOST_LISTED: Final = 60
"""Names of members and problems shown in each list."""

MOST_TO_START: Final = 3
QUESTIONS: Final = {question.id: question for question in (*REASONS, *KEYS)}


def page(diagnosis: Diagnosis, language: str) -> str:
    """Return the whole page in one of ``LANGUAGES``."""
    words = Words(language)
    ranked = sorted(diagnosis.reasons, key=_rank)
    keys = sorted(diagnosis.keys, key=_rank)
    urgent = [("reason", one) for one in ranked] + [("key", one) for one in keys]
    template = _environment().get_template("report.html")
    return template.render(
        d=diagnosis,
        w=words,
        language=language,
        style=Markup(files(__package__).joinpath("report.css").read_text(encoding="utf-8")),  # noqa: S704
        reasons=ranked,
        keys=keys,
        start=[pair for pair in urgent if pair[1].verdict == "act"][:MOST_TO_START],
        tally=_tally(diagnosis),
        pictures=_pictures(diagnosis, words),
        labels=labels(diagnosis),
        levels={(row.channel, row.capability): row for row in diagnosis.known},
        questions=QUESTIONS,
        thresholds=THRESHOLDS,
        house=HOUSE,
        fewest=FEWEST,
        most=MOST_LISTED,
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("stamgast.diagnosis.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _rank(one: Assessed) -> int:
    return VERDICTS.index(one.verdict)


def _tally(diagnosis: Diagnosis) -> dict[str, int]:
    every = [one.verdict for one in (*diagnosis.reasons, *diagnosis.keys)]
    return {verdict: every.count(verdict) for verdict in VERDICTS}


def _pictures(diagnosis: Diagnosis, words: Words) -> list[Picture]:
    """The charts that can be drawn, each with its words and its table."""
    shown, names = diagnosis.pictures, labels(diagnosis)
    legends = Legends(diagnosis, words)
    drawn: list[tuple[Markup, Any]] = [
        (rhythm(shown, words), legends.rhythm),
        (waits(shown.waits, words), legends.waits),
        (hours(shown.hours, words), legends.hours),
        (people(shown.people, words), legends.people),
        (giveaway(shown.effect, words), legends.giveaway),
        (pairs(shown.pairs, names, words), legends.pairs),
    ]
    return [legend(svg) for svg, legend in drawn if svg]
