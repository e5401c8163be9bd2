"""Figures of the diagnosis itself: signs that an archive shows even where it holds only our own words.

Items are those of ``metric_tables``: ``ITEMS`` with ``to_self``, whether an item of ours answers ourselves.
"""

from datetime import datetime
from typing import Final

import numpy as np
import polars as pl

from stamgast.metrics.figures import Figure, NotKnowable, Rhythm, Waits
from stamgast.metrics.posts import WEEK
from stamgast.metrics.reshare import IS_BARE
from stamgast.metrics.survival import Sample, waits
from stamgast.metrics.tables import WORDLESS
from stamgast.metrics.uncertainty import Floats, clustered_share, estimate, share

TALK: Final = ("comment", "reply", "quote")
UNSOUND: Final = (
    "post.sales_words", "post.self_praise", "post.invites_nothing", "post.link_only", "post.shouting",
)  # fmt: skip
"""Rules none of which may find anything in a post that is well thought through."""

OFF_TONE: Final = ("reply.too_formal", "reply.too_informal")
"""Rules that find an answer in another tone than the words it answers."""

ANNOUNCES: Final = "post.giveaway_wording"
"""The rule that finds a give-away announced."""

OURS: Final = (pl.col("direction") == "out") & ~pl.col("kind").is_in(WORDLESS)
FEWEST_ITEMS: Final = 10
FEWEST_POSTING_DAYS: Final = 3
TWO_WAY: Final = 0.1
"""House rule: a channel on which one in ten of our items answers somebody is two-way."""


def asking(texts: pl.DataFrame) -> Figure:
    """Share of own posts that ask something (Wilson interval; n posts read)."""
    posts = texts.filter(kind="post")
    return share(int(posts["asks"].sum()), posts.height)


def found(texts: pl.DataFrame, findings: pl.DataFrame, *rules: str, kind: str = "post") -> Figure:
    """Share of texts of a kind in which at least one of the rules finds something (Wilson interval)."""
    read = texts.filter(kind=kind)
    flagged = findings.filter(pl.col("rule").is_in(rules)).select("item")
    return share(read.join(flagged, on="item", how="semi").height, read.height)


def sound(texts: pl.DataFrame, findings: pl.DataFrame) -> Figure:
    """Share of own posts in which none of ``UNSOUND`` finds anything (Wilson interval)."""
    flawed = found(texts, findings, *UNSOUND)
    flaws = round((flawed.value or 0.0) * flawed.n)
    return share(flawed.n - flaws, flawed.n)


def bare_reshares(items: pl.LazyFrame) -> Figure:
    """Share of all we published that we only passed on, without a word (Wilson interval, weeks as clusters).

    n is 0 where nothing was passed on at all: that says nothing about how one passes on.
    """
    published = items.filter(
        pl.col("direction") == "out", pl.col("kind").is_in(["post", "reshare", "quote"])
    ).select(WEEK, bare=IS_BARE, passed_on=pl.col("kind") != "post")
    any_passed_on = published.filter("passed_on").limit(1).collect().height > 0
    return clustered_share(published, pl.col("bare"), by=pl.col("week")) if any_passed_on else share(0, 0)


def talk(items: pl.LazyFrame) -> pl.DataFrame:
    """Own posts and own answers to others by channel: channel, posts, answers. Messages count as neither."""
    to_others = pl.col("kind").is_in(TALK) & ~pl.col("to_self")
    return (
        items.filter(OURS)
        .group_by("channel")
        .agg(posts=(pl.col("kind") == "post").sum(), answers=to_others.sum())
        .sort("channel")
        .collect(engine="streaming")
    )


def talk_share(table: pl.DataFrame) -> Figure:
    """Share of answers to others among own posts and answers (Wilson interval), from ``talk``."""
    answers = int(table["answers"].sum())
    return share(answers, answers + int(table["posts"].sum()))


def two_way_channels(table: pl.DataFrame) -> Figure | NotKnowable:
    """Share of our channels on which we also answer others; n is the number of own items counted.

    No interval: the channels are all there are. Not knowable from fewer than two channels in use.
    """
    used = table.with_columns(total=pl.col("posts") + pl.col("answers")).filter(
        pl.col("total") >= FEWEST_ITEMS
    )
    if used.height < 2:
        return NotKnowable("one_channel")
    both = used.filter(pl.col("answers") >= TWO_WAY * pl.col("total")).height
    value = both / used.height
    return Figure(value, value, value, int(used["total"].sum()), "share")


def own_delay(items: pl.LazyFrame) -> Waits | NotKnowable:
    """How long after the words it answers each of our answers came; those never answered are not in it.

    Needs only our own items: the time of what was answered comes with the archive or from its id. Answers to
    ourselves are left out, and so are those whose clocks are too rough for their wait (errors above a fifth).
    """
    wait = (pl.col("published") - pl.col("parent_published")).dt.total_microseconds() / 1e6
    columns = (
        items.filter(OURS, ~pl.col("to_self"), pl.col("parent_published").is_not_null())
        .select(
            t_s=wait,
            slack=pl.col("published_error_s").fill_null(0.0),
            week=pl.col("published").dt.truncate("1w").to_physical().cast(pl.Float64),
        )
        .filter(pl.col("t_s") >= 0, (pl.col("slack") == 0) | (pl.col("slack") * 5 < pl.col("t_s")))
        .collect(engine="streaming")
        .to_dict()
    )
    seconds, slack, week = (columns.pop(name).to_numpy() for name in ("t_s", "slack", "week"))
    if not len(seconds):
        return NotKnowable("no_parent_times")
    if not slack.any():
        slack = np.broadcast_to(0.0, len(seconds))  # one number in place of a million
    return waits(Sample(seconds, np.broadcast_to(1.0, len(seconds)), week, slack))


def answered_between(items: pl.LazyFrame, comments: pl.DataFrame) -> Figure | NotKnowable:
    """Where the share of others' comments that we answered can lie, where comments are only counted.

    What came in is what was counted, less our own comments. Under which post an own comment stands is not
    known, nor whether it answers somebody; the ends hold whatever is true of it, if counts and own comments
    are of one time. At least, we answered everybody once whom we answer by name under posts of ours, where
    all of these were counted; at most, each own comment since the first counted post answers another one.

    Args:
        items: those of ``metric_tables``.
        comments: ``COMMENTS_COUNTED``.

    Returns:
        A share without a value, with both ends; n is what came in, at most. Not knowable without counts.
    """
    if comments.is_empty():
        return NotKnowable("no_counts")
    posts = items.filter(pl.col("direction") == "out", pl.col("kind") == "post")
    counted = (
        posts.join(comments.lazy(), on="item")
        .group_by("channel")
        .agg(pl.col("published").min(), pl.col("comments").sum(), whole=pl.len() == pl.col("posts").max())
    )
    under_own, answer = pl.col("own_thread").fill_null(value=False), ~pl.col("to_self")
    named = pl.col("addressed").filter(under_own, answer, pl.col("kind") == "reply")
    own = (
        items.filter(pl.col("direction") == "out", pl.col("kind").is_in(["comment", "reply"]))
        .filter(pl.col("own_thread").fill_null(value=True))
        .join(counted.select("channel", first="published"), on="channel")
        .filter(pl.col("published") >= pl.col("first"))
        .group_by("channel")
        .agg(most=pl.len(), fewest=under_own.sum(), answers=answer.sum(), named=named.drop_nulls().n_unique())
    )
    rows = counted.join(own, on="channel", how="left").with_columns(
        pl.col("most", "answers").fill_null(0),
        pl.when("whole").then(pl.col("fewest", "named")).otherwise(0).fill_null(0),
    )
    came = (
        (pl.col("comments") - pl.col(ours)).clip(lower_bound=0).sum().alias(ours)
        for ours in ("fewest", "most")
    )
    sums = rows.select(pl.len(), *came, pl.col("answers", "named").sum())
    channels, at_most, at_least, answers, answered = sums.collect(engine="streaming").row(0)
    if not channels:
        return NotKnowable("no_counts")
    if not at_most:
        return share(0, 0)
    high = min(1.0, answers / at_least) if at_least else float(answers > 0)
    return Figure(None, min(answered / at_most, high), high, round(at_most), "share")


def silent_days(rhythm: Rhythm) -> Figure:
    """Share of days that lie in a silence, with its weekly block-bootstrap interval; n is the days.

    n is 0 where we posted on fewer than three days: two gaps make the least rhythm to fall silent from.
    """
    days = rhythm.days
    if days.filter(pl.col("posts") > 0).height < FEWEST_POSTING_DAYS:
        return share(0, 0)
    quiet = [
        pl.col("day").is_between(start.date(), end.date(), closed="none")
        for start, end in rhythm.silences.select("start", "end").iter_rows()
    ]
    flag = pl.any_horizontal(quiet) if quiet else pl.lit(value=False)
    weeks = (
        days.with_columns(quiet=flag)
        .group_by(pl.col("day").dt.truncate("1w"))
        .agg(pl.len().cast(pl.Float64), pl.col("quiet").sum().cast(pl.Float64))
        .sort("day")
        .drop("day")
        .to_numpy()
    )
    return estimate(weeks, _ratio, n=days.height, unit="share")


def weeks_present(items: pl.LazyFrame, *, until: datetime) -> Figure:
    """Share of weeks from the first own item to ``until`` in which we wrote anything (Wilson interval)."""
    weeks = (
        items.filter(OURS)
        .select(week=pl.col("published").dt.truncate("1w"))
        .unique()
        .collect(engine="streaming")["week"]
    )
    if not len(weeks):
        return share(0, 0)
    first: datetime = weeks.min()  # type: ignore[assignment]  # the column holds instants
    return share(len(weeks), (until - first).days // 7 + 1)


def _ratio(sums: Floats) -> Floats:
    return np.asarray(sums[:, 1] / sums[:, 0])
