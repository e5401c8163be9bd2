"""The inbox's rhythm: ask channels for news, wake what was put aside, send what was to go out later.

Replies are married to what came back; what triage learns is applied to what is stored, too.
"""

from datetime import datetime, timedelta

from stamgast.conversations import labelling, later, operations, reading, sorting, standing
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
register(Duty("conversations.later", later.next_due, later.send_due))
every("conversations.wake", timedelta(seconds=5), operations.wake_snoozed)
every("conversations.sort", timedelta(seconds=1), sorting.sort_anew, rest=timedelta(seconds=30))
every("conversations.forget", timedelta(hours=1), operations.forget_erased)
every("conversations.settle", timedelta(seconds=1), operations.settle_replies, rest=timedelta(seconds=30))
every("conversations.quiet", timedelta(minutes=10), standing.follow_promises)
every("conversations.absent", timedelta(minutes=1), operations.forget_absent)
every("conversations.let_go", timedelta(minutes=10), labelling.forget_removed)
