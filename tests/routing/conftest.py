"""A channel that was connected on the day of the tests."""

from datetime import datetime

import pytest

from stamgast.channels.models import Channel


@pytest.fixture
def channel(channel: Channel, now: datetime) -> Channel:
    Channel.objects.filter(pk=channel.pk).update(connected_at=now)
    channel.refresh_from_db()
    return channel
