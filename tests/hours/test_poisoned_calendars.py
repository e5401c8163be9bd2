"""A calendar file may hold anything: it is read, or refused in words of our own."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stamgast.hours.ics import LONGEST, MOST_FOUND, TooLarge, Unreadable, read
from tests.factories import NOW

NAMES = [
    "DTSTART", "DTSTART;VALUE=DATE", "DTSTART;TZID=Europe/Amsterdam", "DTSTART;TZID=Nowhere", "DTEND",
    "DURATION",
    "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "UID", "SUMMARY", "STATUS", "TRANSP", "X;Y=\"", "BEGIN",
    "END",
]  # fmt: skip
VALUES = [
    "20261201T100000Z", "20261201", "00010101T000000", "99991231T235959Z", "20261332", "19000101T000000Z", "",
    "P1D", "-P1D", "P99999999999W", "PT0S", "FREQ=DAILY", "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;COUNT=99999999",
    "FREQ=WEEKLY;BYDAY=XX", "FREQ=YEARLY;BYMONTH=99;BYMONTHDAY=-1", "FREQ=SECONDLY", "FREQ=DAILY;UNTIL=x",
    "FREQ=MONTHLY;BYMONTHDAY=31,32", "INTERVAL=" + "9" * 5_000, "CANCELLED", "TRANSPARENT", "VEVENT",
    "VTIMEZONE",
    "VALARM", "Away\\nBEGIN:VEVENT", "\u202e\x07", "a" * 300, "20261201/20261202", "20261201,20261202,x",
]  # fmt: skip
line = st.tuples(st.sampled_from(NAMES), st.sampled_from(VALUES)).map(":".join) | st.text(max_size=20)
event = st.lists(line, max_size=8).map(lambda lines: "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"]))
calendar = st.lists(event, max_size=4).map(
    lambda events: "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *events, "END:VCALENDAR"]).encode()
)


@settings(max_examples=50)
@given(content=calendar | st.binary(max_size=100))
@example(content=b"BEGIN:VCALENDAR\r\n" * 3_000)
@example(content=b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + b" x" * 20_000)
@example(content=b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VALARM\r\n" * 3_000)
@example(
    content=b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nX" + b";A=b" * 10_000 + b":x\r\nEND:VEVENT\r\nEND:VCALENDAR"
)
def test_a_calendar_may_hold_anything(content: bytes) -> None:
    try:
        reading = read(content, "Europe/Amsterdam", now=NOW)
    except (Unreadable, TooLarge):
        return
    assert len(reading.found) <= MOST_FOUND
    assert all(one.to_at > NOW and one.from_at < one.to_at <= one.from_at + LONGEST for one in reading.found)


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("BEGIN", "END")])
def test_one_broken_line_keeps_no_other_event_back(name: str, value: str) -> None:
    broken = f"BEGIN:VEVENT\r\nUID:1\r\n{name}:{value}\r\nEND:VEVENT"
    good = "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Away\r\nDTSTART;VALUE=DATE:20261202\r\nEND:VEVENT"
    content = f"BEGIN:VCALENDAR\r\n{broken}\r\n{good}\r\nEND:VCALENDAR".encode()
    assert "Away" in [one.title for one in read(content, "Europe/Amsterdam", now=NOW).found]
