"""The made-up network's own list: whoever spoke to us, until they are unfollowed."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from stamgast.channels.connections import open_connection
from stamgast.channels.models import Channel
from stamgast.networks.adapters.loopback import follows
from stamgast.networks.adapters.loopback.faults import plan_fault
from stamgast.networks.capabilities import FollowList
from stamgast.networks.errors import Gone, OutcomeUnknown, Unavailable
from tests.following.conftest import NAMES


@pytest.fixture
def adapter(shop: Channel) -> FollowList:
    return follows.FollowList(open_connection(shop))


def listed(adapter: FollowList) -> list[str]:
    return [one.actor.id for one in adapter.page("").followed]


@pytest.mark.parametrize(("size", "pages"), [(1, 3), (2, 2), (3, 1), (40, 1)])
def test_pages_hold_everybody_once(
    adapter: FollowList, monkeypatch: pytest.MonkeyPatch, size: int, pages: int
) -> None:
    monkeypatch.setattr(follows, "PAGE_SIZE", size)
    page = adapter.page("")
    assert page.total == 3
    found, asked = [one.actor.id for one in page.followed], 1
    while page.cursor:
        page = adapter.page(page.cursor)
        found, asked = found + [one.actor.id for one in page.followed], asked + 1
    assert (tuple(found), asked) == (NAMES, pages)


def test_both_changes_may_be_repeated(adapter: FollowList) -> None:
    for _ in range(2):
        adapter.unfollow("bram")
        assert listed(adapter) == ["anna", "cleo"]
    for _ in range(2):
        adapter.follow("bram")
        assert listed(adapter) == list(NAMES)
    with pytest.raises(Gone):
        adapter.follow("nobody")


@pytest.mark.parametrize(
    "call", [lambda a: a.page(""), lambda a: a.unfollow("anna"), lambda a: a.follow("anna")]
)
def test_every_call_can_be_struck(
    adapter: FollowList, town: str, call: Callable[[FollowList], object]
) -> None:
    plan_fault(town, "follows", "unavailable")
    with pytest.raises(Unavailable):
        call(adapter)
    call(adapter)


def test_a_lost_answer_to_a_change_that_was_made(adapter: FollowList, town: str) -> None:
    plan_fault(town, "follows", "outcome_unknown_after")
    with pytest.raises(OutcomeUnknown):
        adapter.unfollow("anna")
    assert listed(adapter) == ["bram", "cleo"]
    assert follows.FollowList.pause > timedelta()
