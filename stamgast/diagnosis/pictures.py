"""Gathers what the report draws, from the same tables and figures as its verdicts."""

from collections.abc import Mapping
from typing import Any, Final

import polars as pl

from stamgast.diagnosis.measures import COMMENTS, HEARD, POSTS
from stamgast.diagnosis.result import Pictures
from stamgast.diagnosis.scene import Scene
from stamgast.diagnosis.thresholds import FEWEST
from stamgast.metrics import cadence
from stamgast.metrics.copies import worded
from stamgast.metrics.figures import Effect, NotKnowable, Rhythm, Waits
from stamgast.metrics.known import Need, knowable
from stamgast.metrics.tables import WORDLESS
from stamgast.metrics.windows import GIVEAWAY, OWN_EVENT

Found = Mapping[str, Any]

WEEK: Final = pl.col("published").dt.truncate("1w")


def pictures(scene: Scene, found: Found) -> Pictures:
    """What can be drawn of a scene; ``found`` is what every measure returned."""
    rhythm, effect = found["cadence.silences"], found["giveaway.effect"]
    waits, seen = _waits(found)
    return Pictures(
        rhythm=rhythm if isinstance(rhythm, Rhythm) else None,
        waits=waits,
        waits_heard=seen,
        hours=_hours(scene),
        zone=scene.zone,
        windows=tuple(_spans(scene, GIVEAWAY)),
        events=tuple(start for start, _ in _spans(scene, OWN_EVENT)),
        effect=effect if isinstance(effect, Effect) else None,
        people=_people(scene),
        pairs=_pairs(scene),
    )


def _waits(found: Found) -> tuple[Waits | None, bool]:
    """The waits of those who spoke to us, or else how late our answers come; and whether it is the former."""
    heard, own = found["response.first_time"], found["response.own_delay"]
    if isinstance(heard, Waits) and heard.n >= FEWEST:
        return heard, True
    return (own, False) if isinstance(own, Waits) and own.n >= FEWEST else (None, True)


def _hours(scene: Scene) -> pl.DataFrame | None:
    """Answers by hour where comments are known, else our own posts by hour."""
    items = knowable(scene.items, scene.known, COMMENTS)
    if isinstance(items, NotKnowable):
        items = knowable(scene.items, scene.known, POSTS)
    return (
        None if isinstance(items, NotKnowable) else cadence.hours(items, zone=scene.zone, until=scene.until)
    )


def _spans(scene: Scene, kind: str) -> list[tuple[Any, Any]]:
    rows = scene.interventions.filter(kind=kind).sort("from")
    ends = rows.select("from", end=pl.coalesce("to", "from"))
    return [span for span in ends.rows() if span[1] >= scene.since and span[0] <= scene.until]


def _people(scene: Scene) -> pl.DataFrame | None:
    """Everybody who wrote to us: person, weeks (in how many)."""
    items = knowable(scene.items, scene.known, Need(HEARD.any_of, "full"))
    if isinstance(items, NotKnowable):
        return None
    heard = items.filter(pl.col("direction") == "in", ~pl.col("kind").is_in(WORDLESS), pl.col("author") != "")
    return (
        heard.select(person="author", week=WEEK)
        .unique()
        .group_by("person")
        .agg(weeks=pl.len())
        .sort("person")
        .collect(engine="streaming")
    )


def _pairs(scene: Scene) -> pl.DataFrame | None:
    """Which part of a channel's posts stands on another one: channel, other, share; None with one channel."""
    if not scene.has_several_channels:
        return None
    posts = worded(scene.items, scene.until).select("post", "channel").collect(engine="streaming")
    totals = posts.group_by("channel").agg(total=pl.len())
    twins = scene.copies().join(posts, on="post")
    both = twins.join(posts.select(twin="post", other="channel"), on="twin")
    counts = both.group_by("channel", "other").agg(same=pl.col("post").n_unique())
    shares = counts.join(totals, on="channel").select(
        "channel", "other", share=pl.col("same") / pl.col("total")
    )
    return shares.sort("channel", "other")
