"""Rows are taken by one worker each."""

from datetime import datetime, timedelta

import pytest
from django.db.models import F

from stamgast.channels.models import Channel
from stamgast.jobs.claims import claimed
from stamgast.workspaces.models import Workspace
from tests import factories

pytestmark = pytest.mark.django_db


def test_each_row_is_claimed_once_and_no_more_than_asked_for(workspace: Workspace, now: datetime) -> None:
    made = [factories.make_channel(workspace, remote_id=str(number)).pk for number in range(3)]
    free = Channel.objects.filter(poll_lease_until=None).order_by("pk")
    marks = {"poll_lease_until": now + timedelta(minutes=1), "failures_in_a_row": F("failures_in_a_row") + 1}
    assert claimed(free, at_most=2, **marks) == made[:2]
    assert claimed(free, at_most=2, **marks) == made[2:]
    assert claimed(free, at_most=2, **marks) == []
    assert {*Channel.objects.values_list("failures_in_a_row", flat=True)} == {1}
