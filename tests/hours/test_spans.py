"""Hours as people write them: what is understood, and what is asked back."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stamgast.hours import spans

NINE, NOON, ONE, FIVE = time(9), time(12), time(13), time(17)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("  ", []),
        ("9-12", [(NINE, NOON)]),
        ("09:00–12:00, 13:00–17:00", [(NINE, NOON), (ONE, FIVE)]),
        ("13–17; 9—12", [(NINE, NOON), (ONE, FIVE)]),
        ("9.30 - 12", [(time(9, 30), NOON)]),
        ("9 to 12 and 13 to 17", [(NINE, NOON), (ONE, FIVE)]),
        ("9 till 12 och 13 till 17", [(NINE, NOON), (ONE, FIVE)]),
        ("9 til 12 og 13 til 17", [(NINE, NOON), (ONE, FIVE)]),
        ("9 tot 12 en 13 tot 17", [(NINE, NOON), (ONE, FIVE)]),
        ("9-12, 12-17", [(NINE, NOON), (NOON, FIVE)]),
        ("20-24", [(time(20), time(0))]),
        ("20-0", [(time(20), time(0))]),
        ("0-24", [(time(0), time(0))]),
        ("9-12,", [(NINE, NOON)]),
    ],
)
def test_hours_are_understood_as_they_are_written(text: str, found: list[spans.Stretch]) -> None:
    assert spans.parse(text) == found


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("nine to five", spans.Unreadable),
        ("9", spans.Unreadable),
        ("9-25", spans.Unreadable),
        ("9-12:75", spans.Unreadable),
        ("24:30-25", spans.Unreadable),
        ("9-12-17", spans.Unreadable),
        ("9 12", spans.Unreadable),
        ("17-9", spans.Backwards),
        ("9-9", spans.Backwards),
        ("9-12, 11-17", spans.Overlapping),
        ("20-24, 22-23", spans.Overlapping),
        ("0-24, 9-12", spans.Overlapping),
        ("<script>", spans.Unreadable),
    ],
)
def test_what_cannot_be_hours_is_asked_back(text: str, error: type[ValueError]) -> None:
    with pytest.raises(error):
        spans.parse(text)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_hours_or_asked_back(text: str) -> None:
    try:
        found = spans.parse(text)
    except ValueError:
        return
    assert spans.parse(spans.write(found)) == found


@given(st.lists(st.integers(0, 1439), min_size=2, max_size=8, unique=True))
def test_what_is_written_is_read_back(minutes: list[int]) -> None:
    clocks = [time(minute // 60, minute % 60) for minute in sorted(minutes)]
    day = [stretch for stretch in zip(clocks[::2], clocks[1::2], strict=False) if stretch[1] < time(23, 59)]
    assert spans.parse(spans.write(day)) == day
