"""Pausing everything: nothing goes out, nothing is forgotten, and what is in time goes on."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import time_machine
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.planner.operations import Written, add_text, write
from stamgast.publishing import operations, pausing
from stamgast.publishing.jobs import hold_paused
from stamgast.publishing.models import Pause, Publication
from stamgast.publishing.operations import NotReady
from stamgast.publishing.timing import Plan
from stamgast.workspaces.models import Member

SignIn = Callable[[Member], Client]
State = Delivery.State


def state() -> str:
    return Delivery.objects.get().state


def another(alice: Member, channel: Channel) -> Variant:
    post = Post.objects.create(workspace=alice.workspace, idea="Tea", helps_somebody=True)
    return write(add_text(post, channel), Written("Which tea keeps you warm in November?", revision=1))


@pytest.mark.parametrize("waiting", pausing.WAITING)
def test_everything_that_waits_is_held_with_the_reason(
    publication: Publication, alice: Member, now: datetime, waiting: str
) -> None:
    Delivery.objects.update(state=waiting)
    version = Delivery.objects.get().version
    assert pausing.pause_all(alice, "A storm.", now=now)
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.held_reason) == (State.HELD, "Everything is paused: A storm.")
    assert delivery.version > version  # a worker that had claimed it lets go


@pytest.mark.parametrize("left", [State.SENDING, State.PUBLISHED, State.UNKNOWN, State.ASK, State.REJECTED])
def test_what_has_left_is_left_alone(
    publication: Publication, alice: Member, now: datetime, left: str
) -> None:
    Delivery.objects.update(state=left)
    pausing.pause_all(alice, "", now=now)
    pausing.go_on(alice, now=now)
    assert state() == left


def test_what_is_in_time_goes_on_and_the_rest_says_so(
    publication: Publication, alice: Member, channel: Channel, now: datetime
) -> None:
    later = operations.schedule(
        another(alice, channel), Plan(datetime.fromisoformat("2026-11-26T10:00"), alice), alice, now=now
    )
    pausing.pause_all(alice, "", now=now)
    assert pausing.go_on(alice, now=publication.delivery.late_after + timedelta(minutes=1)) == (1, 1)
    later.delivery.refresh_from_db()
    publication.delivery.refresh_from_db()
    assert later.delivery.state == State.SCHEDULED
    assert publication.delivery.state == State.HELD
    assert "Its time passed while everything was paused." in publication.delivery.held_reason


def test_a_second_click_changes_nothing(publication: Publication, alice: Member, now: datetime) -> None:
    assert pausing.pause_all(alice, "A storm.", now=now)
    assert not pausing.pause_all(alice, "Again.", now=now)
    assert Pause.objects.get().reason == "A storm."
    assert pausing.go_on(alice, now=now) == (1, 0)
    assert pausing.go_on(alice, now=now) is None
    assert state() == State.SCHEDULED


def test_what_somebody_held_before_or_meanwhile_stays_held(
    publication: Publication, alice: Member, now: datetime
) -> None:
    operations.hold(publication, alice)
    pausing.pause_all(alice, "", now=now)
    assert pausing.go_on(alice, now=now) == (0, 0)
    assert state() == State.HELD
    operations.release(publication, alice)
    pausing.pause_all(alice, "", now=now)
    operations.hold(publication, alice)
    assert pausing.go_on(alice, now=now) == (0, 0)
    assert Delivery.objects.get().held_reason == "Held by Alice."


def test_what_is_planned_or_moved_meanwhile_waits_too(variant: Variant, alice: Member, now: datetime) -> None:
    pausing.pause_all(alice, "", now=now)
    publication = operations.schedule(
        variant, Plan(datetime.fromisoformat("2026-11-25T14:00"), alice), alice, now=now
    )
    assert state() == State.HELD
    operations.move(publication, Plan(datetime.fromisoformat("2026-11-25T15:00"), alice), alice, now=now)
    assert state() == State.HELD
    assert pausing.go_on(alice, now=now) == (1, 0)
    assert state() == State.SCHEDULED


@pytest.mark.parametrize("decision", ["again", "retry"])
def test_nothing_is_sent_by_a_decision_while_all_is_paused(
    publication: Publication, alice: Member, now: datetime, decision: str
) -> None:
    pausing.pause_all(alice, "", now=now)
    Delivery.objects.update(state=State.REJECTED if decision == "retry" else State.ASK)
    with pytest.raises(NotReady, match="Everything is paused"):
        operations.settle(publication, alice, decision, now=now)
    with pytest.raises(NotReady, match="Everything is paused"):
        operations.release(publication, alice)


def test_it_may_be_said_that_it_is_there_all_the_same(
    publication: Publication, alice: Member, now: datetime
) -> None:
    pausing.pause_all(alice, "", now=now)
    Delivery.objects.update(state=State.ASK)
    assert operations.settle(publication, alice, "there", now=now)


def test_what_slipped_through_is_held_by_the_worker(
    publication: Publication, alice: Member, now: datetime
) -> None:
    hold_paused(now)
    assert state() == State.SCHEDULED
    pausing.pause_all(alice, "", now=now)
    Delivery.objects.update(state=State.SCHEDULED)
    hold_paused(now)
    assert state() == State.HELD
    assert Publication.objects.get().pause == Pause.objects.get()


def test_another_workspace_goes_on(publication: Publication, charlie: Member, now: datetime) -> None:
    pausing.pause_all(charlie, "", now=now)
    hold_paused(now)
    assert state() == State.SCHEDULED


def test_the_switch_and_its_notice_on_planning_pages(
    publication: Publication, alice: Member, client_of: SignIn, now: datetime
) -> None:
    with time_machine.travel(now, tick=False):
        page = client_of(alice)
        assert "is paused" not in page.get("/w/bookshop/plan/paused/").content.decode()
        answer = page.post("/w/bookshop/plan/pause/", {"reason": "A storm."}, follow=True).content.decode()
        assert "Everything is paused. Answers to people still go out." in answer
        said = page.get("/w/bookshop/plan/paused/").content.decode()
        assert "A storm." in said
        assert "Alice" in said
        for where in ("plan/week/", "plan/month/", "posts/", "pictures/"):
            assert "/w/bookshop/plan/paused/" in page.get(f"/w/bookshop/{where}").content.decode()
        assert (
            "Everything is paused."
            in page.get(f"/w/bookshop/plan/post/{publication.variant.post_id}/").content.decode()
        )
        answer = page.post("/w/bookshop/plan/pause/", {"act": "go_on"}, follow=True).content.decode()
        assert "1 post is on its way again." in answer
        assert "The last pause ended" in page.get("/w/bookshop/plan/pause/").content.decode()


def test_who_only_answers_may_pause_but_not_let_go_on(
    publication: Publication, bob: Member, client_of: SignIn, now: datetime
) -> None:
    client = client_of(bob)
    client.post("/w/bookshop/plan/pause/", {"reason": ""})
    client.post("/w/bookshop/plan/pause/", {"act": "go_on"})
    assert state() == State.HELD
