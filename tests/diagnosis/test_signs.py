"""Signs that an archive of only our own words shows, worked out by hand."""

from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl
import pytest

from stamgast.diagnosis import signs
from stamgast.diagnosis.thresholds import THRESHOLDS
from stamgast.metrics import cadence
from stamgast.metrics.figures import Figure, NotKnowable, Rhythm, Waits
from stamgast.metrics.tables import items

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
DAY = timedelta(days=1)


def told(*rows: dict[str, Any]) -> pl.LazyFrame:
    """Items, each with whether it answers one of ours."""
    ours = [row["item"] for row in rows if row["direction"] == "out"]
    return items(rows).lazy().with_columns(to_self=pl.col("parent").is_in(ours).fill_null(value=False))


def said(item: str, kind: str, day: float, **more: Any) -> dict[str, Any]:
    about = {"item": item, "channel": "a", "author": "us", "direction": "out", "kind": kind}
    return about | {"published": MONDAY + day * DAY} | more


def test_talk_counts_answers_to_others_and_no_words_to_ourselves() -> None:
    rows = [
        said("1", "post", 0),
        said("2", "reply", 0, parent="1"),  # we go on with our own post
        said("3", "reply", 1, parent="theirs"),
        said("4", "comment", 1, parent="theirs too"),
        said("5", "quote", 1),
        said("6", "message", 1),
        said("7", "reshare", 1),
        said("8", "post", 1, channel="b"),
        said("9", "reply", 1, direction="in", author="ann"),
    ]
    table = signs.talk(told(*rows))
    assert table.rows() == [("a", 1, 3), ("b", 1, 0)]
    found = signs.talk_share(table)
    assert (found.value, found.n) == (0.6, 5)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ([("a", 9, 1), ("b", 10, 0)], (0.5, 20)),
        ([("a", 9, 1), ("b", 0, 10)], (1.0, 20)),
        ([("a", 95, 5), ("b", 20, 0)], (0.0, 120)),
    ],
)
def test_channels_on_which_one_in_ten_items_answers(
    table: list[tuple[str, int, int]], expected: tuple[float, int]
) -> None:
    found = signs.two_way_channels(pl.DataFrame(table, schema=["channel", "posts", "answers"], orient="row"))
    assert isinstance(found, Figure)
    assert (found.value, found.n) == expected


def test_one_channel_in_use_says_nothing_of_networks() -> None:
    table = pl.DataFrame([("a", 50, 5), ("b", 9, 0)], schema=["channel", "posts", "answers"], orient="row")
    assert signs.two_way_channels(table) == NotKnowable("one_channel")


def test_own_delay_leaves_out_ourselves_and_clocks_that_are_too_rough() -> None:
    asked = {"parent_published": MONDAY}
    rows = [
        said("1", "post", 0),
        said("2", "reply", 1, parent="x", **asked),  # a day
        said(
            "3", "reply", 3, parent="y", published_error_s=3_600.0, **asked
        ),  # three days, give or take an hour
        said("4", "reply", 1, parent="z", published_error_s=43_200.0, **asked),  # half a day too rough
        said("5", "reply", 9, parent="1", **asked),  # to ourselves
        said("6", "reply", 9, parent="w"),  # to what nobody knows the time of
        said("7", "reply", -1, parent="v", **asked),  # before what it answers: a wrong clock
    ]
    found = signs.own_delay(told(*rows))
    assert isinstance(found, Waits)
    assert (found.n, found.answered, found.median.value) == (2, 2, 86_400.0)


def test_without_times_of_parents_no_delay_is_known() -> None:
    assert signs.own_delay(told(said("1", "reply", 0, parent="x"))) == NotKnowable("no_parent_times")


def test_days_between_the_ends_of_a_silence_are_silent() -> None:
    rows = [said(str(day), "post", day) for day in (0, 1, 2, 3, 13, 14)]
    rhythm = cadence.silences(items(rows), until=MONDAY + 14 * DAY)
    assert isinstance(rhythm, Rhythm)
    found = signs.silent_days(rhythm)
    assert found.n == 15
    assert found.value == pytest.approx(9 / 15)


def test_fewer_than_three_posting_days_show_no_silence() -> None:
    rows = [said("1", "post", 0), said("2", "post", 30), said("3", "post", 30.5)]
    rhythm = cadence.silences(items(rows), until=MONDAY + 365 * DAY)
    assert isinstance(rhythm, Rhythm)
    found = signs.silent_days(rhythm)
    assert (found.value, THRESHOLDS["cadence.silent_days"].verdict(found)) == (None, "not_knowable")


def test_weeks_in_which_we_wrote_anything() -> None:
    rows = [said("1", "post", 0), said("2", "reply", 3), said("3", "reshare", 8), said("4", "message", 15)]
    found = signs.weeks_present(told(*rows), until=MONDAY + 27 * DAY)
    assert (found.value, found.n) == (0.5, 4)
    assert signs.weeks_present(told(), until=MONDAY).n == 0
