"""Days off: public holidays of the country, days we close, days we are there although others celebrate."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest
from django.test import Client

from stamgast.hours import operations, queries
from stamgast.hours.calendars import public_holidays
from stamgast.hours.models import SpecialDay
from stamgast.workspaces.models import Member

ALL = "/w/bookshop/hours/"
KINGS_DAY = date(2026, 4, 27)
BEFORE = datetime(2026, 4, 24, 14, tzinfo=UTC)  # Friday, 16:00 in Amsterdam


@pytest.mark.parametrize(
    ("country", "language", "day", "name"),
    [
        ("NL", "nl", KINGS_DAY, "Koningsdag"),
        ("NL", "sv", KINGS_DAY, "King's Day"),
        ("SE", "sv", date(2026, 6, 20), "Midsommardagen"),
        ("NO", "nb", date(2026, 5, 17), "Grunnlovsdag"),
        ("GB", "en", date(2026, 12, 28), "Boxing Day (observed)"),
        ("GB", "nb", date(2026, 4, 3), "Langfredag"),
        ("GB", "sv", date(2026, 5, 4), "May Day"),
        ("SE", "nl", date(2026, 4, 6), "Tweede paasdag"),
        ("SE", "nb", date(2026, 6, 20), "Midsummer Day"),
    ],
)
def test_public_holidays_have_the_names_their_country_or_the_readers_has_for_them(
    country: str, language: str, day: date, name: str
) -> None:
    assert public_holidays(country, date(2026, 1, 1), date(2026, 12, 31), language)[day] == name


def test_holidays_are_cut_to_the_period_and_a_country_nobody_knows_has_none() -> None:
    assert public_holidays("NL", KINGS_DAY, KINGS_DAY) == {KINGS_DAY: "King's Day"}
    assert public_holidays("XX", date(2026, 1, 1), date(2026, 12, 31)) == {}


@pytest.fixture
def open_on_weekdays(alice: Member) -> Member:
    alice.workspace.country = "NL"
    alice.workspace.save()
    operations.set_opening_hours(alice.workspace, [(day, time(9), time(17)) for day in range(5)])
    return alice


def due(member: Member) -> datetime:
    return queries.due(queries.opening(member.workspace), BEFORE, 120)


@pytest.mark.django_db
@pytest.mark.usefixtures("april")
def test_a_promise_stands_still_over_a_holiday_unless_we_are_there(open_on_weekdays: Member) -> None:
    tuesday, monday = datetime(2026, 4, 28, 8, tzinfo=UTC), datetime(2026, 4, 27, 8, tzinfo=UTC)
    assert due(open_on_weekdays) == tuesday
    operations.open_on(open_on_weekdays.workspace, KINGS_DAY)
    assert due(open_on_weekdays) == monday
    operations.close_on(open_on_weekdays.workspace, KINGS_DAY, "Stocktaking")
    assert due(open_on_weekdays) == tuesday
    operations.as_usual_on(open_on_weekdays.workspace, KINGS_DAY)
    assert not SpecialDay.objects.exists()


@pytest.mark.django_db
@pytest.mark.usefixtures("april")
def test_days_off_are_closed_opened_and_taken_back_on_the_page(
    open_on_weekdays: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(open_on_weekdays)
    by_script = {"HX-Request": "true"}
    assert "King&#x27;s Day" in client.get(ALL).content.decode()
    page = client.post(f"{ALL}closed/2026-04-27/", {"open": "yes"}, headers=by_script).content.decode()
    assert "we are there" in page
    assert "Saved." in page
    moved = {"day": "2026-05-05", "name": "Moving house"}
    page = client.post(f"{ALL}closed/", moved, headers=by_script).content.decode()
    assert "Moving house" in page
    assert "our own day off" in page
    page = client.post(f"{ALL}closed/2026-05-05/", follow=True).content.decode()
    assert "Moving house" not in page
    assert "<title>" in page, "without scripts it is a whole page"


@pytest.mark.django_db
def test_what_is_no_day_is_said_and_changes_nothing(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    assert client.post(f"{ALL}closed/", {"day": "someday"}).status_code == 422
    assert client.post(f"{ALL}closed/someday/").status_code == 404
    assert not SpecialDay.objects.exists()


@pytest.mark.django_db
def test_a_responder_does_not_close_the_shop(bob: Member, client_of: Callable[[Member], Client]) -> None:
    assert client_of(bob).post(f"{ALL}closed/", {"day": "2026-05-05"}).status_code == 403
    assert not SpecialDay.objects.exists()
