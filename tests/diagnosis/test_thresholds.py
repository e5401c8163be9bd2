"""From figures to verdicts: the lines, and what an interval or a small n makes of them."""

import pytest

from stamgast.diagnosis.measures import BY_FIGURE
from stamgast.diagnosis.questions import KEYS, REASONS
from stamgast.diagnosis.thresholds import FEWEST, THRESHOLDS, Threshold
from stamgast.metrics.figures import Figure

HIGHER = Threshold(0.8, 0.5, "higher")
LOWER = Threshold(6.0, 24.0, "lower")


@pytest.mark.parametrize(
    ("low", "value", "high", "verdict"),
    [
        (0.82, 0.9, 0.95, "good"),
        (0.6, 0.8, 0.9, "good"),  # exactly on the line
        (0.4, 0.8, 0.95, "watch"),  # could be as low as what calls for action
        (0.55, 0.6, 0.7, "watch"),
        (0.4, 0.5, 0.6, "watch"),  # exactly on the line
        (0.2, 0.3, 0.4, "act"),
        (0.2, 0.49, 0.81, "watch"),  # could be as high as what is good
    ],
)
def test_more_is_better(low: float, value: float, high: float, verdict: str) -> None:
    assert HIGHER.verdict(Figure(value, low, high, 50, "share")) == verdict


@pytest.mark.parametrize(
    ("low", "value", "high", "verdict"),
    [
        (1.0, 3.0, 5.0, "good"),
        (1.0, 6.0, 30.0, "watch"),
        (8.0, 10.0, 20.0, "watch"),
        (25.0, 30.0, 90.0, "act"),
        (30.0, 40.0, None, "act"),  # nobody knows how bad, but bad
        (5.0, 30.0, 90.0, "watch"),
        (48.0, None, None, "act"),  # at least two days
        (3.0, None, None, "good"),
    ],
)
def test_less_is_better(low: float | None, value: float | None, high: float | None, verdict: str) -> None:
    assert LOWER.verdict(Figure(value, low, high, 50, "s")) == verdict


@pytest.mark.parametrize("figure", [Figure(None, None, None, 0, "s"), Figure(1.0, 1.0, 1.0, FEWEST - 1, "s")])
def test_too_little_is_not_judged(figure: Figure) -> None:
    assert LOWER.verdict(figure) == "not_knowable"


@pytest.mark.parametrize("line", THRESHOLDS.values(), ids=THRESHOLDS)
def test_the_lines_stand_in_their_order_and_say_where_they_come_from(line: Threshold) -> None:
    assert (line.good > line.act) == (line.better == "higher")
    assert line.source


def test_every_question_is_judged_by_figures_that_are_measured_and_have_a_line() -> None:
    judged = [figure for question in (*REASONS, *KEYS) for figure in question.judged]
    also = [figure for question in (*REASONS, *KEYS) for figure in question.also]
    assert set(judged) == set(THRESHOLDS)
    assert set(judged) | set(also) <= set(BY_FIGURE)


def test_there_are_ten_reasons_and_seven_keys() -> None:
    assert (len(REASONS), len(KEYS)) == (10, 7)
    assert len({question.id for question in (*REASONS, *KEYS)}) == 17
