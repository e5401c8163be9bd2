"""The bank: questions by audience, some to begin with in four languages, and what people said in talks."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from stamgast.coach.masking import masked
from stamgast.strategy.models import Evidence, Statement
from stamgast.surveys.models import InterviewNote, Kind, Question
from stamgast.surveys.queries import bank
from stamgast.surveys.starting_questions import starting_questions
from stamgast.surveys.wording import MOST_CHOICES, Wording, best, lines, wordings
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db
HOME = "/w/bookshop/surveys/questions/"


def sent(**given: Any) -> dict[str, Any]:
    return {"kind": "open", "submission": str(uuid4()), "seen": 1, "text_en": "When do you read?", **given}


@pytest.mark.parametrize("name", starting_questions())
def test_a_starting_question_says_the_same_in_four_languages(name: str) -> None:
    one = starting_questions()[name]
    assert set(one.wordings) == {"sv", "nb", "nl", "en"}
    assert len({said.text for said in one.wordings.values()}) == 4
    numbers = {len(said.choices) for said in one.wordings.values()}
    assert len(numbers) == 1
    n = numbers.pop()
    assert (2 <= n <= MOST_CHOICES) if one.kind in (Kind.ONE, Kind.SEVERAL) else n == 0
    assert one.kind in Kind.values


def test_a_question_is_taken_once_and_taken_back(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    assert "What would you like to know from them?" in client.get(HOME).content.decode()
    for _ in range(2):
        client.post(f"{HOME}take/", {"name": "hard"})
    taken = Question.objects.get()
    assert "hard" not in [one.name for one in bank.left_to_take(alice.workspace_id)]
    client.post(f"{HOME}{taken.pk}/remove/")
    assert client.get(f"{HOME}{taken.pk}/").status_code == 404
    assert "hard" in [one.name for one in bank.left_to_take(alice.workspace_id)]
    client.post(f"{HOME}take/", {"name": "hard"})
    assert bank.questions(alice.workspace_id).get() == taken
    assert client.post(f"{HOME}take/", {"name": "made-up"}).status_code == 404


def test_a_question_of_ones_own_tests_a_statement(
    alice: Member, statement: Statement, client_of: Callable[[Member], Client]
) -> None:
    client, audience = client_of(alice), statement.audience
    written = sent(audience=audience.pk, statement=statement.pk)
    for _ in range(2):
        assert client.post(f"{HOME}new/", written).status_code == 302
    question = Question.objects.get()
    assert [(shelf.audience, shelf.questions) for shelf in bank.shelves(alice.workspace_id)] == [
        (audience, [question])
    ]
    page = client.get(HOME).content.decode()
    assert "When do you read?" in page
    assert "They read at night" in page
    address = f"{HOME}{question.pk}/edit/"
    assert client.post(address, sent(text_en="When, really?")).status_code == 302
    late = client.post(address, sent(text_en="When, then?"))
    assert late.status_code == 409
    assert "When, then?" in late.content.decode()
    question.refresh_from_db()
    assert (question.said_in("en").text, question.audience) == ("When, really?", None)


def test_what_somebody_said_becomes_evidence_once(
    alice: Member, statement: Statement, client_of: Callable[[Member], Client]
) -> None:
    question = Question.objects.create(workspace=alice.workspace, wording={}, statement=statement)
    note = {
        "content": "At night; call me on +31 6 12345678",
        "said_on": "2026-11-20",
        "statement": statement.pk,
        "submission": str(uuid4()),
    }
    for _ in range(2):
        assert client_of(alice).post(f"{HOME}{question.pk}/notes/", note).status_code == 302
    kept, proof = InterviewNote.objects.get(), Evidence.objects.get()
    assert (proof.kind, proof.dated_on) == ("interview", date(2026, 11, 20))
    assert proof.content == "At night; call me on […]"
    assert proof.source == f"{HOME}{question.pk}/#note-{kept.pk}"
    assert f'id="note-{kept.pk}"' in client_of(alice).get(f"{HOME}{question.pk}/").content.decode()
    client_of(alice).post(f"/w/bookshop/surveys/notes/{kept.pk}/remove/")
    assert Evidence.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "status", "proofs"),
    [
        ({"statement": ""}, 302, 0),
        ({"said_on": "2026-11-26"}, 422, 0),
        ({"content": " "}, 422, 0),
        ({"statement": "999"}, 422, 0),
        ({"submission": "x"}, 422, 0),
    ],
)
def test_what_becomes_no_evidence(
    alice: Member,
    statement: Statement,
    client_of: Callable[[Member], Client],
    given: dict[str, str],
    status: int,
    proofs: int,
) -> None:
    question = Question.objects.create(workspace=alice.workspace, wording={})
    note = {"content": "Maps", "said_on": "2026-11-25", "statement": statement.pk, "submission": str(uuid4())}
    response = client_of(alice).post(f"{HOME}{question.pk}/notes/", {**note, **given})
    assert response.status_code == status
    assert Evidence.objects.count() == proofs
    assert InterviewNote.objects.count() == (status == 302)


@pytest.mark.parametrize(
    ("text", "country", "shown"),
    [
        ("Nothing here", "NL", "Nothing here"),
        ("I am 811228-9874, hi", "SE", "I am […], hi"),
        ("trijn@post.example", "NL", "[…]"),
        ("", "NL", ""),
    ],
)
def test_what_identifies_a_person_is_masked(text: str, country: str, shown: str) -> None:
    assert masked(text, country) == shown


def test_wordings_are_read_in_their_order() -> None:
    kept = {code: Wording(code, ("a", "b")).kept() for code in ("en", "sv")}
    assert list(wordings(kept)) == ["sv", "en"]
    assert (best(["sv", "en"], "nl", "en"), best(["sv"], "nl"), best([], "nl")) == ("en", "sv", "")
    assert lines(" a \n\n b  c ") == ("a", "b c")
