"""The stopped clock of a Wednesday morning."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
import time_machine

from stamgast.channels.models import Channel
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import Member
from tests.factories import make_publication


@pytest.fixture
def at_nine(now: datetime) -> Iterator[None]:
    """Stop the clock."""
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def plan(channel: Channel, now: datetime) -> Callable[..., Publication]:
    """Return what makes a publication of a member, an hour from now or so many hours from now."""

    def make(host: Member, idea: str = "A chair", hours: float = 1, is_out: bool = False) -> Publication:
        post = Post.objects.create(workspace=channel.workspace, idea=idea)
        made = make_publication(Variant.objects.create(post=post, channel=channel, content=idea), host)
        due = now + timedelta(hours=hours)
        Publication.objects.filter(pk=made.pk).update(due_at=due, planned_wall=due)
        if is_out:
            Delivery.objects.filter(pk=made.delivery_id).update(
                state=Delivery.State.PUBLISHED, published_at=due
            )
        made.refresh_from_db()
        return made

    return make
