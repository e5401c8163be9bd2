"""The rhythm of notices: find what calls for whom, withdraw what is over, send the mails that are due."""

from datetime import datetime, timedelta

from django.utils import timezone

from stamgast.jobs.engine import job
from stamgast.jobs.rhythm import Duty, every, register
from stamgast.notices import mailing, operations, strategy


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


register(Duty("notices.mail", mailing.next_due, start))
every("notices.find", timedelta(seconds=5), operations.notice, rest=timedelta(seconds=20))
every("notices.strategy", timedelta(hours=1), lambda now: operations.tell(strategy.reviews(now), now))
every("notices.forget", timedelta(hours=6), operations.forget_old)
