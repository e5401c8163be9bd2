"""Making a survey: words and questions by language, in order, when it is open, its link."""

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
import segno
from django.test import Client
from PIL import Image

from stamgast.surveys.models import Question, Survey, SurveyQuestion
from stamgast.surveys.operations import answers
from stamgast.surveys.operations import surveys as operations
from stamgast.surveys.queries import surveys as queries
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db
HOME = "/w/bookshop/surveys/"


def question(**given: Any) -> dict[str, Any]:
    return {"kind": "open", "submission": str(uuid4()), "seen": 1, "text_en": "What do you read?", **given}


def order(survey: Survey) -> list[int]:
    return [one.pk for one in queries.questions(survey)]


def test_a_survey_is_begun_once_and_opened_when_it_can_be_answered(
    alice: Member, client: Client, client_of: Callable[[Member], Client]
) -> None:
    team = client_of(alice)
    assert "Do you know what they want" in team.get(HOME).content.decode()
    sent = {"title_en": "About reading", "submission": str(uuid4()), "seen": 0}
    led = [team.post(f"{HOME}new/", sent)["Location"] for _ in range(2)]
    made = Survey.objects.get()
    page = f"{HOME}{made.pk}/"
    assert led == [page, page]
    assert "at least one question" in team.post(f"{page}open/", follow=True).content.decode()
    assert client.get(f"/survey/{made.token}/").status_code == 410
    added = question()
    assert [team.post(f"{page}questions/add/", added).status_code for _ in range(2)] == [302, 302]
    assert made.questions.count() == 1
    team.post(f"{page}open/")
    assert f"http://127.0.0.1:8000/survey/{made.token}/" in team.get(page).content.decode()
    assert client.get(f"/survey/{made.token}/").status_code == 200
    team.post(f"{page}link/")
    assert client.get(f"/survey/{made.token}/").status_code == 410
    team.post(f"{page}close/")
    made.refresh_from_db()
    assert "It is closed by now" in client.get(f"/survey/{made.token}/?language=en").content.decode()


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({}, 422),
        ({"title_en": "  "}, 422),
        ({"title_sv": "Om läsning"}, 302),
        ({"title_en": "Reading", "intro_sv": "Varför"}, 422),
        ({"title_en": "x" * 121}, 422),
        ({"title_en": "Reading", "submission": "x"}, 422),
    ],
)
def test_a_survey_has_a_title(
    alice: Member, client_of: Callable[[Member], Client], given: dict[str, str], status: int
) -> None:
    sent = {"submission": str(uuid4()), "seen": 0, **given}
    assert client_of(alice).post(f"{HOME}new/", sent).status_code == status
    assert Survey.objects.count() == (status == 302)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"text_en": ""}, "at least one language"),
        ({"kind": "one", "choices_en": "Day"}, "Between two and ten"),
        ({"kind": "several", "choices_en": "\n".join(map(str, range(11)))}, "Between two and ten"),
        ({"kind": "one", "choices_en": "Day\nNight", "text_sv": "Vad?", "choices_sv": "Dag"}, "Between two"),
        (
            {"kind": "one", "choices_en": "A\nB", "text_sv": "Vad?", "choices_sv": "A\nB\nC"},
            "The same choices",
        ),
        ({"kind": "one", "choices_en": "A\n" + "b" * 121}, "a few words"),
        ({"kind": "guess"}, "Select a valid choice"),
    ],
)
def test_what_is_no_question(
    survey: Survey, alice: Member, client_of: Callable[[Member], Client], given: dict[str, str], said: str
) -> None:
    response = client_of(alice).post(f"{HOME}{survey.pk}/questions/add/", question(**given))
    assert response.status_code == 422
    assert said in response.content.decode()
    assert survey.questions.count() == 4


def test_choices_are_lines_and_only_where_one_chooses(
    survey: Survey, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    lines = " Day \r\n\r\nNight  owls\n"
    for kind in ("one", "scale"):
        client_of(alice).post(
            f"{HOME}{survey.pk}/questions/add/", question(kind=kind, choices_en=lines, is_required="on")
        )
    one, scale = queries.questions(survey)[-2:]
    assert one.said_in("en").choices == ("Day", "Night owls")
    assert scale.said_in("en").choices == ()
    assert one.is_required


def test_ten_questions_are_enough(
    survey: Survey, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    for _ in range(7):
        client_of(alice).post(f"{HOME}{survey.pk}/questions/add/", question())
    assert survey.questions.count() == queries.MOST_QUESTIONS
    assert "Ten questions are enough" in client_of(alice).get(f"{HOME}{survey.pk}/").content.decode()


@pytest.mark.parametrize(
    ("index", "to", "moved"),
    [
        (0, "down", [1, 0, 2, 3]),
        (3, "up", [0, 1, 3, 2]),
        (0, "up", [0, 1, 2, 3]),
        (3, "down", [0, 1, 2, 3]),
        (1, "x", [0, 1, 2, 3]),
    ],
)
def test_questions_move(
    survey: Survey,
    alice: Member,
    client_of: Callable[[Member], Client],
    index: int,
    to: str,
    moved: list[int],
) -> None:
    before = order(survey)
    client_of(alice).post(f"{HOME}{survey.pk}/questions/{before[index]}/move/", {"to": to})
    assert order(survey) == [before[n] for n in moved]


def test_two_who_change_a_question_at_once_lose_nothing(
    survey: Survey, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    first = queries.questions(survey)[0]
    address = f"{HOME}{survey.pk}/questions/{first.pk}/"
    assert client_of(alice).post(address, question(text_en="Theirs")).status_code == 302
    late = client_of(alice).post(address, question(text_en="Mine"))
    assert late.status_code == 409
    assert "Mine" in late.content.decode()
    first.refresh_from_db()
    assert first.said_in("en").text == "Theirs"
    again = question(text_en="Mine", seen=late.context["form"]["seen"].value())
    assert client_of(alice).post(address, again).status_code == 302


def test_two_who_change_the_words_at_once_lose_nothing(
    survey: Survey, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    sent = {"submission": str(uuid4()), "seen": 1}
    address = f"{HOME}{survey.pk}/texts/"
    assert client_of(alice).post(address, {**sent, "title_en": "Theirs"}).status_code == 302
    late = client_of(alice).post(address, {**sent, "title_en": "Mine"})
    assert late.status_code == 409
    assert "Mine" in late.content.decode()
    survey.refresh_from_db()
    assert str(survey) == "Theirs"


def test_what_people_chose_keeps_its_meaning(
    survey: Survey, send: Callable[..., None], alice: Member, client_of: Callable[[Member], Client]
) -> None:
    send("", (2,))
    asked = survey.questions.get(position=2)
    address = f"{HOME}{survey.pk}/questions/{asked.pk}/"
    client = client_of(alice)
    for twisted in (question(), question(kind="several", choices_en="A\nB")):
        assert client.post(address, twisted).status_code == 409
    client.post(f"{address}remove/")
    assert survey.questions.count() == 4
    better = question(kind="one", choices_en="By day\nBy night\nNever")
    assert client.post(address, better).status_code == 302
    assert survey.questions.get(position=2).said_in("en").choices[1] == "By night"


def test_questions_are_taken_from_the_bank_and_from_those_to_begin_with(
    survey: Survey, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client, address = client_of(alice), f"{HOME}{survey.pk}/questions/take/"
    sent = {"question": "useful", "submission": str(uuid4())}
    for _ in range(2):
        client.post(address, sent)
    taken = Question.objects.get()
    assert (taken.starting, taken.kind) == ("useful", "scale")
    client.post(address, {"question": taken.pk})
    assert survey.questions.count() == 6
    assert set(queries.questions(survey)[-1].wording) == {"sv", "nb", "nl", "en"}
    assert client.post(address, {"question": "unheard_of"}).status_code == 404
    assert client.post(address, {"question": taken.pk + 1}).status_code == 404


@pytest.mark.parametrize(
    ("given", "opens", "closes"),
    [
        (
            {"opens_on": "2026-11-20", "closes_on": "2026-11-30"},
            datetime(2026, 11, 19, 23, tzinfo=UTC),
            datetime(2026, 11, 30, 23, tzinfo=UTC),
        ),
        ({"opens_on": "2026-11-25", "closes_on": ""}, datetime(2026, 11, 25, 9, tzinfo=UTC), None),
        ({"opens_on": "", "closes_on": ""}, None, None),
    ],
)
def test_days_are_those_of_the_workspace(
    survey: Survey,
    alice: Member,
    client_of: Callable[[Member], Client],
    given: dict[str, str],
    opens: datetime | None,
    closes: datetime | None,
) -> None:
    client_of(alice).post(f"{HOME}{survey.pk}/period/", given)
    survey.refresh_from_db()
    assert (survey.opens_at, survey.closes_at) == (opens, closes)
    page = client_of(alice).get(f"{HOME}{survey.pk}/").content.decode()
    assert all(f'value="{day}"' in page for day in given.values() if day)


def test_the_last_day_does_not_come_before_the_first(
    survey: Survey, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    given = {"opens_on": "2026-11-20", "closes_on": "2026-11-19"}
    response = client_of(alice).post(f"{HOME}{survey.pk}/period/", given)
    assert response.status_code == 422
    assert "comes before the first" in response.content.decode()


@pytest.mark.parametrize("name", ["opens_on", "closes_on"])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_out_of_reach_is_said_beside_it(
    name: str, day: str, survey: Survey, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    response = client_of(alice).post(f"{HOME}{survey.pk}/period/", {name: day})
    assert response.status_code == 422
    assert f'id="id_{name}_error"' in response.content.decode()


def test_a_preview_shows_it_and_keeps_nothing(
    survey: Survey, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    page = client_of(alice).get(f"{HOME}{survey.pk}/preview/?language=sv").content.decode()
    assert '<html lang="sv">' in page
    assert "Question 1 (sv)" in page
    assert "good-token" not in page


def test_a_removed_survey_is_brought_back_until_it_is_deleted_for_good(
    survey: Survey, alice: Member, now: datetime, client_of: Callable[[Member], Client]
) -> None:
    client, page = client_of(alice), f"{HOME}{survey.pk}/"
    client.post(f"{page}remove/")
    assert client.get(page).status_code == 404
    client.post(f"{page}back/")
    assert client.get(page).status_code == 200
    operations.remove(survey, alice, now=now)
    answers.forget(now + timedelta(days=1))
    assert Survey.objects.exists()
    answers.forget(now + timedelta(days=1, seconds=1))
    assert not SurveyQuestion.objects.exists()


def test_the_link_can_be_printed_as_a_code(
    survey: Survey, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    page, team = f"{HOME}{survey.pk}/", client_of(alice)
    assert f'src="{page}code.svg"' in team.get(page).content.decode()
    assert team.get(f"{page}code.svg").content.startswith(b"<?xml")
    printed = Image.open(io.BytesIO(team.get(f"{page}code.png").content)).convert("1")
    wanted = segno.make_qr(f"http://127.0.0.1:8000/survey/{survey.token}/", error="m")
    modules = range(10, int(wanted.symbol_size(20)[0]), 20)
    seen = [[not printed.getpixel((x, y)) for x in modules] for y in modules]
    assert seen == [[bool(module) for module in row] for row in wanted.matrix_iter(border=4)]
