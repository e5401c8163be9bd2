"""Comments per post, turns, and replies that keep a conversation going."""

from collections.abc import Callable
from datetime import datetime

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stamgast.metrics.conversation import _count_quantile, carried_on, depth, rate
from stamgast.metrics.tables import items

Posts = Callable[..., pl.DataFrame]
Table = Callable[..., pl.DataFrame]
At = Callable[[float], datetime]


def test_comments_deep_in_the_thread_count_for_the_post(posts: Posts, table: Table) -> None:
    comments = table(
        ("1", "in", 1, {"parent": "c0"}),
        ("2", "in", 2, {"parent": "1", "root": "c0"}),
        ("3", "in", 3, {"root": "elsewhere"}),
        ("4", "out", 3, {"root": "c0"}),
        ("5", "in", 3, {"root": "c0", "kind": "like"}),
        ("6", "in", 3, {"root": "c0", "channel": "d"}),
    )
    figure = rate(pl.concat([posts(0, 200), comments]))
    assert (figure.value, figure.n, figure.unit) == (1.0, 2, "comments per post")


def test_posts_without_comments_have_a_rate_of_zero_and_no_posts_none(posts: Posts) -> None:
    assert rate(posts(0, 200)).value == 0
    assert (rate(items([])).value, rate(items([])).n) == (None, 0)


def test_later_comments_are_not_seen(posts: Posts, table: Table, at: At) -> None:
    frame = pl.concat([posts(0), table(("1", "in", 1, {"root": "c0"}), ("2", "in", 9, {"root": "c0"}))])
    assert rate(frame, until=at(5)).value == 1


def test_the_interval_contains_the_rate(posts: Posts, table: Table) -> None:
    hours = range(0, 24 * 70, 20)
    draw = np.random.default_rng(2)
    comments = [
        (f"{n}.{k}", "in", hour + 1, {"root": f"c{n}"})
        for n, hour in enumerate(hours)
        for k in range(draw.poisson(2))
    ]
    figure = rate(pl.concat([posts(*hours), table(*comments)]))
    assert figure.low < figure.value < figure.high


def test_turns_change_with_the_side_not_with_each_item(table: Table, at: At) -> None:
    sides = ["out", "in", "in", "out", "in", "out", "out"]
    frame = table(*[(str(n), side, n) for n, side in enumerate(sides)])
    assert depth(frame, until=at(99))[0.5].value == 5
    assert depth(frame, until=at(2.5))[0.5].value == 2


def test_depth_interpolates_between_conversations(table: Table, at: At) -> None:
    rows = [
        (f"{name}{n}", "in" if n % 2 == 0 else "out", n, {"conversation": name})
        for name in "abcd"
        for n in range(ord(name) - 96)
    ]
    turns = depth(table(*rows), until=at(99))
    assert (turns[0.5].value, turns[0.9].value) == pytest.approx((2.5, 3.7))
    assert turns[0.5].n == 4


def test_talking_to_ourselves_is_no_conversation(posts: Posts, at: At) -> None:
    turns = depth(posts(0, 5), until=at(99))
    assert (turns[0.5].value, turns[0.5].n) == (None, 0)


@given(st.lists(st.integers(0, 12), min_size=1, max_size=40), st.sampled_from([0.1, 0.5, 0.9]))
def test_quantiles_of_counts_are_those_of_the_values(values: list[int], part: float) -> None:
    counts = np.bincount(values, minlength=13)[None, :].astype(float)
    assert _count_quantile(counts, part)[0] == pytest.approx(np.quantile(values, part))


def test_only_the_person_we_answered_can_carry_on(table: Table, at: At) -> None:
    frame = table(
        ("1", "in", 1, {"author": "ann"}),
        ("2", "out", 2, {"parent": "1"}),
        ("3", "in", 3, {"author": "bo"}),
        ("4", "out", 4, {"parent": "3"}),
        ("5", "in", 5, {"author": "ann"}),
    )
    figure = carried_on(frame, until=at(1_000))
    assert (figure.value, figure.n) == (0.5, 2)


@pytest.mark.parametrize(("back", "value"), [(2 + 168, 1.0), (2.1 + 168, 0.0)])
def test_a_week_is_the_limit(table: Table, at: At, back: float, value: float) -> None:
    frame = table(("1", "in", 1), ("2", "out", 2), ("3", "in", back))
    assert carried_on(frame, until=at(1_000)).value == value


def test_replies_younger_than_a_week_and_posts_are_not_counted(table: Table, at: At) -> None:
    frame = table(("p", "out", 0, {"kind": "post"}), ("1", "in", 1), ("2", "out", 2), ("3", "in", 3))
    assert carried_on(frame, until=at(100)).n == 0
    assert carried_on(frame, until=at(1_000)).n == 1
