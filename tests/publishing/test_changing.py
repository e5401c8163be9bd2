"""Changing what is planned: every part of a thread and the first comment, while nothing has left."""

import re
from collections.abc import Callable
from datetime import datetime

import pytest
import time_machine
from django.test import Client

from stamgast.approval.models import Step
from stamgast.approval.steps import keep
from stamgast.channels.models import Channel
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Variant
from stamgast.planner.operations import Written
from stamgast.publishing import operations
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import Member
from tests.publishing.test_threads import COMMENT, PARTS, thread

__all__ = ["thread"]
SignIn = Callable[[Member], Client]
NEW = ["We put a green chair by the window. Which book would you sit down there with?", "My aunt read in it."]


@pytest.fixture
def page(alice: Member, client_of: SignIn) -> Client:
    return client_of(alice)


def where(thread: Publication, more: str = "") -> str:
    return f"/w/bookshop/plan/{thread.pk}/change/{more}"


def typed(thread: Publication, **given: object) -> dict[str, object]:
    revision = Variant.objects.get(pk=thread.variant_id).revision
    return {
        "content": NEW[0], "has_parts": "1", "part": [NEW[1]], "first_comment": "Since 1961.",
        "revision": revision, **given,
    }  # fmt: skip


def going() -> list[str]:
    return list(Delivery.objects.order_by("number").values_list("content", flat=True))


def test_the_page_offers_every_part_and_the_comment(page: Client, thread: Publication) -> None:
    shown = page.get(where(thread)).content.decode()
    for text in (*PARTS, COMMENT):
        assert text in shown
    pk = thread.variant_id
    for box in (f"words-of-{pk}", f"part-{pk}-1", f"part-{pk}-2", f"comment-{pk}"):
        assert f'id="{box}"' in shown
        assert f'id="length-of-{box}"' in shown


def test_what_is_sent_is_changed_in_every_part_and_how_it_stood_is_kept(
    page: Client, thread: Publication
) -> None:
    assert page.post(where(thread), typed(thread)).status_code == 302
    assert going() == [*NEW, "Since 1961."]
    roles = list(Delivery.objects.order_by("number").values_list("role", "state"))
    assert roles == [("", "scheduled"), ("part", "waiting"), ("comment", "waiting")]
    variant = Variant.objects.get(pk=thread.variant_id)
    assert (variant.content, variant.parts, variant.first_comment) == (NEW[0], NEW[1:], "Since 1961.")
    newest, before = variant.revisions.all()[:2]
    assert (newest.parts, newest.first_comment) == (NEW[1:], "Since 1961.")
    assert (before.parts, before.first_comment) == (PARTS[1:], COMMENT)


def test_all_that_followed_can_be_taken_out(page: Client, thread: Publication) -> None:
    page.post(where(thread), typed(thread, part=[], first_comment=""))
    assert going() == NEW[:1]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"part": ["a" * 501]}, "Part 2 is too long."),
        ({"part": [NEW[1], " "]}, "Part 3 is empty."),
        ({"first_comment": "a" * 501}, "The first comment is too long."),
    ],
)
def test_what_may_not_go_out_changes_nothing_and_keeps_what_was_typed(
    page: Client, thread: Publication, given: dict[str, object], reason: str
) -> None:
    answer = page.post(where(thread), typed(thread, **given))
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert reason in shown
    assert NEW[0] in shown
    assert going() == [*PARTS, COMMENT]


@pytest.mark.parametrize("given", [{"part": ["My aunt read in it daily."]}, {"first_comment": "Since 1962."}])
def test_another_part_or_comment_ends_what_was_approved(
    page: Client, thread: Publication, alice: Member, given: dict[str, object]
) -> None:
    variant = Variant.objects.get(pk=thread.variant_id)
    same = {"content": variant.content, "part": variant.parts, "first_comment": variant.first_comment}
    keep(Step(name="Facts"), variant.channel, alice)
    assert "who approved it is asked again" in page.get(where(thread)).content.decode()
    assert page.post(where(thread), typed(thread, **{**same, **given})).status_code == 302
    thread.delivery.refresh_from_db()
    assert thread.delivery.state == "held"


def test_who_changes_what_another_changed_meanwhile_sees_it_first(
    page: Client, thread: Publication, alice: Member
) -> None:
    mine = typed(thread)
    operations.rewrite(thread, Written(PARTS[0], parts=("Her words, not mine.",)), alice)
    answer = page.post(where(thread), mine)
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "Somebody else changed this text meanwhile." in shown
    assert "Her words, not mine." in shown
    assert NEW[1] in shown
    assert "Her words, not mine." in going()
    assert page.post(where(thread), typed(thread)).status_code == 302
    assert going() == [*NEW, "Since 1961."]


def test_it_is_weighed_part_by_part_while_it_is_typed_and_nothing_is_kept(
    page: Client, thread: Publication
) -> None:
    answer = page.post(where(thread, "weigh/"), typed(thread, part=["Two", "a" * 501])).content.decode()
    pk = thread.variant_id
    second, third = (answer.index(f'id="length-of-part-{pk}-{number}"') for number in (1, 2))
    assert "3 of 500 characters" in answer[second:third]
    assert "Too long: 501 of 500 characters" in answer[third:]
    assert "Saved" not in answer
    assert going() == [*PARTS, COMMENT]


@pytest.mark.parametrize(("do", "boxes"), [("add", 4), ("join", 1), ("remove-1", 2), ("split", 3)])
def test_parts_come_and_go_before_anything_is_kept(
    page: Client, thread: Publication, do: str, boxes: int
) -> None:
    given = typed(thread, part=PARTS[1:], do=do)
    answer = page.post(where(thread, "weigh/"), given).content.decode()
    assert answer.count("<textarea") - 1 == boxes
    assert going() == [*PARTS, COMMENT]


def test_what_has_left_is_not_changed(page: Client, thread: Publication) -> None:
    Delivery.objects.filter(pk=thread.delivery_id).update(state="published")
    assert "It has left already" in page.get(where(thread)).content.decode()
    assert page.post(where(thread), typed(thread)).status_code == 422
    assert Variant.objects.get(pk=thread.variant_id).parts == PARTS[1:]


def test_time_and_minutes_stay_as_they_were_planned_when_only_the_host_changes(
    page: Client, thread: Publication, alice: Member, now: datetime
) -> None:
    Publication.objects.update(hosting_minutes=120)
    Channel.objects.update(zone="Europe/London")
    with time_machine.travel(now, tick=False):
        shown = page.get(where(thread)).content.decode()
        offered = dict(re.findall(r'name="(wall|hosting_minutes)" value="([^"]+)"', shown))
        assert offered == {"wall": "2026-11-25T13:00", "hosting_minutes": "120"}
        page.post(where(thread), {"variant": thread.variant_id, "host": alice.pk, **offered})
    moved = Publication.objects.get()
    assert (moved.due_at, moved.hosting_minutes) == (thread.due_at, 120)
    assert moved.planned_zone == "Europe/London"


def test_who_only_answers_may_not_weigh(thread: Publication, bob: Member, client_of: SignIn) -> None:
    assert client_of(bob).post(where(thread, "weigh/"), typed(thread)).status_code == 403
