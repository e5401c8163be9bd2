"""How a thread goes, on its page: parts that are stuck, held or stopped, and what a pause does to them."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import time_machine
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.networks.adapters.loopback.faults import plan_fault
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Variant
from stamgast.planner.operations import Written, write
from stamgast.publishing import operations, pausing
from stamgast.publishing.jobs import hold_paused
from stamgast.publishing.models import Publication
from stamgast.publishing.operations import NotReady
from stamgast.publishing.timing import Plan
from stamgast.workspaces.models import Member
from tests.faults.conftest import Clock, LoopbackTown
from tests.outbox.conftest import clock

__all__ = ["clock"]
SignIn = Callable[[Member], Client]
State = Delivery.State
PARTS = [
    "We put a chair by the window. Which book would you sit down there with?",
    "It came from my aunt, who read in it every evening.",
    "Come and try it on Saturday.",
]
COMMENT = "The chair was hers since 1961."


@pytest.fixture
def thread(variant: Variant, alice: Member, now: datetime) -> Publication:
    """Three parts and a first comment, due at 14:00 in Amsterdam."""
    text = Written(
        PARTS[0], parts=tuple(PARTS[1:]), first_comment=COMMENT, revision=variant.revision, editor="page"
    )
    variant = write(variant, text, alice)
    return operations.schedule(
        variant, Plan(datetime.fromisoformat("2026-11-25T14:00"), alice), alice, now=now
    )


@pytest.fixture
def there(thread: Publication, clock: Clock) -> LoopbackTown:
    clock.at = thread.due_at - timedelta(seconds=2)
    channel = thread.variant.channel
    return LoopbackTown(channel, channel.settings["path"])


def states() -> list[str]:
    return list(Delivery.objects.order_by("pk").values_list("state", flat=True))


def begin(there: LoopbackTown, clock: Clock, count: int) -> None:
    while len(there.texts) < count:
        clock.run(1)


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("hours", [0, 50])
def test_a_pause_stops_a_thread_where_it_is_and_it_goes_on_from_there(
    there: LoopbackTown, clock: Clock, alice: Member, count: int, hours: int
) -> None:
    begin(there, clock, count)
    assert pausing.pause_all(alice, "A storm.", now=clock.at)
    before = there.texts
    clock.at += timedelta(hours=hours)
    clock.run(300, step=10)
    assert there.texts == before
    assert set(states()) <= {"published", "held"}
    assert pausing.go_on(alice, now=clock.at) == (1, 0)
    clock.settle()
    assert states() == ["published"] * 4
    assert [text for text in there.texts if text != COMMENT] == PARTS
    assert len(there.texts) == 4


def test_what_is_sent_while_somebody_pauses_goes_out_and_nothing_behind_it(
    there: LoopbackTown, clock: Clock, alice: Member, thread: Publication
) -> None:
    Delivery.objects.filter(pk=thread.delivery_id).update(
        state=State.SENDING, lease_until=clock.at + timedelta(minutes=4)
    )
    pausing.pause_all(alice, "", now=clock.at)
    Delivery.objects.filter(pk=thread.delivery_id).update(
        state=State.PUBLISHED, lease_until=None, remote_id="1", published_at=clock.at
    )
    clock.run(60, step=10)
    assert states() == ["published", "held", "held", "held"]


def test_a_lost_answer_that_was_no_post_is_not_sent_again_during_a_pause(
    there: LoopbackTown, clock: Clock, alice: Member
) -> None:
    plan_fault(there.path, "reply", "outcome_unknown_before")
    while "unknown" not in states():
        clock.run(1)
    pausing.pause_all(alice, "", now=clock.at)
    before = there.texts
    clock.run(600, step=5)
    assert there.texts == before
    assert "held" in states()
    assert pausing.go_on(alice, now=clock.at) == (1, 0)
    clock.settle()
    assert sorted(there.texts) == sorted([*PARTS, COMMENT])


def test_a_lost_answer_of_the_first_part_holds_the_whole_thread_and_lets_it_go_whole(
    there: LoopbackTown, clock: Clock, alice: Member
) -> None:
    plan_fault(there.path, "publish", "outcome_unknown_before")
    while "unknown" not in states():
        clock.run(1)
    pausing.pause_all(alice, "", now=clock.at)
    clock.run(600, step=5)
    assert there.texts == []
    assert states() == ["held"] * 4
    assert pausing.go_on(alice, now=clock.at) == (1, 0)
    clock.settle()
    assert [text for text in there.texts if text != COMMENT] == PARTS


def test_what_somebody_held_outlasts_a_pause(
    there: LoopbackTown, clock: Clock, alice: Member, thread: Publication
) -> None:
    begin(there, clock, 1)
    thread.delivery.refresh_from_db()
    assert operations.hold(thread, alice)
    pausing.pause_all(alice, "", now=clock.at)
    assert pausing.go_on(alice, now=clock.at) == (0, 0)
    clock.run(60, step=10)
    assert there.texts == PARTS[:1]
    assert operations.let_rest_go_on(thread, alice, now=clock.at) == 3
    clock.settle()
    assert [text for text in there.texts if text != COMMENT] == PARTS


def test_what_somebody_holds_during_a_pause_outlasts_it(
    there: LoopbackTown, clock: Clock, alice: Member, thread: Publication
) -> None:
    begin(there, clock, 1)
    pausing.pause_all(alice, "", now=clock.at)
    thread.delivery.refresh_from_db()
    assert operations.hold(thread, alice)
    assert pausing.go_on(alice, now=clock.at) == (0, 0)
    clock.run(60, step=10)
    assert there.texts == PARTS[:1]
    assert set(Delivery.objects.exclude(held_reason="").values_list("held_reason", flat=True)) == {
        "Held by Alice."
    }


@pytest.mark.parametrize("decision", ["go_on", "again"])
def test_nothing_is_let_go_while_everything_is_paused(
    there: LoopbackTown, clock: Clock, alice: Member, thread: Publication, decision: str
) -> None:
    begin(there, clock, 1)
    pausing.pause_all(alice, "", now=clock.at)
    part = thread.delivery.chain.get(number=1)
    acts = {
        "go_on": lambda: operations.let_rest_go_on(thread, alice, now=clock.at),
        "again": lambda: operations.settle_part(part, thread, alice, "again", now=clock.at),
    }
    with pytest.raises(NotReady, match="Everything is paused"):
        acts[decision]()
    hold_paused(clock.at)
    clock.run(20)
    assert there.texts == PARTS[:1]


def test_the_page_says_in_plain_words_why_the_rest_waits(
    there: LoopbackTown, clock: Clock, alice: Member, thread: Publication, client_of: SignIn
) -> None:
    begin(there, clock, 1)
    pausing.pause_all(alice, "A storm.", now=clock.at)
    with time_machine.travel(clock.at, tick=False):
        page, where = client_of(alice), f"/w/bookshop/plan/{thread.pk}/thread/"
        shown = page.get(where).content.decode()
        assert "The rest is held while everything is paused. It goes on, in order, when posts go on." in shown
        assert "Everything is paused: A storm." in shown
        assert "Let the rest go on" not in shown
        assert (
            "Let the posts go on first"
            in page.post(f"{where}decide/", {"decision": "go_on"}).content.decode()
        )
        pausing.go_on(alice, now=clock.at)
        Channel.objects.update(state=Channel.State.PAUSED)
        clock.run(3)
        shown = page.get(where).content.decode()
        assert "The channel is paused, so the rest waits." in shown
        assert "Waits for the channel" in shown
        Channel.objects.update(state=Channel.State.ACTIVE)
        assert "Hold the rest" in page.get(where).content.decode()
        answer = page.post(f"{where}decide/", {"decision": "hold"}).content.decode()
        assert "The rest is held. It goes on, in order, when somebody lets it." in answer
        assert "Held by Alice." in answer
        page.post(f"{where}decide/", {"decision": "go_on"})
        clock.settle()
    assert len(there.texts) == 4


def test_who_hosts_may_hold_the_rest_but_not_let_it_go(
    there: LoopbackTown, clock: Clock, thread: Publication, bob: Member, client_of: SignIn
) -> None:
    begin(there, clock, 1)
    client, where = client_of(bob), f"/w/bookshop/plan/{thread.pk}/thread/decide/"
    client.post(where, {"decision": "hold"})
    assert set(states()) == {"published", "held"}
    for decision in ("go_on", "stop", "again"):
        assert (
            "Somebody who plans posts decides that."
            in client.post(where, {"decision": decision}).content.decode()
        )
    assert set(states()) == {"published", "held"}


def test_how_a_thread_goes_is_shown_and_decided(
    thread: Publication, alice: Member, client_of: SignIn, now: datetime
) -> None:
    page, where = client_of(alice), f"/w/bookshop/plan/{thread.pk}/thread/"
    shown = page.get(where).content.decode()
    assert shown.count("Waits for the part before it") == 3
    assert "Stop the rest" not in shown
    Delivery.objects.filter(pk=thread.delivery_id).update(state="published", remote_id="1", published_at=now)
    second = thread.delivery.chain.get(number=1)
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
    page.post(f"{where}decide/", {"decision": "there", "part": second.pk})
    assert states()[1] == "published"


def test_who_hosts_ticks_off_the_parts_that_are_posted_by_hand_and_no_others(
    thread: Publication, bob: Member, client_of: SignIn, now: datetime
) -> None:
    client, where = client_of(bob), f"/w/bookshop/plan/{thread.pk}/thread/"
    part = thread.delivery.chain.get(number=1)
    Delivery.objects.filter(pk=thread.delivery_id).update(state="published", published_at=now)
    Delivery.objects.filter(pk=part.pk).update(state="scheduled", in_reply_to={"id": "1"})
    client.post(f"{where}decide/", {"decision": "posted", "part": part.pk})
    assert states()[1] == "scheduled"
    Channel.objects.update(network="x")
    Delivery.objects.filter(pk=part.pk).update(state="hand")
    assert "I have posted it" in client.get(where).content.decode()
    client.post(f"{where}decide/", {"decision": "posted", "part": part.pk})
    assert states()[1] == "published"


def test_a_post_alone_has_nothing_that_follows(
    publication: Publication, alice: Member, client_of: SignIn
) -> None:
    shown = client_of(alice).get(f"/w/bookshop/plan/{publication.pk}/thread/")
    assert shown.content.decode().strip() == ""


def test_a_part_of_another_thread_is_not_decided_here(
    thread: Publication, alice: Member, client_of: SignIn
) -> None:
    where = f"/w/bookshop/plan/{thread.pk}/thread/decide/"
    given = {"decision": "there", "part": thread.delivery_id}
    assert client_of(alice).post(where, given).status_code == 404
