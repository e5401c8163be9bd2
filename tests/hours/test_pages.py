"""The pages about hours: one's own week, absences, opening hours, and who may change what."""

import html
from collections.abc import Callable
from datetime import UTC, datetime, time

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.hours import operations, queries
from stamgast.hours.models import Absence, Availability, OpeningHours
from stamgast.workspaces.models import AuditEntry, Member
from stamgast.workspaces.roles import Role

pytestmark = pytest.mark.django_db
ALL = "/w/bookshop/hours/"


def of(member: Member) -> str:
    return f"{ALL}of/{member.pk}/"


def test_without_hours_the_page_says_why_they_matter(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    page = client_of(alice).get(ALL).content.decode()
    assert "Nobody has said yet when they are there." in page
    assert "promises run day and night" in page
    assert "All times are those of Europe/Amsterdam." in page


def test_a_responder_writes_down_their_own_week(bob: Member, client_of: Callable[[Member], Client]) -> None:
    client = client_of(bob)
    client.post(of(bob), {"day_0": "9-12, 13-17", "day_4": "20-24"})
    rows = list(Availability.objects.values_list("weekday", "from_time", "to_time"))
    assert rows == [(0, time(9), time(12)), (0, time(13), time(17)), (4, time(20), time(23, 59))]
    page = html.unescape(client.get(of(bob)).content.decode())
    assert 'value="09:00–12:00, 13:00–17:00"' in page
    assert 'value="20:00–24:00"' in page


def test_monday_can_be_taken_for_the_other_working_days_before_saving(
    bob: Member, client_of: Callable[[Member], Client]
) -> None:
    shown = client_of(bob).post(of(bob), {"day_0": "9-12", "day_5": "10-11", "like_monday": "yes"})
    page = shown.content.decode()
    assert page.count('value="9-12"') == 5
    assert page.count('value="10-11"') == 1
    assert not Availability.objects.exists()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("sometimes", "“sometimes” is not a stretch of time."),
        ("17-9", "“17-9” ends before it begins."),
        ("9-12, 11-13", "Two of these overlap."),
    ],
)
def test_what_is_not_understood_is_said_beside_the_day_and_stays(
    text: str, words: str, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    operations.set_week(bob, [(1, time(9), time(10))])
    shown = client_of(bob).post(of(bob), {"day_0": text, "day_1": "9-11"})
    page = html.unescape(shown.content.decode())
    assert shown.status_code == 422
    assert words in page
    assert f'value="{text}"' in page
    assert 'value="9-11"' in page
    assert Availability.objects.get().to_time == time(10)


def test_an_owner_writes_down_anybodys_week_and_nobody_else_does(
    alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    assert client_of(alice).post(of(bob), {"day_0": "9-12"}).status_code == 302
    assert Availability.objects.get().member == bob
    assert client_of(bob).post(of(alice), {"day_0": "9-12"}).status_code == 403
    assert client_of(bob).get(of(alice)).status_code == 403


def test_opening_hours_may_have_several_stretches_a_day(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    client.post(ALL + "opening/", {"day_0": "9-12, 13-17", "day_5": "20-24"})
    assert OpeningHours.objects.count() == 3
    opening = queries.opening(alice.workspace)
    saturday = datetime(2026, 11, 28, 22, 30, tzinfo=UTC)  # 23:30 in Amsterdam, half an hour before closing
    assert queries.due(opening, saturday, 31) == datetime(2026, 11, 30, 8, 1, tzinfo=UTC)
    page = client.get(ALL).content.decode()
    assert "09:00–12:00, 13:00–17:00" in page
    assert "closed" in page


def test_whole_days_away_are_days_of_the_workspace(
    bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client_of(bob).post(ALL + "away/", {"from_on": "2026-10-24", "to_on": "2026-10-25", "reason": "Autumn"})
    absence = Absence.objects.get()
    assert absence.from_at == datetime(2026, 10, 23, 22, tzinfo=UTC)
    assert absence.to_at == datetime(2026, 10, 25, 23, tzinfo=UTC)  # a day of 25 hours is whole, too


def test_an_absence_can_have_times_and_be_taken_back(
    bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(bob)
    typed = {"from_on": "2026-12-01", "from_time": "12:00", "to_on": "2026-12-01", "to_time": "14:00"}
    client.post(ALL + "away/", typed)
    absence = Absence.objects.get()
    assert (absence.from_at.hour, absence.to_at.hour) == (11, 13)
    client.post(f"{ALL}away/{absence.pk}/back/")
    assert not Absence.objects.exists()


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"from_on": "2026-12-02", "to_on": "2026-12-01"},
        {"from_on": "2026-12-01", "from_time": "12:00", "to_on": "2026-12-01", "to_time": "12:00"},
        {"from_on": "tomorrow", "to_on": "2026-12-01"},
        {"from_on": "2026-12-01", "to_on": "2026-12-01", "to_time": "25:00"},
        {"from_on": "2026-12-01", "to_on": "2026-12-01", "reason": "x" * 121},
    ],
)
def test_an_absence_that_cannot_be_is_said_and_not_kept(
    typed: dict[str, str], bob: Member, client_of: Callable[[Member], Client]
) -> None:
    shown = client_of(bob).post(ALL + "away/", typed)
    assert shown.status_code == 422
    assert 'aria-invalid="true"' in shown.content.decode()
    assert not Absence.objects.exists()


def test_an_owner_notes_the_absence_of_others_and_a_responder_does_not(
    alice: Member, bob: Member, charlie: Member, client_of: Callable[[Member], Client]
) -> None:
    typed = {"from_on": "2026-12-01", "to_on": "2026-12-01"}
    said = client_of(alice).post(ALL + "away/", {**typed, "member": str(bob.pk)}, follow=True)
    assert b"What Bob was to host is held" in said.content
    assert Absence.objects.get().member == bob
    client_of(bob).post(ALL + "away/", {**typed, "member": str(alice.pk)})
    assert Absence.objects.filter(member=bob).count() == 2
    assert client_of(alice).post(ALL + "away/", {**typed, "member": str(charlie.pk)}).status_code == 422
    operations.add_absence(
        alice, from_at=datetime(2026, 12, 1, tzinfo=UTC), to_at=datetime(2026, 12, 2, tzinfo=UTC)
    )
    hers = Absence.objects.get(member=alice)
    assert client_of(bob).post(f"{ALL}away/{hers.pk}/back/").status_code == 403


def test_the_log_says_who_noted_an_absence_and_who_took_it_back(
    alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client, typed = client_of(alice), {"from_on": "2026-12-01", "to_on": "2026-12-01"}
    client.post(ALL + "away/", {**typed, "member": str(bob.pk)})
    client.post(f"{ALL}away/{Absence.objects.get().pk}/back/")
    entries = AuditEntry.objects.filter(verb__startswith="absence.").order_by("pk")
    assert list(entries.values_list("verb", "user", "subject")) == [
        ("absence.added", alice.user_id, "Bob"),
        ("absence.removed", alice.user_id, "Bob"),
    ]


@pytest.mark.parametrize(("first", "last"), [("0001-01-01", "2026-12-01"), ("2026-12-01", "9999-12-31")])
def test_an_absence_out_of_reach_is_said_beside_the_day(
    first: str, last: str, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    shown = client_of(bob).post(ALL + "away/", {"from_on": first, "to_on": last})
    assert shown.status_code == 422
    assert not Absence.objects.exists()


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("2026-11-25", "23 Nov"), ("2026-11-23", "23 Nov"), ("2026-11-29", "23 Nov"), ("9999-12-31", "30 Dec"),
     ("0001-01-01", "5 Jan")],
)  # fmt: skip
def test_any_week_can_be_looked_at(
    asked: str, shown: str, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    assert shown in client_of(alice).get(ALL, {"from": asked}).content.decode()


@pytest.mark.parametrize("asked", ["", "x", "2026-13-01", "\x00"])
def test_a_week_that_is_none_is_this_one(
    asked: str, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    assert 'aria-current="date"' in client_of(alice).get(ALL, {"from": asked}).content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("path", ["", "of/{member}/", "opening/", "away/", "away/{absence}/back/"])
def test_charlie_finds_nothing(
    path: str, method: str, alice: Member, charlie: Member, client_of: Callable[[Member], Client]
) -> None:
    begins, ends = datetime(2026, 12, 1, tzinfo=UTC), datetime(2026, 12, 2, tzinfo=UTC)
    absence = operations.add_absence(alice, from_at=begins, to_at=ends)
    filled = path.format(member=alice.pk, absence=absence.pk)
    assert getattr(client_of(charlie), method)(ALL + filled).status_code in (404, 405)
    if "{" in path:
        assert getattr(client_of(charlie), method)("/w/elsewhere/hours/" + filled).status_code in (404, 405)


@pytest.mark.parametrize("path", ["of/{member}/", "opening/", "away/"])
def test_an_observer_reads_and_changes_nothing(
    path: str, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    bob.role = Role.OBSERVER
    bob.save()
    client = client_of(bob)
    assert client.get(ALL).status_code == 200
    assert client.post(ALL + path.format(member=bob.pk), {"day_0": "9-12"}).status_code == 403
    assert not Availability.objects.exists()


def test_the_page_shows_what_each_channel_promises(
    alice: Member, channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    Channel.objects.update(promise_minutes=480, promises={"message": 60})
    page = client_of(alice).get(ALL).content.decode()
    assert "8 hours · Private messages: 1 hour" in page
    Channel.objects.update(state="disconnected")
    assert "What you promise" not in client_of(alice).get(ALL).content.decode()
