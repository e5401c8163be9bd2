"""The rhythm of pushed news: wake readings, ask more often while somebody looks, forget."""

from datetime import datetime, timedelta

from stamgast.conversations.jobs import start
from stamgast.hooks import operations
from stamgast.jobs.rhythm import every


def wake(now: datetime) -> None:
    """Have the channels read for which news are known, without waiting for the next look at the inbox."""
    if operations.wake_due(now):
        start(now)


every("hooks.wake", timedelta(milliseconds=250), wake, rest=timedelta(seconds=1))
every("hooks.watched", timedelta(seconds=5), operations.ask_watched)
every("hooks.forget", timedelta(minutes=10), operations.forget)
