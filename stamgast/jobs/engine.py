"""The job engine: huey over SQLite, PostgreSQL or Redis, by one setting. Nothing else imports huey.

The engine only wakes somebody up. What is due stands on rows; a queue that is lost loses nothing, and
every job may run twice.
"""

import logging
from collections.abc import Callable
from typing import ParamSpec
from urllib.parse import urlsplit

from django.conf import settings
from django.db import close_old_connections

from stamgast.jobs.drivers import only_needed

with only_needed(settings.QUEUE_URL):
    from huey import Huey, MemoryHuey, PostgresHuey, PriorityRedisHuey
    from huey.consumer import Consumer

    from stamgast.jobs.local_queue import LocalQueue

P = ParamSpec("P")
log = logging.getLogger(__name__)
NAME = "stamgast"


def make_engine(url: str) -> Huey:
    """Return the engine for a queue address.

    Args:
        url: ``sqlite:///path``, ``postgres://…``, ``redis://…``, or ``immediate:`` to run every job at once
            in the caller (tests).

    Raises:
        ValueError: the address names no engine we know.
    """
    scheme = urlsplit(url).scheme
    if scheme == "immediate":
        return MemoryHuey(NAME, immediate=True)
    if scheme == "sqlite":
        file = url.removeprefix("sqlite:///")
        return Huey(NAME, storage_class=LocalQueue, filename=file, results=False, timeout=20)
    if scheme in ("postgres", "postgresql"):
        return PostgresHuey(NAME, dsn=url, results=False)
    if scheme in ("redis", "rediss"):
        # Under the plain name a list may lie from before jobs had priorities: no set can take its place.
        return PriorityRedisHuey(f"{NAME}_by_priority", url=url, results=False)
    raise ValueError(f"STAMGAST_QUEUE_URL: unknown scheme {scheme!r}")


engine = make_engine(settings.QUEUE_URL)


def job(function: Callable[P, None]) -> Callable[P, None]:
    """Make a function a job: calling it enqueues it, a worker runs it."""
    return _job(function, priority=0)


def urgent_job(function: Callable[P, None]) -> Callable[P, None]:
    """Make a function a job that is run before all others that wait. Whoever enqueues it makes few."""
    return _job(function, priority=1)


def _job(function: Callable[P, None], priority: int) -> Callable[P, None]:
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        _renew_connections()
        try:
            function(*args, **kwargs)
        except Exception:
            # The row still says what is due; the sweep takes it up again.
            log.exception("job %s failed", function.__name__)
        finally:
            _renew_connections()

    name = f"{function.__module__}.{function.__name__}"
    return engine.task(name=name, priority=priority)(run)  # type: ignore[no-any-return]


def _renew_connections() -> None:
    if not engine.immediate:  # there the connection is the caller's own
        close_old_connections()


def make_consumer(threads: int) -> Consumer:
    """Return a pool of worker threads: ``start()`` starts it, ``stop(graceful=True)`` ends it."""
    return engine.create_consumer(
        workers=threads, worker_type="thread", periodic=False, initial_delay=0.02, max_delay=0.1,
        scheduler_interval=1, check_worker_health=True,
    )  # fmt: skip


def depth() -> int:
    """Return how many jobs wait in the queue."""
    return int(engine.pending_count())


def flush() -> None:
    """Empty the queue; nothing is lost but a moment."""
    engine.flush()


__all__ = ["depth", "flush", "job", "make_consumer", "make_engine", "urgent_job"]
