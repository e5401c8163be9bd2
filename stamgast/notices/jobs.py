"""The rhythm of notices: find what calls for whom, withdraw what is over, send mails and pushes."""

from datetime import datetime, timedelta

from django.utils import timezone

from stamgast.jobs.engine import job
from stamgast.jobs.rhythm import Duty, every, register
from stamgast.notices import mailing, operations, pushing, strategy


@job
def send_letter(letter: str) -> None:
    """Send one claimed mail."""
    mailing.send(letter, timezone.now())


def start(now: datetime) -> int:
    """Claim the mails that are due and wake workers for them."""
    letters = mailing.claim_due(now)
    for letter in letters:
        send_letter(letter)
    return len(letters)


@job
def send_batch(batch: str) -> None:
    """Tell one device what was claimed for it."""
    pushing.send(batch, timezone.now())


def start_pushing(now: datetime) -> int:
    """Claim what devices are due to tell and wake workers for it."""
    batches = pushing.claim_due(now)
    for batch in batches:
        send_batch(batch)
    return len(batches)


register(Duty("notices.mail", mailing.next_due, start))
register(Duty("notices.push", pushing.next_due, start_pushing))
every("notices.find", timedelta(seconds=5), operations.notice, rest=timedelta(seconds=20))
every("notices.strategy", timedelta(hours=1), lambda now: operations.tell(strategy.reviews(now), now))
every("notices.forget", timedelta(hours=6), operations.forget_old)
