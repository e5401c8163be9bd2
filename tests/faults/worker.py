"""Run in a process of its own: a worker with short leases that stops dead at a boundary between two states.

``python -m tests.faults.worker [BOUNDARY]``, with the queue that the environment names. At the boundary it
leaves a file ``<PROCESS>.halted`` and stops itself with SIGSTOP; whoever started it kills it or lets it go
on. Without one it works until nothing is left.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stamgast.config.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.utils import timezone  # noqa: E402

from stamgast.channels import operations as channels  # noqa: E402
from stamgast.jobs.engine import engine, make_consumer  # noqa: E402
from stamgast.outbox import jobs, sending, states  # noqa: E402
from stamgast.outbox.models import Attempt, Delivery  # noqa: E402
from tests.faults.size import PATIENCE_S  # noqa: E402

SHORT = timedelta(seconds=1.5)
UNSETTLED = ("scheduled", "waiting", "claimed", "sending", "unknown")


def hurry(lease: timedelta = SHORT) -> None:
    """Make everything that takes minutes take moments."""
    states.CLAIM = sending.LEASE = lease
    states.ABSENT_AFTER = lease / 3
    sending.SETTLING = lease / 15
    sending.BACK_OFF = (1,)
    channels.LONGEST_PAUSE = lease / 3
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
    name, where, is_it = STEPS[boundary]
    step = getattr(sending, name)

    def stepped(*args: Any, **given: Any) -> Any:
        if where == "before" and is_it(args, given):
            halt()
        result = step(*args, **given)
        if (where == "over" or (where == "after" and result)) and is_it(args, given):
            halt()
        return result

    setattr(sending, name, stepped)


def _always(*_: object) -> bool:
    return True


def _by_looking(args: tuple[Any, ...], _: dict[str, Any]) -> bool:
    return bool(args[0].state == Delivery.State.UNKNOWN)


def _by_sending(args: tuple[Any, ...], given: dict[str, Any]) -> bool:
    return not _by_looking(args, given)


def _is_a_look(args: tuple[Any, ...], _: dict[str, Any]) -> bool:
    return bool(args[1] == Attempt.Kind.LOOK)


STEPS: dict[str, tuple[str, str, Callable[..., bool]]] = {
    "claimed": ("claim_due", "after", _always),
    "sending": ("_begin", "after", _always),
    "lost": ("_sort", "before", _always),
    "looking": ("_attempt", "over", _is_a_look),
    "found": ("_published", "before", _by_looking),
    "sent": ("_published", "before", _by_sending),
    "published": ("send", "over", _always),
}
"""The step of the outbox a boundary lies before, or after if the step did something, or simply behind.

Never inside a transaction: whoever is frozen there keeps everybody else from writing.
"""


def work() -> None:
    """Beat until every delivery has come to rest; with a queue, threads of ours empty it meanwhile."""
    consumer = None if engine.immediate else make_consumer(2)
    if consumer:
        consumer.start()
    _beat()
    if consumer:
        consumer.stop(graceful=True)


def _beat() -> None:
    end = time.monotonic() + PATIENCE_S
    while Delivery.objects.filter(state__in=UNSETTLED).exists() and time.monotonic() < end:
        jobs.start(timezone.now())
        sending.sweep(timezone.now())
        time.sleep(0.02)


if __name__ == "__main__":
    hurry()
    for wanted in sys.argv[1:]:
        halt_at(wanted)
    work()
