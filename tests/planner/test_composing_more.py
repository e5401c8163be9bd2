"""The composer's further requests: parts, preview, first comment, library, shapes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from stamgast.media.models import Picture
from stamgast.planner import operations
from stamgast.planner.models import Post, Variant
from stamgast.workspaces.models import Member
from tests.factories import make_channel
from tests.media.test_fitting import stored

SignIn = Callable[[Member], Client]
TEXTS = "/w/bookshop/posts/texts"


@pytest.fixture
def page(alice: Member, client_of: SignIn) -> Client:
    return client_of(alice)


@pytest.fixture
def kept(alice: Member, settings: object, tmp_path: Path) -> Picture:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    return stored(alice, "A green chair")


def send(page: Client, variant: Variant, what: str, **given: object) -> str:
    variant.refresh_from_db()
    typed = {"content": "One", "revision": variant.revision, "editor": "page", **given}
    return page.post(f"{TEXTS}/{variant.pk}/{what}/", typed).content.decode()


def test_typing_shows_parts_names_tags_and_the_look(page: Client, variant: Variant) -> None:
    answer = send(
        page, variant, "save", content="Come by, see https://tea.example", has_parts="1",
        part=["Two", "a" * 501], first_comment="Below", call="",
    )  # fmt: skip
    variant.refresh_from_db()
    assert (variant.parts, variant.first_comment) == (["Two", "a" * 501], "Below")
    first, below = (answer.index(f"length-of-part-{variant.pk}-{number}") for number in (1, 2))
    assert "3 of 500 characters" in answer[first:below]
    assert "Too long: 501 of 500 characters" in answer[below:]
    assert f'id="said-of-comment-{variant.pk}" hx-swap-oob' in answer
    assert f'id="preview-{variant.pk}" hx-swap-oob' in answer
    assert "See what the link will show" in answer
    assert "It reads like “Come and join”." in answer


def test_a_form_that_knows_no_parts_leaves_them(page: Client, variant: Variant) -> None:
    Variant.objects.filter(pk=variant.pk).update(parts=["Two"], first_comment="Below", call="join")
    send(page, variant, "save", content="New")
    variant.refresh_from_db()
    assert (variant.content, variant.parts, variant.first_comment, variant.call) == (
        "New",
        ["Two"],
        "Below",
        "join",
    )


def test_a_long_text_is_split_as_it_was_typed_a_moment_ago(page: Client, variant: Variant) -> None:
    answer = send(page, variant, "parts", do="split", content="a" * 499 + "\n\nEnd", has_parts="1")
    variant.refresh_from_db()
    assert (variant.content, variant.parts) == ("a" * 499, ["End"])
    assert f'id="part-{variant.pk}-1"' in answer
    send(page, variant, "parts", do="join", content="a", has_parts="1", part=["End"])
    variant.refresh_from_db()
    assert (variant.content, variant.parts) == ("a\n\nEnd", [])


def test_splitting_what_somebody_else_changed_changes_nothing(page: Client, variant: Variant) -> None:
    operations.write(variant, operations.Written("Hers", revision=1, editor="hers"))
    answer = page.post(f"{TEXTS}/{variant.pk}/parts/", {"content": "His", "revision": "1", "do": "add"})
    assert "Somebody else changed this text" in answer.content.decode()
    assert answer["HX-Retarget"] == f"#panel-{variant.pk}"
    variant.refresh_from_db()
    assert variant.content == "Hers"


def test_a_picture_of_the_library_is_found_taken_and_cut(
    page: Client, variant: Variant, kept: Picture
) -> None:
    found = page.get(f"{TEXTS}/{variant.pk}/library/?q=green+chair").content.decode()
    assert f"take-{variant.pk}-{kept.pk}" in found
    assert "No picture has these words" in page.get(f"{TEXTS}/{variant.pk}/library/?q=sofa").content.decode()
    page.post(f"{TEXTS}/{variant.pk}/pictures/{kept.pk}/")
    place = variant.places.get()
    answer = page.post(f"/w/bookshop/posts/pictures/{place.pk}/cut/", {"ratio": "4:5"}).content.decode()
    place.refresh_from_db()
    assert place.ratio == "4:5"
    assert f'id="preview-{variant.pk}" hx-swap-oob' in answer
    shown = f'src="/w/bookshop/pictures/{kept.pk}/cut/?ratio=4:5&amp;at=50,50"'
    assert answer.count(shown) == 2  # where it is chosen, and in the preview
    assert page.post(f"/w/bookshop/posts/pictures/{place.pk}/cut/", {"ratio": "7:1"}).status_code == 404
    uses = page.get(f"/w/bookshop/posts/uses/{kept.pk}/").content.decode()
    assert variant.post.idea in uses


def test_another_workspaces_picture_cannot_be_taken(
    charlie: Member, client_of: SignIn, kept: Picture, tmp_path: Path
) -> None:
    post = Post.objects.create(workspace=charlie.workspace, idea="Mine", written_by=charlie)
    his = operations.add_text(post, make_channel(charlie.workspace, remote_id="his"))
    answer = client_of(charlie).post(f"/w/elsewhere/posts/texts/{his.pk}/pictures/{kept.pk}/")
    assert answer.status_code == 404
