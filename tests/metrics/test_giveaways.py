"""Give-aways: before and after, people who came for the prize, and windows with their edges."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import polars as pl
import pytest

from stamgast.metrics.figures import NotKnowable
from stamgast.metrics.giveaway import dependence, effect, hunters
from stamgast.metrics.tables import INTERVENTIONS, items
from stamgast.metrics.tables import table as rows_of
from stamgast.metrics.windows import giveaways

Table = Callable[..., pl.DataFrame]
At = Callable[[float], datetime]
MONDAY = datetime(2025, 3, 3, tzinfo=UTC)
DAY = 24


def prizes(*spans: tuple[float, float | None]) -> pl.DataFrame:
    return rows_of(
        [
            {
                "kind": "giveaway",
                "from": MONDAY + timedelta(hours=start),
                "to": None if end is None else MONDAY + timedelta(hours=end),
            }
            for start, end in spans
        ],
        INTERVENTIONS,
    )


def answered_posts(answers: Callable[[int], int], days: int, step: int = 1) -> pl.DataFrame:
    base = {"channel": "c", "author": "x"}
    rows = []
    for day in range(0, days, step):
        at = MONDAY + timedelta(days=day)
        rows.append(base | {"item": f"p{day}", "direction": "out", "kind": "post", "published": at})
        rows += [
            base
            | {"item": f"{day}.{n}", "direction": "in", "kind": "comment", "published": at, "root": f"p{day}"}
            for n in range(answers(day))
        ]
    return items(rows)


def test_spans_that_overlap_are_one_and_later_ones_are_none(at: At) -> None:
    table = prizes((48, 72), (0, 30), (24, 40), (300, None), (999, 1_000))
    assert giveaways(table, at(310)) == [(at(0), at(40)), (at(48), at(72)), (at(300), at(310))]


def test_a_rising_line_that_goes_on_is_no_change(at: At) -> None:
    found = effect(
        answered_posts(lambda day: day // 7, 126), prizes((56 * DAY, 60 * DAY)), until=at(140 * DAY)
    )
    assert found.change.value == pytest.approx(0, abs=0.25)
    assert found.before.value < found.after.value


def test_a_line_that_breaks_is_a_change_against_its_own_continuation(at: At) -> None:
    frame = answered_posts(lambda day: day // 7 if day < 56 else 4, 126)
    found = effect(frame, prizes((56 * DAY, 60 * DAY)), until=at(140 * DAY))
    assert found.after.value == 4
    assert found.change.value == pytest.approx(-8.5, abs=0.5)
    assert found.verdict == "fewer"
    last = found.weeks.filter(phase="after").row(-1, named=True)
    assert last["fitted"] - last["counterfactual"] < found.change.value


def test_weeks_tell_both_lines(at: At) -> None:
    frame = answered_posts(lambda day: 1 if day < 56 else 3, 126)
    weeks = effect(frame, prizes((56 * DAY, 60 * DAY)), until=at(140 * DAY)).weeks
    assert weeks.columns == ["t", "phase", "posts", "rate", "fitted", "counterfactual"]
    assert weeks["t"].to_list() == [*range(-8, 0), 0, 0, *range(1, 9)]
    assert weeks.filter(phase="before")["fitted"].to_list() == pytest.approx([1.0] * 8)
    assert weeks.filter(phase="after")["fitted"].to_list() == pytest.approx([3.0] * 9)
    assert weeks.filter(phase="after")["counterfactual"].to_list() == pytest.approx([1.0] * 9)
    assert weeks.filter(phase="during")["fitted"].null_count() == 1


def test_a_house_that_grows_from_one_give_away_to_the_next_is_not_taken_for_an_effect(at: At) -> None:
    spans = [(day * DAY, (day + 5) * DAY) for day in (70, 150, 230)]
    found = effect(answered_posts(lambda day: day // 14, 300), prizes(*spans), until=at(330 * DAY))
    assert found.change.low < 0 < found.change.high
    assert found.change.value == pytest.approx(0, abs=0.4)


def test_too_few_weeks_can_tell_nothing(at: At) -> None:
    frame = answered_posts(lambda day: 1, 126)
    assert effect(frame, prizes((14 * DAY, 15 * DAY)), until=at(140 * DAY)) == NotKnowable(
        "posts in 2 weeks before and 9 after give-aways; 4 and 2 are needed"
    )
    assert effect(frame, prizes(), until=at(140 * DAY)) == NotKnowable("no give-away in the table")


def test_posts_of_the_last_week_still_get_answers(at: At) -> None:
    frame = answered_posts(lambda day: 1, 126)
    assert effect(frame, prizes((56 * DAY, 60 * DAY)), until=at(90 * DAY)).after.n == 90 - 7 - 60


def test_who_came_for_a_prize_and_also_otherwise_is_no_hunter(table: Table, at: At) -> None:
    frame = table(
        ("1", "in", 10, {"author": "ann"}),
        ("2", "in", 20, {"author": "ann"}),
        ("3", "in", 15, {"author": "bo"}),
        ("4", "in", 31, {"author": "bo"}),
        ("5", "in", 40, {"author": "cy"}),
        ("6", "in", 12, {"author": "dee", "kind": "like"}),
        ("7", "out", 12),
    )
    found = hunters(frame, prizes((10, 30)), until=at(50))
    assert (found.of_visitors.value, found.of_visitors.n) == (0.5, 2)
    assert (found.of_people.value, found.of_people.n) == (pytest.approx(1 / 3), 3)


def test_dependence_is_held_against_the_time_give_aways_took(table: Table, at: At) -> None:
    frame = table(("p", "out", 0, {"kind": "post"}), ("1", "in", 10), ("2", "in", 20), ("3", "in", 90))
    found = dependence(frame, prizes((-50, 5), (10, 25)), until=at(100))
    assert (found.figure.value, found.figure.n) == (pytest.approx(2 / 3), 3)
    assert found.against.value == pytest.approx(0.2)


def test_without_give_aways_nobody_hunts_and_nothing_depends(table: Table, at: At) -> None:
    reason = NotKnowable("no give-away in the table")
    assert hunters(table(("1", "in", 1)), prizes(), until=at(9)) == reason
    assert dependence(table(("1", "in", 1)), prizes(), until=at(9)) == reason
