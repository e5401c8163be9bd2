"""The notice that the strategy is to be looked at again: once a week, to those who may change it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from stamgast.notices import strategy
from stamgast.notices.models import Notice
from stamgast.notices.operations import tell, withdraw
from stamgast.strategy.operations import write_purpose
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db


def test_it_comes_once_a_week_while_something_is_due(alice: Member, bob: Member, now: datetime) -> None:
    write_purpose(alice, "Readers meet", language="en", review_on=date(2026, 12, 9), seen=0)
    made = []
    for days in range(-1, 10):  # from a Tuesday on
        at = now + timedelta(days=days)
        tell(strategy.reviews(at), at)
        made.append(Notice.objects.count())
    assert made == [0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]
    assert {notice.member for notice in Notice.objects.all()} == {alice}


def test_it_is_withdrawn_when_the_week_is_over(alice: Member, now: datetime) -> None:
    write_purpose(alice, "Readers meet", language="en", review_on=date(2026, 11, 25), seen=0)
    tell(strategy.reviews(now), now)
    monday = datetime.fromisoformat("2026-11-30T00:00:00+01:00")
    for at, stands in ((monday - timedelta(seconds=1), True), (monday, False)):
        withdraw(at)
        assert Notice.objects.filter(withdrawn_at=None).exists() == stands


def test_it_leads_to_what_is_due(alice: Member, now: datetime, client_of: Callable[[Member], Client]) -> None:
    write_purpose(alice, "Readers meet", language="en", review_on=date(2026, 11, 25), seen=0)
    with time_machine.travel(now, tick=False):
        tell(strategy.reviews(now), now)
        client, notice = client_of(alice), Notice.objects.get()
        assert "Time to look at the strategy again" in client.get("/w/bookshop/notices/").content.decode()
        assert client.get(f"/w/bookshop/notices/{notice.pk}/")["Location"] == "/w/bookshop/strategy/reviews/"
