"""The rhythm of follow lists: read what was asked for, make the changes that were confirmed."""

from datetime import datetime

from django.utils import timezone

from stamgast.following import working
from stamgast.jobs.engine import job
from stamgast.jobs.rhythm import Duty, register


@job
def work(follow_list: int) -> None:
    """Do one turn of work on a list."""
    working.work(follow_list, now=timezone.now())


def start(now: datetime) -> int:
    """Claim the lists that are due and wake workers for them."""
    lists = working.claim_due(now)
    for follow_list in lists:
        work(follow_list)
    return len(lists)


register(Duty("following.work", working.next_due, start))
