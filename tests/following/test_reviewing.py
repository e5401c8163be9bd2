"""One key per person: decisions, later, undo without end, and when to look again."""

from datetime import date, datetime, timedelta

import pytest

from stamgast.following import operations, queries
from stamgast.following.models import Change, Followed, FollowList, Step
from stamgast.workspaces.models import Member
from tests.following.conftest import NAMES, person

Decision = Followed.Decision


def standing(follow_list: FollowList) -> list[tuple[str, bool, date | None]]:
    rows = follow_list.people.order_by("remote_id")
    return [(one.decision, one.later_at is not None, one.remind_on) for one in rows]


@pytest.mark.parametrize("decision", Decision.values)
def test_a_decision_is_kept_with_who_and_when(
    alice: Member, follow_list: FollowList, now: datetime, decision: str
) -> None:
    operations.decide(person(follow_list, "anna"), decision, alice, now=now)
    found = person(follow_list, "anna")
    assert (found.decision, found.decided_by, found.decided_at) == (decision, alice, now)
    is_missed = decision == Decision.RECONNECT
    assert (found.remind_on == date(2026, 12, 9)) is is_missed
    assert Change.objects.count() == 0, "deciding unfollows nobody"


def test_those_put_off_come_last_in_their_order_and_the_place_is_kept(
    alice: Member, follow_list: FollowList, now: datetime
) -> None:
    seen = []
    for minute in range(6):
        found = queries.next_up(follow_list)
        assert found is not None
        seen.append(found.remote_id)
        operations.put_off(found, alice, now=now + timedelta(minutes=minute))
    assert seen == [*NAMES, *NAMES]


def test_undo_goes_back_step_by_step_to_the_beginning(
    alice: Member, follow_list: FollowList, now: datetime
) -> None:
    anna, bram = person(follow_list, "anna"), person(follow_list, "bram")
    steps = [(anna, "real"), (bram, ""), (anna, "reconnect"), (bram, "unfollow"), (anna, "")]
    before = []
    for one, decision in steps:
        before.append(standing(follow_list))
        if decision:
            operations.decide(one, decision, alice, now=now)
        else:
            operations.put_off(one, alice, now=now)
    for one, _ in reversed(steps):
        undone = operations.undo(follow_list, alice, now=now)
        assert undone is not None
        assert (undone.followed, undone.is_restored) == (one, True)
        assert standing(follow_list) == before.pop()
    assert operations.undo(follow_list, alice, now=now) is None
    assert Step.objects.count() == 0


def test_undo_is_ones_own_and_leaves_what_somebody_decided_since(
    alice: Member, bob: Member, follow_list: FollowList, now: datetime
) -> None:
    anna = person(follow_list, "anna")
    operations.decide(anna, Decision.REAL, alice, now=now)
    operations.decide(anna, Decision.UNFOLLOW, bob, now=now)
    undone = operations.undo(follow_list, alice, now=now)
    assert undone is not None
    assert not undone.is_restored
    assert person(follow_list, "anna").decision == Decision.UNFOLLOW
    assert operations.undo(follow_list, alice, now=now) is None
    undone = operations.undo(follow_list, bob, now=now)
    assert undone is not None
    assert undone.is_restored
    assert person(follow_list, "anna").decision == Decision.REAL


def test_the_list_comes_back_half_a_year_after_the_last_decision(
    alice: Member, follow_list: FollowList, now: datetime
) -> None:
    assert follow_list.review_on is None
    for name in NAMES:
        assert follow_list.review_on is None
        operations.decide(person(follow_list, name), Decision.REAL, alice, now=now)
        follow_list.refresh_from_db()
    assert follow_list.review_on == date(2027, 5, 26)
    for day, is_due in ((date(2027, 5, 25), False), (date(2027, 5, 26), True)):
        assert bool(queries.due(alice.workspace, today=day)) is is_due
    operations.undo(follow_list, alice, now=now)
    follow_list.refresh_from_db()
    assert follow_list.review_on is None


def test_who_is_to_be_met_is_due_on_their_day_until_it_happened(
    alice: Member, charlie: Member, follow_list: FollowList, now: datetime
) -> None:
    anna = person(follow_list, "anna")
    operations.decide(anna, Decision.RECONNECT, alice, now=now)
    operations.remind(anna, date(2026, 12, 1), alice)
    for day, n in ((date(2026, 11, 30), 0), (date(2026, 12, 1), 1)):
        assert queries.due(alice.workspace, today=day).reconnections == n
    assert not queries.due(charlie.workspace, today=date(2030, 1, 1))
    operations.meet(anna, alice, at=now)
    assert not queries.due(alice.workspace, today=date(2026, 12, 1))
    operations.meet(anna, alice, at=None)
    assert queries.due(alice.workspace, today=date(2026, 12, 1)).reconnections == 1
