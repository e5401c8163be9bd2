"""The diagnosis itself: from archives that were read to everything the report says."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

import polars as pl

from stamgast.diagnosis.events import giveaways
from stamgast.diagnosis.examples import Sources, examples
from stamgast.diagnosis.inventory import accounts, known_rows, names_of, problems, read_members, zone_of
from stamgast.diagnosis.measures import MEASURES, measure_all
from stamgast.diagnosis.metric_tables import MetricTables, metric_tables
from stamgast.diagnosis.pictures import pictures
from stamgast.diagnosis.questions import EXAMPLES_OF, KEYS, REASONS, Question
from stamgast.diagnosis.result import Assessed, Diagnosis
from stamgast.diagnosis.scene import Scene
from stamgast.diagnosis.texts import Reading, read_texts
from stamgast.diagnosis.verdicts import Halves, assess
from stamgast.metrics.figures import Rhythm
from stamgast.metrics.tables import INTERVENTIONS
from stamgast.networks.archives.tables import Tables


class NothingThere(Exception):
    """No item with an instant lies in the time asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Options:
    """What to look at: a stretch of time (None: as far as the archives reach), own events, names in full."""

    since: datetime | None = None
    until: datetime | None = None
    events: pl.DataFrame | None = None
    names: bool = False


def diagnose(
    tables: Tables, options: Options = Options(), *, step: Callable[[int], None] | None = None
) -> Diagnosis:
    """Work out the whole diagnosis of what was read.

    Args:
        tables: the canonical tables of one or several archives.
        options: what to look at.
        step: told now and then how many texts were read since.

    Raises:
        NothingThere: there is nothing in the time asked for.
    """
    with metric_tables(tables) as found:
        since, until = _span(tables, found, options)
        begin = since - (until - since) if options.since else since
        reading = read_texts(found.between(begin, until).items, step=step)
        everything = _scene(tables, found.between(None, until), reading, options, (since, until))
        scene = everything.between(since, until)
        return _diagnosed(tables, scene, _halves(everything, begin, options), reading, names=options.names)


def _span(tables: Tables, found: MetricTables, options: Options) -> tuple[datetime, datetime]:
    """From the first item to the day the archive was made, or as asked for."""
    ends = found.items.select(first=pl.col("published").min(), last=pl.col("published").max())
    first, last = ends.collect(engine="streaming").row(0)
    if first is None:
        raise NothingThere
    made = tables.scan("import").select(pl.col("generated_at").max()).collect().item()
    until = options.until or max(last, made or last)
    since = options.since or first
    inside = found.between(since, until).items.select("item").head(1).collect()
    if since >= until or not inside.height:
        raise NothingThere
    return since, until


def _scene(
    tables: Tables,
    found: MetricTables,
    reading: Reading,
    options: Options,
    span: tuple[datetime, datetime],
) -> Scene:
    items = found.items.with_columns(needs_reply=_needs_reply(reading.texts))
    events = pl.DataFrame(schema=INTERVENTIONS) if options.events is None else options.events
    return Scene(
        items=items,
        texts=reading.texts,
        findings=reading.findings,
        interventions=pl.concat([events, giveaways(items, reading.findings)]),
        known=found.known,
        comments=found.comments,
        since=span[0],
        until=span[1],
        zone=zone_of(tables),
    )


def _needs_reply(texts: pl.DataFrame) -> pl.Expr:
    """Whether what came in wants an answer. Unlike a join, a plan that does not ask leaves this out."""
    wants, wants_none = (texts.filter(needs_reply=wants)["item"].implode() for wants in (True, False))
    item = pl.col("item")
    return pl.when(item.is_in(wants)).then(True).when(item.is_in(wants_none)).then(False)


def _halves(everything: Scene, begin: datetime, options: Options) -> Halves | None:
    """The time asked for and as much before it; where all was asked for, its two halves."""
    middle = everything.since if options.since else begin + (everything.until - begin) / 2
    if everything.until - middle < timedelta(days=1):
        return None
    return everything.between(begin, middle), everything.between(middle, everything.until)


def _diagnosed(
    tables: Tables, scene: Scene, halves: Halves | None, reading: Reading, *, names: bool
) -> Diagnosis:
    found = measure_all(scene)
    metrics = {one.id: one for id_, result in found.items() for one in MEASURES[id_].measured(result)}
    rhythm = found["cadence.silences"]
    sources = Sources(
        scene, rhythm if isinstance(rhythm, Rhythm) else None, partial(names_of, tables), whole=names
    )

    kinds = (*(question.examples for question in (*REASONS, *KEYS)), *EXAMPLES_OF.values())
    shown = examples(kinds, sources)

    def assessed(question: Question) -> Assessed:
        one = assess(question, metrics, halves=halves)
        decided = one.figures[0].id if one.verdict != "not_knowable" else ""
        return replace(one, examples=shown.get(EXAMPLES_OF.get(decided, question.examples), ()))

    read, left_alone = read_members(tables, names=names)
    return Diagnosis(
        since=scene.since,
        until=scene.until,
        accounts=accounts(tables, scene.items),
        known=known_rows(scene.known),
        metrics=metrics,
        reasons=tuple(assessed(question) for question in REASONS),
        keys=tuple(assessed(question) for question in KEYS),
        read=read,
        left_alone=left_alone,
        problems=problems(tables, names=names),
        sampled=reading.counts,
        whole_names=names,
        pictures=pictures(scene, found),
    )
