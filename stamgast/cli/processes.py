"""Runs the web server and the worker: each by itself, or both below one parent that ends them together."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings

GRACE_SECONDS = 10.0


def serve(host: str, port: int, threads: int) -> None:
    """Serve the pages until told to stop."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        "stamgast.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=threads,
        backpressure=threads * 4,
        log_access=False,
        log_level=LogLevels.warning,
    ).serve()


def work(threads: int) -> None:
    """Do what falls due until told to stop; a job that runs is finished first."""
    from stamgast.jobs.engine import make_consumer
    from stamgast.jobs.rhythm import every, keep_time

    if settings.IS_DEMO:
        every("demo.people", timedelta(seconds=1), _let_people_react)
    stop = threading.Event()
    consumer = make_consumer(threads)
    consumer.start()
    # After the consumer, which sets handlers of its own that nobody would listen to here.
    for wanted in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wanted, lambda *_: stop.set())
    try:
        keep_time(stop)
    finally:
        consumer.stop(graceful=True)


def _let_people_react(now: datetime) -> None:
    from stamgast.world.loopback import liven

    if settings.LOOPBACK_PATH.is_file():
        liven(settings.LOOPBACK_PATH, now=now)


def together(commands: Sequence[Sequence[str]]) -> int:
    """Run commands of ours side by side; when one ends or we are told to stop, end the others too.

    Returns the first non-zero exit code, or 0.
    """
    stop = threading.Event()
    for wanted in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wanted, lambda *_: stop.set())
    # Their own sessions: Ctrl-C reaches us alone, and we end them in order.
    children = [
        subprocess.Popen([sys.executable, "-m", "stamgast", *command], start_new_session=True)  # noqa: S603
        for command in commands
    ]
    while not stop.wait(0.2) and all(child.poll() is None for child in children):
        pass
    return _end(children)


def _end(children: Sequence[subprocess.Popen[bytes]]) -> int:
    codes = [child.poll() for child in children]
    for child in children:
        child.terminate()
    deadline = time.monotonic() + GRACE_SECONDS
    for child in children:
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
    return next((code for code in codes if code), 0)
