"""Whether people and we talk with each other: comments per post, turns, and how our replies are made."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Final

import numpy as np
import polars as pl

from stamgast.metrics.figures import Figure
from stamgast.metrics.posts import WEEK, answers_per_post
from stamgast.metrics.replies import answering, replies
from stamgast.metrics.tables import Table
from stamgast.metrics.texts import counted, judged
from stamgast.metrics.turns import OUT, addressed, instant, key, next_after, said, spoken
from stamgast.metrics.uncertainty import Floats, clustered_share, estimate

EMPTY: Final = "reply.empty"
REFERS_ONLY: Final = "reply.refers_only"
REGISTER: Final = ("polite", "familiar", "formal", "informal")
"""Marks by which a text shows how formally it speaks."""

SOON: Final = timedelta(days=7)
DEEPEST: Final = 1_000
"""Conversations with more turns are counted as having this many."""


def rate(items: Table, *, until: datetime | None = None) -> Figure:
    """Comments per own post: the interaction that counts. Likes are no comments.

    A comment belongs to the post that is its ``root``; where the source names none, to its ``parent``.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: ignore later items; None: keep all.

    Returns:
        Comments per post (0 or more) with its weekly block-bootstrap interval; n is the number of own posts.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; blocks after Künsch 1989.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> def row(item, direction, kind, root=None):
        ...     return {"item": item, "channel": "c", "author": direction, "direction": direction,
        ...             "kind": kind, "published": datetime(2025, 3, 3, 8, tzinfo=UTC), "root": root}
        >>> rows = [row("1", "out", "post"), row("2", "out", "post"), row("3", "in", "comment", root="1")]
        >>> rate(items(rows)).value
        0.5
    """
    weeks = (
        answers_per_post(items, until)
        .group_by(WEEK)
        .agg(posts=pl.len().cast(pl.Float64), answers=pl.col("answers").sum().cast(pl.Float64))
        .sort("week")
        .drop("week")
        .collect(engine="streaming")
        .to_numpy()
    )
    return estimate(weeks, _ratio, n=int(weeks[:, 0].sum()), unit="comments per post")


def depth(items: Table, *, until: datetime) -> Mapping[float, Figure]:
    """Turns per conversation: how often the word passes between them and us, opening included.

    Conversations without an inbound item are none, and left out.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.

    Returns:
        The quantiles 0.5 and 0.9 (linear interpolation) in turns (1 or more), each with its weekly
        block-bootstrap interval; n is the number of conversations.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; blocks after Künsch 1989.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> rows = [{"item": str(hour), "channel": "c", "author": side, "direction": side, "kind": "message",
        ...          "published": datetime(2025, 3, 3, hour, tzinfo=UTC), "conversation": "a"}
        ...         for hour, side in enumerate(["in", "in", "out", "in"])]
        >>> depth(items(rows), until=datetime(2025, 3, 4, tzinfo=UTC))[0.5].value
        3.0
    """
    passes = (OUT.shift(1) != OUT) | (pl.col("thread") != pl.col("thread").shift(1))
    turns = said(items, until).select("thread", "published", "place", "direction")
    theirs = turns.filter(~OUT).select("thread").unique().collect(engine="streaming")
    talks = turns.join(theirs.lazy(), on="thread", how="semi")
    cells = (
        talks.sort("thread", "published", "place")
        .with_columns(passes=passes.fill_null(value=True))
        .group_by("thread")
        .agg(pl.col("published").min(), turns=pl.col("passes").sum())
        .group_by(WEEK, turns=pl.col("turns").clip(upper_bound=DEEPEST).cast(pl.Int64))
        .agg(count=pl.len())
        .collect(engine="streaming")
    )
    weeks, week = np.unique(cells["week"].to_physical().to_numpy(), return_inverse=True)
    counts = np.zeros((len(weeks), int(np.max(cells["turns"].to_numpy(), initial=0)) + 1))
    np.add.at(counts, (week, cells["turns"].to_numpy()), cells["count"].to_numpy())
    return {
        part: estimate(counts, partial(_count_quantile, part=part), n=int(counts.sum()), unit="turns")
        for part in (0.5, 0.9)
    }


def carried_on(items: Table, *, until: datetime) -> Figure:
    """Share of our replies after which the same person wrote again within 7 days.

    A reply belongs to the author of its parent; where the parent is unknown, to whoever wrote last before it
    in the conversation. Replies younger than 7 days at ``until`` are left out.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.

    Returns:
        A share from 0 to 1 with its Wilson interval, replies to one person counted as alike as they are; n
        is the number of our replies counted.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927 and Korn & Graubard 1998.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> rows = [{"item": str(day), "channel": "c", "author": side, "direction": side, "kind": "message",
        ...          "published": datetime(2025, 3, day, tzinfo=UTC), "conversation": "a"}
        ...         for day, side in enumerate(["in", "out", "in", "out"], start=1)]
        >>> carried_on(items(rows), until=datetime(2025, 4, 1, tzinfo=UTC)).value
        0.5
    """
    last_speaker = pl.when(~OUT).then("author").forward_fill()
    same = pl.when(~OUT).then("thread").forward_fill() == pl.col("thread")
    answered = (
        addressed(spoken(items, until))
        .with_columns(person=pl.coalesce("person", pl.when(same).then(last_speaker)))
        .drop_nulls("person")
        .with_columns(pair=key("thread", "person"))
        .sort("pair", "published", "place")
        .with_columns(again=next_after("published", ~OUT, "pair"))
        .filter(OUT, pl.col("published") <= instant(until) - SOON)
        .with_columns(carried=(pl.col("again") - pl.col("published") <= SOON).fill_null(value=False))
    )
    return clustered_share(answered, pl.col("carried"), by=pl.col("person"))


def empty_replies(items: Table, texts: Table, findings: Table, *, until: datetime) -> Figure:
    """Share of our replies that say nothing but thanks, applause or an emoji.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        texts: ``TEXTS``; only replies that were read are counted.
        findings: ``FINDINGS``; those of the rule ``reply.empty`` count.
        until: the end of what was observed; later items are ignored.

    Returns:
        A share from 0 to 1 with its Wilson interval, replies of one week counted as alike as they are; n is
        the number of replies read.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927 and Korn & Graubard 1998.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import FINDINGS, TEXTS, items, table
        >>> rows = [{"item": str(day), "channel": "c", "author": "us", "direction": "out", "kind": "reply",
        ...          "published": datetime(2025, 3, day, tzinfo=UTC)} for day in (1, 2)]
        >>> texts = table([{"item": "1"}, {"item": "2"}], TEXTS)
        >>> findings = table([{"item": "1", "rule": "reply.empty"}], FINDINGS)
        >>> empty_replies(items(rows), texts, findings, until=datetime(2025, 4, 1, tzinfo=UTC)).value
        0.5
    """
    read = judged(replies(items, until, read=counted(texts)), texts, findings, EMPTY)
    return clustered_share(read, pl.col("flagged"), by=WEEK)


def referred(items: Table, texts: Table, findings: Table, *, until: datetime) -> Figure:
    """Of our answers to questions, the share that only say where else to look or whom else to ask.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        texts: ``TEXTS`` with ``asks``; only replies that were read count, to texts that were read and ask.
        findings: ``FINDINGS``; those of the rule ``reply.refers_only`` count.
        until: the end of what was observed; later items are ignored.

    Returns:
        A share from 0 to 1 with its Wilson interval, replies of one week counted as alike as they are; n is
        the number of answers to questions.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        Einwiller & Steilen 2015, Public Relations Review 41, 195-204; interval after Wilson 1927 and Korn &
        Graubard 1998.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import FINDINGS, TEXTS, items, table
        >>> rows = [{"item": str(hour), "channel": "c", "author": side, "direction": side, "kind": "message",
        ...          "published": datetime(2025, 3, 3, hour, tzinfo=UTC), "conversation": "a"}
        ...         for hour, side in enumerate(["in", "out", "in", "out"])]
        >>> texts = table([{"item": str(n), "asks": n in {0, 2}} for n in range(4)], TEXTS)
        >>> findings = table([{"item": "1", "rule": "reply.refers_only"}], FINDINGS)
        >>> referred(items(rows), texts, findings, until=datetime(2025, 3, 4, tzinfo=UTC)).value
        0.5
    """
    questions = counted(texts, "asks").filter("asks").select(answers="text")
    asked = answering(items, until).join(questions, on="answers", how="semi")
    return clustered_share(judged(asked, texts, findings, REFERS_ONLY), pl.col("flagged"), by=WEEK)


def follow_up_questions(items: Table, texts: Table, *, until: datetime) -> Figure:
    """Share of our replies that ask something.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        texts: ``TEXTS`` with ``asks``; only replies that were read are counted.
        until: the end of what was observed; later items are ignored.

    Returns:
        A share from 0 to 1 with its Wilson interval, replies of one week counted as alike as they are; n is
        the number of replies read.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        Huang et al. 2017, Journal of Personality and Social Psychology 113, 430-452; interval after Wilson
        1927 and Korn & Graubard 1998.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import TEXTS, items, table
        >>> rows = [{"item": str(day), "channel": "c", "author": "us", "direction": "out", "kind": "reply",
        ...          "published": datetime(2025, 3, day, tzinfo=UTC)} for day in (1, 2)]
        >>> texts = table([{"item": "1", "asks": True}, {"item": "2", "asks": False}], TEXTS)
        >>> follow_up_questions(items(rows), texts, until=datetime(2025, 4, 1, tzinfo=UTC)).value
        0.5
    """
    asking = counted(texts, "asks")
    read = replies(items, until, read=asking).join(asking, on="text")
    return clustered_share(read, pl.col("asks"), by=WEEK)


def register_match(items: Table, texts: Table, *, until: datetime) -> Figure:
    """How alike people and we speak: the polite or the familiar "you", wordings of letters or of friends.

    Per person and conversation and for each kind of mark: 1 - abs(p₁-p₂) / (p₁+p₂+0.0001), where p₁ is its
    share of the person's words and p₂ of ours; then the mean over the kinds that either of us used. Where
    neither used any there is nothing to match, and the pair is left out.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        texts: ``TEXTS`` with ``words``, ``polite``, ``familiar``, ``formal`` and ``informal``.
        until: the end of what was observed; later items are ignored.

    Returns:
        The mean match from 0 to 1 with its weekly block-bootstrap interval; n is the number of pairs.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        Ireland & Pennebaker 2010, Journal of Personality and Social Psychology 99, 549-571.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import TEXTS, items, table
        >>> rows = [{"item": str(hour), "channel": "c", "author": side, "direction": side, "kind": "message",
        ...          "published": datetime(2025, 3, 3, hour, tzinfo=UTC), "conversation": "a"}
        ...         for hour, side in enumerate(["in", "out"])]
        >>> marks = {"words": 10, "polite": 0, "formal": 0, "informal": 0}
        >>> texts = table([marks | {"item": "0", "familiar": 2}, marks | {"item": "1", "familiar": 1}], TEXTS)
        >>> match = register_match(items(rows), texts, until=datetime(2025, 3, 4, tzinfo=UTC))
        >>> round(match.value, 3)
        0.667
    """
    marks = counted(texts, "words", *REGISTER)
    pairs = (
        answering(items, until)
        .join(marks, on="text")
        .join(marks.rename({"text": "answers"}), on="answers", suffix="_theirs")
        .group_by("thread", "person")
        .agg(pl.col("published").min(), pl.col("^(words|polite|familiar|formal|informal).*$").sum())
    )
    matches = {
        name: (pl.col(name) / pl.col("words"), pl.col(f"{name}_theirs") / pl.col("words_theirs"))
        for name in REGISTER
    }
    used = pairs.select(
        WEEK,
        match=pl.mean_horizontal(
            pl.when(ours + theirs > 0).then(1 - (ours - theirs).abs() / (ours + theirs + 0.0001))
            for ours, theirs in matches.values()
        ),
    ).drop_nulls()
    sums = used.group_by("week").agg(pl.len().cast(pl.Float64), pl.col("match").sum()).sort("week")
    weeks = sums.drop("week").collect(engine="streaming").to_numpy()
    return estimate(weeks, _ratio, n=int(weeks[:, 0].sum()), unit="match")


def _ratio(sums: Floats) -> Floats:
    return np.asarray(sums[:, 1] / sums[:, 0])


def _count_quantile(counts: Floats, part: float) -> Floats:
    """The interpolated quantile of each row of counts, in which column k holds how many values are k."""
    total = counts.cumsum(axis=1)
    place = part * (total[:, -1] - 1)
    lower = (total <= np.floor(place)[:, None]).sum(axis=1)
    upper = (total <= np.ceil(place)[:, None]).sum(axis=1)
    found = lower + (place - np.floor(place)) * (upper - lower)
    return np.where(total[:, -1] > 0, found, np.nan)
