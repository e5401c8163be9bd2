"""Absences from calendar files: busy or whole days, repeated for a year; hostile files are refused."""

import html
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from stamgast.hours import ics
from stamgast.hours.models import Absence
from stamgast.workspaces.models import Member

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
PAGE = "/w/bookshop/hours/away/calendar/"
WHOLE_DAY = "DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261203"


def calendar(*events: str) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Somebody//EN"]
    for number, event in enumerate(events):
        uid = "" if "UID:" in event else f"UID:{number}\n"
        lines += ["BEGIN:VEVENT", "DTSTAMP:20261101T000000Z", f"{uid}{event}", "END:VEVENT"]
    return "\n".join([*lines, "END:VCALENDAR"]).replace("\n", "\r\n").encode()


def read(*events: str) -> ics.Reading:
    return ics.read(calendar(*events), "Europe/Amsterdam", now=NOW)


@pytest.fixture
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.mark.parametrize(
    ("event", "begins", "ends"),
    [
        (WHOLE_DAY, "2026-11-30T23:00", "2026-12-02T23:00"),
        ("DTSTART;VALUE=DATE:20261201", "2026-11-30T23:00", "2026-12-01T23:00"),
        ("DTSTART:20261201T100000Z\nDTEND:20261201T110000Z", "2026-12-01T10:00", "2026-12-01T11:00"),
        ("DTSTART:20261201T100000\nDURATION:PT90M", "2026-12-01T09:00", "2026-12-01T10:30"),
        ("DTSTART;TZID=Europe/Oslo:20260701T100000\nDTEND;TZID=Europe/Oslo:20261201T110000", None, None),
        ("DTSTART;TZID=Europe/London:20261201T100000\nDTEND;TZID=Europe/London:20261201T110000",
         "2026-12-01T10:00", "2026-12-01T11:00"),
        ("DTSTART;VALUE=DATE:20270328\nDTEND;VALUE=DATE:20270329", "2027-03-27T23:00", "2027-03-28T22:00"),
        ("DTSTART:20261201T100000Z\nDTEND:20261201T100000Z", None, None),
        ("DTSTART:20261202T100000Z\nDTEND:20261201T100000Z", None, None),
        ("DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20401201", None, None),
        (f"{WHOLE_DAY}\nSTATUS:CANCELLED", None, None),
        ("DTSTART:20261201T100000Z\nDTEND:20261201T110000Z\nTRANSP:TRANSPARENT", None, None),
        ("SUMMARY:No times at all", None, None),
        ("DTSTART:00010101T000000\nDTEND:00010101T010000", None, None),
        ("DTSTART:99991231T235900Z\nDURATION:P9999999D", None, None),
        ("DTSTART:20261201T100000Z,20261202T100000Z", None, None),
        (f"{WHOLE_DAY}\nRRULE:FREQ=DAILY;COUNT=1\nEXDATE:99991231,x", None, None),
        ("DTSTART;TZID=../../x:20261201T100000\nDURATION:PT1H", "2026-12-01T09:00", "2026-12-01T10:00"),
        (f"{WHOLE_DAY}\nRECURRENCE-ID;TZID=Europe/Oslo:00010101T000000",
         "2026-11-30T23:00", "2026-12-02T23:00"),
    ],
)  # fmt: skip
def test_one_event_is_read_where_the_workspace_is(event: str, begins: str | None, ends: str | None) -> None:
    reading = read(event)
    found = [(f"{one.from_at:%Y-%m-%dT%H:%M}", f"{one.to_at:%Y-%m-%dT%H:%M}") for one in reading.found]
    if event.startswith("DTSTART;TZID=Europe/Oslo"):
        assert found == [("2026-07-01T08:00", "2026-12-01T10:00")]
    else:
        assert found == ([(begins, ends)] if begins else [])
        assert reading.free == (not begins)


def test_whole_days_that_keep_nobody_busy_are_offered_but_not_chosen() -> None:
    (found,) = read(f"{WHOLE_DAY}\nTRANSP:TRANSPARENT\nSUMMARY:  Oma\\njarig ").found
    assert (found.is_busy, found.is_whole_days, found.title) == (False, True, "Oma jarig")


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=DAILY;COUNT=3", ["12-01", "12-02", "12-03"]),
        ("FREQ=DAILY;INTERVAL=2;UNTIL=20261206", ["12-01", "12-03", "12-05"]),
        ("FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20261212", ["12-01", "12-04", "12-08", "12-11"]),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=3", ["12-01", "12-15", "12-29"]),
        ("FREQ=MONTHLY;COUNT=2", ["12-01", "01-01"]),
        ("FREQ=YEARLY", ["12-01"]),
        ("FREQ=WEEKLY;COUNT=2;BYDAY=1MO", ["12-01"]),
        ("FREQ=SECONDLY", ["12-01"]),
        ("FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR", ["12-01"]),
    ],
)
def test_simple_repetition_is_followed_and_other_is_said(rule: str, days: list[str]) -> None:
    reading = read(f"DTSTART:20261201T100000Z\nDTEND:20261201T110000Z\nRRULE:{rule}")
    assert [f"{one.from_at:%m-%d}" for one in reading.found][: len(days)] == days
    is_followed = not any(word in rule for word in ("1MO", "SECONDLY", "BYSETPOS"))
    assert reading.too_complicated == (not is_followed)
    assert "COUNT" not in rule or len(reading.found) == len(days)


def test_repetition_reaches_a_year_and_keeps_to_the_clock_on_the_wall() -> None:
    event = "DTSTART;TZID=Europe/Amsterdam:20200106T090000\nDTEND;TZID=Europe/Amsterdam:20200106T100000"
    found = read(f"{event}\nRRULE:FREQ=WEEKLY").found
    assert len(found) == 52
    assert {one.from_at.hour for one in found} == {7, 8}
    assert found[-1].from_at < NOW + ics.A_YEAR


def test_an_occurrence_that_was_moved_or_left_out_is_not_there_twice() -> None:
    series = "UID:s\nDTSTART:20261201T100000Z\nDTEND:20261201T110000Z\nRRULE:FREQ=DAILY;COUNT=3"
    moved = "UID:s\nRECURRENCE-ID:20261202T100000Z\nDTSTART:20261202T150000Z\nDTEND:20261202T160000Z"
    found = read(f"{series}\nEXDATE:20261203T100000Z", moved).found
    assert [f"{one.from_at:%d %H}" for one in found] == ["01 10", "02 15"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"\xff\xfe\x00",
        b"BEGIN:VCALENDAR",
        b"BEGIN:VCALENDAR\r\nEND:VCALENDAR",
        b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VTODO\r\n" * 5_000,
        b"<html>BEGIN:VCALENDAR</html>",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:\r\n",
    ],
)
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    with pytest.raises(ics.Unreadable):
        ics.read(content, "Europe/Amsterdam", now=NOW)


@pytest.mark.parametrize(
    "content",
    [
        b"BEGIN:VCALENDAR\n" + b"x" * ics.LARGEST,
        calendar(*["SUMMARY:x"] * (ics.MOST_EVENTS + 1)),
        calendar(*["RRULE:FREQ=DAILY"] * (ics.MOST_REPEATED + 1)),
    ],
)
def test_what_is_too_large_is_refused(content: bytes) -> None:
    with pytest.raises(ics.TooLarge):
        ics.read(content, "Europe/Amsterdam", now=NOW)


def test_no_more_is_offered_than_a_page_holds() -> None:
    reading = read("DTSTART:20200101T100000Z\nDTEND:20200101T110000Z\nRRULE:FREQ=DAILY")
    assert len(reading.found) == ics.MOST_FOUND
    assert reading.is_cut


@pytest.mark.django_db
@pytest.mark.usefixtures("at_nine")
def test_a_file_is_shown_first_and_noted_once(bob: Member, client_of: Callable[[Member], Client]) -> None:
    client = client_of(bob)
    content = calendar(f"{WHOLE_DAY}\nSUMMARY:Sauna </textarea>", "DTSTART;VALUE=DATE:20261224")
    upload = SimpleUploadedFile("away.ics", content, "text/calendar")
    page = html.unescape(client.post(PAGE, {"file": upload}).content.decode())
    assert "Sauna" in page
    assert not Absence.objects.exists()
    keys = [part.partition('"')[0] for part in page.split('name="chosen" value="')[1:]]
    assert len(keys) == 2
    for _ in range(2):  # a double click
        client.post(PAGE, {"content": content.decode(), "chosen": keys[:1], "take": "yes"})
    absence = Absence.objects.get()
    assert (absence.member, absence.reason) == (bob, "")
    assert absence.to_at - absence.from_at == timedelta(days=2)
    assert "noted already" in client.post(PAGE, {"content": content.decode()}).content.decode()
    client.post(PAGE, {"content": content.decode(), "chosen": keys, "take": "yes", "titles": "on"})
    assert Absence.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.usefixtures("at_nine")
@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "Choose a file, or paste"),
        ("BEGIN:VCALENDAR", "This is not a calendar file"),
        ("x" * (ics.LARGEST + 1), "at most"),
        (calendar(*["SUMMARY:x"] * (ics.MOST_EVENTS + 1)).decode(), "too large"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(
    content: str, words: str, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    answer = client_of(bob).post(PAGE, {"content": content})
    assert answer.status_code == 422
    assert words in html.unescape(answer.content.decode())
