"""Deciding that a post goes out: what is refused, and what a decision changes."""

from datetime import UTC, datetime, timedelta

import pytest

from stamgast.channels.models import Channel
from stamgast.hours.operations import add_absence
from stamgast.outbox import operations as outbox
from stamgast.outbox.models import Delivery
from stamgast.planner import operations as planner
from stamgast.planner.models import Variant
from stamgast.planner.operations import Written
from stamgast.publishing.models import Publication
from stamgast.publishing.operations import (
    NotReady,
    cancel,
    hold,
    move,
    release,
    rewrite,
    schedule,
    settle,
    take_over_hosting,
)
from stamgast.publishing.timing import Plan
from stamgast.workspaces.models import Member

State = Delivery.State


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def refused(variant: Variant, plan: Plan, member: Member, now: datetime) -> list[str]:
    with pytest.raises(NotReady) as error:
        schedule(variant, plan, member, now=now)
    assert not Publication.objects.exists()
    assert not Delivery.objects.exists()
    variant.refresh_from_db()
    assert variant.handed_over_at is None
    return error.value.reasons


def state_of(publication: Publication) -> str:
    return Delivery.objects.get(pk=publication.delivery_id).state


def put(publication: Publication, **fields: object) -> Publication:
    Delivery.objects.filter(pk=publication.delivery_id).update(**fields)
    publication.refresh_from_db()
    return Publication.objects.select_related("delivery").get(pk=publication.pk)


def test_what_was_meant_and_what_the_worker_obeys_are_both_kept(publication: Publication) -> None:
    assert publication.planned_wall == datetime(2026, 11, 25, 14, 0, tzinfo=UTC)
    assert publication.planned_zone == "Europe/Amsterdam"
    assert publication.due_at == publication.delivery.due_at == datetime(2026, 11, 25, 13, 0, tzinfo=UTC)
    assert publication.delivery.late_after == publication.due_at + timedelta(minutes=60)
    publication.variant.refresh_from_db()
    assert publication.variant.handed_over_at is not None


@pytest.mark.parametrize(
    ("wall", "words"),
    [
        ("2026-11-25T09:00", "This time has passed."),
        ("2026-11-25T17:30", "Alice is not there for all of that time. Choose another host or time."),
        ("2026-11-28T12:00", "Alice is not there for all of that time. Choose another host or time."),
        ("2027-03-28T02:30", "The clocks skip this time on that day. The next one is 28 March 03:00."),
        ("2030-01-01T12:00", "This time is more than two years away."),
        ("0001-01-01T00:00", "This time is more than two years away."),
        ("9999-12-31T23:59", "This time is more than two years away."),
    ],
)
def test_a_time_that_does_not_work_is_refused(
    variant: Variant, alice: Member, now: datetime, wall: str, words: str
) -> None:
    assert refused(variant, Plan(at(wall), alice), alice, now) == [words]


def test_without_a_host_nothing_is_scheduled(variant: Variant, alice: Member, now: datetime) -> None:
    reasons = refused(variant, Plan(at("2026-11-25T14:00"), None), alice, now)
    assert reasons == ["Choose who stays with it after it is out."]


def test_everything_that_is_missing_is_said_at_once(
    variant: Variant, alice: Member, channel: Channel, now: datetime
) -> None:
    planner.answer(variant.post, "helps_somebody", says_yes=None)
    Channel.objects.filter(pk=channel.pk).update(state=Channel.State.RECONNECT)
    Variant.objects.filter(pk=variant.pk).update(content="")
    reasons = refused(variant, Plan(at("2026-11-25T14:00"), None), alice, now)
    assert len(reasons) == 4
    assert reasons[-1] == "Bookshop must be reconnected first."


def test_a_second_press_schedules_nothing(publication: Publication, alice: Member, now: datetime) -> None:
    with pytest.raises(NotReady):
        schedule(publication.variant, Plan(at("2026-11-25T15:00"), alice), alice, now=now)
    assert Delivery.objects.count() == 1


def test_it_is_moved_with_what_was_meant(publication: Publication, alice: Member, now: datetime) -> None:
    move(publication, Plan(at("2026-11-26T10:00"), alice, 30), alice, now=now)
    publication.refresh_from_db()
    publication.delivery.refresh_from_db()
    assert publication.due_at == publication.delivery.due_at == datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    assert publication.delivery.late_after - publication.due_at == timedelta(minutes=30)


def test_what_has_left_is_not_moved_nor_changed(
    publication: Publication, alice: Member, now: datetime
) -> None:
    publication = put(publication, state=State.SENDING)
    with pytest.raises(NotReady, match="left already"):
        move(publication, Plan(at("2026-11-26T10:00"), alice), alice, now=now)
    with pytest.raises(NotReady, match="left already"):
        rewrite(publication, Written("Which chair do you like best, and why?"), alice)
    publication.variant.refresh_from_db()
    assert publication.variant.content.startswith("We put a chair")
    assert not cancel(publication, alice)
    assert not hold(publication, alice)


def test_a_new_wording_changes_what_is_sent(publication: Publication, alice: Member) -> None:
    rewrite(publication, Written("Which chair do you like best, and why?"), alice)
    delivery = Delivery.objects.get(pk=publication.delivery_id)
    assert delivery.content == Variant.objects.get().content == "Which chair do you like best, and why?"
    assert delivery.version == 2


def test_a_new_wording_meets_the_same_questions(publication: Publication, alice: Member) -> None:
    with pytest.raises(NotReady, match="too long"):
        rewrite(publication, Written("Why? " * 200), alice)
    assert Variant.objects.get().content == Delivery.objects.get().content


def test_taken_back_it_is_a_draft_and_can_be_scheduled_again(
    publication: Publication, variant: Variant, alice: Member, now: datetime
) -> None:
    assert cancel(publication, alice)
    assert Delivery.objects.get().state == State.CANCELLED
    again = schedule(variant, Plan(at("2026-11-25T15:00"), alice), alice, now=now)
    assert state_of(again) == State.SCHEDULED


def test_a_refused_one_is_taken_back_too(publication: Publication, alice: Member) -> None:
    assert cancel(put(publication, state=State.REJECTED), alice)
    assert Variant.objects.get().handed_over_at is None


def test_a_post_that_goes_out_cannot_be_deleted(publication: Publication) -> None:
    with pytest.raises(planner.InUse):
        planner.delete(publication.variant.post)
    with pytest.raises(planner.InUse):
        planner.remove_text(publication.variant)


def test_held_it_waits_and_is_let_go_only_to_a_host_who_is_there(
    publication: Publication, alice: Member, now: datetime
) -> None:
    assert hold(publication, alice)
    assert state_of(publication) == State.HELD
    add_absence(alice, from_at=now, to_at=now + timedelta(days=1), reason="ill")
    with pytest.raises(NotReady):
        release(publication, alice)
    alice.absences.all().delete()
    assert release(publication, alice)
    assert state_of(publication) == State.SCHEDULED


def test_a_doubt_is_settled_by_a_person(publication: Publication, alice: Member, now: datetime) -> None:
    assert not settle(publication, alice, "again", now=now)
    publication = put(publication, state=State.ASK, key="kept")
    assert settle(publication, alice, "again", now=now)
    delivery = Delivery.objects.get(pk=publication.delivery_id)
    assert (delivery.state, delivery.key) == (State.SCHEDULED, "kept")
    publication = put(publication, state=State.ASK)
    assert settle(publication, alice, "there", now=now)
    assert not settle(publication, alice, "there", now=now)
    assert state_of(publication) == State.PUBLISHED
    assert not outbox.cancel(publication.delivery)


def test_a_refused_one_is_tried_again(publication: Publication, alice: Member, now: datetime) -> None:
    publication = put(publication, state=State.REJECTED, key="old")
    assert settle(publication, alice, "retry", now=now)
    delivery = Delivery.objects.get(pk=publication.delivery_id)
    assert (delivery.state, delivery.key, delivery.next_try_at) == (State.SCHEDULED, "", now)


def test_another_member_takes_the_hosting_over(publication: Publication, bob: Member) -> None:
    take_over_hosting(publication, bob)
    publication.refresh_from_db()
    assert publication.host == bob
