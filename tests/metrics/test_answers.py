"""Who got an answer, in time, as promised; and who still waits."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import polars as pl
import pytest

from stamgast.metrics.figures import NotKnowable
from stamgast.metrics.opening import Opening
from stamgast.metrics.response import answered_share, promise_kept, waiting
from stamgast.metrics.tables import PROMISES, items

Table = Callable[..., pl.DataFrame]
At = Callable[[float], datetime]
DAY = timedelta(days=1)


def promise(*rows: tuple[str, str | None, float]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=PROMISES, orient="row")


def test_a_reply_answers_its_person_and_nobody_else(table: Table, at: At) -> None:
    frame = table(
        ("1", "in", 1, {"author": "ann"}),
        ("2", "in", 2, {"author": "bo"}),
        ("3", "in", 3, {"author": "ann"}),
        ("4", "out", 4, {"parent": "3"}),
    )
    figure = answered_share(frame, until=at(99))
    assert (figure.value, figure.n) == (pytest.approx(2 / 3), 3)


def test_a_word_to_nobody_in_particular_answers_everybody_before_it(table: Table, at: At) -> None:
    frame = table(
        ("p", "out", 0, {"kind": "post"}),
        ("1", "in", 1, {"author": "ann"}),
        ("2", "in", 2, {"author": "bo"}),
        ("3", "out", 3, {"parent": "p"}),
        ("4", "in", 4, {"author": "cy"}),
    )
    assert answered_share(frame, until=at(99)).value == pytest.approx(2 / 3)


def test_the_day_counts_to_the_second_and_the_young_are_left_out(table: Table, at: At) -> None:
    frame = table(
        ("1", "in", 0, {"conversation": "a"}),
        ("2", "out", 24, {"conversation": "a"}),
        ("3", "in", 0, {"conversation": "b"}),
        ("4", "out", 24.001, {"conversation": "b"}),
        ("5", "in", 80, {"conversation": "c"}),
        ("6", "out", 81, {"conversation": "c"}),
    )
    figure = answered_share(frame, until=at(100), within=DAY)
    assert (figure.value, figure.n) == (0.5, 2)
    assert answered_share(frame, until=at(100)).value == 1


def test_only_needing_counts_what_triage_says(table: Table, at: At) -> None:
    frame = table(
        ("1", "in", 1, {"needs_reply": True, "conversation": "a"}),
        ("2", "out", 2, {"conversation": "a"}),
        ("3", "in", 1, {"needs_reply": False, "conversation": "b"}),
        ("4", "in", 1, {"conversation": "d"}),
    )
    figure = answered_share(frame, until=at(9), only_needing=True)
    assert (figure.value, figure.n) == (1.0, 1)


def test_without_triage_need_is_not_knowable(table: Table, at: At) -> None:
    result = answered_share(table(("1", "in", 1)), until=at(9), only_needing=True)
    assert result == NotKnowable("no inbound item has been triaged")


def test_nobody_wrote_is_not_a_share_of_zero(at: At) -> None:
    assert answered_share(items([]), until=at(9)).value is None
    assert answered_share(items([]), until=at(9), only_needing=True).n == 0


def test_the_interval_of_a_share_is_wilsons(table: Table, at: At) -> None:
    rows = [(str(n), "in", 1, {"author": str(n)}) for n in range(20)]
    figure = answered_share(table(*rows), until=at(9))
    assert (figure.low, figure.high) == pytest.approx((0, 0.1611), abs=5e-5)


def test_a_promise_of_the_kind_goes_before_that_of_the_channel(table: Table, at: At) -> None:
    rows = table(
        ("1", "in", 0, {"kind": "message", "conversation": "a"}),
        ("2", "out", 3, {"kind": "message", "conversation": "a"}),
        ("3", "in", 0, {"conversation": "b"}),
        ("4", "out", 3, {"conversation": "b"}),
    )
    promises = promise(("c", "message", 2 * 3600), ("c", None, 4 * 3600))
    figure = promise_kept(rows, promises, until=at(99))
    assert (figure.value, figure.n) == (0.5, 2)


def test_open_past_the_promise_is_broken_and_open_before_it_is_undecided(table: Table, at: At) -> None:
    frame = table(("1", "in", 0, {"conversation": "a"}), ("2", "in", 9, {"conversation": "b"}))
    figure = promise_kept(frame, promise(("c", None, 2 * 3600)), until=at(10))
    assert (figure.value, figure.n) == (0, 1)


def test_promises_run_in_opening_hours(table: Table, at: At) -> None:
    office = Opening.weekdays("Europe/Oslo", time(9), time(17))
    frame = table(("1", "in", 15), ("2", "out", 33))
    promises = promise(("c", None, 2 * 3600))
    assert promise_kept(frame, promises, until=at(99)).value == 0
    assert promise_kept(frame, promises, until=at(99), opening=office).value == 1


@pytest.mark.parametrize("more", [{"channel": "elsewhere"}, {"needs_reply": False}])
def test_no_promise_or_no_need_counts_nothing(table: Table, at: At, more: dict[str, object]) -> None:
    figure = promise_kept(table(("1", "in", 0, more)), promise(("c", None, 60.0)), until=at(9))
    assert (figure.value, figure.n) == (None, 0)


def test_two_promises_for_one_kind_are_refused(table: Table, at: At) -> None:
    with pytest.raises(ValueError, match="two promises"):
        promise_kept(table(("1", "in", 0)), promise(("c", None, 60.0), ("c", None, 90.0)), until=at(9))


def test_the_waiting_are_counted_by_age_since_our_last_word(table: Table, at: At) -> None:
    frame = table(
        ("1", "in", 0),
        ("2", "out", 1),
        ("3", "in", 99.5),
        ("4", "in", 99.9),
        ("5", "in", 96, {"conversation": "b"}),
        ("6", "in", 0, {"conversation": "done"}),
        ("7", "out", 2, {"conversation": "done"}),
        ("8", "in", 50, {"conversation": "thanks", "needs_reply": False}),
        ("9", "in", -900, {"conversation": "forgotten"}),
    )
    ages = waiting(frame, until=at(100))
    assert ages["conversations"].to_list() == [1, 0, 1, 0, 0, 0, 1]
    assert ages["from_s"].to_list() == [0, 3600, 14400, 86400, 259200, 604800, 2419200]
    assert ages["to_s"].to_list()[-1] is None


def test_nobody_waiting_is_a_table_of_zeros(at: At) -> None:
    assert waiting(items([]), until=at(0))["conversations"].to_list() == [0] * 7
