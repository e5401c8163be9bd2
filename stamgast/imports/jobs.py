"""The rhythm of imports: read what was uploaded, take in what was confirmed, forget what nobody wants."""

from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet

from stamgast.imports.models import Import
from stamgast.imports.operations import clear_out
from stamgast.imports.reading import LEASE, read
from stamgast.imports.taking import take
from stamgast.imports.taking_out import take_out
from stamgast.jobs.claims import claimed
from stamgast.jobs.engine import job
from stamgast.jobs.rhythm import Duty, every, register

State = Import.State


@job
def work(pk: int) -> None:
    """Do one turn of work on an import."""
    turn(pk)


def turn(pk: int) -> None:
    """Do the next that is to be done; doing it twice does no harm."""
    one = Import.objects.select_related("channel__workspace").filter(pk=pk).first()
    steps = {State.READING: read, State.TAKING: take, State.UNDOING: take_out}
    if one is not None and one.state in steps:
        steps[State(one.state)](one)


def next_due() -> datetime | None:
    """Return when the next import wants to be worked on."""
    return _due().order_by("due_at").values_list("due_at", flat=True).first()


def claim_due(now: datetime) -> list[int]:
    """Take the imports whose time has come; each is ours alone until its lease ends."""
    free = _due().filter(Q(lease_until=None) | Q(lease_until__lt=now), due_at__lte=now)
    return claimed(free, at_most=10, lease_until=now + LEASE, tries=F("tries") + 1)


def start(now: datetime) -> int:
    """Claim the imports that are due and wake workers for them."""
    claimed = claim_due(now)
    for pk in claimed:
        work(pk)
    return len(claimed)


def _due() -> QuerySet[Import]:
    return Import.objects.filter(due_at__isnull=False)


register(Duty("imports.work", next_due, start))
every("imports.clear_out", timedelta(hours=1), clear_out)
