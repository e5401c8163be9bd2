"""Days, wall times and instants as browsers send them."""

from datetime import UTC, date, datetime, time

import pytest
from django.utils import translation

from stamgast.ui.dates import DayInput, day_of, instant_of, wall_of
from stamgast.vocabulary.languages import LANGUAGES

DAY = date(2026, 12, 1)
NINE = datetime.combine(DAY, time(9))


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2026-12-01", DAY), ("0001-01-01", date.min), ("9999-12-31", date.max), ("", None), ("x", None),
        ("2026-02-31", None), ("2026-12", None), ("-0001-01-01", None), ("2026-12-01T09:00", None),
    ],
)  # fmt: skip
def test_what_is_no_day_is_none(given: str, day: date | None) -> None:
    assert day_of(given) == day


@pytest.mark.parametrize(
    ("given", "wall"),
    [
        ("2026-12-01T09:00", NINE), ("2026-12-01 09:00:00", NINE), ("2026-12-01T09:00+02:00", NINE),
        ("", None), ("x", None), ("2026-13-01T09:00", None), ("2026-12-01T24:01", None),
    ],
)  # fmt: skip
def test_what_is_no_wall_time_is_none(given: str, wall: datetime | None) -> None:
    assert wall_of(given) == wall


@pytest.mark.parametrize(
    ("given", "instant"),
    [
        ("2026-12-01T11:00+02:00", NINE.replace(tzinfo=UTC)), ("2026-12-01T09:00Z", NINE.replace(tzinfo=UTC)),
        ("2026-12-01T09:00", None), ("", None), ("x", None), ("2026-13-01T09:00Z", None),
        ("0001-01-01T00:00+14:00", None), ("9999-12-31T23:59-14:00", None),
    ],
)  # fmt: skip
def test_what_is_no_instant_is_none(given: str, instant: datetime | None) -> None:
    assert instant_of(given) == instant


@pytest.mark.parametrize("language", LANGUAGES)
def test_browsers_are_told_a_day_as_they_understand_it(language: str) -> None:
    with translation.override(language):
        assert 'type="date" name="on" value="2026-12-01"' in DayInput().render("on", DAY)
