"""Unfollowing: exactly those confirmed, in batches, over faults, stopped, and taken back."""

from datetime import datetime, timedelta

import pytest

from stamgast.channels.connections import open_connection
from stamgast.channels.models import Channel
from stamgast.following import operations, queries, working
from stamgast.following.models import Change, Followed, FollowList
from stamgast.networks.adapters.loopback import follows
from stamgast.networks.adapters.loopback.faults import plan_fault
from stamgast.workspaces.models import Member
from tests.following.conftest import NAMES, person, turn

Decision = Followed.Decision
LATER = timedelta(hours=2)


@pytest.fixture
def chosen(alice: Member, follow_list: FollowList, now: datetime) -> FollowList:
    """The list, after everybody was chosen to be unfollowed."""
    for name in NAMES:
        operations.decide(person(follow_list, name), Decision.UNFOLLOW, alice, now=now)
    return follow_list


def ids(follow_list: FollowList, *names: str) -> list[int]:
    return [person(follow_list, name).pk for name in names]


def on_the_network(shop: Channel) -> list[str]:
    return [one.actor.id for one in follows.FollowList(open_connection(shop)).page("").followed]


def test_exactly_those_confirmed_are_unfollowed(
    alice: Member, shop: Channel, chosen: FollowList, now: datetime
) -> None:
    operations.decide(person(chosen, "bram"), Decision.REAL, alice, now=now)
    strangers = [10**9]
    assert operations.confirm(chosen, [*ids(chosen, "anna", "bram"), *strangers], alice, now=now) == 1
    assert on_the_network(shop) == list(NAMES), "nothing happens before a worker comes"
    turn(chosen, now)
    assert on_the_network(shop) == ["bram", "cleo"]
    assert (person(chosen, "anna").left_at, chosen.due_at) == (now, None)
    assert list(queries.to_confirm(chosen)) == [person(chosen, "cleo")]
    assert operations.confirm(chosen, ids(chosen, "anna"), alice, now=now) == 0


def test_batches_leave_the_network_pauses(
    alice: Member, shop: Channel, chosen: FollowList, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follows.FollowList, "batch", 2)
    operations.confirm(chosen, ids(chosen, *NAMES), alice, now=now)
    turn(chosen, now)
    assert (on_the_network(shop), chosen.due_at) == (["cleo"], now + follows.FollowList.pause)
    turn(chosen, now)
    assert on_the_network(shop) == ["cleo"], "not before the pause is over"
    turn(chosen, now + LATER)
    assert (on_the_network(shop), chosen.due_at) == ([], None)


@pytest.mark.parametrize("kind", ["unavailable", "outcome_unknown_after", "outcome_unknown_before"])
def test_a_fault_in_the_middle_loses_nothing_and_is_made_up_for(
    alice: Member, shop: Channel, chosen: FollowList, town: str, now: datetime, kind: str
) -> None:
    operations.confirm(chosen, ids(chosen, *NAMES), alice, now=now)
    plan_fault(town, "follows", kind)  # type: ignore[arg-type]
    turn(chosen, now)
    assert queries.under_way(chosen).count() == 3
    assert chosen.failure
    turn(chosen, now + LATER)
    assert (on_the_network(shop), queries.sheet(chosen).done, chosen.failure) == ([], 3, "")


def test_who_cannot_be_changed_does_not_hold_up_the_others(
    alice: Member, shop: Channel, chosen: FollowList, town: str, now: datetime
) -> None:
    operations.confirm(chosen, ids(chosen, *NAMES), alice, now=now)
    plan_fault(town, "follows", "rejected")
    turn(chosen, now)
    assert on_the_network(shop) == ["anna"]
    assert [change.followed.remote_id for change in queries.refused(chosen)] == ["anna"]
    assert list(queries.to_confirm(chosen)) == [person(chosen, "anna")], "offered again"


def test_a_missing_permission_stops_until_a_person_says_so(
    alice: Member, shop: Channel, chosen: FollowList, town: str, now: datetime
) -> None:
    operations.confirm(chosen, ids(chosen, "anna"), alice, now=now)
    plan_fault(town, "follows", "forbidden")
    turn(chosen, now)
    assert (chosen.due_at, chosen.failure) == (None, "This account may not do that.")
    operations.go_on(chosen, alice, now=now)
    turn(chosen, now)
    assert on_the_network(shop) == ["bram", "cleo"]


def test_a_turn_done_twice_does_no_harm(
    alice: Member, shop: Channel, chosen: FollowList, now: datetime
) -> None:
    operations.confirm(chosen, ids(chosen, "anna"), alice, now=now)
    follows.FollowList(open_connection(shop)).unfollow("anna")  # a worker did, and died before noting it
    working.work(chosen.pk, now=now)
    working.work(chosen.pk, now=now)
    assert (on_the_network(shop), Change.objects.get().state) == (["bram", "cleo"], Change.State.DONE)


def test_stopping_leaves_the_rest_followed_and_chosen(
    alice: Member, shop: Channel, chosen: FollowList, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follows.FollowList, "batch", 1)
    operations.confirm(chosen, ids(chosen, *NAMES), alice, now=now)
    turn(chosen, now)
    assert operations.stop(chosen, alice) == 2
    turn(chosen, now + LATER)
    assert on_the_network(shop) == ["bram", "cleo"]
    assert [one.remote_id for one in queries.to_confirm(chosen)] == ["bram", "cleo"]


def test_deciding_otherwise_in_time_takes_somebody_out_of_the_run(
    alice: Member, shop: Channel, chosen: FollowList, now: datetime
) -> None:
    operations.confirm(chosen, ids(chosen, *NAMES), alice, now=now)
    operations.decide(person(chosen, "bram"), Decision.REAL, alice, now=now)
    turn(chosen, now)
    assert on_the_network(shop) == ["bram"]


def test_a_change_stopped_while_it_was_made_is_told_as_made(
    alice: Member, chosen: FollowList, now: datetime
) -> None:
    operations.confirm(chosen, ids(chosen, "anna"), alice, now=now)
    change = Change.objects.get()
    operations.stop(chosen, alice)
    operations.made(change, now=now)
    change.refresh_from_db()
    assert (change.state, person(chosen, "anna").left_at) == (Change.State.DONE, now)


def test_following_again_brings_them_back_to_be_decided_about(
    alice: Member, shop: Channel, chosen: FollowList, now: datetime
) -> None:
    operations.confirm(chosen, ids(chosen, "anna", "bram"), alice, now=now)
    turn(chosen, now)
    assert operations.follow_again(chosen, ids(chosen, "anna", "cleo"), alice, now=now) == 1
    turn(chosen, now)
    assert on_the_network(shop) == ["anna", "cleo"]
    anna = person(chosen, "anna")
    assert (anna.left_at, anna.decision, queries.next_up(chosen)) == (None, "", anna)
    assert list(queries.unfollowed(chosen)) == [person(chosen, "bram")]


def test_an_undone_step_cannot_undo_an_unfollowing(alice: Member, chosen: FollowList, now: datetime) -> None:
    operations.confirm(chosen, ids(chosen, *NAMES), alice, now=now)
    turn(chosen, now)
    undone = operations.undo(chosen, alice, now=now)
    assert undone is not None
    assert not undone.is_restored
    assert person(chosen, "cleo").decision == Decision.UNFOLLOW


def test_by_hand_nothing_is_sent_and_ticks_can_be_taken_back(
    alice: Member, shop: Channel, chosen: FollowList, now: datetime
) -> None:
    operations.by_hand(chosen, alice, is_by_hand=True, now=now)
    operations.confirm(chosen, ids(chosen, "anna", "bram"), alice, now=now)
    turn(chosen, now + LATER)
    assert (on_the_network(shop), chosen.due_at) == (list(NAMES), None)
    change = queries.checklist(chosen)[0]
    operations.made(change, now=now)
    assert person(chosen, "anna").left_at == now
    assert (queries.sheet(chosen).done, queries.sheet(chosen).planned) == (1, 1)
    operations.untick(change)
    assert person(chosen, "anna").left_at is None
    operations.by_hand(chosen, alice, is_by_hand=False, now=now)
    turn(chosen, now)
    assert on_the_network(shop) == ["cleo"]
