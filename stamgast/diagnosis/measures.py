"""Which figures a diagnosis works out, from which metric, and what a source must know for them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Final

import polars as pl

from stamgast.diagnosis import signs
from stamgast.diagnosis.result import DIFFERENCE, Measured
from stamgast.diagnosis.scene import Scene
from stamgast.metrics import (
    cadence,
    conversation,
    crossposting,
    giveaway,
    people,
    promotion,
    reshare,
    response,
)  # fmt: skip
from stamgast.metrics.catalogue import METRICS
from stamgast.metrics.figures import NotKnowable, Rhythm
from stamgast.metrics.known import Need, knowable
from stamgast.metrics.posts import days_of_posts

Pick = Callable[[Any], Any]

POSTS: Final = Need(("own_posts",))
REPLIES: Final = Need(("own_replies",))
COMMENTS: Final = Need(("inbound_comments",))
COUNTS: Final = Need(("inbound_counts",), least="count_only")
PASSED_ON: Final = Need(("reshare_words",))
HEARD: Final = Need(("inbound_comments", "dm_two_way"))
"""Somebody's words to us, in public or in private."""


def _itself(found: Any) -> Any:
    return found


def _figure(found: Any) -> Any:
    return found.figure


@dataclass(frozen=True, slots=True)
class Measure:
    """One computation and the figures that come out of it.

    ``picks`` maps the id of a figure to where it stands in what ``compute`` returns.
    """

    id: str
    need: Need
    compute: Callable[[Scene], Any]
    picks: Mapping[str, Pick] = field(default_factory=dict)

    @property
    def figures(self) -> Mapping[str, Pick]:
        """The figures by id; without picks, the result is the one figure."""
        return self.picks or {self.id: _itself}

    def run(self, scene: Scene) -> Any:
        """What comes out, from the channels that know enough; or the reason why nobody can know."""
        items = knowable(scene.items, scene.known, self.need)
        return items if isinstance(items, NotKnowable) else self.compute(replace(scene, items=items))

    def measured(self, found: Any) -> tuple[Measured, ...]:
        """The figures in a result."""
        metric = METRICS.get(self.id)
        version = metric.version if metric else 1
        if isinstance(found, NotKnowable):
            return tuple(Measured(id_, found, version) for id_ in self.figures)
        return tuple(Measured(id_, pick(found), version) for id_, pick in self.figures.items())


def _comments(scene: Scene) -> pl.LazyFrame:
    """Everything but private messages."""
    return scene.items.filter(pl.col("kind") != "message")


def _silences(scene: Scene) -> Any:
    """Posts a day, and silences of the house: nothing of ours on any channel, however many there are.

    A day counts once: several posts of one day, or one post on several channels, are no rhythm of hours in
    which every night would be a silence.
    """
    day = pl.col("published").dt.convert_time_zone(scene.zone).dt.date()
    posts = scene.items.filter(pl.col("direction") == "out", pl.col("kind") == "post")
    as_one = {"item": "", "channel": "", "direction": "out", "kind": "post"}
    daily = posts.group_by(day.alias("day")).agg(pl.col("published").min())
    quiet = cadence.silences(
        daily.with_columns(pl.lit(value).alias(name) for name, value in as_one.items()),
        until=scene.until,
        zone=scene.zone,
    )
    if isinstance(quiet, NotKnowable):
        return quiet
    return Rhythm(days_of_posts(scene.items, until=scene.until, zone=scene.zone), quiet.silences)


def _mismatch(scene: Scene) -> Any:
    """Share of our answers whose tone is not that of the words they answer."""
    replies = scene.items.filter(pl.col("parent").is_not_null()).select("item").collect(engine="streaming")
    texts = scene.texts.join(replies, on="item", how="semi")
    return signs.found(texts, scene.findings, *signs.OFF_TONE, kind="reply")


def _crossposting(scene: Scene) -> Any:
    """Share of posts that stand on another of our channels too."""
    if not scene.has_several_channels:
        return NotKnowable("one_channel")
    return crossposting.share(scene.items, until=scene.until, twins=scene.copies)


_MEASURES: Final = (
    Measure("posts.asking", POSTS, lambda s: signs.asking(s.texts)),
    Measure("posts.sound", POSTS, lambda s: signs.sound(s.texts, s.findings)),
    Measure("posts.talk", REPLIES, lambda s: signs.talk(s.items), {"posts.talk_share": signs.talk_share}),
    Measure(
        "channels.two_way",
        Need(("own_posts", "own_replies")),
        lambda s: signs.two_way_channels(signs.talk(s.items)),
    ),
    Measure(
        "response.comments_answered",
        COMMENTS,
        lambda s: response.answered_share(_comments(s), until=s.until),
    ),
    Measure("response.answered_between", COUNTS, lambda s: signs.answered_between(s.items, s.comments)),
    Measure("response.answered_share", HEARD, lambda s: response.answered_share(s.heard, until=s.until)),
    Measure(
        "response.answered_share.24h",
        HEARD,
        lambda s: response.answered_share(s.heard, until=s.until, within=timedelta(hours=24)),
    ),
    Measure(
        "response.needing_answered",
        HEARD,
        lambda s: response.answered_share(s.heard, until=s.until, only_needing=True),
    ),
    Measure(
        "response.first_time",
        HEARD,
        lambda s: response.first_time(s.heard, until=s.until),
        {"response.first_time.median": lambda w: w.median, "response.first_time.p90": lambda w: w.p90},
    ),
    Measure(
        "response.own_delay",
        Need(("reply_parent_time",)),
        lambda s: signs.own_delay(s.items),
        {"response.own_delay.median": lambda w: w.median, "response.own_delay.p90": lambda w: w.p90},
    ),
    Measure(
        "conversation.empty_replies",
        REPLIES,
        lambda s: conversation.empty_replies(s.items, s.texts, s.findings, until=s.until),
    ),
    Measure(
        "conversation.referred",
        COMMENTS,
        lambda s: conversation.referred(s.items, s.texts, s.findings, until=s.until),
    ),
    Measure(
        "conversation.follow_up_questions",
        REPLIES,
        lambda s: conversation.follow_up_questions(s.items, s.texts, until=s.until),
    ),
    Measure("conversation.carried_on", HEARD, lambda s: conversation.carried_on(s.heard, until=s.until)),
    Measure("conversation.rate", COMMENTS, lambda s: conversation.rate(_comments(s), until=s.until)),
    Measure(
        "conversation.depth",
        HEARD,
        lambda s: conversation.depth(s.items, until=s.until),
        {"conversation.depth.median": lambda found: found[0.5]},
    ),
    Measure("tone.mismatch", COMMENTS, _mismatch),
    Measure(
        "conversation.register_match",
        COMMENTS,
        lambda s: conversation.register_match(s.items, s.texts, until=s.until),
    ),
    Measure("cadence.burstiness", POSTS, lambda s: cadence.burstiness(s.items, until=s.until)),
    Measure(
        "cadence.silences",
        POSTS,
        _silences,
        {"cadence.silent_days": signs.silent_days},
    ),
    Measure("cadence.weeks_present", POSTS, lambda s: signs.weeks_present(s.items, until=s.until)),
    Measure(
        "cadence.own_event_share",
        POSTS,
        lambda s: cadence.own_event_share(s.items, s.interventions, until=s.until, zone=s.zone),
        {"cadence.own_event_share": _figure},
    ),
    Measure(
        "promotion.share",
        POSTS,
        lambda s: promotion.share(s.items, s.texts, s.findings, s.interventions, until=s.until),
        {"promotion.share": lambda found: found.overall},
    ),
    Measure(
        "promotion.self_reference",
        POSTS,
        lambda s: promotion.self_reference(s.items, s.texts, until=s.until),
    ),
    Measure("giveaway.posts", POSTS, lambda s: signs.found(s.texts, s.findings, signs.ANNOUNCES)),
    Measure(
        "giveaway.hunters",
        COMMENTS,
        lambda s: giveaway.hunters(_comments(s), s.interventions, until=s.until),
        {"giveaway.hunters": lambda found: found.of_people},
    ),
    Measure(
        "giveaway.dependence",
        COMMENTS,
        lambda s: giveaway.dependence(_comments(s), s.interventions, until=s.until),
        {"giveaway.dependence": _figure},
    ),
    Measure(
        "giveaway.effect",
        COMMENTS,
        lambda s: giveaway.effect(_comments(s), s.interventions, until=s.until),
        {"giveaway.effect": lambda found: found.change},
    ),
    Measure("crossposting.share", POSTS, _crossposting),
    Measure("posts.bare_reshares", PASSED_ON, lambda s: signs.bare_reshares(s.items)),
    Measure("reshare.bare_share", PASSED_ON, lambda s: reshare.bare_share(s.items, until=s.until)),
    Measure(
        "people.regulars",
        HEARD,
        lambda s: people.regulars(s.heard, until=s.until),
        {"people.regulars": lambda found: found.seen_again},
    ),
    Measure(
        "people.lost_after_silence",
        HEARD,
        lambda s: people.lost_after_silence(s.heard, until=s.until),
        {"people.lost_after_silence": lambda found: replace(found.difference, unit=DIFFERENCE)},
    ),
)

MEASURES: Final[Mapping[str, Measure]] = {measure.id: measure for measure in _MEASURES}
BY_FIGURE: Final[Mapping[str, Measure]] = {id_: measure for measure in _MEASURES for id_ in measure.figures}
"""Which measure a figure comes from."""


def measure_all(scene: Scene, step: Callable[[], None] | None = None) -> dict[str, Any]:
    """What every measure returns, by its id."""
    found = {}
    for id_, measure in MEASURES.items():
        found[id_] = measure.run(scene)
        if step:
            step()
    return found
