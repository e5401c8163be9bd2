"""Answering by a link: who has it reads what was chosen; every other token leads to one plain page."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.core.signing import Signer
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation, InternalNote
from stamgast.experts import links, operations, queries
from stamgast.experts.models import Question
from stamgast.experts.operations import Asking, ask
from stamgast.experts.views import answering
from stamgast.people.models import Identity
from stamgast.workspaces.invitations import invite
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import remove_member
from stamgast.workspaces.roles import Role
from tests.factories import make_conversation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]
GIVEN = {"answer": "It is from 1923."}


@pytest.fixture
def conversation(channel: Channel) -> Conversation:
    Identity.objects.update(name="Trijn de Vries")
    return make_conversation(channel, "How old is the chair at the window?")


@pytest.fixture
def asked(conversation: Conversation, alice: Member, now: datetime) -> tuple[Question, str]:
    asking = Asking(
        None,
        "dora@post.example",
        "Whose chair is it?",
        now + timedelta(days=1),
        list(conversation.messages.all()),
    )
    return ask(conversation, alice, asking, now=now)


def url(token: str) -> str:
    return f"/ask/{token}/"


def notes() -> list[str]:
    return list(InternalNote.objects.order_by("pk").values_list("content", flat=True))


def test_a_stranger_reads_what_was_chosen_answers_and_corrects(
    asked: tuple[Question, str], conversation: Conversation, client: Client, alice: Member
) -> None:
    question, token = asked
    conversation.internal_notes.create(written_by=alice, content="Our secret")
    page = client.get(url(token)).content.decode()
    assert "How old is the chair at the window?" in page
    assert "Whose chair is it?" in page
    assert "Our secret" not in page
    assert "Trijn" not in page
    assert client.post(url(token), {"answer": "  "}).status_code == 422
    for answer in ("It is from 1923.", "It is from 1923.", "No: from 1932."):  # the second is a second click
        assert client.post(url(token), {"answer": answer}).status_code == 302
    assert "your answer has arrived" in client.get(url(token)).content.decode()
    assert notes()[1:] == [
        "dora@post.example answers “Whose chair is it?”:\n\nIt is from 1923.",
        "dora@post.example corrected the answer to “Whose chair is it?”:\n\nNo: from 1932.",
    ]
    assert not conversation.messages.filter(direction="out").exists()
    question.refresh_from_db()
    assert (question.answer, question.answer_count) == ("No: from 1932.", 2)


def test_no_row_holds_the_secret(asked: tuple[Question, str]) -> None:
    question, token = asked
    row = Question.objects.filter(pk=question.pk).values().get()
    assert not any(token.partition(".")[0] in str(value) for value in row.values())


def forged(token: str, alice: Member, now: datetime) -> list[str]:
    secret, _, mark = token.partition(".")
    return [
        "x",
        ".",
        "a" * 3000,
        secret,
        f"{secret}.{mark[:-1]}",
        f"{secret}.{'A' * len(mark)}",
        f"{secret[:-1]}.{mark}",
        f"{secret}.",
        f"{mark}.{secret}",
        links._signer().sign("made-up"),
        Signer(salt="stamgast.experts.other", sep=".").sign(secret),
        Signer(key="guessed", salt=links.PURPOSE, sep=".").sign(secret),
        Signer(sep=".").sign(secret),
        invite(alice, "eve@post.example", Role.OWNER, now=now),
        f"{token}%00",
    ]


def test_forged_tokens_lead_to_one_plain_page(
    asked: tuple[Question, str], client: Client, alice: Member, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "A_MINUTE", 1000)
    pages = set()
    for token in forged(asked[1], alice, now):
        for response in (client.get(url(token)), client.post(url(token), GIVEN)):
            assert response.status_code == 410, token
            pages.add(response.content)
    assert len(pages) == 1
    assert b"bookshop" not in pages.pop().lower()
    assert notes() == []


def test_a_link_to_answer_opens_nothing_else(asked: tuple[Question, str], client: Client) -> None:
    assert client.get(f"/join/{asked[1]}/").status_code == 410
    assert client.get("/enter/", {"sesame": asked[1]}).status_code == 410


def _expired(question: Question, alice: Member, now: datetime) -> None:
    Question.objects.filter(pk=question.pk).update(expires_at=now)


def _withdrawn(question: Question, alice: Member, now: datetime) -> None:
    operations.withdraw(question, alice, now=now)


def _used(question: Question, alice: Member, now: datetime) -> None:
    operations.answer(question, "Ours.", now=now)
    operations.use(question, alice, now=now)


def _kept(question: Question, alice: Member, now: datetime) -> None:
    operations.answer(question, "Ours.", now=now)
    operations.to_fact(question, alice, now=now)


def _renewed(question: Question, alice: Member, now: datetime) -> None:
    operations.renew(question, alice, now=now)


def _gone(question: Question, alice: Member, now: datetime) -> None:
    question.delete()


@pytest.mark.parametrize("end", [_expired, _withdrawn, _used, _kept, _renewed, _gone])
def test_a_link_that_is_over_looks_like_a_forged_one(
    asked: tuple[Question, str],
    end: Callable[[Question, Member, datetime], None],
    client: Client,
    alice: Member,
    now: datetime,
) -> None:
    question, token = asked
    assert client.get(url(token)).status_code == 200
    end(question, alice, now)
    before = notes()
    over, forged = client.get(url(token)), client.get(url("x"))
    assert (over.status_code, over.content) == (forged.status_code, forged.content) == (410, forged.content)
    posted = client.post(url(token), GIVEN)
    assert (posted.status_code, posted.content) == (410, forged.content)
    assert notes() == before


def test_who_left_the_team_reads_and_answers_no_more_unless_asked_anew(
    conversation: Conversation, client: Client, alice: Member, bob: Member, charlie: Member, now: datetime
) -> None:
    def asked_of(email: str, expert: Member | None = None, minutes: int = 0) -> str:
        asking = Asking(expert, email, "Whose chair is it?", now + timedelta(days=1), ())
        return url(ask(conversation, alice, asking, now=now + timedelta(minutes=minutes))[1])

    his, outside = asked_of("", bob), asked_of("dora@post.example")
    address = bob.user.email
    assert client.get(his).status_code == 200
    remove_member(bob, by=alice.user)
    assert (client.get(his).status_code, client.post(his, GIVEN).status_code) == (410, 410)
    assert notes() == []
    anew = asked_of(address, minutes=1), asked_of(charlie.user.email, minutes=1)
    assert [client.get(one).status_code for one in (outside, *anew)] == [200, 200, 200]


def test_an_answer_that_comes_too_late_by_a_hair_is_not_kept(
    asked: tuple[Question, str], alice: Member, now: datetime
) -> None:
    question, _ = asked  # as read before it was withdrawn
    operations.withdraw(question, alice, now=now)
    with pytest.raises(operations.LinkOver):
        operations.answer(question, "Ours.", now=now)
    operations.ask_after_all(question, alice)
    for number in range(operations.MOST_ANSWERS):
        operations.answer(question, f"{number} years", now=now)
    with pytest.raises(operations.LinkOver):
        operations.answer(question, "And one more", now=now)
    assert len(notes()) == operations.MOST_ANSWERS


def test_the_link_lasts_a_week_longer_than_the_deadline(
    asked: tuple[Question, str], alice: Member, now: datetime
) -> None:
    question, token = asked
    end = question.due_at + timedelta(days=7)
    assert queries.behind(token, now=end - timedelta(seconds=1)) == question
    assert queries.behind(token, now=end) is None
    later = end + timedelta(days=30)
    assert queries.behind(operations.renew(question, alice, now=later), now=later) == question


def test_the_page_is_for_no_index_no_cache_and_no_other_site(
    asked: tuple[Question, str], client: Client
) -> None:
    for token in (asked[1], "x"):
        response = client.get(url(token))
        assert response["Referrer-Policy"] == "no-referrer"
        assert "noindex" in response["X-Robots-Tag"]
        assert "no-store" in response["Cache-Control"]
        assert "script-src 'self'" in response["Content-Security-Policy"]
        page = response.content.decode()
        assert "<script" not in page
        assert '<meta name="referrer" content="no-referrer">' in page
        assert not response.cookies


def test_a_browser_that_sends_no_referrer_and_no_cookie_can_answer(asked: tuple[Question, str]) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"Origin": "null"})
    assert strict.post(url(asked[1]), GIVEN).status_code == 302


@pytest.mark.parametrize(
    ("language", "shown"), [("sv", "sv"), ("nb", "nb"), ("nl", "nl"), ("en", "en"), ("xx", "en")]
)
def test_the_page_speaks_four_languages(
    asked: tuple[Question, str], client: Client, language: str, shown: str
) -> None:
    response = client.get(url(asked[1]), {"language": language})
    page = response.content.decode()
    assert f'<html lang="{shown}">' in page
    assert response["Content-Language"] == shown
    assert all(f'href="?language={one}"' in page for one in ("sv", "nb", "nl", "en"))
    led = client.post(f"{url(asked[1])}?language={language}", GIVEN)
    assert led["Location"] == f"{url(asked[1])}?language={language}"


def test_nobody_tries_without_end_and_good_links_stay_open_meanwhile(
    asked: tuple[Question, str], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "A_MINUTE", 2)
    assert [client.get(url("x")).status_code for _ in range(3)] == [410, 410, 429]
    assert [client.get(url(asked[1])).status_code for _ in range(3)] == [200, 200, 429]
    assert client.post(url(asked[1]), GIVEN)["Retry-After"] == "60"
    assert notes() == []
