"""The people who write to us: regulars, newcomers, those who fell silent, and those we lost."""

from datetime import datetime, timedelta
from typing import Final

import polars as pl

from stamgast.metrics.figures import Contrast, Figure, NotKnowable, Regulars
from stamgast.metrics.tables import Table, read
from stamgast.metrics.turns import answered_persons, heard, instant, spoken
from stamgast.metrics.uncertainty import clustered_share, difference, share

WEEK: Final = timedelta(days=7)
LATELY: Final = 12 * WEEK
OFTEN: Final = 3
"""Who wrote in so many different weeks of the last twelve is a regular."""

AGAIN: Final = 4 * WEEK
_US: Final = timedelta(microseconds=1)
RETURN: Final = timedelta(days=60)
USUAL: Final = 2
"""Silent for so many times the usual gap is quiet."""


def regulars(items: Table, *, until: datetime) -> Regulars | NotKnowable:
    """People who wrote to us in 3 or more of the last 12 weeks, and whether such people are seen again.

    Weeks are counted back from ``until``. Whether regulars are seen again is asked of those of 4 weeks
    before, who had these 4 weeks to write.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.

    Returns:
        ``Regulars``: how many there are at ``until`` (exact; n is the number of people who wrote in those 12
        weeks), and the share of the earlier ones who wrote again (0 to 1, Wilson interval, n people). Not
        knowable where less than 16 weeks are observed.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927.

    Example:
        >>> from datetime import UTC, datetime, timedelta
        >>> from stamgast.metrics.tables import items
        >>> end = datetime(2025, 6, 30, tzinfo=UTC)
        >>> def row(author, days):
        ...     return {"item": f"{author}{days}", "channel": "c", "author": author, "direction": "in",
        ...             "kind": "comment", "published": end - timedelta(days=days)}
        >>> rows = [row("ann", days) for days in (120, 50, 40, 30, 10)] + [row("bo", d) for d in (50, 40, 30)]
        >>> found = regulars(items(rows), until=end)
        >>> found.now.value, found.seen_again.value
        (2.0, 0.5)
    """
    short = _too_short(items, instant(until) - LATELY - AGAIN)
    if short:
        return short
    weeks_ago = ((instant(until) - pl.col("published")).dt.total_microseconds() // (WEEK // _US)).alias("ago")
    recent = heard(items, until).filter(pl.col("published") > instant(until) - LATELY - AGAIN)
    ago, span, lead = pl.col("ago"), LATELY // WEEK, AGAIN // WEEK
    people = (
        recent.select("person", weeks_ago)
        .unique()
        .group_by("person")
        .agg(
            now=(ago < span).sum() >= OFTEN,
            lately=(ago < span).any(),
            then=(ago >= lead).sum() >= OFTEN,
            again=(ago < lead).any(),
        )
    )
    counts = people.select(
        pl.col("now", "lately", "then").sum(), again=(pl.col("then") & pl.col("again")).sum()
    )
    now, lately, then, again = (int(count) for count in counts.collect(engine="streaming").row(0))
    return Regulars(Figure(float(now), float(now), float(now), lately, "people"), share(again, then))


def lost_after_silence(items: Table, *, until: datetime) -> Contrast | NotKnowable:
    """Whether people come back whose last words we answered, against those whose last words we did not.

    Time is cut into stretches of 60 days, back from ``until``. Of everyone who wrote in one, the last item in
    it counts: whether it was answered by the end of the stretch, and whether the person wrote in the next
    one. Looking from a fixed moment on keeps those who wrote again at once, before anybody could answer, from
    counting as unanswered and faithful. Items that triage says need no reply are left out.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.

    Returns:
        ``Contrast``: the share of the answered who came back (0 to 1), that of the unanswered, and their
        difference; Wilson and Newcombe intervals, a person who counts several times counted as alike as they
        are; n is the number of last words. Not knowable where less than 120 days are observed.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; landmarks after Anderson, Cain & Gelber 1983, Journal of Clinical Oncology 1,
        710-719; intervals after Wilson 1927, Korn & Graubard 1998 and Newcombe 1998.

    Example:
        >>> from datetime import UTC, datetime, timedelta
        >>> from stamgast.metrics.tables import items
        >>> end = datetime(2025, 6, 30, tzinfo=UTC)
        >>> def row(author, days, direction="in"):
        ...     return {"item": f"{author}{days}", "channel": "c", "author": author, "direction": direction,
        ...             "kind": "message", "conversation": author[0], "published": end - timedelta(days=days)}
        >>> rows = [row("ann", 119), row("a-us", 118, "out"), row("bo", 118), row("ann", 10), row("cy", 121)]
        >>> found = lost_after_silence(items(rows), until=end)
        >>> found.figure.value, found.against.value, found.difference.value
        (1.0, 0.0, 1.0)
    """
    end = instant(until)
    short = _too_short(items, end - 2 * RETURN)
    if short:
        return short
    back = ((end - pl.col("published")).dt.total_microseconds() // (RETURN // _US)).cast(pl.Int32)
    words = answered_persons(spoken(items, until)).select(
        "published", "answered_at", "needs_reply", who="author", stretch=back
    )
    stretches = words.group_by("who", "stretch").agg(
        pl.col("answered_at", "needs_reply").sort_by("published").last()
    )
    returns = stretches.select("who", pl.col("stretch") + 1, came_back=pl.lit(value=True))
    landmark = pl.lit(end) - pl.col("stretch") * pl.lit(RETURN)
    seen = (
        stretches.filter(pl.col("stretch") >= 1, pl.col("needs_reply").fill_null(value=True))
        .join(returns, on=["who", "stretch"], how="left")
        .select(
            "who",
            answered=(pl.col("answered_at") < landmark).fill_null(value=False),
            came_back=pl.col("came_back").fill_null(value=False),
        )
        .collect(engine="streaming")
    )
    figure, against = (
        clustered_share(seen.filter(answered=answer), pl.col("came_back"), by=pl.col("who"))
        for answer in (True, False)
    )
    return Contrast(figure, against, difference(figure, against))


def newcomers(items: Table, *, since: datetime, until: datetime) -> Figure | NotKnowable:
    """Share of the people who wrote to us in a period who had never done so before.

    Args:
        items: ``ITEMS``, one row per item, in any order; with what came before the period.
        since: the beginning of the period.
        until: its end; later items are ignored.

    Returns:
        A share from 0 to 1 with its Wilson interval; n is the number of people who wrote in the period. Not
        knowable where nothing is observed of the 12 weeks before it.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``since`` or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> def row(month, author):
        ...     return {"item": f"{author}{month}", "channel": "c", "author": author, "direction": "in",
        ...             "kind": "comment", "published": datetime(2025, month, 9, tzinfo=UTC)}
        >>> rows = [row(1, "ann"), row(6, "ann"), row(6, "bo")]
        >>> since, until = datetime(2025, 6, 1, tzinfo=UTC), datetime(2025, 7, 1, tzinfo=UTC)
        >>> newcomers(items(rows), since=since, until=until).value
        0.5
    """
    short = _too_short(items, instant(since) - LATELY)
    if short:
        return short
    at = pl.col("published")
    people = (
        heard(items, until)
        .group_by("person")
        .agg(new=at.min() >= instant(since), heard=at.max() >= instant(since))
        .filter("heard")
        .select(pl.len(), pl.col("new").sum())
    )
    n, new = people.collect(engine="streaming").row(0)
    return share(int(new), int(n))


def quiet(items: Table, *, until: datetime) -> pl.DataFrame:
    """Regulars who have been silent for more than twice their usual gap: to whom to say hello again.

    Somebody counts who, when last heard of, had written in at least 3 different weeks of 12. The usual gap is
    the median between the days (UTC) on which the person wrote in these 12 weeks.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        until: the end of what was observed; later items are ignored.

    Returns:
        A table with author, last (the instant of the last item), usual_d and silent_d (days), the most recent
        silence first.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> rows = [{"item": str(day), "channel": "c", "author": "ann", "direction": "in", "kind": "comment",
        ...          "published": datetime(2025, 3, day, tzinfo=UTC)} for day in (1, 8, 15)]
        >>> quiet(items(rows), until=datetime(2025, 4, 1, tzinfo=UTC)).select("usual_d", "silent_d").row(0)
        (7.0, 17.0)
    """
    at = pl.col("published")
    last = heard(items, until).group_by("person").agg(last=at.max())
    weeks = (pl.col("last") - at).dt.total_microseconds() // (WEEK // _US)
    people = (
        heard(items, until)
        .join(last, on="person")
        .filter(at > pl.col("last") - LATELY)
        .group_by("person")
        .agg(
            pl.col("author", "last").first(),
            weeks=weeks.n_unique(),
            usual_d=at.dt.date().unique().sort().diff().dt.total_days().median(),
        )
        .filter(pl.col("weeks") >= OFTEN)
    )
    silent = (instant(until) - pl.col("last")).dt.total_microseconds() / (timedelta(days=1) // _US)
    return (
        people.with_columns(silent_d=silent)
        .filter(pl.col("silent_d") > USUAL * pl.col("usual_d"))
        .select("author", "last", "usual_d", "silent_d")
        .sort("silent_d", "author")
        .collect(engine="streaming")
    )


def _too_short(items: Table, needed: datetime) -> NotKnowable | None:
    first = read(items, "published").select(pl.col("published").min()).collect(engine="streaming").item()
    if first is not None and first <= needed:
        return None
    return NotKnowable(f"nothing is observed before {needed:%Y-%m-%d}")
