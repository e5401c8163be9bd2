"""The report as one HTML page: no script, no address it loads from, everything strangers wrote escaped."""

from collections.abc import Callable
from functools import lru_cache, partial
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from stamgast.diagnosis.questions import KEYS, REASONS
from stamgast.diagnosis.report.charts.drawing import NARROW, WIDTH
from stamgast.diagnosis.report.charts.giveaway import giveaway
from stamgast.diagnosis.report.charts.hours import hours
from stamgast.diagnosis.report.charts.pairs import pairs
from stamgast.diagnosis.report.charts.people import people
from stamgast.diagnosis.report.charts.rhythm import rhythm
from stamgast.diagnosis.report.charts.waits import waits
from stamgast.diagnosis.report.legends import Legends, Picture, labels
from stamgast.diagnosis.report.words import Words
from stamgast.diagnosis.result import VERDICTS, Assessed, Diagnosis
from stamgast.diagnosis.thresholds import FEWEST, THRESHOLDS

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
        lead=_lead(diagnosis, words),
        pictures=_pictures(diagnosis, words),
        labels=labels(diagnosis),
        levels={(row.channel, row.capability): row for row in diagnosis.known},
        questions=QUESTIONS,
        thresholds=THRESHOLDS,
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


def _lead(diagnosis: Diagnosis, words: Words) -> str:
    """How much there is of what the archives tell, and what they do not; unknown is not zero."""
    told = {
        "posts": ("own_posts",),
        "replies": ("own_replies", "dm_two_way"),
        "inbound": ("inbound_comments", "dm_two_way"),
    }
    counts = {name: sum(getattr(account, name) for account in diagnosis.accounts) for name in told}
    shown = [name for name, by in told.items() if counts[name] or diagnosis.knows(*by)]
    since, until = words.span(diagnosis.since, diagnosis.until)
    if not shown:
        return words.format("page.lead_nothing", since=since, until=until)
    what = words.listed([words.count(name, counts[name]) for name in shown])
    sentences = [words.format("page.lead", since=since, until=until, what=what)]
    if "inbound" not in shown:
        sentences.append(words.format("page.lead_unheard"))
    elif diagnosis.hears_in_private_only:
        sentences.append(words.format("page.lead_private"))
    return " ".join(sentences)


def _pictures(diagnosis: Diagnosis, words: Words) -> list[Picture]:
    """The charts that can be drawn, each with its words and its table."""
    shown, names = diagnosis.pictures, labels(diagnosis)
    legends = Legends(diagnosis, words)
    charts: list[tuple[Callable[[float], Markup], Any]] = [
        (partial(rhythm, shown, words), legends.rhythm),
        (partial(waits, shown.waits, words, heard=shown.waits_heard), legends.waits),
        (partial(hours, shown.hours, words), legends.hours),
        (partial(people, shown.people, words), legends.people),
        (partial(giveaway, shown.effect, words), legends.giveaway),
        (partial(pairs, shown.pairs, names, words), legends.pairs),
    ]
    return [legend(drawn) for draw, legend in charts if (drawn := _at_both_widths(draw))]


def _at_both_widths(draw: Callable[[float], Markup]) -> Markup:
    """Return a chart as it fits a sheet, and as it fits a phone; the page shows one of them."""
    wide = draw(WIDTH)
    both = Markup('<div class="wide">{}</div><div class="narrow">{}</div>')
    return both.format(wide, draw(NARROW)) if wide else wide
