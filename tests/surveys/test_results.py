"""What people answered: counted right, quoted without personal data, made evidence once, deleted for good."""

import csv
from collections.abc import Callable
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.test import Client

from stamgast.strategy.models import Evidence, Statement
from stamgast.strategy.queries import standing
from stamgast.surveys.export import harmless, written
from stamgast.surveys.models import Answer, Submission, Survey
from stamgast.surveys.operations import answers as operations
from stamgast.surveys.queries import answers as queries
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db
HOME = "/w/bookshop/surveys/"
Send = Callable[..., None]
SECRET = "Mail me: trijn@post.example or +31 6 12345678"


def test_choices_and_steps_are_counted_by_person(survey: Survey, send: Send) -> None:
    send("Poems", (1,), (1, 3), (2,))
    send("", (2,), (1,), (5,))
    send("Maps", (), (), (4,))
    words, one, several, scale = queries.results(survey, "en")
    assert [quote.content for quote in words.quotes] == ["Maps", "Poems"]
    assert [(bar.label, bar.count, bar.percent) for bar in one.bars] == [("Day", 1, 50), ("Night", 1, 50)]
    assert [(bar.label, bar.count, bar.percent) for bar in several.bars] == [
        ("Poems", 2, 100),
        ("Maps", 0, 0),
        ("Cats", 1, 50),
    ]
    assert [result.people for result in (words, one, several, scale)] == [2, 2, 2, 3]
    assert (scale.middle, [bar.count for bar in scale.bars]) == (4, [0, 1, 0, 1, 1])
    assert several.summary == "Poems: 2, Maps: 0, Cats: 1"


@pytest.mark.parametrize(
    ("counts", "middle"),
    [({}, None), ({3: 1}, 3), ({1: 1, 5: 1}, 1), ({1: 1, 2: 1, 5: 1}, 2), ({1: 2, 5: 3}, 5)],
)
def test_the_middle_step(counts: dict[int, int], middle: int | None) -> None:
    assert queries._middle(counts) == middle


def test_the_page_counts_quotes_and_masks(
    survey: Survey, send: Send, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    send(f"<b>Night</b> {SECRET}", (2,))
    page = client_of(alice).get(f"{HOME}{survey.pk}/answers/").content.decode()
    assert "1 person answered." in page
    assert "&lt;b&gt;Night" in page
    assert "post.example" not in page
    assert "12345678" not in page
    assert "[…]" in page
    table = client_of(alice).get(f"{HOME}{survey.pk}/answers/table/").content.decode()
    assert "post.example" not in table


def test_an_answer_backs_a_statement_once_however_often_it_is_clicked(
    survey: Survey,
    send: Send,
    statement: Statement,
    alice: Member,
    now: datetime,
    client_of: Callable[[Member], Client],
) -> None:
    send(f"At night. {SECRET}")
    answer = Answer.objects.get()
    client = client_of(alice)
    for _ in range(2):
        client.post(f"{HOME}answers/{answer.pk}/evidence/", {"statement": statement.pk})
    proof = Evidence.objects.get()
    assert (proof.kind, proof.dated_on, proof.statement) == ("survey", now.date(), statement)
    assert proof.content == "At night. Mail me: […] or […]"
    assert proof.link == f"/w/bookshop/surveys/{survey.pk}/answers/#answer-{answer.pk}"
    assert standing(statement, now.date()) == "backed"
    audience = client.get(f"/w/bookshop/strategy/audiences/{statement.audience_id}/").content.decode()
    assert proof.link in audience


def test_counts_become_evidence_with_their_n(
    survey: Survey, send: Send, statement: Statement, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    asked = survey.questions.get(position=2)
    address = f"{HOME}{survey.pk}/questions/{asked.pk}/evidence/"
    client_of(alice).post(address, {"statement": statement.pk})
    assert not Evidence.objects.exists()
    send("", (2,))
    for _ in range(2):
        client_of(alice).post(address, {"statement": statement.pk})
    assert Evidence.objects.get().content == "Question 2 (en) Day: 0, Night: 1 (n = 1)"


@pytest.mark.parametrize("chosen", ["", "x", "999", "²"])
def test_a_statement_that_is_not_ours_is_not_backed(
    survey: Survey, send: Send, chosen: str, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    send("At night")
    address = f"{HOME}answers/{Answer.objects.get().pk}/evidence/"
    assert client_of(alice).post(address, {"statement": chosen}).status_code == 404


def test_one_persons_answers_are_removed_brought_back_and_deleted_for_good(
    survey: Survey, send: Send, alice: Member, now: datetime, client_of: Callable[[Member], Client]
) -> None:
    send("First", (1,))
    send("Second", (1,))
    client, first = client_of(alice), Submission.objects.earliest("pk")
    client.post(f"{HOME}submissions/{first.pk}/remove/")
    assert [quote.content for quote in queries.results(survey, "en")[0].quotes] == ["Second"]
    assert queries.people(survey) == 1
    client.post(f"{HOME}submissions/{first.pk}/back/")
    assert queries.people(survey) == 2
    client.post(f"{HOME}submissions/{first.pk}/remove/")
    operations.forget(now + operations.UNDONE_WITHIN)
    assert Submission.objects.count() == 2
    operations.forget(now + operations.UNDONE_WITHIN + timedelta(seconds=1))
    assert list(Answer.objects.exclude(content="").values_list("content", flat=True)) == ["Second"]


def test_all_answers_are_deleted_and_the_survey_stays(
    survey: Survey, send: Send, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    send("First")
    client_of(alice).post(f"{HOME}{survey.pk}/answers/remove/")
    assert not Submission.objects.exists()
    assert survey.questions.count() == 4


def test_quotes_come_page_after_page(
    survey: Survey,
    send: Send,
    alice: Member,
    client_of: Callable[[Member], Client],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(queries, "QUOTES", 2)
    for number in range(3):
        send(f"Words {number}")
    asked = survey.questions.get(position=1)
    address = f"{HOME}{survey.pk}/questions/{asked.pk}/quotes/"
    first = client_of(alice).get(address)
    assert [quote.content for quote in first.context["quotes"]] == ["Words 2", "Words 1"]
    second = client_of(alice).get(address, {"before": first.context["older"]})
    assert [quote.content for quote in second.context["quotes"]] == ["Words 0"]
    assert second.context["older"] is None


def test_the_table_has_a_row_for_each_person_and_no_formula(survey: Survey, send: Send) -> None:
    send("=cmd()", (2,), (1, 3), (4,))
    send("Maps")
    rows = list(csv.reader(StringIO(written(queries.table(survey, "en")))))
    assert rows[0] == ["Day", "Language", *(f"Question {n} (en)" for n in range(1, 5))]
    assert rows[1:] == [
        ["2026-11-25", "sv", "'=cmd()", "Night", "Poems; Cats", "4"],
        ["2026-11-25", "sv", "Maps", "", "", ""],
    ]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1", "'=1"),
        (" +1", "' +1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\t=", "'\t="),
        ("＝1", "'＝1"),
        ("1-2", "1-2"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(cell: str, shown: str) -> None:
    assert harmless(cell) == shown


def test_many_answers_are_counted_with_few_queries(
    survey: Survey, send: Send, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        send(f"Words {number}", (1,), (1, 2), (3,))
    with django_assert_max_num_queries(12):
        queries.results(survey, "en")
