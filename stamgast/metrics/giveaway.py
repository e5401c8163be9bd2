"""Give-aways: whether anything is left of them, and of the people who came for the prize."""

from datetime import datetime, timedelta
from typing import Final

import polars as pl

from stamgast.metrics.figures import Compared, Effect, Figure, Hunters, NotKnowable
from stamgast.metrics.interrupted import effect_of, placed
from stamgast.metrics.posts import answers_per_post
from stamgast.metrics.tables import Table, read
from stamgast.metrics.turns import heard, instant
from stamgast.metrics.uncertainty import clustered_share, share
from stamgast.metrics.windows import giveaways, inside

RIPE: Final = timedelta(days=7)
"""Younger posts still get answers, and are left out."""

NONE: Final = "no give-away in the table"


def effect(items: Table, interventions: Table, *, until: datetime, weeks: int = 8) -> Effect | NotKnowable:
    """Answers per post before, during and after give-aways, and how far the time after is from the expected.

    Segmented regression over posts, Y = β₀ + β₁T + β₂X + β₃X(T-T₀), with T in weeks since the give-away began
    and X whether it is over. The change is the mean of the posts after it less what the line before, drawn
    on, makes one expect of them: it says what followed, not what caused it. Several give-aways are laid over
    one another; a post belongs to the time after one sooner than to the time before the next.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        interventions: ``INTERVENTIONS``; rows of the kind "giveaway" count, a null ``to`` is a day later.
        until: the end of what was observed; later items and posts younger than a week are left out.
        weeks: how far to look back and ahead.

    Returns:
        ``Effect`` in answers per post, each with its interval and n posts; intervals of the three phases
        weekly block bootstrap. Not knowable without a give-away,
        or where fewer than 4 weeks before or 2 after have posts.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        Bernal, Cummins & Gasparrini 2017, International Journal of Epidemiology 46, 348-355.

    Example:
        >>> from datetime import UTC, datetime, timedelta
        >>> from stamgast.metrics.tables import INTERVENTIONS, items, table
        >>> start = datetime(2025, 3, 3, tzinfo=UTC)
        >>> def row(item, direction, kind, day, root=None):
        ...     return {"item": item, "channel": "c", "author": direction, "direction": direction,
        ...             "kind": kind, "published": start + timedelta(days=day), "root": root}
        >>> rows = [row(f"p{day}", "out", "post", day) for day in range(0, 120, 2)]
        >>> rows += [row(f"c{day}", "in", "comment", day, root=f"p{day}") for day in range(0, 60, 2)]
        >>> prize = table([{"kind": "giveaway", "from": start + timedelta(days=56),
        ...                 "to": start + timedelta(days=60)}], INTERVENTIONS)
        >>> found = effect(items(rows), prize, until=start + timedelta(days=130))
        >>> found.before.value, found.after.value, round(found.change.value, 6), found.verdict
        (1.0, 0.0, -1.0, 'fewer')
    """
    spans = giveaways(interventions, instant(until))
    if not spans:
        return NotKnowable(NONE)
    ripe = instant(until) - RIPE
    posts = answers_per_post(items, until).filter(pl.col("published") <= ripe)
    return effect_of(placed(posts.select("published", "answers").collect(engine="streaming"), spans, weeks))


def hunters(items: Table, interventions: Table, *, until: datetime) -> Hunters | NotKnowable:
    """Share of people whose every word to us lies inside a give-away.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        interventions: ``INTERVENTIONS``; rows of the kind "giveaway" count, a null ``to`` is a day later.
        until: the end of what was observed; later items are ignored.

    Returns:
        ``Hunters``: their share of the people who wrote during a give-away, and of all people who wrote, from
        0 to 1 with Wilson intervals; n is the number of people. Not knowable without a give-away.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import INTERVENTIONS, items, table
        >>> def row(day, author):
        ...     return {"item": str(day), "channel": "c", "author": author, "direction": "in",
        ...             "kind": "comment", "published": datetime(2025, 3, day, tzinfo=UTC)}
        >>> rows = [row(10, "ann"), row(11, "bo"), row(20, "bo"), row(21, "cy")]
        >>> prize = table([{"kind": "giveaway", "from": datetime(2025, 3, 9, tzinfo=UTC),
        ...                 "to": datetime(2025, 3, 12, tzinfo=UTC)}], INTERVENTIONS)
        >>> found = hunters(items(rows), prize, until=datetime(2025, 4, 1, tzinfo=UTC))
        >>> found.of_visitors.value, round(found.of_people.value, 3)
        (0.5, 0.333)
    """
    spans = giveaways(interventions, instant(until))
    if not spans:
        return NotKnowable(NONE)
    prize = inside("published", spans)
    people = heard(items, until).group_by("person").agg(came=prize.any(), only=prize.all())
    counts = people.select(pl.len(), pl.col("came", "only").sum()).collect(engine="streaming").row(0)
    everybody, came, only = (int(count) for count in counts)
    return Hunters(share(only, came), share(only, everybody))


def dependence(items: Table, interventions: Table, *, until: datetime) -> Compared | NotKnowable:
    """Share of all that people write to us that they write during give-aways, against their share of time.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        interventions: ``INTERVENTIONS``; rows of the kind "giveaway" count, a null ``to`` is a day later.
        until: the end of what was observed; later items are ignored.

    Returns:
        ``Compared``: the share of inbound items (Wilson interval, items of one person counted as alike as
        they are) against the share of the time from the first item of any kind to ``until`` (exact, n whole
        days). Not knowable without a give-away or without an item.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        House definition; interval after Wilson 1927 and Korn & Graubard 1998.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import INTERVENTIONS, items, table
        >>> rows = [{"item": str(day), "channel": "c", "author": str(day), "direction": "in",
        ...          "kind": "comment", "published": datetime(2025, 3, day, tzinfo=UTC)}
        ...         for day in (1, 10, 11, 12)]
        >>> prize = table([{"kind": "giveaway", "from": datetime(2025, 3, 9, tzinfo=UTC),
        ...                 "to": datetime(2025, 3, 12, tzinfo=UTC)}], INTERVENTIONS)
        >>> found = dependence(items(rows), prize, until=datetime(2025, 3, 31, tzinfo=UTC))
        >>> found.figure.value, found.against.value
        (0.75, 0.1)
    """
    end = instant(until)
    spans = giveaways(interventions, end)
    first = read(items, "published").select(pl.col("published").min()).collect(engine="streaming").item()
    if not spans or first is None or first >= end:
        return NotKnowable(NONE if not spans else "no item before the end of the period")
    prize = inside("published", spans)
    figure = clustered_share(
        heard(items, until).with_columns(prize=prize), pl.col("prize"), by=pl.col("person")
    )
    covered = sum((max(stop - max(start, first), timedelta()) for start, stop in spans), timedelta())
    ratio = covered / (end - first)
    return Compared(figure, Figure(ratio, ratio, ratio, (end - first).days, "share"))
