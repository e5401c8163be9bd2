"""The benchmarks' own arithmetic: quantiles, ratios that say how much slower, targets, the page."""

import pytest

from benchmarks.report import number, page
from benchmarks.result import Figure, Result, quantile


@pytest.mark.parametrize(
    ("share", "expected"), [(0.0, 1), (0.25, 1), (0.26, 2), (0.5, 2), (0.99, 4), (1.0, 4)]
)
def test_a_quantile_is_a_measured_value_that_the_share_does_not_exceed(share: float, expected: int) -> None:
    assert quantile([4, 2, 1, 3], share) == expected


@pytest.mark.parametrize(
    ("values", "floor", "more_is_better", "ratio"),
    [((2.0, 4.0, 9.0), 2.0, False, 2.0), ((50.0,), 100.0, True, 2.0), ((1.0,), None, False, None)],
)
def test_more_than_one_is_always_slower_or_bigger_than_the_floor(
    values: tuple[float, ...], floor: float | None, more_is_better: bool, ratio: float | None
) -> None:
    assert Figure("f", values, "s", floor, more_is_better=more_is_better).ratio == ratio


@pytest.mark.parametrize(
    ("target", "more_is_better", "is_met"),
    [(2.0, False, True), (1.9, False, False), (2.0, True, True), (2.1, True, False), (None, False, None)],
)
def test_a_target_is_met_by_the_median(
    target: float | None, more_is_better: bool, is_met: bool | None
) -> None:
    assert Figure("f", (1.0, 2.0, 30.0), "s", None, target, more_is_better).is_met is is_met


@pytest.mark.parametrize(
    ("value", "written"), [(1234.4, "1,234"), (3.0, "3"), (3.14159, "3.14"), (0.0123, "0.012")]
)
def test_numbers_are_short(value: float, written: str) -> None:
    assert number(value) == written


def test_the_page_begins_with_every_target_and_calls_a_wrong_answer_wrong() -> None:
    result = Result(
        "b", "B7 Pages", "many", [Figure("p95", (12.0,), "ms", 4.0, 40.0), Figure("cpu", (1.0,), "s")]
    )
    result.check("rows", 3, 3)
    result.check("order", "ab", "ba")
    around = {"date": "2026-11-25", "machine": "one", "load": "0.1", "versions": "Python"}
    kept = {"name": result.name, "title": result.title, "workload": result.workload, "form": "short"}
    figures = [
        {"name": f.name, "values": f.values, "unit": f.unit, "floor": f.floor, "target": f.target}
        for f in result.figures
    ]
    found = page(
        {"b": kept | {"figures": figures, "checked": result.checked, "wrong": result.wrong, "around": around}}
    )
    assert "| B7 (short) | p95 | 12 ms | ≤ 40: met | 3.0 | WRONG |" in found
    assert "| B7 (short) | cpu" not in found
    assert "the speed does not count:** order: 'ab' instead of 'ba'" in found
