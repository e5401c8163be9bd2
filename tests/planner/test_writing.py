"""Texts are kept as they are typed; two people who write lose nothing."""

import re
from collections.abc import Callable

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from stamgast.media.models import Picture
from stamgast.planner import forms, operations
from stamgast.planner.models import Post, Variant
from stamgast.planner.operations import Conflict, HandedOver, Written, write
from stamgast.planner.queries import drafts
from stamgast.workspaces.models import Member


def add_picture(variant: Variant) -> Picture:
    return Picture.objects.create(
        workspace=variant.post.workspace, media_type="image/png", width=1, height=1, size=1, file="none.png"
    )


def test_a_new_text_is_empty_and_a_channel_has_one(variant: Variant, other: Variant) -> None:
    write(variant, Written("Hello", revision=1))
    assert other.content == ""
    again = operations.add_text(variant.post, variant.channel)
    assert (again.pk, again.content) == (variant.pk, "Hello")


def test_who_writes_on_from_an_old_revision_is_told_and_changes_nothing(variant: Variant) -> None:
    write(variant, Written("Hers", revision=1, editor="her page"))
    with pytest.raises(Conflict) as conflict:
        write(variant, Written("His", revision=1, editor="his page"))
    assert conflict.value.theirs.content == "Hers"
    variant.refresh_from_db()
    assert (variant.content, variant.revision) == ("Hers", 2)


@pytest.mark.parametrize(
    ("given", "revision"), [("7", 7), ("", 0), ("٧", 0), ("²", 0), ("-7", 0), ("9" * 400, 0)]
)
def test_what_is_no_number_is_no_revision(given: str, revision: int) -> None:
    typed = QueryDict(mutable=True)
    typed["revision"] = given
    assert forms.written(typed).revision == revision


def test_a_person_may_decide_to_write_over_it(variant: Variant) -> None:
    write(variant, Written("Hers", revision=1, editor="her page"))
    assert write(variant, Written("His", revision=2, editor="his page")).content == "His"


def test_a_page_whose_answer_got_lost_is_not_in_conflict_with_itself(variant: Variant) -> None:
    write(variant, Written("One", revision=1, editor="my page"))
    assert write(variant, Written("One two", revision=1, editor="my page")).content == "One two"


def test_the_same_text_twice_is_no_conflict(variant: Variant) -> None:
    write(variant, Written("Same", revision=1, editor="a"))
    assert write(variant, Written("Same", revision=1, editor="b")).content == "Same"


def test_a_text_on_its_way_out_changes_in_no_way(variant: Variant) -> None:
    operations.place(variant, add_picture(variant))
    place = variant.places.get()
    assert operations.hand_over(variant, timezone.now())
    assert not operations.hand_over(variant, timezone.now())
    with pytest.raises(HandedOver):
        write(variant, Written("Late", revision=1))
    with pytest.raises(HandedOver):
        operations.place(variant, add_picture(variant))
    with pytest.raises(HandedOver):
        operations.take_off(place)
    with pytest.raises(HandedOver):
        operations.move(place, 1)
    operations.take_back(variant)
    assert write(variant, Written("In time", revision=1)).content == "In time"


def test_pictures_change_places(variant: Variant) -> None:
    for _ in range(3):
        operations.place(variant, add_picture(variant))
    first, second, third = variant.places.all()
    operations.move(third, -1)
    operations.move(first, -1)
    assert [one.pk for one in variant.places.all()] == [first.pk, third.pk, second.pk]
    operations.take_off(third)
    operations.move(first, 1)
    assert [one.pk for one in variant.places.all()] == [second.pk, first.pk]


def test_the_value_check_needs_one_yes(post: Post) -> None:
    assert not post.has_value
    operations.answer(post, "helps_somebody", says_yes=False)
    assert not post.has_value
    operations.answer(post, "builds_relationship", says_yes=True)
    assert post.has_value
    operations.answer(post, "builds_relationship", says_yes=None)
    assert not post.has_value


def test_drafts_are_what_is_not_wholly_on_its_way(alice: Member, variant: Variant, other: Variant) -> None:
    idea = Post.objects.create(workspace=alice.workspace, idea="Only an idea", written_by=alice)
    assert {post.pk for post in drafts(alice.workspace_id)} == {idea.pk, variant.post_id}
    operations.hand_over(variant, timezone.now())
    assert variant.post_id in {post.pk for post in drafts(alice.workspace_id)}
    operations.hand_over(other, timezone.now())
    assert [post.pk for post in drafts(alice.workspace_id)] == [idea.pk]


def test_older_drafts_follow_without_gap_or_repeat(alice: Member) -> None:
    ideas = [Post.objects.create(workspace=alice.workspace, idea=str(n), written_by=alice) for n in range(5)]
    first = drafts(alice.workspace_id, limit=3)
    rest = drafts(alice.workspace_id, limit=3, before=(first[-1].changed_at, first[-1].pk))
    assert [post.pk for post in [*first, *rest]] == [post.pk for post in reversed(ideas)]


def test_the_page_leads_to_older_drafts_and_a_made_up_place_to_the_latest(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    rows = [Post(workspace=alice.workspace, idea=f"Idea {n}.", written_by=alice) for n in range(51)]
    Post.objects.bulk_create(rows)
    client = client_of(alice)

    def page(asked: str) -> str:
        return client.get(f"/w/bookshop/posts/{asked}").content.decode()

    (older,) = re.findall(r'href="(\?before=[^"]+)"', page(""))
    assert "Idea 0." in page(older)
    assert "Idea 50." not in page(older)
    for made_up in ("x", "2026-02-31T00:00|1", "0001-01-01T00:00%2B14:00|1"):
        assert "Idea 50." in page(f"?before={made_up}")
