"""What to look at again: by its day, confirmed or changed; evidence goes stale, and says where it is from."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from stamgast.strategy import operations, queries
from stamgast.strategy.models import Audience, Evidence, Goal, Policy, Purpose, Statement
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db
HOME = "/w/bookshop/strategy/"
TODAY = date(2026, 11, 25)


@pytest.fixture
def statement(alice: Member) -> Statement:
    audience = Audience.objects.create(workspace=alice.workspace, name="Readers")
    return Statement.objects.create(audience=audience, content="They read at night")


def purpose(alice: Member, review_on: date, seen: int = 0) -> Purpose:
    return operations.write_purpose(alice, "Readers meet", language="en", review_on=review_on, seen=seen)


@pytest.mark.parametrize(
    ("days", "is_past", "is_near"), [(-1, True, True), (0, True, True), (14, False, True), (15, False, False)]
)
def test_a_purpose_nears_two_weeks_before_its_day(
    alice: Member, days: int, is_past: bool, is_near: bool
) -> None:
    purpose(alice, TODAY + timedelta(days=days))
    (found,) = queries.reviews(alice.workspace, TODAY)
    assert (found.kind, found.is_past, found.is_near) == ("purpose", is_past, is_near)
    assert bool(queries.due(alice.workspace, TODAY)) == is_near


def test_all_that_has_a_day_is_listed_by_it(alice: Member, charlie: Member, statement: Statement) -> None:
    purpose(charlie, TODAY)
    purpose(alice, date(2027, 3, 1))
    with time_machine.travel(datetime.fromisoformat("2026-10-01T12:00:00+00:00")):
        operations.write_policy(alice, "Be kind", language="en", seen=0)
    Goal.objects.create(workspace=alice.workspace, title="Help", review_on=date(2026, 12, 1))
    Goal.objects.create(workspace=alice.workspace, title="A wish")
    Statement.objects.create(audience=statement.audience, content="An assumption")
    for day in (date(2025, 1, 1), date(2025, 12, 31)):
        operations.add_evidence(statement, "survey", "We do", day)
    assert [(one.kind, one.due_on) for one in queries.reviews(alice.workspace, TODAY)] == [
        ("goal", date(2026, 12, 1)),
        ("statement", date(2027, 1, 1)),
        ("purpose", date(2027, 3, 1)),
        ("policy", date(2027, 4, 1)),
    ]


def test_what_still_holds_comes_again_in_half_a_year(
    alice: Member, now: datetime, client_of: Callable[[Member], Client]
) -> None:
    purpose(alice, TODAY)
    with time_machine.travel(now - timedelta(days=300)):
        operations.write_policy(alice, "Be kind", language="en", seen=0)
    goal = Goal.objects.create(workspace=alice.workspace, title="Help", review_on=TODAY)
    client = client_of(alice)
    with time_machine.travel(now, tick=False):
        assert client.get(f"{HOME}reviews/").content.decode().count("It still holds") == 3
        for address in ("purpose/versions/1/holds/", "policy/versions/1/holds/", f"goals/{goal.pk}/holds/"):
            assert client.post(HOME + address).status_code == 302
        assert "It still holds" not in client.get(f"{HOME}reviews/").content.decode()
        assert "to look at it again" not in client.get("/w/bookshop/").content.decode()
    assert {one.due_on for one in queries.reviews(alice.workspace, TODAY)} == {date(2027, 5, 25)}
    assert (Purpose.objects.count(), Policy.objects.count()) == (1, 1)


def test_an_older_version_is_not_confirmed_behind_a_newer_one(alice: Member) -> None:
    purpose(alice, TODAY)
    purpose(alice, TODAY, seen=1)
    assert not operations.confirm_purpose(alice, seen=1, today=TODAY)
    assert operations.confirm_purpose(alice, seen=2, today=TODAY)
    assert not operations.confirm_policy(alice, seen=1, today=TODAY)
    assert [one.review_on for one in Purpose.objects.order_by("version")] == [TODAY, date(2027, 5, 25)]


def test_today_says_what_is_due(alice: Member, now: datetime, client_of: Callable[[Member], Client]) -> None:
    purpose(alice, TODAY)
    Goal.objects.create(workspace=alice.workspace, title="Help", review_on=TODAY)
    with time_machine.travel(now, tick=False):
        said = client_of(alice).get("/w/bookshop/").content.decode()
    assert "Time to look at it again" in said
    assert "and 1 more" in said


def test_stale_evidence_is_listed_the_oldest_first(
    alice: Member, statement: Statement, now: datetime, client_of: Callable[[Member], Client]
) -> None:
    for content, day in (
        ("Old", date(2024, 1, 1)),
        ("Older", date(2023, 1, 1)),
        ("Fresh", date(2025, 11, 25)),
    ):
        operations.add_evidence(statement, "survey", content, day)
    assert [one.content for one in queries.stale_evidence(alice.workspace_id, TODAY)] == ["Older", "Old"]
    with time_machine.travel(now, tick=False):
        page = client_of(alice).get(f"{HOME}reviews/").content.decode()
    assert "Older" in page
    assert "1 of 1 statement backed" in page


def test_the_same_evidence_given_twice_is_one(statement: Statement) -> None:
    same = [operations.add_evidence(statement, "survey", "We do", TODAY, "/w/bookshop/") for _ in range(2)]
    other = operations.add_evidence(statement, "survey", "We do", TODAY)
    assert same[0] == same[1] != other
    operations.remove_evidence(same[0])
    assert operations.add_evidence(statement, "survey", "We do", TODAY, "/w/bookshop/").pk != other.pk


@pytest.mark.parametrize(
    ("source", "link"),
    [
        ("", ""),
        ("/w/bookshop/surveys/1/answers/", "/w/bookshop/surveys/1/answers/"),
        ("https://statistics.example/reading", "https://statistics.example/reading"),
        ("http://statistics.example/", "http://statistics.example/"),
        ("//evil.example/", ""),
        ("/\\evil.example/", ""),
        ("javascript:alert(1)", ""),
        ("a book", ""),
    ],
)
def test_only_addresses_are_links(source: str, link: str) -> None:
    assert Evidence(source=source).link == link


@pytest.mark.parametrize(
    ("source", "status"), [("", 302), ("https://statistics.example/", 302), ("javascript:alert(1)", 422)]
)
def test_evidence_says_where_it_stands(
    alice: Member, statement: Statement, client_of: Callable[[Member], Client], source: str, status: int
) -> None:
    given = {"kind": "figures", "content": "60 percent", "dated_on": "2026-01-01", "source": source}
    response = client_of(alice).post(f"{HOME}statements/{statement.pk}/evidence/", given)
    assert response.status_code == status
    assert Evidence.objects.count() == (status == 302)


def test_a_statement_leads_to_its_audience(
    alice: Member, statement: Statement, client_of: Callable[[Member], Client]
) -> None:
    led = client_of(alice).get(f"{HOME}statements/{statement.pk}/")
    assert led["Location"] == f"{HOME}audiences/{statement.audience_id}/"
