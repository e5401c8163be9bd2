"""The rhythm finds what is due and wakes a worker, who finds the row."""

import pytest
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.following import jobs, operations, queries, working
from stamgast.following.models import Followed
from stamgast.jobs.engine import engine
from stamgast.workspaces.models import Member
from tests.following.conftest import NAMES, person


def test_from_asking_to_unfollowed_without_anybody_but_workers(
    alice: Member, shop: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "immediate", True)
    follow_list = operations.read_list(alice, shop, now=timezone.now())
    assert jobs.start(timezone.now()) == 1
    for name in NAMES:
        operations.decide(person(follow_list, name), Followed.Decision.UNFOLLOW, alice, now=timezone.now())
    chosen = queries.to_confirm(follow_list).values_list("pk", flat=True)
    follow_list.refresh_from_db()
    operations.confirm(follow_list, chosen, alice, now=timezone.now())
    assert jobs.start(timezone.now()) == 1
    assert [queries.sheet(follow_list).done, queries.progress(follow_list).total] == [3, 0]
    assert jobs.start(timezone.now()) == 0


@pytest.mark.django_db
def test_a_list_that_is_gone_when_the_worker_comes_is_no_fault() -> None:
    working.work(10**6, now=timezone.now())
