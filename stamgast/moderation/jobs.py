"""The rhythm of moderation: take what was decided, forget what must not be kept."""

from datetime import datetime, timedelta

from stamgast.jobs.engine import job
from stamgast.jobs.rhythm import Duty, every, register
from stamgast.moderation import operations, retention, taking
from stamgast.moderation.queries import next_due


@job
def take(act: int, worker: str) -> None:
    """Take one claimed measure."""
    taking.take(act, worker)


def start(now: datetime) -> int:
    """Claim what is due and wake workers for it."""
    due = taking.claim_due(now)
    for act, worker in due:
        take(act, worker)
    return len(due)


register(Duty("moderation.take", next_due, start))
every("moderation.sweep", timedelta(seconds=20), taking.sweep)
every("moderation.forget", timedelta(hours=1), operations.forget_erased)
every("moderation.retention", retention.EVERY, retention.keep_within_limits)
