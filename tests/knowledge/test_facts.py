"""Facts: written down, found by the words of a question, flagged when their day is over."""

import html
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.knowledge import operations, queries
from stamgast.knowledge.models import Fact
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

pytestmark = pytest.mark.django_db
ALL = "/w/bookshop/knowledge/"
TODAY = date(2026, 11, 25)


def keep(member: Member, question: str, answer: str, language: str = "nl", **fields: object) -> Fact:
    return operations.keep(Fact(question=question, answer=answer, language=language, **fields), member)


@pytest.fixture
def shelf(alice: Member) -> Member:
    keep(alice, "Wat zijn de openingstijden?", "Dinsdag tot zaterdag van tien tot zes.")
    keep(alice, "Verzenden jullie ook?", "Ja, voor 4,95 door heel Nederland.")
    keep(alice, "När har ni öppet?", "Tisdag till lördag.", "sv")
    keep(alice, "Is the café open on Sunday?", "Yes, from eleven.", "en")
    return alice


def known(member: Member, text: str, language: str = "nl") -> list[str]:
    return [one.fact.question for one in queries.known(member.workspace, text, language, today=TODAY)]


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("Hoi, kunnen jullie dit boek ook verzenden naar Groningen?", "nl", "Verzenden jullie ook?"),
        ("Wat is de openingstijd morgen?", "nl", "Wat zijn de openingstijden?"),
        ("Hej! Har ni öppet på lördag?", "sv", "När har ni öppet?"),
        ("Are you open Sundays? Is the CAFE open?", "en", "Is the café open on Sunday?"),
    ],
)
def test_a_question_finds_its_fact(shelf: Member, text: str, language: str, first: str) -> None:
    assert known(shelf, text, language)[0] == first


@pytest.mark.parametrize("text", ["", "de het een en", "🎉🎉", '" OR (', "zebra's"])
def test_words_nothing_is_known_about_find_nothing_and_break_nothing(shelf: Member, text: str) -> None:
    assert known(shelf, text) == []


def test_a_changed_fact_is_found_by_its_new_words_only(shelf: Member) -> None:
    fact = Fact.objects.get(question="Verzenden jullie ook?")
    fact.question, fact.answer = "Hebben jullie cadeaubonnen?", "Ja, vanaf tien euro."
    operations.keep(fact, shelf)
    assert known(shelf, "Kan ik een cadeaubon kopen?") == ["Hebben jullie cadeaubonnen?"]
    assert known(shelf, "verzenden") == []
    operations.remove(fact, shelf)
    assert known(shelf, "cadeaubon") == []


def test_what_is_past_its_day_comes_last_and_is_flagged(shelf: Member) -> None:
    keep(shelf, "Kerst: openingstijden?", "Tot vijf.", valid_until=TODAY - timedelta(days=1))
    found = queries.known(shelf.workspace, "openingstijden met kerst", "nl", today=TODAY)
    assert [one.is_expired for one in found] == [False, True]
    last = found[-1].fact
    operations.still_true(last, shelf)
    last.refresh_from_db()
    assert not last.is_expired(TODAY)


def test_another_workspace_knows_nothing_of_it(shelf: Member, charlie: Member) -> None:
    assert known(shelf, "openingstijden")
    assert known(charlie, "openingstijden") == []


def test_facts_are_written_searched_and_forgotten_on_the_page(
    bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(bob)
    assert "What do people keep asking you?" in client.get(ALL).content.decode()
    given = {"question": "Parking?", "answer": "Behind the church.", "language": "en", "owner": bob.pk}
    assert client.post(f"{ALL}new/", {**given, "answer": ""}).status_code == 422
    page = client.post(f"{ALL}new/", given, follow=True).content.decode()
    assert "Behind the church." in page
    assert "Behind the church." in client.get(ALL, {"words": "church"}).content.decode()
    assert "Nothing found" in client.get(ALL, {"words": "mosque"}).content.decode()
    fact = Fact.objects.get()
    client.post(f"{ALL}{fact.pk}/remove/")
    assert not Fact.objects.exists()


def test_an_owner_is_one_of_the_team(
    bob: Member, charlie: Member, client_of: Callable[[Member], Client]
) -> None:
    given = {"question": "Parking?", "answer": "Behind.", "language": "en", "owner": charlie.pk}
    assert client_of(bob).post(f"{ALL}new/", given).status_code == 422
    assert not Fact.objects.exists()


def test_a_fact_stands_beside_the_reply_and_an_expired_one_cannot_be_taken_over(
    channel: Channel, alice: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    conversation = make_conversation(channel)
    fact = keep(alice, "Open on Sunday?", "From ten.", "en")
    url = f"/w/bookshop/conversations/{conversation.pk}/"
    page = html.unescape(client_of(alice).get(url).content.decode())
    assert 'data-inserts="reply-text" data-words="From ten."' in page
    fact.valid_until = now.date() - timedelta(days=2)
    operations.keep(fact, alice)
    page = html.unescape(client_of(alice).get(url).content.decode())
    assert "Past its day" in page
    assert 'data-words="From ten."' not in page
