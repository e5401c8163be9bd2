"""The outbox's rhythm: send what is due, look for what is in doubt, sweep up after the dead."""

from datetime import datetime, timedelta

from stamgast.jobs.engine import job, urgent_job
from stamgast.jobs.rhythm import Duty, every, register
from stamgast.outbox import looking, sending
from stamgast.outbox.queries import next_due


@job
def send(deliveries: list[int], worker: str) -> None:
    """Send claimed deliveries of one channel."""
    sending.send(deliveries, worker)


@urgent_job
def look(delivery: int, worker: str) -> None:
    """Look for one delivery of unknown outcome."""
    looking.look(delivery, worker)


def start(now: datetime) -> int:
    """Claim what is due and wake workers for it; what is in doubt may be all that the others wait for."""
    doubtful = looking.claim_doubtful(now)
    for delivery, worker in doubtful:
        look(delivery, worker)
    due = sending.claim_due(now)
    for deliveries, worker in due:
        send(deliveries, worker)
    return len(due) + len(doubtful)


register(Duty("outbox.send", next_due, start))
every("outbox.sweep", timedelta(seconds=20), sending.sweep)
