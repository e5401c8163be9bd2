"""The composer's further requests: parts, preview, first comment, library, shapes, and how a thread goes."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client

from stamgast.media.models import Picture
from stamgast.outbox.models import Delivery
from stamgast.outbox.operations import Text, plan
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
    assert "Part 2: 3 of 500 characters" in answer
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


def thread(variant: Variant, alice: Member, now: datetime) -> Delivery:
    text = Text("One", parts=["Two", "Three"], first_comment="Below")
    late = now + timedelta(hours=1)
    return plan(variant.channel, text, due_at=now, late_after=late, decided_by=alice)


def states() -> list[str]:
    return list(Delivery.objects.order_by("pk").values_list("state", flat=True))


def test_how_a_thread_goes_is_shown_and_decided(
    page: Client, variant: Variant, alice: Member, now: datetime
) -> None:
    head = thread(variant, alice, now)
    where = f"/w/bookshop/posts/threads/{head.pk}/"
    shown = page.get(where).content.decode()
    assert shown.count("Waits for the part before it") == 3
    assert "Stop the rest" not in shown
    Delivery.objects.filter(pk=head.pk).update(state="published", remote_id="1", published_at=now)
    second = Delivery.objects.get(content="Two")
    Delivery.objects.filter(pk=second.pk).update(
        state="rejected", problem="Too bold.", in_reply_to={"id": "1"}
    )
    shown = page.get(where).content.decode()
    assert "The network refused a part, so the rest waits." in shown
    assert "Too bold." in shown
    page.post(f"{where}decide/", {"decision": "stop"})
    assert states() == ["published", "cancelled", "cancelled", "cancelled"]
    page.post(f"{where}decide/", {"decision": "go_on"})
    assert states() == ["published", "scheduled", "waiting", "waiting"]
    Delivery.objects.filter(pk=second.pk).update(state="ask")
    assert "It is not there: send it" in page.get(where).content.decode()
    page.post(f"/w/bookshop/posts/threads/{second.pk}/decide/", {"decision": "there"})
    assert states()[1] == "published"


def test_a_post_alone_has_nothing_that_follows(
    page: Client, variant: Variant, alice: Member, now: datetime
) -> None:
    alone = plan(variant.channel, Text("One"), due_at=now, late_after=now, decided_by=alice)
    assert page.get(f"/w/bookshop/posts/threads/{alone.pk}/").content.decode().strip() == ""


def test_a_thread_of_another_workspace_is_not_there(
    charlie: Member, client_of: SignIn, variant: Variant, alice: Member, now: datetime
) -> None:
    head = thread(variant, alice, now)
    stranger = client_of(charlie)
    for slug in ("bookshop", "elsewhere"):
        assert (
            stranger.post(f"/w/{slug}/posts/threads/{head.pk}/decide/", {"decision": "stop"}).status_code
            == 404
        )
    assert "cancelled" not in states()
