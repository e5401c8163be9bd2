"""The composer's page and the small requests it makes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from stamgast.channels.operations import add_by_hand
from stamgast.networks.registry import networks
from stamgast.planner.models import Post, Variant
from stamgast.strategy.models import Goal, Purpose
from stamgast.workspaces.models import Member
from tests.media.test_cleaning import picture

SignIn = Callable[[Member], Client]


@pytest.fixture
def page(alice: Member, client_of: SignIn) -> Client:
    return client_of(alice)


def saved(page: Client, variant: Variant, text: str, **more: str) -> str:
    given = {"content": text, "revision": "1", "editor": "page", **more}
    return page.post(f"/w/bookshop/posts/texts/{variant.pk}/save/", given).content.decode()


def test_it_begins_with_the_idea(page: Client, alice: Member) -> None:
    answer = page.post("/w/bookshop/posts/new/", {"idea": "A chair", "hoped_answer": "A book"})
    post = Post.objects.get()
    assert answer["Location"] == f"/w/bookshop/posts/{post.pk}/"
    assert (post.workspace, post.written_by) == (alice.workspace, alice)


def test_what_somebody_said_may_be_the_first_words(page: Client) -> None:
    form = page.get("/w/bookshop/posts/new/", {"idea": "Is <b>tea</b> vegan? " * 30}).content.decode()
    assert "Is &lt;b&gt;tea&lt;/b&gt; vegan?" in form
    assert not Post.objects.exists()


def test_a_channel_that_is_posted_to_by_hand_gets_a_text_too(page: Client, alice: Member) -> None:
    channel = add_by_hand(alice, networks()["linkedin"], "The Bookshop", "")
    post = Post.objects.create(workspace=alice.workspace, idea="A chair", written_by=alice)
    page.post(f"/w/bookshop/posts/{post.pk}/texts/{channel.pk}/")
    assert Variant.objects.get().channel == channel


def test_without_an_idea_nothing_begins(page: Client) -> None:
    assert page.post("/w/bookshop/posts/new/", {"idea": " "}).status_code == 422
    assert not Post.objects.exists()


def test_another_workspaces_goal_cannot_be_chosen(page: Client, charlie: Member) -> None:
    goal = Goal.objects.create(workspace=charlie.workspace, title="Secret goal")
    answer = page.post("/w/bookshop/posts/new/", {"idea": "A chair", "goal": goal.pk})
    assert answer.status_code == 422
    assert "Secret goal" not in answer.content.decode()


def test_the_purpose_is_in_view(page: Client, post: Post) -> None:
    Purpose.objects.create(
        workspace=post.workspace, version=1, content="Nobody reads alone", language="en",
        review_on="2026-12-24",
    )  # fmt: skip
    assert "Nobody reads alone" in page.get(f"/w/bookshop/posts/{post.pk}/").content.decode()


def test_typing_shows_length_findings_and_likeness(page: Client, variant: Variant, other: Variant) -> None:
    assert "This is praise of yourselves." in saved(page, variant, "We are the best.")
    assert "16 of 500 characters" in saved(page, variant, "We are the best.")
    words = "We put a chair by the window. Which book would you sit down there with?"
    saved(page, variant, words)
    answer = saved(page, other, words)
    assert "It cannot go out like this." in answer
    assert f'id="panel-{variant.pk}" hx-swap-oob' in answer
    assert 'id="same-text" hx-swap-oob="true"></span>' in answer


def test_what_does_not_fit_is_marked(page: Client, variant: Variant) -> None:
    assert "<mark>end</mark>" in saved(page, variant, "a" * 500 + "end")


def test_line_breaks_are_counted_once_and_nul_is_dropped(page: Client, variant: Variant) -> None:
    saved(page, variant, "one\r\ntwo\x00")
    variant.refresh_from_db()
    assert variant.content == "one\ntwo"


def test_two_people_at_the_same_text_see_each_other_and_lose_nothing(page: Client, variant: Variant) -> None:
    saved(page, variant, "Hers")
    answer = saved(page, variant, "His", editor="another page")
    assert "Somebody else changed this text meanwhile." in answer
    assert "Hers" in answer
    assert f"revision-{variant.pk}" not in answer
    saved(page, variant, "His", editor="another page", overwrite="2")
    variant.refresh_from_db()
    assert variant.content == "His"


def test_hostile_words_stay_words(page: Client, variant: Variant, post: Post) -> None:
    saved(page, variant, "</textarea><script>alert(1)</script>")
    assert "<script>alert" not in page.get(f"/w/bookshop/posts/{post.pk}/").content.decode()


def test_a_text_is_added_once_per_channel_and_removed(page: Client, variant: Variant, post: Post) -> None:
    for _ in range(2):
        page.post(f"/w/bookshop/posts/{post.pk}/texts/{variant.channel_id}/")
    assert post.variants.count() == 1
    page.post(f"/w/bookshop/posts/texts/{variant.pk}/remove/")
    assert post.variants.count() == 0


def test_a_picture_is_added_described_and_taken_off(
    page: Client, variant: Variant, settings: object, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    where = f"/w/bookshop/posts/texts/{variant.pk}/pictures/"
    answer = page.post(where, {"file": SimpleUploadedFile("a.png", picture("PNG"))}).content.decode()
    assert "needed before it goes out" in answer
    place = variant.places.get()
    page.post(f"/w/bookshop/posts/pictures/{place.pk}/take-off/")
    assert not variant.places.exists()
    refused = page.post(where, {"file": SimpleUploadedFile("a.png", b"<svg/>")}).content.decode()
    assert "Only pictures can be added" in refused


def test_the_value_check_toggles(page: Client, post: Post) -> None:
    where = f"/w/bookshop/posts/{post.pk}/value/helps_somebody/"
    assert "Worth sending" in page.post(where, {"says": "yes"}).content.decode()
    assert "One yes is needed" in page.post(where, {"says": ""}).content.decode()
    assert page.post(f"/w/bookshop/posts/{post.pk}/value/idea/", {"says": "yes"}).status_code == 404


def test_a_draft_is_deleted(page: Client, variant: Variant, post: Post) -> None:
    page.post(f"/w/bookshop/posts/{post.pk}/delete/")
    assert not Post.objects.exists()


def test_bob_who_only_answers_cannot_write(bob: Member, client_of: SignIn, post: Post) -> None:
    client = client_of(bob)
    assert client.get(f"/w/bookshop/posts/{post.pk}/").status_code == 403
    assert client.get("/w/bookshop/posts/").status_code == 200


@pytest.mark.parametrize("slug", ["bookshop", "elsewhere"])
def test_charlie_finds_nothing(charlie: Member, client_of: SignIn, variant: Variant, slug: str) -> None:
    client, post = client_of(charlie), variant.post_id
    assert client.get(f"/w/{slug}/posts/{post}/").status_code == 404
    assert client.get(f"/w/{slug}/posts/texts/{variant.pk}/").status_code == 404
    assert client.post(f"/w/{slug}/posts/texts/{variant.pk}/save/", {"content": "x"}).status_code == 404
    assert client.post(f"/w/{slug}/posts/{post}/delete/").status_code == 404
