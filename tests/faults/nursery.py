"""Run in a process of its own: forks one worker for each line it reads, all from the same loaded program.

``traced``: prints the worker's process id, lets it wait for SIGCONT, and says how it ended. ``free``: lets it
work until nothing is left, and prints how everything stands (see ``stage.report``).
"""

import ctypes
import json
import os
import signal
import sys
from datetime import timedelta

from django.db import connections

from stamgast.networks.registry import networks
from tests.faults import stage, worker

LEASE = timedelta(seconds=0.3)
LET_ANYBODY_TRACE = (0x59616D61, ctypes.c_ulong(-1))
"""PR_SET_PTRACER, PR_SET_PTRACER_ANY (source: prctl(2)); matters where Yama guards processes."""


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def live(*, traced: bool) -> None:
    """Be one worker, to the end."""
    if traced:
        ctypes.CDLL(None).prctl(*LET_ANYBODY_TRACE)
        os.kill(os.getpid(), signal.SIGSTOP)
    worker.hurry(LEASE)
    worker.work()
    if not traced:
        say(json.dumps(stage.report()))


def bear(*, traced: bool) -> None:
    child = os.fork()
    if not child:
        live(traced=traced)
        os._exit(0)
    if traced:
        os.waitpid(child, os.WUNTRACED)
        say(str(child))
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    say(str(ended))


if __name__ == "__main__":
    networks()  # loaded once, for all of them
    connections.close_all()
    for wanted in sys.stdin:
        bear(traced=wanted.strip() == "traced")
