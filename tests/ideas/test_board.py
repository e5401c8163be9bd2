"""The idea board: where ideas come from, where they go, and what became a post."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from stamgast.ideas import operations, queries
from stamgast.ideas.models import Idea
from stamgast.planner.models import Post
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db
HOME = "/w/bookshop/ideas/"


@pytest.fixture
def idea(alice: Member, now: datetime) -> Idea:
    return operations.add(Idea(content="A chair by the window"), alice, now=now)


def places(workspace: int) -> dict[str, list[str]]:
    return {
        str(one.state): [idea.content for idea in one.ideas] for one in queries.board(workspace) if one.ideas
    }


@pytest.mark.parametrize(
    ("source", "kept", "origin"),
    [
        ("", "", "typed"),
        ("/w/bookshop/conversations/3/#message-7", "/w/bookshop/conversations/3/#message-7", "conversation"),
        ("/w/bookshop/surveys/3/answers/#answer-1", "/w/bookshop/surveys/3/answers/#answer-1", "survey"),
        ("/w/bookshop/people/3/", "/w/bookshop/people/3/", "typed"),
        ("/w/elsewhere/conversations/3/", "", "typed"),
        ("//evil.example/w/bookshop/conversations/", "", "typed"),
        ("javascript:alert(1)//w/bookshop/conversations/", "", "typed"),
        ("/w/bookshop/\\evil.example", "", "typed"),
    ],
)
def test_an_idea_remembers_where_it_was_said(
    alice: Member, client_of: Callable[[Member], Client], source: str, kept: str, origin: str
) -> None:
    client = client_of(alice)
    page = client.get(f"{HOME}new/", {"text": "Why not  open\non Sunday?", "source": source})
    form = page.context["form"]
    assert (form["content"].value(), form["source"].value()) == ("Why not open on Sunday?", kept)
    sent = {"content": "Open on Sunday", "source": source, "submission": form["submission"].value()}
    for _ in range(2):
        assert client.post(f"{HOME}new/", sent).status_code == 302
    idea = Idea.objects.get()
    assert (idea.source, idea.origin, idea.written_by) == (kept, origin, alice)


def test_a_long_text_is_kept_whole_beside_its_beginning(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    form = client_of(alice).get(f"{HOME}new/", {"text": "x" * 900}).context["form"]
    assert (len(form["content"].value()), len(form["note"].value())) == (300, 900)


def test_the_board_shows_where_ideas_stand(
    alice: Member, idea: Idea, now: datetime, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    assert places(alice.workspace_id) == {"new": ["A chair by the window"]}
    client.post(f"{HOME}{idea.pk}/move/", {"to": "worth", "seen": "new"})
    assert places(alice.workspace_id) == {"worth": ["A chair by the window"]}
    client.post(f"{HOME}{idea.pk}/move/", {"to": "worth", "seen": "new"})  # a double click
    late = client.post(f"{HOME}{idea.pk}/move/", {"to": "let_go", "seen": "new"}, follow=True)
    assert "Somebody moved it meanwhile" in late.content.decode()
    assert places(alice.workspace_id) == {"worth": ["A chair by the window"]}
    assert client.post(f"{HOME}{idea.pk}/move/", {"to": "heaven", "seen": "worth"}).status_code == 404


def test_two_who_find_other_words_at_once_lose_nothing(
    alice: Member, idea: Idea, client_of: Callable[[Member], Client]
) -> None:
    address = f"{HOME}{idea.pk}/"
    assert client_of(alice).post(address, {"content": "Theirs", "seen": 1}).status_code == 302
    late = client_of(alice).post(address, {"content": "Mine", "note": "", "seen": 1})
    assert late.status_code == 409
    assert "Theirs" in late.content.decode()
    assert "Mine" in late.content.decode()
    idea.refresh_from_db()
    assert idea.content == "Theirs"
    assert client_of(alice).post(address, {"content": "Mine", "seen": 2}).status_code == 302


def test_a_removed_idea_is_brought_back(
    alice: Member, idea: Idea, client_of: Callable[[Member], Client]
) -> None:
    client = client_of(alice)
    assert "Undo" in client.post(f"{HOME}{idea.pk}/remove/", follow=True).content.decode()
    assert places(alice.workspace_id) == {}
    client.post(f"{HOME}{idea.pk}/back/")
    assert places(alice.workspace_id) == {"new": ["A chair by the window"]}


def test_an_idea_becomes_a_post(alice: Member, idea: Idea, client_of: Callable[[Member], Client]) -> None:
    client = client_of(alice)
    board = client.get(HOME).content.decode()
    write = f"/w/bookshop/posts/new/?idea=A%20chair%20by%20the%20window&amp;from={idea.pk}"
    assert write in board
    address = write.replace("&amp;", "&")
    assert "A chair by the window" in client.get(address).content.decode()
    led = client.post(address, {"idea": "A chair by the window"})
    post = Post.objects.get()
    idea.refresh_from_db()
    assert (idea.state, idea.post) == ("taken", led["Location"])
    assert led["Location"] == f"/w/bookshop/posts/{post.pk}/"
    client.post(address, {"idea": "Another post of it"})
    idea.refresh_from_db()
    assert idea.post == led["Location"]


@pytest.mark.parametrize(("state", "back"), [("taken", "worth"), ("let_go", "let_go")])
def test_an_idea_whose_draft_is_deleted_can_be_written_again(
    alice: Member, idea: Idea, client_of: Callable[[Member], Client], state: str, back: str
) -> None:
    client = client_of(alice)
    led = client.post(f"/w/bookshop/posts/new/?from={idea.pk}", {"idea": "A chair"})["Location"]
    Idea.objects.update(state=state)
    client.post(f"{led}delete/")
    idea.refresh_from_db()
    assert (idea.state, idea.post) == (back, "")


@pytest.mark.parametrize("number", ["", "x", "²", "-1", "0", "9" * 30])
def test_a_post_of_no_idea_takes_nothing_up(alice: Member, idea: Idea, now: datetime, number: str) -> None:
    assert not operations.take_up(alice.workspace_id, number, "/w/bookshop/posts/1/", now=now)


def test_strangers_take_nothing_up(charlie: Member, alice: Member, idea: Idea, now: datetime) -> None:
    assert not operations.take_up(charlie.workspace_id, str(idea.pk), "/w/elsewhere/posts/1/", now=now)
    idea.refresh_from_db()
    assert idea.state == "new"


def test_the_share_counts_what_people_had_and_what_became_of_it(
    alice: Member, now: datetime, client_of: Callable[[Member], Client]
) -> None:
    for number, source in enumerate(["conversations/1/", "surveys/1/", "conversations/2/", "people/1/"]):
        given: dict[str, Any] = {"content": f"Idea {number}", "submission": str(uuid4())}
        idea = operations.add(Idea(source=f"/w/bookshop/{source}", **given), alice, now=now)
        if number == 0:
            operations.take_up(alice.workspace_id, str(idea.pk), "/w/bookshop/posts/1/", now=now)
        if number == 2:
            operations.remove(idea, now=now)
    assert queries.share(alice.workspace_id) == queries.Share(ideas=2, posts=1)
    board = client_of(alice).get(HOME).content.decode()
    assert "2 ideas came from the people you talk with; 1 of them became posts." in board
