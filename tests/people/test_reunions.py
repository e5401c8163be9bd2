"""Say hello again: regulars gone quiet, one by one, never by themselves."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from stamgast.people.merging import merge
from stamgast.people.models import Contact, Greeting, Promise
from stamgast.people.operations import Heard, greet, heard_from, take_back
from stamgast.people.reunions import missed, usual_gap
from stamgast.workspaces.models import Member, Workspace

URL = "/w/bookshop/people/"
MONDAY = date(2026, 11, 23)
WEEK = timedelta(weeks=1)


@pytest.mark.parametrize(
    ("weeks_ago", "gap"),
    [
        ([], None), ([0], None), ([0, 1], None), ([0, 1, 2], 1), ([0, 2, 4], 2), ([0, 1, 5], 2.5),
        ([0, 11, 10], 5.5),
        ([0, 1, 12], None), ([20, 21, 22], 1), ([3, 4, 5, 30, 31], 1), ([0, 1, 2, 8], 1),
    ],
)  # fmt: skip
def test_the_usual_gap_is_the_median_over_the_last_twelve_weeks_somebody_came_in(
    weeks_ago: list[int], gap: float | None
) -> None:
    expected = None if gap is None else gap * WEEK
    assert usual_gap({MONDAY - n * WEEK for n in weeks_ago}) == expected


@pytest.mark.parametrize(
    ("days_ago", "is_missed"),
    [
        ([14, 21, 28], False), ([15, 22, 29], True), ([27, 41, 55], False), ([29, 43, 57], True),
        ([20, 27], False),
        ([363, 370, 377], True), ([380, 387, 394], False), ([0, 30, 60], False),
    ],
)  # fmt: skip
def test_who_is_silent_for_more_than_twice_their_usual_gap_is_missed(
    workspace: Workspace, here: Contact, now: datetime, days_ago: list[int], is_missed: bool
) -> None:
    heard_from({here.pk: Heard(tuple(now - timedelta(days=n) for n in days_ago))})
    assert bool(missed(workspace.pk, now=now)) is is_missed


def quiet(contact: Contact, now: datetime, weeks_ago: tuple[int, ...] = (5, 6, 7)) -> None:
    heard_from({contact.pk: Heard(tuple(now - n * WEEK for n in weeks_ago))})


def test_a_person_is_one_over_networks(
    workspace: Workspace, alice: Member, here: Contact, there: Contact, now: datetime
) -> None:
    quiet(here, now, (5, 7))
    quiet(there, now, (6,))
    assert missed(workspace.pk, now=now) == []
    merge(there, here, alice)
    assert [(each.card.contact, each.usual) for each in missed(workspace.pk, now=now)] == [(here, WEEK)]
    heard_from({there.pk: Heard((now,))})
    assert missed(workspace.pk, now=now) == []


def test_the_most_recent_silence_comes_first_and_strangers_are_not_ours(
    workspace: Workspace, charlie: Member, here: Contact, there: Contact, now: datetime
) -> None:
    quiet(here, now, (8, 9, 10))
    quiet(there, now)
    assert [each.card.contact for each in missed(workspace.pk, now=now)] == [there, here]
    assert missed(charlie.workspace_id, now=now) == []


@pytest.mark.parametrize(
    ("kind", "days", "is_missed"),
    [("said", 0, False), ("said", 200, False), ("not_now", 27, False), ("not_now", 29, True)],
)
def test_a_decision_takes_somebody_off_the_list(
    workspace: Workspace, alice: Member, here: Contact, now: datetime, kind: str, days: int, is_missed: bool
) -> None:
    quiet(here, now)
    greeting = greet(here, alice, Greeting.Kind(kind), now=now)
    later = now + timedelta(days=days)
    assert bool(missed(workspace.pk, now=later)) is is_missed
    take_back(greeting, alice)
    assert missed(workspace.pk, now=now) != []


def test_who_spoke_again_and_fell_silent_once_more_comes_back(
    workspace: Workspace, alice: Member, here: Contact, now: datetime
) -> None:
    quiet(here, now)
    greet(here, alice, Greeting.Kind.SAID, now=now)
    heard_from({here.pk: Heard((now + WEEK, now + 2 * WEEK))})
    assert missed(workspace.pk, now=now + 3 * WEEK) == []
    assert missed(workspace.pk, now=now + 20 * WEEK) != []


def test_the_page_offers_what_was_said_and_one_decision_each_with_undo(
    bob: Member, here: Contact, client_of: Callable[[Member], Client]
) -> None:
    quiet(here, timezone.now())
    client = client_of(bob)
    page = client.get(f"{URL}hello/").content.decode()
    assert "Trijn de Wit" in page
    assert f'hx-get="/w/bookshop/conversations/person/{here.pk}/?cares=1"' in page
    for kind in ("said", "not_now"):
        page = client.post(f"{URL}{here.pk}/greet/", {"kind": kind}, follow=True).content.decode()
        assert "Nobody is missed" in page
        greeting = Greeting.objects.get(kind=kind, decided_by=bob)
        assert f"{URL}greeting/{greeting.pk}/undo/" in page
        answer = client.post(f"{URL}greeting/{greeting.pk}/undo/", headers={"HX-Request": "true"})
        assert answer.headers["HX-Redirect"] == f"{URL}hello/"
        assert "I said hello" in client.get(f"{URL}hello/").content.decode()


def test_what_the_team_remembers_and_owes_stands_beside_whom_to_greet(
    alice: Member, here: Contact, client_of: Callable[[Member], Client]
) -> None:
    quiet(here, timezone.now())
    Contact.objects.filter(pk=here.pk).update(notes="Reads <b>crime</b> novels")
    Promise.objects.create(contact=here, content="A chair by the window")
    page = client_of(alice).get(f"{URL}hello/").content.decode()
    assert "Reads &lt;b&gt;crime&lt;/b&gt; novels" in page
    assert "Promised: A chair by the window" in page
    assert f"/conversations/person/{here.pk}/?cares=1" in page
