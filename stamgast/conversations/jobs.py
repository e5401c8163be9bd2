"""The inbox's rhythm: ask channels for news, wake snoozed conversations, marry replies to what came back.

What triage learns is applied to what is stored, too.
"""

from datetime import datetime, timedelta

from stamgast.conversations import operations, reading, sorting
from stamgast.jobs.engine import job
from stamgast.jobs.rhythm import Duty, every, register


@job
def read_news(channel: int) -> None:
    """Read one channel's news."""
    reading.read_news(channel)


def start(now: datetime) -> int:
    """Claim the channels that are due and wake workers for them."""
    channels = reading.claim_due(now)
    for channel in channels:
        read_news(channel)
    return len(channels)


register(Duty("conversations.news", reading.next_due, start))
every("conversations.wake", timedelta(seconds=5), operations.wake_snoozed)
every("conversations.sort", timedelta(seconds=10), sorting.sort_anew)
every("conversations.forget", timedelta(hours=1), operations.forget_erased)
every("conversations.settle", timedelta(seconds=1), operations.settle_replies)
