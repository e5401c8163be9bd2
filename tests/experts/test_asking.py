"""Asking somebody who knows, on the team's pages."""

import html
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.test import Client
from pytest_django.fixtures import Settings

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation, InternalNote
from stamgast.experts import operations, queries
from stamgast.experts.forms import AskForm
from stamgast.experts.models import Question
from stamgast.experts.operations import Asking
from stamgast.knowledge.models import Fact
from stamgast.people.models import Identity
from stamgast.workspaces.models import Member
from stamgast.workspaces.roles import Role
from tests.factories import make_conversation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]
ALL = "/w/bookshop/experts/"


@pytest.fixture
def conversation(channel: Channel) -> Conversation:
    found = make_conversation(channel, "How old is the chair, asks Trijn Bakker?")
    Identity.objects.update(name="Trijn Bakker")
    return found


@pytest.fixture
def expert(bob: Member) -> Member:
    Member.objects.filter(pk=bob.pk).update(role=Role.EXPERT, knows_about="chairs")
    bob.refresh_from_db()
    return bob


@pytest.fixture
def question(conversation: Conversation, alice: Member, now: datetime) -> Question:
    asking = Asking(None, "dora@post.example", "Whose chair?", now + timedelta(hours=2), ())
    return operations.ask(conversation, alice, asking, now=now)[0]


def given(conversation: Conversation, **fields: object) -> dict[str, object]:
    heard = conversation.messages.get().pk
    usual = {"email": "dora@post.example", "content": "How old is it?", "due": "tomorrow"}
    return {**usual, "messages": [heard], **fields}


def ask_url(conversation: Conversation) -> str:
    return f"{ALL}ask/{conversation.pk}/"


def test_it_is_shown_as_they_will_see_it_before_it_is_asked(
    conversation: Conversation, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client, url = client_of(alice), ask_url(conversation)
    assert "What would you like to know?" in client.get(url).content.decode()
    page = client.post(url, given(conversation)).content.decode()
    assert "This is what they will see" in page
    assert "How old is the chair, asks T. B.?" in page
    assert "Trijn" not in page
    named = client.post(url, given(conversation, shows_names="on")).content.decode()
    assert "asks Trijn Bakker?" in named
    changed = client.post(url, given(conversation, change="yes")).content.decode()
    assert "How old is it?</textarea>" in changed
    assert not Question.objects.exists()
    assert mail.outbox == []
    client.post(url, given(conversation, confirmed="yes"))
    asked = Question.objects.get()
    assert (asked.email, asked.asked_by, asked.messages.count()) == ("dora@post.example", alice, 1)
    assert asked.due_at == datetime(2026, 11, 26, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_a_second_click_asks_nobody_twice(
    conversation: Conversation, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client, url = client_of(alice), ask_url(conversation)
    (form,) = re.findall(
        r'name="submission" value="([^"]+)"', client.post(url, given(conversation)).content.decode()
    )
    for _ in range(2):
        said = client.post(url, given(conversation, confirmed="yes", submission=form), follow=True)
    assert "This is asked already" in said.content.decode()
    assert Question.objects.count() == len(mail.outbox) == 1
    client.post(url, given(conversation, confirmed="yes", submission="another form"))
    assert Question.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Is 06 12 34 56 78 hers?", "Is […] hers?"),
        ("Does trijn@post.example get it?", "Does […] get it?"),
        ("Did she move to Kerkstraat 12?", "Did she move to […]?"),
        ("How old is the chair of 1912?", "How old is the chair of 1912?"),
    ],
)
def test_what_is_asked_goes_without_personal_data_too_and_is_shown_so_before(
    conversation: Conversation, alice: Member, client_of: Callable[[Member], Client], typed: str, seen: str
) -> None:
    client, url, hint = client_of(alice), ask_url(conversation), "personal numbers are always left out"
    page = client.post(url, given(conversation, content=typed)).content.decode()
    assert f'<blockquote class="pre-line">{seen}</blockquote>' in page
    assert (hint in page) == (typed != seen)
    changed = client.post(url, given(conversation, content=typed, change="yes")).content.decode()
    assert f"{typed}</textarea>" in changed
    client.post(url, given(conversation, content=typed, confirmed="yes"))
    assert Question.objects.get().content == seen


def test_the_letter_brings_the_link_and_nothing_of_the_talk(
    conversation: Conversation, alice: Member, client: Client, client_of: Callable[[Member], Client]
) -> None:
    client_of(alice).post(ask_url(conversation), given(conversation, confirmed="yes"))
    (letter,) = mail.outbox
    assert letter.to == ["dora@post.example"]
    assert "Alice of The Bookshop" in letter.body
    assert "How old" not in f"{letter.subject} {letter.body}"
    (path,) = re.findall(r"http://127.0.0.1:8000(/ask/\S+/)", str(letter.body))
    assert "How old is it?" in client.get(path).content.decode()


class _Broken:
    def __init__(self, *args: object, **kwargs: object) -> None:
        raise OSError


@pytest.mark.parametrize("is_broken", [False, True])
def test_where_no_mail_goes_out_the_link_is_shown_this_once(
    conversation: Conversation,
    alice: Member,
    client: Client,
    client_of: Callable[[Member], Client],
    settings: Settings,
    is_broken: bool,
) -> None:
    settings.HAS_MAIL = is_broken
    settings.EMAIL_BACKEND = f"{__name__}._Broken"
    response = client_of(alice).post(ask_url(conversation), given(conversation, confirmed="yes"))
    (path,) = re.findall(r"http://127.0.0.1:8000(/ask/\S+/)<", response.content.decode())
    assert "no-store" in response["Cache-Control"]
    assert client.get(path).status_code == 200
    renewed = client_of(alice).post(f"{ALL}{Question.objects.get().pk}/link/").content.decode()
    assert client.get(path).status_code == 410
    (path,) = re.findall(r"http://127.0.0.1:8000(/ask/\S+/)<", renewed)
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": ""},
        {"email": "dora"},
        {"content": " "},
        {"due": "never"},
        {"messages": [4711]},
        {"expert": 4711},
        {"expert": "bob"},
    ],
)
def test_what_makes_no_sense_is_not_asked(
    wrong: dict[str, object],
    conversation: Conversation,
    alice: Member,
    expert: Member,
    client_of: Callable[[Member], Client],
) -> None:
    wrong = {name: expert.pk if value == "bob" else value for name, value in wrong.items()}
    response = client_of(alice).post(ask_url(conversation), given(conversation, confirmed="yes", **wrong))
    assert response.status_code == 422
    assert not Question.objects.exists()


def test_another_talks_messages_cannot_be_shown(
    conversation: Conversation, channel: Channel, alice: Member, now: datetime
) -> None:
    other = make_conversation(channel, "Something private").messages.get()
    form = AskForm(given(conversation, messages=[other.pk]), conversation=conversation, member=alice)
    assert "messages" in form.errors
    with pytest.raises(ValueError, match="only what was said"):
        operations.ask(conversation, alice, Asking(None, "d@post.example", "?", now, [other]), now=now)


def test_what_was_said_in_private_is_marked_where_one_chooses(
    conversation: Conversation, alice: Member
) -> None:
    conversation.messages.update(visibility="direct")
    form = AskForm(conversation=conversation, member=alice)
    assert "Trijn Bakker (only between you): How old" in str(form["messages"])


def test_nobody_writes_letters_by_the_dozen(
    conversation: Conversation,
    question: Question,
    alice: Member,
    client_of: Callable[[Member], Client],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(queries, "A_DAY", 1)
    response = client_of(alice).post(ask_url(conversation), given(conversation, confirmed="yes"))
    assert response.status_code == 422
    assert Question.objects.count() == 1


@pytest.mark.parametrize("role", ["expert", "observer"])
def test_an_expert_on_the_team_answers_inside(
    conversation: Conversation,
    alice: Member,
    expert: Member,
    client_of: Callable[[Member], Client],
    role: str,
) -> None:
    expert.role = role
    expert.save()
    asking = given(conversation, expert=expert.pk, email="", confirmed="yes")
    assert "Bob · chairs" in client_of(alice).get(ask_url(conversation)).content.decode()
    client_of(alice).post(ask_url(conversation), asking)
    question = Question.objects.get()
    assert (question.expert, question.email) == (expert, expert.user.email)
    client, url = client_of(expert), f"{ALL}{question.pk}/answer/"
    assert url in client.get(ALL).content.decode()
    assert client.post(url, {"answer": ""}).status_code == 422
    client.post(url, {"answer": "From 1923."})
    note = InternalNote.objects.get()
    assert (note.written_by, note.content) == (expert, "Bob answers “How old is it?”:\n\nFrom 1923.")
    assert client_of(alice).get(url).status_code == 404  # she is not the one who was asked


def test_questions_stand_beside_the_conversation_and_on_their_page(
    conversation: Conversation,
    question: Question,
    alice: Member,
    now: datetime,
    client_of: Callable[[Member], Client],
) -> None:
    client, beside = client_of(alice), f"{ALL}beside/{conversation.pk}/"
    standing = Question.Standing
    assert (
        f'hx-get="{beside}"' in client.get(f"/w/bookshop/conversations/{conversation.pk}/").content.decode()
    )
    assert question.standing(now) == standing.OPEN
    assert "Asked</span>" in client.get(beside).content.decode()
    late = now + timedelta(hours=3)
    assert question.standing(late) == standing.OVERDUE
    with time_machine.travel(late, tick=False):
        assert "Overdue</span>" in client.get(beside).content.decode()
        assert "overdue-title" in client.get(ALL).content.decode()
    operations.answer(question, "Dora's <b>own</b>", now=late)
    page = client.get(beside).content.decode()
    assert "Answered</span>" in page
    assert "Dora&#x27;s &lt;b&gt;own&lt;/b&gt;" in page
    assert "answered-title" in client.get(ALL).content.decode()
    used = client.post(f"{ALL}{question.pk}/use/", headers={"HX-Request": "true"}).content.decode()
    assert "Used</span>" in used
    assert "No question is open" in client.get(ALL).content.decode()


def test_withdrawing_can_be_undone(
    question: Question, alice: Member, now: datetime, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    client.post(f"{ALL}{question.pk}/withdraw/")
    question.refresh_from_db()
    assert question.standing(now) == Question.Standing.WITHDRAWN
    assert "HX-Redirect" in client.post(f"{ALL}{question.pk}/after-all/", headers={"HX-Request": "true"})
    question.refresh_from_db()
    assert question.standing(now) == Question.Standing.OPEN


def test_an_answer_becomes_a_fact_once(
    question: Question, alice: Member, now: datetime, client_of: Callable[[Member], Client]
) -> None:
    client, url = client_of(alice), f"{ALL}{question.pk}/fact/"
    client.post(url)
    assert not Fact.objects.exists()
    operations.answer(question, "It is ours.", now=now)
    client.post(url)
    client.post(url)
    fact = Fact.objects.get()
    assert (fact.question, fact.answer, fact.workspace) == ("Whose chair?", "It is ours.", alice.workspace)
    question.refresh_from_db()
    assert (question.fact, question.used_at) == (fact, now)


def test_an_answer_is_kept_when_who_asked_has_left(
    conversation: Conversation, alice: Member, bob: Member, now: datetime
) -> None:
    asking = Asking(None, "dora@post.example", "Whose chair?", now + timedelta(hours=2), ())
    asked, token = operations.ask(conversation, bob, asking, now=now)
    bob.delete()
    question = queries.behind(token, now=now)
    assert question == asked
    assert question is not None
    operations.answer(question, "Ours.", now=now)
    assert InternalNote.objects.get().written_by == alice


def test_what_is_erased_is_not_shown_any_more(
    conversation: Conversation, alice: Member, client: Client, now: datetime
) -> None:
    asking = Asking(
        None, "d@post.example", "Whose?", now + timedelta(hours=1), list(conversation.messages.all())
    )
    _, token = operations.ask(conversation, alice, asking, now=now)
    assert "How old is the chair" in html.unescape(client.get(f"/ask/{token}/").content.decode())
    conversation.messages.update(deleted_at=now)
    assert "How old is the chair" not in client.get(f"/ask/{token}/").content.decode()
