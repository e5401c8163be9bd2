"""Runs the web server and the worker: each by itself, or both below one parent that ends them together."""

import gc
import json
import os
import signal
import sys
import threading
from datetime import datetime, timedelta
from typing import NoReturn

WEB_THREADS = 8
WORKER_THREADS = 6
NEW_OBJECTS = 20_000
"""After so many we look for garbage; a page of news makes tens of thousands, hardly one in a circle."""

BEHIND_PAGES = 5
"""How much nicer than the web server the worker is (nice(2)): where the machine is busy, pages go first."""

LET_GO_S = 3.0
"""How long a worker that ends waits until its streams are left to others."""


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
        log_level=LogLevels.error,  # it warns of more threads than cores: ours wait for the database
    ).serve()


def work(threads: int) -> None:
    """Do what falls due until told to stop; a job that runs is finished first, or handed back."""
    from django.conf import settings

    from stamgast.hooks.streams import Streams
    from stamgast.jobs.engine import make_consumer
    from stamgast.jobs.rhythm import every, keep_time
    from stamgast.jobs.workers import told_to_stop as stop
    from stamgast.networks.registry import networks

    if settings.IS_DEMO:
        every("demo.people", timedelta(seconds=1), _let_people_react)
    os.nice(BEHIND_PAGES)
    networks()  # read now: the first post would wait for it
    gc.freeze()  # what is loaded by now stays: to look through it again and again takes a tenth of the time
    gc.set_threshold(NEW_OBJECTS)
    consumer = make_consumer(threads)
    consumer.start()
    # After the consumer, which sets handlers of its own that nobody would listen to here.
    for wanted in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wanted, lambda *_: stop.set())
    streams = threading.Thread(target=Streams().keep, args=(stop,), name="streams", daemon=True)
    streams.start()
    try:
        keep_time(stop)
    finally:
        stop.set()
        consumer.stop(graceful=True)
        streams.join(LET_GO_S)


def _let_people_react(now: datetime) -> None:
    from django.conf import settings

    from stamgast.world.loopback import liven

    if settings.LOOPBACK_PATH.is_file():
        liven(settings.LOOPBACK_PATH, now=now)


def become_together(host: str, port: int, words: str) -> NoReturn:
    """Turn this process, with all it has loaded, into the small one that runs web and worker side by side.

    ``words`` are said when the web server is there.
    """
    sys.stdout.flush()
    os.environ["STAMGAST_WORDS"] = words
    web = ["stamgast.cli.alone", "web", host, str(port), str(WEB_THREADS)]
    worker = ["stamgast.cli.alone", "worker", str(WORKER_THREADS)]
    arguments = [sys.executable, "-m", "stamgast.cli.together", json.dumps([web, worker]), host, str(port)]
    os.execv(sys.executable, arguments)  # noqa: S606  our own interpreter
