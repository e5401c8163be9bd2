"""Looking at a text by a link, without an account; every other token leads to one plain page."""

import html
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.signing import Signer
from django.test import Client
from pytest_django.fixtures import Settings

from stamgast.approval import comments, operations, queries
from stamgast.approval.comments import Speaker
from stamgast.approval.links import LINKS
from stamgast.approval.models import Comment, Review, Step, Turn
from stamgast.approval.operations import Asking
from stamgast.approval.views import outside
from stamgast.media.models import Picture
from stamgast.planner.models import Variant, VariantPicture
from stamgast.workspaces.models import Member
from tests.approval.conftest import WORDS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]


@pytest.fixture
def asked(variant: Variant, law: Step, alice: Member, now: datetime) -> Review:
    asking = Asking(now + timedelta(days=1), now + timedelta(days=2), "The year?")
    return operations.ask(variant, alice, asking, now=now)


@pytest.fixture
def turn(asked: Review) -> Turn:
    return asked.turns.get()


@pytest.fixture
def url(turn: Turn, now: datetime) -> str:
    return f"/review/{operations.make_link(turn, now=now)}/"


def read(client: Client, path: str) -> str:
    return html.unescape(client.get(path).content.decode())


def test_whoever_has_the_link_sees_this_text_and_nothing_else(
    url: str, asked: Review, alice: Member, client: Client, now: datetime
) -> None:
    comments.say(asked, Speaker(alice), "Between us", now=now)
    page = read(client, url)
    for there in (WORDS, "Bookshop", "The year?", "Alice", "26 Nov", "27 Nov"):
        assert there in page
    for absent in ("Between us", "/w/bookshop", "csrfmiddlewaretoken"):
        assert absent not in page


def test_they_say_something_at_a_place_and_send_it_back(
    url: str, asked: Review, alice: Member, client: Client, now: datetime
) -> None:
    said = {"deed": "comment", "quote": "1923", "start": "44", "words": "<b>Sure?</b>"}
    for _click in range(2):
        assert client.post(url, said)["Location"] == url
    comment = Comment.objects.get()
    assert (comment.who, comment.start) == ("dora@law.example", 44)
    comments.reply(comment, Speaker(alice), "I look it up", now=now)
    assert client.post(url, {**said, "quote": "1924"}).status_code == 422
    assert client.post(url, {"deed": "changes", "words": " "}).status_code == 422
    page = client.get(url).content.decode()
    assert "&lt;b&gt;Sure?" in page
    assert "I look it up" in page
    client.post(url, {"deed": "reply", "comment": comment.pk, "words": "Please"})
    assert [one.content for one in comment.replies.all()] == ["I look it up", "Please"]
    client.post(url, {"deed": "changes", "words": "It is 1932."})
    asked.refresh_from_db()
    assert asked.state == Review.State.CHANGES
    over = read(client, url)
    assert "Your wishes are with the team" in over
    assert WORDS not in over
    assert client.post(url, {"deed": "approve"}).status_code == 200  # nothing is decided by it any more
    asked.refresh_from_db()
    assert asked.state == Review.State.CHANGES


def test_they_cannot_answer_what_others_said(
    url: str, asked: Review, alice: Member, client: Client, now: datetime
) -> None:
    others = comments.say(asked, Speaker(alice), "Between us", now=now)
    for wrong in (others.pk, "x", "", 10**20):
        response = client.post(url, {"deed": "reply", "comment": wrong, "words": "Hello"})
        assert response.status_code == 422
    assert Comment.objects.count() == 1


def test_they_approve_once_and_the_link_is_used_up(
    url: str, asked: Review, variant: Variant, client: Client
) -> None:
    for _click in range(2):
        client.post(url, {"deed": "approve"})
    assert queries.obstacles(variant) == []
    assert "You have approved the text" in read(client, url)
    assert client.get(f"{url}pictures/1/").status_code == 404


def test_a_text_that_has_changed_is_not_approved_by_an_old_link(
    url: str, asked: Review, variant: Variant, client: Client
) -> None:
    Variant.objects.update(content="Another")
    page = read(client, url)
    assert "being changed right now" in page
    assert 'value="approve"' not in page
    assert client.post(url, {"deed": "approve"}).status_code == 422
    assert queries.obstacles(variant) != []


def test_pictures_are_shown_with_their_words(
    variant: Variant, law: Step, alice: Member, client: Client, now: datetime, settings: Settings,
    tmp_path: Path,
) -> None:  # fmt: skip
    settings.MEDIA_ROOT = tmp_path
    made = {"workspace": alice.workspace, "media_type": "image/png", "width": 1, "height": 1, "size": 1}
    picture = Picture.objects.create(
        **made, alternative_text="A red chair", file=ContentFile(b"png", name="chair.png")
    )
    Picture.objects.create(**made, file=ContentFile(b"secret", name="secret.png"))
    VariantPicture.objects.create(variant=variant, picture=picture, position=0)
    review = operations.ask(variant, alice, Asking(now), now=now)
    url = f"/review/{operations.make_link(review.turns.get(), now=now)}/"
    assert f'src="{url}pictures/1/" alt="A red chair"' in read(client, url)
    response = client.get(f"{url}pictures/1/")
    assert b"".join(response.streaming_content) == b"png"  # type: ignore[attr-defined]
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert [client.get(f"{url}pictures/{number}/").status_code for number in (0, 2)] == [404, 404]
    assert client.get("/review/x/pictures/1/").status_code == 404


def _expired(turn: Turn, alice: Member, now: datetime) -> None:
    Turn.objects.update(expires_at=now)


def _withdrawn(turn: Turn, alice: Member, now: datetime) -> None:
    operations.withdraw(turn.review, alice, now=now)


def _asked_anew(turn: Turn, alice: Member, now: datetime) -> None:
    Variant.objects.update(content="Another")
    operations.ask_again(turn.review, alice, now=now)


def _renewed(turn: Turn, alice: Member, now: datetime) -> None:
    operations.renew(turn, alice, now=now)


def _gone(turn: Turn, alice: Member, now: datetime) -> None:
    turn.review.delete()


@pytest.mark.parametrize("end", [_expired, _withdrawn, _asked_anew, _renewed, _gone])
def test_a_link_that_is_over_looks_like_a_forged_one(
    end: Callable[[Turn, Member, datetime], None],
    url: str, turn: Turn, alice: Member, client: Client, now: datetime,
) -> None:  # fmt: skip
    assert client.get(url).status_code == 200
    end(turn, alice, now)
    forged = client.get("/review/x/")
    for response in (client.get(url), client.post(url, {"deed": "approve"})):
        assert (response.status_code, response.content) == (410, forged.content)
    assert not Turn.objects.filter(state="approved").exists()


def test_forged_tokens_lead_nowhere(url: str, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "A_MINUTE", 1000)
    secret, _, mark = url.split("/")[2].partition(".")
    forged = [
        ".", "a" * 3000, secret, f"{secret}.{mark[:-1]}", f"{secret[:-1]}.{mark}", f"{secret}.",
        LINKS.signer().sign("made-up"), Signer(salt="stamgast.experts.answer", sep=".").sign(secret),
        Signer(key="guessed", salt=LINKS.purpose, sep=".").sign(secret), f"{secret}.{mark}%00",
    ]  # fmt: skip
    for token in forged:
        assert client.post(f"/review/{token}/", {"deed": "approve"}).status_code == 410, token
    assert client.get(url).status_code == 200
    assert client.get(f"/ask/{secret}.{mark}/").status_code == 410


def test_no_row_holds_the_secret(url: str) -> None:
    row = Turn.objects.values().get()
    secret = url.split("/")[2].partition(".")[0]
    assert not any(secret in str(value) for value in row.values())


def test_a_decision_that_comes_too_late_by_a_hair_is_not_taken(
    turn: Turn, url: str, alice: Member, now: datetime
) -> None:
    turn.refresh_from_db()  # as read before the link was renewed
    operations.make_link(turn, now=now)
    with pytest.raises(operations.TooLate):
        operations.approve(turn, Speaker(email=turn.email), now=now)
    turn.refresh_from_db()
    with pytest.raises(operations.TooLate):
        operations.approve(turn, Speaker(email=turn.email), now=now + timedelta(days=3))


def test_the_link_lasts_as_long_as_the_step_says(turn: Turn, now: datetime) -> None:
    token, end = operations.make_link(turn, now=now), now + timedelta(days=3)
    assert queries.behind(token, now=end - timedelta(seconds=1)) == turn
    assert queries.behind(token, now=end) is None


def test_the_page_is_for_no_index_no_cache_and_no_other_site(url: str, client: Client) -> None:
    for path in (url, "/review/x/"):
        response = client.get(path)
        assert response["Referrer-Policy"] == "no-referrer"
        assert "noindex" in response["X-Robots-Tag"]
        assert "no-store" in response["Cache-Control"]
        assert not response.cookies
    strict = Client(enforce_csrf_checks=True, headers={"Origin": "null"})
    assert strict.post(url, {"deed": "approve"}).status_code == 302


@pytest.mark.parametrize(
    ("language", "shown"), [("", "nl"), ("sv", "sv"), ("nb", "nb"), ("en", "en"), ("xx", "nl")]
)
def test_it_speaks_the_language_of_the_team_or_the_one_asked_for(
    language: str, shown: str, url: str, turn: Turn, client: Client
) -> None:
    turn.review.workspace.__class__.objects.update(language="nl")
    response = client.get(url, {"language": language} if language else {})
    assert f'<html lang="{shown}">' in response.content.decode()
    assert response["Content-Language"] == shown


def test_nobody_tries_without_end(url: str, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "A_MINUTE", 2)
    assert [client.get("/review/x/").status_code for _ in range(3)] == [410, 410, 429]
    assert [client.get(url).status_code for _ in range(3)] == [200, 200, 429]
    assert client.post(url, {"deed": "approve"})["Retry-After"] == "60"
    assert not Turn.objects.filter(state="approved").exists()
