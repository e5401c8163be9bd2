"""Regulars, newcomers, the quiet and the lost, each from a handful of people."""

from collections.abc import Callable
from datetime import datetime

import polars as pl
import pytest

from stamgast.metrics.figures import NotKnowable
from stamgast.metrics.people import lost_after_silence, newcomers, quiet, regulars

Table = Callable[..., pl.DataFrame]
At = Callable[[float], datetime]
WEEK, DAY = 168.0, 24.0
END = 20 * WEEK
EARLY = ("p", "out", 0.0, {"kind": "post"})


def wrote(author: str, *weeks_ago: float) -> list[tuple[str, str, float, dict[str, str]]]:
    return [(f"{author}{ago}", "in", END - ago * WEEK, {"author": author}) for ago in weeks_ago]


def test_three_different_weeks_of_twelve_make_a_regular(table: Table, at: At) -> None:
    frame = table(
        EARLY,
        *wrote("ann", 0.5, 5.5, 11.5),
        *wrote("bo", 0.5, 5.5, 12.5),
        *wrote("cy", 1.1, 1.5, 1.9),
    )
    found = regulars(frame, until=at(END))
    assert (found.now.value, found.now.n, found.now.unit) == (1.0, 3, "people")


def test_regulars_of_four_weeks_ago_are_looked_for_in_the_four_weeks_since(table: Table, at: At) -> None:
    frame = table(
        EARLY, *wrote("ann", 4.5, 8.5, 15.5, 3.5), *wrote("bo", 4.5, 8.5, 15.5), *wrote("cy", 4.5, 8.5, 1)
    )
    found = regulars(frame, until=at(END))
    assert (found.seen_again.value, found.seen_again.n) == (0.5, 2)


def test_sixteen_weeks_must_be_observed(table: Table, at: At) -> None:
    frame = table(("p", "out", 4.1 * WEEK, {"kind": "post"}), *wrote("ann", 1, 2, 3))
    assert regulars(frame, until=at(END)) == NotKnowable("nothing is observed before 2025-03-31")


def test_newcomers_wrote_for_the_first_time(table: Table, at: At) -> None:
    frame = table(EARLY, *wrote("ann", 18, 1), *wrote("bo", 2, 1), *wrote("cy", 18), *wrote("dee", 0.1))
    figure = newcomers(frame, since=at(END - 3 * WEEK), until=at(END))
    assert (figure.n, figure.value) == (3, pytest.approx(2 / 3))
    assert isinstance(newcomers(frame, since=at(3 * WEEK), until=at(END)), NotKnowable)


def test_the_quiet_are_regulars_silent_for_more_than_twice_their_usual_gap(table: Table, at: At) -> None:
    frame = table(
        *wrote("ann", 2.1, 3.1, 4.1),
        *wrote("bo", 1.9, 2.9, 3.9),
        *wrote("cy", 10.0, 11.0),
        *wrote("dee", 9.0, 10.0, 11.0),
    )
    found = quiet(frame, until=at(END))
    assert found["author"].to_list() == ["ann", "dee"]
    assert found["usual_d"].to_list() == [7.0, 7.0]
    assert found["silent_d"].to_list() == pytest.approx([14.7, 63.0])


def test_three_comments_of_one_hour_are_no_usual_gap(table: Table, at: At) -> None:
    frame = table(*wrote("ann", 2.1, 2.101, 3.1, 4.1, 4.101))
    assert quiet(frame, until=at(END))["usual_d"].to_list() == [7.0]


def stays(*people: tuple[str, bool, bool]) -> list[tuple[str, str, float, dict[str, str]]]:
    """People who wrote 100 days ago, whether we answered, and whether they wrote again 10 days ago."""
    rows = []
    for name, answered, again in people:
        own = {"author": name, "conversation": name}
        rows.append((f"{name}1", "in", END - 100 * DAY, own))
        rows += [(f"{name}2", "out", END - 99 * DAY, {"conversation": name})] if answered else []
        rows += [(f"{name}3", "in", END - 10 * DAY, own)] if again else []
    return rows


def test_the_answered_are_held_against_the_unanswered(table: Table, at: At) -> None:
    people = [
        ("a", True, True),
        ("b", True, True),
        ("c", True, False),
        ("d", False, True),
        ("e", False, False),
    ]
    found = lost_after_silence(table(EARLY, *stays(*people)), until=at(END))
    assert (found.figure.n, found.against.n, found.difference.n) == (3, 2, 5)
    assert found.figure.value == pytest.approx(2 / 3)
    assert found.difference.value == pytest.approx(2 / 3 - 1 / 2)
    assert found.difference.low < 0 < found.difference.high


def test_the_last_word_of_a_stretch_decides(table: Table, at: At) -> None:
    later = ("a9", "in", END - 90 * DAY, {"author": "a", "conversation": "a"})
    found = lost_after_silence(table(EARLY, *stays(("a", True, True)), later), until=at(END))
    assert (found.figure.n, found.against.n) == (0, 1)
    assert found.difference.value is None


def test_an_answer_that_came_after_the_stretch_is_none(table: Table, at: At) -> None:
    late = ("a9", "out", END - 59 * DAY, {"conversation": "a"})
    found = lost_after_silence(table(EARLY, *stays(("a", False, False)), late), until=at(END))
    assert (found.figure.n, found.against.n) == (0, 1)


def test_what_needs_no_reply_loses_nobody(table: Table, at: At) -> None:
    frame = table(EARLY, *stays(("a", False, False))).with_columns(needs_reply=pl.lit(value=False))
    found = lost_after_silence(frame, until=at(END))
    assert (found.figure.n, found.against.n) == (0, 0)


def test_two_stretches_must_be_observed(table: Table, at: At) -> None:
    frame = table(("p", "out", END - 119 * DAY), *stays(("a", True, True)))
    assert isinstance(lost_after_silence(frame, until=at(END)), NotKnowable)
