"""Getting a list from the network: page by page, over faults, and later only what changed."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine

from stamgast.channels.models import Channel
from stamgast.following import operations, queries, working
from stamgast.following.models import Followed, FollowList
from stamgast.following.reading import LAG, take_in
from stamgast.networks.adapters.loopback import follows
from stamgast.networks.adapters.loopback.faults import Kind, plan_fault
from stamgast.networks.adapters.loopback.file import writing
from stamgast.networks.capabilities import Followed as Found
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Member
from tests.following.conftest import NAMES, person, speak, turn

MINUTE = timedelta(minutes=1)
Decision = Followed.Decision


def names(follow_list: FollowList) -> list[str]:
    rows = follow_list.people.filter(left_at=None).order_by("remote_id")
    return list(rows.values_list("remote_id", flat=True))


def test_a_list_is_read_in_pages_each_kept_as_it_comes(
    alice: Member, shop: Channel, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follows, "PAGE_SIZE", 2)
    found = operations.read_list(alice, shop, now=now)
    assert (found.is_reading, found.read_count) == (True, 0)
    turn(found, now)
    assert (found.read_count, found.total, names(found), found.imported_at) == (2, 3, ["anna", "bram"], None)
    turn(found, now)
    assert (found.read_count, found.is_reading, found.due_at) == (3, False, None)
    assert (names(found), found.imported_at) == (list(NAMES), now)
    assert working.claim_due(now + timedelta(days=1)) == []


def test_after_a_fault_it_goes_on_where_it_was(
    alice: Member, shop: Channel, town: str, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follows, "PAGE_SIZE", 2)
    found = operations.read_list(alice, shop, now=now)
    turn(found, now)
    plan_fault(town, "follows", "unavailable")
    turn(found, now)
    assert (found.cursor, found.failure) == ("bram", "The network did not answer.")
    assert found.due_at == now + working.FIRST_PAUSE
    turn(found, now + MINUTE)
    assert (names(found), found.failure, found.failures_in_a_row) == (list(NAMES), "", 0)


@pytest.mark.parametrize(
    ("kind", "waits", "state"),
    [
        ("unavailable", working.FIRST_PAUSE, "active"),
        ("rate_limited", MINUTE, "active"),
        ("quota_exhausted", timedelta(days=1), "active"),
        ("forbidden", None, "active"),
        ("misconfigured", None, "active"),
        ("unauthorized", None, "reconnect"),
        ("blocked", None, "blocked"),
    ],
)
def test_what_a_fault_means_for_the_list_and_for_the_channel(
    alice: Member, shop: Channel, town: str, now: datetime, kind: Kind, waits: timedelta | None, state: str
) -> None:
    found = operations.read_list(alice, shop, now=now)
    plan_fault(town, "follows", kind)
    with time_machine.travel(now, tick=False):  # the made-up network counts its waits from its own clock
        working.work(found.pk, now=now)
    found.refresh_from_db()
    shop.refresh_from_db()
    assert found.failure
    assert shop.state == state
    assert found.due_at == (None if waits is None else now + waits)


def test_it_gives_up_after_many_faults_and_a_person_may_try_again(
    alice: Member, shop: Channel, town: str, now: datetime
) -> None:
    found = operations.read_list(alice, shop, now=now)
    plan_fault(town, "follows", "unavailable", times=working.MOST_FAILURES)
    for n in range(working.MOST_FAILURES):
        turn(found, now + n * working.LONGEST_PAUSE)
    assert (found.due_at, found.failures_in_a_row, names(found)) == (None, working.MOST_FAILURES, [])
    operations.go_on(found, alice, now=now)
    turn(found, now)
    assert (names(found), found.failure) == (list(NAMES), "")


def test_a_paused_channel_is_left_alone_and_a_lease_keeps_two_workers_apart(
    alice: Member, shop: Channel, now: datetime
) -> None:
    found = operations.read_list(alice, shop, now=now)
    assert working.next_due() == now
    assert working.claim_due(now) == [found.pk]
    assert working.claim_due(now) == []
    assert working.claim_due(now + working.LEASE + MINUTE) == [found.pk]
    FollowList.objects.update(lease_until=None)
    Channel.objects.update(state=Channel.State.PAUSED)
    assert (working.claim_due(now), working.next_due()) == ([], None)


def test_reading_again_brings_only_what_changed(
    alice: Member, shop: Channel, town: str, follow_list: FollowList, now: datetime
) -> None:
    for name, decision in zip(NAMES, (Decision.REAL, Decision.UNFOLLOW, Decision.SUPPLIER), strict=True):
        operations.decide(person(follow_list, name), decision, alice, now=now)
    later = now + timedelta(days=182)
    speak(town, "dora", now)
    with writing(town) as db:
        db.execute("INSERT INTO unfollowed VALUES ('bookshop', 'cleo')")
    operations.read_list(alice, shop, now=later)
    turn(follow_list, later)
    assert names(follow_list) == ["anna", "bram", "dora"]
    assert queries.next_up(follow_list) == person(follow_list, "dora")
    assert queries.progress(follow_list).counts == {"": 1, Decision.REAL: 1, Decision.UNFOLLOW: 1}
    assert person(follow_list, "cleo").left_at == later


@pytest.mark.parametrize(
    ("decision", "left", "stays_away", "after"),
    [
        (Decision.UNFOLLOW, timedelta(days=1), False, ""),
        (Decision.UNFOLLOW, LAG / 2, True, Decision.UNFOLLOW),
        (Decision.REAL, timedelta(days=1), False, Decision.REAL),
    ],
)
def test_who_comes_back_is_decided_about_again_unless_kept_or_the_network_lags(
    follow_list: FollowList, now: datetime, decision: str, left: timedelta, stays_away: bool, after: str
) -> None:
    follow_list.people.filter(remote_id="anna").update(decision=decision, left_at=now)
    follow_list.began_at = now + left
    take_in(follow_list, [Found(Actor("anna", "Anna", "anna"))])
    found = person(follow_list, "anna")
    assert (found.left_at is not None, found.decision) == (stays_away, after)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"name": "A\u202enna\x00"}, {"name": "Anna"}),
        ({"name": "", "handle": "anna"}, {"name": "anna"}),
        ({"name": "x" * 999}, {"name": "x" * 200}),
        ({"url": "javascript:alert(1)"}, {"url": ""}),
        ({"url": "https://[bad"}, {"url": ""}),
        ({"url": "https://town.example/@anna"}, {"url": "https://town.example/@anna"}),
    ],
)
def test_what_strangers_write_is_made_harmless(
    follow_list: FollowList, given: dict[str, Any], expected: dict[str, str]
) -> None:
    follow_list.began_at = follow_list.imported_at
    take_in(follow_list, [Found(Actor(**{"id": "new", "name": "Anna", **given}))])
    found = person(follow_list, "new")
    assert {name: getattr(found, name) for name in expected} == expected


def test_ids_that_cannot_be_kept_are_passed_over(follow_list: FollowList) -> None:
    take_in(follow_list, [Found(Actor("", "Nobody")), Found(Actor("x" * 1001, "Too long"))])
    assert names(follow_list) == list(NAMES)


def test_a_list_is_not_read_while_it_is_changed_nor_changed_while_it_is_read(
    alice: Member, shop: Channel, follow_list: FollowList, now: datetime
) -> None:
    anna = person(follow_list, "anna")
    operations.decide(anna, Decision.UNFOLLOW, alice, now=now)
    operations.confirm(follow_list, [anna.pk], alice, now=now)
    with pytest.raises(operations.Busy):
        operations.read_list(alice, shop, now=now)
    operations.stop(follow_list, alice)
    operations.read_list(alice, shop, now=now)
    with pytest.raises(operations.Busy):
        operations.confirm(follow_list, [anna.pk], alice, now=now)
