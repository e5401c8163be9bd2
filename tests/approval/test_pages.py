"""The team's pages: steps of a channel, asking, what stands beside a text, deciding, the overview."""

import html
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from pytest_django.fixtures import Settings

from stamgast.approval import comments, operations
from stamgast.approval.comments import Place, Speaker
from stamgast.approval.models import Comment, Review, Step, Turn
from stamgast.channels.models import Channel
from stamgast.planner.models import Variant
from stamgast.workspaces.models import Member
from stamgast.workspaces.roles import Role
from tests.approval.conftest import WORDS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]
ClientOf = Callable[[Member], Client]
ALL = "/w/bookshop/approval/"


def read(client: Client, path: str) -> str:
    return html.unescape(client.get(path).content.decode())


def given(**fields: object) -> dict[str, object]:
    return {"name": "Law", "to": "outsider", "email": "dora@law.example", "link_days": 5, **fields}


def test_steps_are_written_changed_taken_out_and_brought_back(
    channel: Channel, alice: Member, client_of: ClientOf
) -> None:
    client, url = client_of(alice), f"{ALL}channels/{channel.pk}/"
    assert "Nobody has to approve" in read(client, url)
    assert client.post(url, given()).status_code == 302
    step = Step.objects.get()
    assert (step.to, step.link_days, step.is_for_others, step.position) == ("dora@law.example", 5, False, 1)
    client.post(f"{ALL}steps/{step.pk}/", given(to="role:approver", name="Tone", is_for_others="on"))
    step.refresh_from_db()
    assert (step.to, step.email, step.is_for_others, step.position) == ("Approver", "", True, 1)
    assert 'value="role:approver" selected' in client.get(f"{ALL}steps/{step.pk}/").content.decode()
    client.post(url, given(to=f"member:{alice.pk}", name="Facts"))
    client.post(f"{ALL}steps/{step.pk}/move/", {"to": "back"})
    assert re.search(r"1\. Facts.*2\. Tone", read(client, url), re.DOTALL)
    page = html.unescape(client.post(f"{ALL}steps/{step.pk}/remove/", follow=True).content.decode())
    assert "“Tone” is taken out" in page
    (undo,) = re.findall(r'hx-post="([^"]+/back/)"', page)
    assert "HX-Redirect" in client.post(undo, headers={"HX-Request": "true"})
    assert "2. Tone" in read(client, url)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""}, {"to": "nobody"}, {"to": "role:observer"}, {"to": "member:4711"}, {"email": ""},
        {"email": "dora"}, {"link_days": 0}, {"link_days": 61}, {"link_days": ""},
    ],
)  # fmt: skip
def test_a_step_that_makes_no_sense_is_not_kept(
    wrong: dict[str, object], channel: Channel, alice: Member, client_of: ClientOf
) -> None:
    response = client_of(alice).post(f"{ALL}channels/{channel.pk}/", given(**wrong))
    assert response.status_code == 422
    assert not Step.objects.exists()


def test_beside_a_text_stands_what_it_needs(
    variant: Variant, facts: Step, alice: Member, approver: Member, client_of: ClientOf, now: datetime
) -> None:
    client, panel = client_of(alice), f"{ALL}texts/{variant.pk}/"
    assert f'hx-get="{panel}"' in client.get(f"/w/bookshop/posts/{variant.post_id}/").content.decode()
    assert "Needs approval" in read(client, panel)
    assert "Facts" in read(client, f"{panel}ask/")
    client.post(f"{panel}ask/", {"due": "week", "note": "The year?", "planned": "2026-12-01T10:00"})
    review = Review.objects.get()
    assert (review.due_at, review.note) == (now + timedelta(weeks=1), "The year?")
    assert review.planned_at == datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert "Waits for approval" in read(client, panel)
    comments.say(review, Speaker(approver), "Sure?", now=now, place=Place("1923"))
    assert '<q class="serif">1923</q>' in read(client, panel)
    Variant.objects.update(content="It dates from 1932.")
    page = read(client, panel)
    assert "these words are gone from the text" in page
    (again,) = re.findall(r'action="([^"]+/again/)"', page)
    assert "is asked" in html.unescape(client.post(again, follow=True).content.decode())
    assert Review.objects.count() == 2
    assert client_of(approver).post(again).status_code == 403
    Step.objects.update(removed_at=now)
    assert client.get(panel).content == b""


def test_a_reviewer_on_the_team_says_something_and_decides(
    review: Review, alice: Member, approver: Member, client_of: ClientOf
) -> None:
    url, turn = f"{ALL}{review.pk}/", Turn.objects.get()
    bob = client_of(approver)
    page = read(bob, url)
    assert WORDS in page
    assert f"{ALL}turns/{turn.pk}/approve/" in page
    assert f"{ALL}turns/{turn.pk}/approve/" not in read(client_of(alice), url)  # she wrote it
    said = {"quote": "1923", "start": "44", "words": "Is it 1932?"}
    assert bob.post(f"{url}comment/", said).status_code == 302
    comment = Comment.objects.get()
    assert f'<a class="place" href="#comment-{comment.pk}"><mark>1923</mark></a>' in read(bob, url)
    for wrong in ({"words": " "}, {"words": "x", "quote": "1924"}, {"words": "x", "start": "-1"}):
        assert bob.post(f"{url}comment/", wrong).status_code == 422
    client_of(alice).post(f"{ALL}comments/{comment.pk}/reply/", {"words": "It is 1923."})
    assert "It is 1923." in read(bob, url)
    bob.post(f"{ALL}comments/{comment.pk}/settle/")
    assert "<mark>" not in read(bob, url)
    bob.post(f"{ALL}comments/{comment.pk}/reopen/")
    assert "<mark>" in read(bob, url)
    assert bob.post(f"{ALL}turns/{turn.pk}/changes/", {"words": ""}).status_code == 422
    not_hers = client_of(alice).post(f"{ALL}turns/{turn.pk}/approve/", follow=True)
    assert "somebody else to decide" in not_hers.content.decode()
    bob.post(f"{ALL}turns/{turn.pk}/approve/")
    assert "It was decided" in bob.post(f"{ALL}turns/{turn.pk}/approve/", follow=True).content.decode()
    review.refresh_from_db()
    assert review.state == Review.State.APPROVED


def test_what_was_approved_is_shown_beside_what_became_of_it(
    review: Review, variant: Variant, alice: Member, approver: Member, client_of: ClientOf, now: datetime
) -> None:
    operations.approve(Turn.objects.get(), Speaker(approver), now=now)
    Variant.objects.update(content=WORDS.replace("1923", "1932 <b>"))
    page = client_of(alice).get(f"{ALL}{review.pk}/").content.decode()
    assert "Approval has lapsed" in page
    assert "<del>1923</del><ins>1932 &lt;b&gt;</ins>" in page
    assert "Approval has lapsed" in read(client_of(alice), ALL)


def test_a_step_that_came_since_is_said_and_asked_with_one_click(
    review: Review, variant: Variant, channel: Channel, alice: Member, approver: Member,
    client_of: ClientOf, now: datetime,
) -> None:  # fmt: skip
    operations.approve(Turn.objects.get(), Speaker(approver), now=now)
    client, url = client_of(alice), f"{ALL}{review.pk}/"
    assert "/again/" not in read(client, url)
    client.post(f"{ALL}channels/{channel.pk}/", given(name="Tone"))
    for page in (url, f"{ALL}texts/{variant.pk}/"):
        shown = read(client, page)
        assert "still to be asked: <strong>Tone</strong>" in shown
        assert "Needs approval" in shown
        assert f"{url}again/" in shown
    assert "Needs approval" in read(client, ALL)
    client.post(f"{url}again/")
    assert "Waits for approval" in read(client, ALL)


def test_the_overview_says_what_waits_for_whom(
    review: Review, alice: Member, approver: Member, client_of: ClientOf, now: datetime
) -> None:
    hers, his = read(client_of(alice), ALL), read(client_of(approver), ALL)
    assert "mine-title" in hers
    assert "Nothing waits for you" in hers
    assert "Nothing waits for you" not in his
    assert "others-title" not in his  # it waits for him: once is enough
    mine = f"{ALL}mine/"
    assert f'hx-get="{mine}"' in client_of(alice).get("/w/bookshop/").content.decode()
    assert "A chair" in read(client_of(approver), mine)
    assert read(client_of(alice), mine).strip() == ""
    with time_machine.travel(now + timedelta(days=3), tick=False):
        assert "was due" in read(client_of(approver), ALL)
    Member.objects.filter(pk=approver.pk).update(role=Role.AUTHOR)
    assert "others-title" in read(client_of(approver), ALL)


def test_nobody_who_may_decide_is_said_aloud(review: Review, alice: Member, client_of: ClientOf) -> None:
    assert "Nobody on the team may take this step" in read(client_of(alice), f"{ALL}{review.pk}/")


def test_where_no_mail_goes_out_the_link_is_shown_this_once(
    variant: Variant, law: Step, alice: Member, client: Client, client_of: ClientOf, settings: Settings
) -> None:
    settings.HAS_MAIL = False
    hers, ask = client_of(alice), f"{ALL}texts/{variant.pk}/ask/"
    response = hers.post(ask, {"due": "days"})
    (path,) = re.findall(r"http://127.0.0.1:8000(/review/\S+/)<", response.content.decode())
    assert "no-store" in response["Cache-Control"]
    assert client.get(path).status_code == 200
    assert hers.post(ask, {"due": "days"}).status_code == 302  # the second click
    assert client.get(path).status_code == 200
    renewed = hers.post(f"{ALL}turns/{Turn.objects.get().pk}/link/").content.decode()
    assert client.get(path).status_code == 410
    (path,) = re.findall(r"http://127.0.0.1:8000(/review/\S+/)<", renewed)
    assert client.get(path).status_code == 200
    hers.post(f"{ALL}{Review.objects.get().pk}/withdraw/")
    assert client.get(path).status_code == 410
    assert mail.outbox == []
