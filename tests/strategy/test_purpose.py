"""The purpose: versions, the words that changed, review dates, the coach beside it."""

import html
import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from stamgast.strategy import operations, queries
from stamgast.strategy.models import Purpose
from stamgast.strategy.queries import word_changes
from stamgast.strategy.reviews import is_fresh, latest_review, months_from
from stamgast.workspaces.models import Member
from stamgast.workspaces.roles import Role

ALL = "/w/bookshop/strategy/"
WORDS = "Readers find a book and somebody to talk with about it."


def typed(**fields: str) -> dict[str, str]:
    soon = (timezone.now().date() + timedelta(days=30)).isoformat()
    return {"content": WORDS, "language": "en", "review_on": soon, "seen": "0", **fields}


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 11, 25), 6, date(2027, 5, 25)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 1, 1), -12, date(2025, 1, 1)),
        (date(2028, 2, 29), -12, date(2027, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 6, 30), 0, date(2026, 6, 30)),
    ],
)
def test_months_are_those_of_the_calendar(day: date, months: int, then: date) -> None:
    assert months_from(day, months) == then


@pytest.mark.parametrize(("dated_on", "fresh"), [(date(2025, 11, 24), False), (date(2025, 11, 25), True)])
def test_evidence_goes_stale_after_twelve_months(dated_on: date, fresh: bool) -> None:
    assert is_fresh(dated_on, date(2026, 11, 25)) is fresh


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("We help.", "We help.", [("same", "We help.")]),
        ("We help.", "You get help.", [("removed", "We "), ("added", "You get "), ("same", "help.")]),
        ("", "New", [("added", "New")]),
        ("Old", "", [("removed", "Old")]),
        ("", "", []),
        ("Hei på deg", "Hei på dere", [("same", "Hei på "), ("removed", "deg"), ("added", "dere")]),
    ],
)
def test_a_change_is_shown_word_by_word(before: str, after: str, changes: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.text) for one in word_changes(before, after)] == changes


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_texts_can_be_read_out_of_their_changes(before: str, after: str) -> None:
    changes = word_changes(before, after)
    assert "".join(one.text for one in changes if one.kind != "removed") == after
    assert "".join(one.text for one in changes if one.kind != "added") == before


@pytest.mark.django_db
def test_without_a_purpose_the_page_helps_one_begin(
    alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    page = client_of(alice).get(ALL).content.decode()
    assert "Write it down" in page
    assert "Add a goal" in page
    assert "Add an audience" in page
    assert "Write it down" not in client_of(bob).get(ALL).content.decode()


@pytest.mark.django_db
def test_every_saving_makes_a_version_and_the_newest_counts(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    client.post(ALL + "purpose/", typed())
    page = client.post(ALL + "purpose/", typed(content="People meet here.", seen="1"), follow=True)
    assert list(Purpose.objects.values_list("version", flat=True)) == [2, 1]
    assert "People meet here." in page.content.decode()
    assert WORDS not in page.content.decode()
    versions = client.get(ALL + "purpose/versions/").content.decode()
    assert "<ins>" in versions
    assert "<del>" in versions
    assert WORDS in versions


@pytest.mark.django_db
def test_two_who_write_at_once_lose_nothing(
    alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    bob.role = Role.STRATEGIST
    bob.save()
    client_of(alice).post(ALL + "purpose/", typed())
    shown = client_of(bob).post(ALL + "purpose/", typed(content="Bob's words."))
    page = html.unescape(shown.content.decode())
    assert shown.status_code == 409
    assert "Bob's words." in page
    assert WORDS in page
    assert 'name="seen" value="1"' in page
    client_of(bob).post(ALL + "purpose/", typed(content="Bob's words.", seen="1"))
    assert Purpose.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"content": ""}, "This field is required."),
        ({"content": "x" * 601}, "600"),
        ({"review_on": ""}, "This field is required."),
        ({"review_on": "soon"}, "Enter a valid date."),
        ({"review_on": "2020-01-01"}, "This day has gone by."),
        ({"review_on": "2999-01-01"}, "look at it again within six months"),
        ({"language": "tlh"}, "Select a valid choice."),
    ],
)
def test_what_is_wrong_is_said_and_the_words_stay(
    fields: dict[str, str], words: str, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    shown = client_of(alice).post(ALL + "purpose/", typed(**fields))
    page = html.unescape(shown.content.decode())
    assert shown.status_code == 422
    assert words in page
    assert fields.get("content", WORDS) in page
    assert not Purpose.objects.exists()


@pytest.mark.django_db
def test_the_review_may_be_on_the_last_day_of_the_half_year(alice: Member) -> None:
    from stamgast.strategy.forms import PurposeForm

    day = date(2026, 8, 31)
    last = latest_review(day)
    assert PurposeForm(typed(review_on=last.isoformat()), today=day).is_valid()
    assert not PurposeForm(typed(review_on=(last + timedelta(days=1)).isoformat()), today=day).is_valid()


@pytest.mark.django_db
def test_an_earlier_version_used_again_is_a_new_one(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    client.post(ALL + "purpose/", typed())
    client.post(ALL + "purpose/", typed(content="Worse.", seen="1"))
    client.post(ALL + "purpose/versions/1/restore/")
    current = queries.purpose(alice.workspace_id)
    assert current is not None
    assert (current.version, current.content) == (3, WORDS)
    assert client.post(ALL + "purpose/versions/9/restore/").status_code == 404


@pytest.mark.django_db
def test_a_purpose_is_due_on_its_review_day(alice: Member, client_of: Callable[[Member], Client]) -> None:
    operations.write_purpose(alice, WORDS, language="en", review_on=date(2020, 1, 1), seen=0)
    assert "It is time to look at it again" in client_of(alice).get(ALL).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "language", "finds"),
    [
        ("We want to grow our market share by 20 percent.", "en", True),
        ("Vi ska öka vår omsättning med 20 procent.", "sv", True),
        ("", "en", False),
    ],
)
def test_the_coach_speaks_up_while_one_writes(
    content: str, language: str, finds: bool, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    answer = client_of(alice).post(ALL + "purpose/advice/", {"content": content, "language": language})
    assert ('class="finding' in answer.content.decode()) is finds
    assert not Purpose.objects.exists()


@pytest.mark.django_db
def test_what_is_put_away_counts_for_one_version(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client, aim = client_of(alice), "We want to grow our market share by 20 percent."

    def said(seen: str) -> list[tuple[str, str]]:
        told = client.post(ALL + "purpose/advice/", typed(content=aim, seen=seen)).content.decode()
        return re.findall(r'"rule": "([\w.]+)", "subject": "([\w:]+)"', html.unescape(told))

    first = said("0")
    assert {subject for _rule, subject in first} == {"purpose:0"}
    for rule, subject in first:
        client.post("/w/bookshop/coach/put-away/", {"rule": rule, "subject": subject})
    assert said("0") == []
    assert [rule for rule, _subject in said("1")] == [rule for rule, _subject in first]
    assert {subject for _rule, subject in said("x")} == set()


@pytest.mark.django_db
def test_the_coach_survives_whatever_is_typed(alice: Member, client_of: Callable[[Member], Client]) -> None:
    for content in ("\x00", "<script>alert(1)</script>" * 500, "🦊" * 700, "a\u202eb"):
        answer = client_of(alice).post(ALL + "purpose/advice/", {"content": content, "language": "??"})
        assert answer.status_code == 200
        assert "<script>alert" not in answer.content.decode()
