"""Run in a process of its own: a worker with short leases that stops dead at a boundary between two states.

``python -m tests.faults.worker [BOUNDARY]``, with the queue that the environment names, and leases as long as
its ``FAULTS_LEASE_S`` says. At the boundary it leaves a file ``<PROCESS>.halted`` and stops itself with
SIGSTOP; whoever started it kills it or lets it go on. Without one it works until nothing is left.
"""

import os
import signal
import sys
import time
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stamgast.config.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.db import DatabaseError  # noqa: E402
from django.utils import timezone  # noqa: E402

from stamgast.channels import operations as channels  # noqa: E402
from stamgast.jobs.engine import engine, make_consumer  # noqa: E402
from stamgast.outbox import jobs, looking, sending, states  # noqa: E402
from stamgast.outbox.models import Delivery  # noqa: E402
from tests.faults.size import PATIENCE_S  # noqa: E402

SHORT = timedelta(seconds=float(os.environ.get("FAULTS_LEASE_S", "1.5")))
UNSETTLED = ("scheduled", "waiting", "claimed", "sending", "unknown")


def hurry(lease: timedelta = SHORT) -> None:
    """Make everything that takes minutes take moments."""
    states.CLAIM = sending.LEASE = looking.LEASE = lease
    states.ABSENT_AFTER = lease / 3
    looking.SETTLING = lease / 15
    sending.BACK_OFF = (1,)
    channels.LONGEST_PAUSE = min(lease / 3, timedelta(seconds=0.5))  # else most are killed while they wait
    sending.AT_ONCE = 20  # as many as go out within such a claim on a busy machine


def halt() -> None:
    """Stop dead, once."""
    mark = Path(settings.DATA_DIR) / f"{os.getpid()}.halted"
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGSTOP)


def halt_at(boundary: str) -> None:
    """Stop at a boundary: after the step before it is committed, before the next begins."""
    sending.AT_ONCE = 2
    module, name, where = STEPS[boundary]
    step = getattr(module, name)

    def stepped(*args: Any, **given: Any) -> Any:
        if where == "before":
            halt()
        result = step(*args, **given)
        if where == "over" or (where == "after" and result):
            halt()
        return result

    setattr(module, name, stepped)


STEPS: dict[str, tuple[ModuleType, str, str]] = {
    "claimed": (sending, "claim_due", "after"),
    "sending": (sending, "_turn_to", "after"),
    "lost": (sending, "_sort", "before"),
    "looking": (looking, "attempt", "over"),
    "found": (looking, "_found", "before"),
    "sent": (sending, "_publish", "after"),
    "published": (sending, "send", "over"),
}
"""The step of the outbox a boundary lies before, or after if the step did something, or simply behind.

Never inside a transaction: whoever is frozen there keeps everybody else from writing.
"""


def work() -> None:
    """Beat until every delivery has come to rest; with a queue, threads of ours empty it meanwhile."""
    consumer = None if engine.immediate else make_consumer(2)
    if consumer:
        consumer.start()
    try:
        _beat()
    finally:
        if consumer:
            consumer.stop(graceful=True)


def _beat() -> None:
    end = time.monotonic() + PATIENCE_S
    while _is_unsettled():
        assert time.monotonic() < end, "there is more to do than time for it"
        for duty in (jobs.start, sending.sweep):
            with suppress(DatabaseError):  # as the metronome goes on when a duty fails
                duty(timezone.now())
        time.sleep(0.02)


def _is_unsettled() -> bool:
    with suppress(DatabaseError):
        return Delivery.objects.filter(state__in=UNSETTLED).exists()
    return True


if __name__ == "__main__":
    hurry()
    for wanted in sys.argv[1:]:
        halt_at(wanted)
    work()
