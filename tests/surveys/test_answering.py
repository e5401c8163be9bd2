"""Answering by a link: once each, without a trace of who it was, in a language that is offered."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from stamgast.surveys.models import Answer, Submission, Survey, SurveyQuestion
from stamgast.surveys.operations import surveys as operations
from stamgast.surveys.queries import surveys as queries
from stamgast.surveys.views import answering
from stamgast.workspaces import by_link
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db
URL = "/survey/good-token/"
Typed = Callable[..., dict[str, Any]]


def kept() -> list[tuple[str, int | None]]:
    return list(Answer.objects.order_by("question__position", "number").values_list("content", "number"))


def test_a_stranger_answers_in_swedish_and_is_thanked(survey: Survey, typed: Typed, client: Client) -> None:
    page = client.get(f"{URL}?language=sv").content.decode()
    assert '<html lang="sv">' in page
    assert "Om läsning" in page
    assert "Question 1 (sv)" in page
    led = client.post(f"{URL}?language=sv", typed(" Dikter ", "2", ["1", "3"], "5"))
    assert (led.status_code, led["Location"]) == (302, "/survey/good-token/thanks/?language=sv")
    assert "Tack ska du ha" in client.get(led["Location"]).content.decode()
    assert kept() == [("Dikter", None), ("", 2), ("", 1), ("", 3), ("", 5)]
    assert Submission.objects.get().language == "sv"


def test_the_same_form_sent_twice_is_kept_once(survey: Survey, typed: Typed, client: Client) -> None:
    sent = typed("Poems")
    assert [client.post(URL, sent).status_code for _ in range(2)] == [302, 302]
    assert client.post(URL, {**sent, "submission": typed()["submission"]}).status_code == 302
    assert Submission.objects.count() == 2
    assert Answer.objects.count() == 2


def test_what_machines_send_is_thanked_for_and_not_kept(survey: Survey, typed: Typed, client: Client) -> None:
    assert client.post(URL, typed("Cheap pills", website="https://pills.example")).status_code == 302
    assert Submission.objects.count() == 0


@pytest.mark.parametrize(
    ("answers", "more", "said"),
    [
        ((), {}, "Answer at least one question."),
        (("x" * 2001,), {}, "2000"),
        (("", "3"), {}, "Select a valid choice"),
        (("", "", ["1", "9"]), {}, "Select a valid choice"),
        (("", "", [], "6"), {}, "Select a valid choice"),
        (("a\x00b",), {}, "Null characters"),
        (("Poems",), {"submission": ""}, "Please send it once more."),
        (("Poems",), {"submission": "x"}, "Please send it once more."),
    ],
)
def test_what_cannot_be_kept_stands_there_again(
    survey: Survey, typed: Typed, client: Client, answers: tuple[Any, ...], more: dict[str, str], said: str
) -> None:
    response = client.post(f"{URL}?language=en", typed(*answers, **more))
    assert response.status_code == 422
    assert said in response.content.decode()
    assert Submission.objects.count() == 0


def test_a_question_that_must_be_answered_holds_the_rest_back(
    survey: Survey, typed: Typed, client: Client
) -> None:
    survey.questions.filter(position=4).update(is_required=True)
    response = client.post(f"{URL}?language=en", typed("Kept while one looks again", "2"))
    assert response.status_code == 422
    assert "Kept while one looks again" in response.content.decode()
    assert client.post(URL, typed("Now", "2", [], "1")).status_code == 302


def test_nothing_tells_who_it_was(survey: Survey, typed: Typed, client: Client) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"Origin": "null"}, REMOTE_ADDR="203.0.113.9")
    for response in (strict.get(URL), strict.post(URL, typed("Poems")), strict.get(f"{URL}thanks/")):
        assert response.status_code in (200, 302)
        assert not response.cookies
        assert response["Referrer-Policy"] == "no-referrer"
        assert "noindex" in response["X-Robots-Tag"]
        assert "no-store" in response["Cache-Control"]
        assert "<script" not in response.content.decode()
    rows = [*Submission.objects.values(), *Answer.objects.values()]
    assert not any("203.0.113.9" in str(row) for row in rows)
    assert set(Submission.objects.values()[0]) == {
        "id",
        "survey_id",
        "submission",
        "language",
        "sent_on",
        "removed_at",
    }


def _removed(survey: Survey, alice: Member, now: datetime) -> None:
    operations.remove(survey, alice, now=now)


def _renewed(survey: Survey, alice: Member, now: datetime) -> None:
    operations.renew(survey, alice)


def _draft(survey: Survey, alice: Member, now: datetime) -> None:
    operations.set_period(survey, alice, None, None)


def _wordless(survey: Survey, alice: Member, now: datetime) -> None:
    SurveyQuestion.objects.update(wording={})


@pytest.mark.parametrize("end", [_removed, _renewed, _draft, _wordless])
def test_links_that_lead_nowhere_look_alike(
    survey: Survey,
    typed: Typed,
    client: Client,
    alice: Member,
    now: datetime,
    end: Callable[[Survey, Member, datetime], None],
) -> None:
    nowhere = client.get("/survey/nowhere/?language=en")
    end(survey, alice, now)
    for response in (client.get(f"{URL}?language=en"), client.post(f"{URL}?language=en", typed("Poems"))):
        assert (response.status_code, response.content) == (410, nowhere.content)
    assert Submission.objects.count() == 0


@pytest.mark.parametrize(
    ("opens", "closes", "status", "said"),
    [
        (-1, None, 200, "About reading"),
        (0, 1, 200, "About reading"),
        (1, None, 410, "It is not open yet"),
        (-2, -1, 410, "It is closed by now"),
        (-2, 0, 410, "It is closed by now"),
    ],
)
def test_it_takes_answers_only_while_it_is_open(
    survey: Survey,
    typed: Typed,
    client: Client,
    now: datetime,
    opens: int,
    closes: int | None,
    status: int,
    said: str,
) -> None:
    Survey.objects.update(
        opens_at=now + timedelta(hours=opens),
        closes_at=None if closes is None else now + timedelta(hours=closes),
    )
    response = client.get(f"{URL}?language=en")
    assert response.status_code == status
    assert said in response.content.decode()
    client.post(URL, typed("Poems"))
    assert Submission.objects.count() == (status == 200)


def test_a_full_survey_takes_no_more(
    survey: Survey, typed: Typed, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST_ANSWERS", 1)
    assert [client.post(URL, typed("Poems")).status_code for _ in range(2)] == [302, 410]


@pytest.mark.parametrize(
    ("asked", "browser", "shown"),
    [
        ("sv", "en", "sv"),
        ("", "sv-SE,en;q=0.5", "sv"),
        ("nl", "sv", "sv"),  # not offered
        ("xx", "xx", "en"),  # the workspace's own
        ("", "nl", "en"),
    ],
)
def test_it_speaks_the_language_asked_for_if_it_is_offered(
    survey: Survey, client: Client, asked: str, browser: str, shown: str
) -> None:
    response = client.get(URL, {"language": asked}, headers={"Accept-Language": browser})
    page = response.content.decode()
    assert f'<html lang="{shown}">' in page
    assert response["Content-Language"] == shown
    assert [code for code in ("sv", "nb", "nl", "en") if f'href="?language={code}"' in page] == ["sv", "en"]


def test_a_language_with_a_gap_is_not_offered(survey: Survey) -> None:
    first = queries.questions(survey)[0]
    first.wording = {"en": first.wording["en"]}
    first.save()
    asked = queries.questions(survey)
    assert queries.offered(survey, asked) == ["en"]
    assert queries.missing(survey, asked) == {"sv": [1]}
    assert queries.offered(survey, []) == []


def test_nobody_floods_it_and_what_was_typed_stays(
    survey: Survey, typed: Typed, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "ANSWERS", 1)
    assert client.post(URL, typed("One")).status_code == 302
    held = client.post(f"{URL}?language=en", typed("My own words"))
    assert (held.status_code, held["Retry-After"]) == (429, "60")
    assert "My own words" in held.content.decode()
    assert client.post(URL, typed("Another"), REMOTE_ADDR="203.0.113.9").status_code == 302
    assert Submission.objects.count() == 2


def test_behind_a_proxy_the_address_it_saw_counts(
    survey: Survey, typed: Typed, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    monkeypatch.setattr(answering, "ANSWERS", 1)
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    seen = ["198.51.100.1", "1.1.1.1, 198.51.100.2", "2.2.2.2, 198.51.100.2"]
    codes = [Client(headers={"X-Forwarded-For": one}).post(URL, typed("x")).status_code for one in seen]
    assert codes == [302, 302, 429]


def test_an_address_is_counted_by_a_hash_of_its_day(now: datetime) -> None:
    today, tomorrow = now.date(), now.date() + timedelta(days=1)
    hashes = {by_link._hashed("203.0.113.9", day) for day in (today, today, tomorrow)}
    assert len(hashes) == 2
    assert not any("203" in one and "113" in one for one in hashes)
