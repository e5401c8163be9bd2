"""First and next response times, from conversations small enough to work out by hand."""

from collections.abc import Callable
from datetime import datetime, time
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from stamgast.metrics.opening import Opening
from stamgast.metrics.response import first_time, next_time
from stamgast.metrics.tables import items

Table = Callable[..., pl.DataFrame]
At = Callable[[float], datetime]
HOUR = 3600.0


def test_the_wait_runs_from_the_first_question_to_our_first_answer(table: Table, at: At) -> None:
    frame = table(
        ("p", "out", 6, {"kind": "post"}), ("1", "in", 8), ("2", "in", 9), ("3", "out", 11), ("4", "out", 12)
    )
    result = first_time(frame, until=at(48))
    assert (result.n, result.answered, result.median.value) == (1, 1, 3 * HOUR)


def test_order_of_rows_does_not_matter(table: Table, at: At) -> None:
    frame = table(*[(str(n), side, 5 * n) for n, side in enumerate(["in", "out", "in", "out", "in"])])
    assert next_time(frame.reverse(), until=at(48)).quantiles == next_time(frame, until=at(48)).quantiles


def test_a_worked_table_with_one_unanswered_conversation(table: Table, at: At) -> None:
    # waits 1 h, 2 h, 4 h answered; one open for 3 h, censored: S = 3/4, 1/2, then 1/2 · 0/1
    frame = table(
        *[(f"{n}q", "in", 10 - wait, {"conversation": str(n)}) for n, wait in enumerate([1, 2, 4, 3])],
        *[(f"{n}a", "out", 10, {"conversation": str(n)}) for n in range(3)],
    )
    result = first_time(frame, until=at(10))
    assert result.curve["t_s"].to_list() == [0, HOUR, 2 * HOUR, 4 * HOUR]
    assert result.curve["survival"].to_list() == [1, 0.75, 0.5, 0]
    assert (result.median.value, result.p90.value) == (2 * HOUR, 4 * HOUR)


def test_what_comes_after_until_is_not_seen(table: Table, at: At) -> None:
    frame = table(("1", "in", 8), ("2", "out", 20), ("3", "in", 30, {"conversation": "b"}))
    result = first_time(frame, until=at(12))
    assert (result.n, result.answered, result.median.value, result.median.low) == (1, 0, None, 4 * HOUR)


@pytest.mark.parametrize("kind", ["like", "reshare"])
def test_a_like_or_a_reshare_is_neither_question_nor_answer(table: Table, at: At, kind: str) -> None:
    frame = table(
        ("1", "in", 8), ("2", "out", 9, {"kind": kind}), ("3", "in", 1, {"kind": kind, "conversation": "b"})
    )
    result = first_time(frame, until=at(12))
    assert (result.n, result.answered) == (1, 0)


def test_conversations_of_others_are_not_ours(table: Table, at: At) -> None:
    assert first_time(table(("1", "other", 8)), until=at(12)).n == 0


def test_the_same_conversation_id_on_two_channels_is_two_conversations(table: Table, at: At) -> None:
    frame = table(("1", "in", 8), ("1", "in", 8, {"channel": "d"}), ("2", "out", 9, {"channel": "d"}))
    result = first_time(frame, until=at(12))
    assert (result.n, result.answered) == (2, 1)


def test_without_conversation_the_root_joins_items(table: Table, at: At) -> None:
    frame = table(
        ("p", "out", 7, {"conversation": None, "kind": "post"}),
        ("1", "in", 8, {"conversation": None, "root": "p"}),
        ("2", "out", 9, {"conversation": None, "root": "p"}),
    )
    assert first_time(frame, until=at(12)).median.value == HOUR


def test_where_only_the_day_is_known_an_answer_may_share_its_instant(table: Table, at: At) -> None:
    day = {"published_error_s": 43_200.0}
    frame = table(("2", "out", 24, day), ("1", "in", 24, day), ("p", "out", 24, day | {"kind": "post"}))
    result = first_time(frame, until=at(240))
    assert (result.answered, result.median.value) == (1, 0)
    assert (result.median.low, result.p90.low) == (0, 0)


def test_an_opening_post_of_the_same_day_answers_nobody(table: Table, at: At) -> None:
    frame = table(("1", "in", 24), ("p", "out", 24, {"kind": "post"}))
    assert first_time(frame, until=at(240)).answered == 0


def test_rough_times_widen_the_interval(table: Table, at: At) -> None:
    day = {"published_error_s": HOUR}
    rows = [
        (f"{n}{side}", side, 5 if side == "out" else 0, day | {"conversation": str(n)})
        for n in range(60)
        for side in ("in", "out")
    ]
    median = first_time(table(*rows), until=at(240)).median
    assert (median.low, median.value, median.high) == (3 * HOUR, 5 * HOUR, 7 * HOUR)


def test_opening_hours_do_not_count_the_night(table: Table, at: At) -> None:
    office = Opening.weekdays("Europe/Oslo", time(9), time(17))
    frame = table(("1", "in", 15), ("2", "out", 24 + 9))  # Monday 16:00 to Tuesday 10:00 in Oslo
    assert first_time(frame, until=at(48), opening=office).median.value == 2 * HOUR


def test_an_unanswered_weekend_is_censored_in_opening_hours(table: Table, at: At) -> None:
    office = Opening.weekdays("Europe/Oslo", time(9), time(17))
    result = first_time(table(("1", "in", 4 * 24 + 15)), until=at(7 * 24), opening=office)
    assert (result.median.value, result.median.low) == (None, HOUR)


def test_until_may_be_in_any_zone_but_must_have_one(table: Table, at: At) -> None:
    frame = table(("1", "in", 8))
    assert first_time(frame, until=at(12).astimezone(ZoneInfo("Europe/Oslo"))).median.low == 4 * HOUR
    with pytest.raises(ValueError, match="time zone"):
        first_time(frame, until=at(12).replace(tzinfo=None))


def test_a_plan_gives_the_same_as_its_table(table: Table, at: At) -> None:
    frame = table(*[(str(n), side, n) for n, side in enumerate(["in", "out", "in", "in", "out"])])
    lazy, eager = (next_time(source, until=at(9)) for source in (frame.lazy(), frame))
    assert lazy.quantiles == eager.quantiles


def test_an_empty_table_has_no_waits(at: At) -> None:
    assert first_time(items([]), until=at(12)).n == 0
    assert next_time(items([]), until=at(12)).n == 0


def test_a_missing_column_is_named(table: Table, at: At) -> None:
    with pytest.raises(ValueError, match="'parent'"):
        first_time(table(("1", "in", 8)).drop("parent"), until=at(12))


def test_next_waits_begin_when_somebody_takes_the_word_again(table: Table, at: At) -> None:
    sides = ["in", "out", "in", "in", "out", "out", "in"]
    frame = table(*[(str(n), side, n) for n, side in enumerate(sides)])
    result = next_time(frame, until=at(9))
    assert (result.n, result.answered) == (2, 1)
    assert result.curve["t_s"].to_list() == [0, 2 * HOUR]


def test_the_first_comment_under_a_post_is_no_next_turn(table: Table, at: At) -> None:
    frame = table(("p", "out", 1, {"kind": "post"}), ("1", "in", 2), ("2", "out", 3))
    assert next_time(frame, until=at(9)).n == 0
