"""What is not approved is not scheduled; what lost its approval is held before it leaves."""

from datetime import datetime, time, timedelta

import pytest

from stamgast.approval import operations
from stamgast.approval.comments import Speaker
from stamgast.approval.models import Review, Step, Turn
from stamgast.approval.operations import Asking
from stamgast.approval.queries import obstacles, standing
from stamgast.approval.steps import bring_back, keep, remove
from stamgast.channels.models import Channel
from stamgast.hours.operations import set_week
from stamgast.outbox.models import Delivery
from stamgast.outbox.sending import claim_due
from stamgast.planner.models import Variant
from stamgast.planner.operations import Written
from stamgast.publishing import jobs, pausing
from stamgast.publishing.models import Publication
from stamgast.publishing.operations import NotReady, cancel, move, release, rewrite, schedule, settle
from stamgast.publishing.timing import Plan
from stamgast.workspaces.models import Member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]
NEW = "We put a chair by the window. It dates from 1932. Which book would you read there?"


@pytest.fixture(autouse=True)
def week(alice: Member) -> None:
    set_week(alice, [(weekday, time(8), time(18)) for weekday in range(5)])


def plan(alice: Member, hour: int = 14) -> Plan:
    return Plan(datetime(2026, 11, 25, hour, 0), alice)  # noqa: DTZ001


def approve(review: Review, member: Member, now: datetime) -> None:
    operations.approve(Turn.objects.get(review=review, state="asked"), Speaker(member), now=now)


@pytest.fixture
def publication(
    review: Review, variant: Variant, alice: Member, approver: Member, now: datetime
) -> Publication:
    approve(review, approver, now)
    return schedule(variant, plan(alice), alice, now=now)


def state(publication: Publication) -> str:
    return Delivery.objects.get(publication=publication).state


def test_only_what_is_approved_is_scheduled(
    variant: Variant, facts: Step, alice: Member, approver: Member, now: datetime
) -> None:
    with pytest.raises(NotReady, match="has to approve"):
        schedule(variant, plan(alice), alice, now=now)
    review = operations.ask(variant, alice, Asking(now + timedelta(days=1)), now=now)
    with pytest.raises(NotReady, match="waits for approval"):
        schedule(variant, plan(alice), alice, now=now)
    approve(review, approver, now)
    assert state(schedule(variant, plan(alice), alice, now=now)) == "scheduled"


def test_a_scheduled_text_that_is_rewritten_is_held_until_it_is_approved_again(
    publication: Publication, review: Review, alice: Member, approver: Member, now: datetime
) -> None:
    rewrite(publication, Written(NEW), alice)
    publication = Publication.objects.get()
    assert state(publication) == "held"
    assert "has changed since it was approved" in publication.delivery.held_reason
    with pytest.raises(NotReady, match="has changed"):
        release(publication, alice)
    move(publication, plan(alice, 15), alice, now=now)
    assert state(publication) == "held"
    approve(operations.ask_again(review, alice, now=now), approver, now)
    assert release(publication, alice)
    assert state(publication) == "scheduled"
    assert Delivery.objects.get().content == NEW


def test_the_moment_before_it_leaves_it_is_looked_at_once_more(
    publication: Publication, alice: Member
) -> None:
    due = publication.due_at
    Variant.objects.update(name="Another title")
    assert claim_due(due) == []
    assert state(publication) == "held"


def test_what_is_approved_leaves_in_time(publication: Publication) -> None:
    assert len(claim_due(publication.due_at)) == 1


def test_it_is_held_days_ahead_so_that_there_is_time_to_ask(publication: Publication, now: datetime) -> None:
    jobs.hold_unapproved_ahead(now)
    assert state(publication) == "scheduled"
    Variant.objects.update(first_comment="And this")
    jobs.hold_unapproved_ahead(now)
    assert state(publication) == "held"


def test_a_first_step_holds_what_was_scheduled_before_it(
    variant: Variant, channel: Channel, alice: Member, now: datetime
) -> None:
    publication = schedule(variant, plan(alice), alice, now=now)
    keep(Step(name="Facts"), channel, alice)
    jobs.hold_unapproved_ahead(now)
    assert state(publication) == "held"


def test_a_further_step_holds_what_was_approved_without_it_until_everybody_approved(
    publication: Publication, variant: Variant, channel: Channel, alice: Member, approver: Member,
    now: datetime,
) -> None:  # fmt: skip
    law = keep(Step(name="Law"), channel, alice)
    jobs.hold_unapproved_ahead(now)
    assert state(publication) == "held"
    held_reason = Delivery.objects.get().held_reason
    assert held_reason == "Added since you asked for approval: Law. Ask again."
    again = operations.ask(variant, alice, Asking(now + timedelta(days=1)), now=now)
    assert [turn.name for turn in again.turns.all()] == ["Facts", "Law"]
    for _step in range(2):
        with pytest.raises(NotReady, match="waits for approval"):
            release(publication, alice)
        approve(again, approver, now)
    assert release(publication, alice)
    remove(law, alice, now=now)
    bring_back(law, alice)
    assert not obstacles(variant)  # it was asked, so it stays approved


def test_a_further_step_changes_nothing_for_what_is_out(
    publication: Publication, variant: Variant, channel: Channel, alice: Member, now: datetime
) -> None:
    Delivery.objects.update(state="published", published_at=now)
    keep(Step(name="Law"), channel, alice)
    stands = standing(variant)
    assert (stands.is_approved, stands.can_ask) == (True, False)


def test_the_end_of_a_pause_lets_nothing_slip_through(
    publication: Publication, alice: Member, now: datetime
) -> None:
    pausing.pause_all(alice, "storm", now=now)
    Variant.objects.update(name="Another title")
    late = publication.due_at + timedelta(minutes=5)
    pausing.go_on(alice, now=late)
    assert claim_due(late) == []
    assert state(publication) == "held"


def test_what_the_network_refused_is_not_tried_again_unapproved(
    publication: Publication, alice: Member, now: datetime
) -> None:
    Delivery.objects.update(state="rejected")
    Variant.objects.update(name="Another title")
    publication = Publication.objects.get()
    with pytest.raises(NotReady, match="has changed"):
        settle(publication, alice, "retry", now=now)
    assert cancel(publication, alice)
