"""What waited for its channel to be reconnected goes out only if it is approved by then."""

from datetime import datetime, timedelta

import pytest

from stamgast.approval.models import Step
from stamgast.approval.steps import keep
from stamgast.channels.models import Channel
from stamgast.outbox import sending
from stamgast.outbox.models import Delivery
from stamgast.publishing import jobs  # noqa: F401  what looks at rows before they are claimed registers here
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db
State = Delivery.State


def test_a_post_that_nobody_approved_is_held_when_its_channel_works_again(
    publication: Publication, alice: Member, now: datetime
) -> None:
    channel = publication.variant.channel
    rows = Channel.objects.filter(pk=channel.pk)
    rows.update(state=Channel.State.RECONNECT)
    due = publication.due_at + timedelta(minutes=5)
    assert sending.claim_due(due) == []
    keep(Step(name="Facts"), channel, alice)
    rows.update(state=Channel.State.ACTIVE)
    assert sending.claim_due(due + timedelta(minutes=5)) == []
    publication.delivery.refresh_from_db()
    assert publication.delivery.state == State.HELD
