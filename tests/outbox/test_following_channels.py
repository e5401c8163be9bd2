"""What is due on a channel that nobody can send through waits with it, and goes on with it."""

from datetime import datetime, timedelta

import pytest

from stamgast.channels.models import Channel
from stamgast.outbox.models import Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.outbox.sending import claim_due
from stamgast.workspaces.models import Member


@pytest.mark.parametrize("state", ["reconnect", "blocked", "disconnected"])
def test_what_is_due_waits_for_its_channel_and_goes_on_with_it(
    channel: Channel, alice: Member, now: datetime, state: str
) -> None:
    text = Text("A chair by the window?", language="en")
    delivery = plan(channel, text, due_at=now, late_after=now + timedelta(hours=2), decided_by=alice)
    Channel.objects.filter(pk=channel.pk).update(state=state)
    assert claim_due(now) == []
    assert Delivery.objects.get().state == Delivery.State.BLOCKED
    Channel.objects.filter(pk=channel.pk).update(state=Channel.State.ACTIVE)
    assert [pks for pks, _ in claim_due(now)] == [[delivery.pk]]
