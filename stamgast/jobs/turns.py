"""Lets the threads of one process take turns at writing, where the database has one writer at a time."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import connection, transaction

from stamgast.jobs.patience import STEP_MS

LONGEST_WAIT: Final = STEP_MS / 1_000
"""Seconds that whoever finds the database busy sleeps at most before asking again."""

_turn = threading.Lock()


@contextmanager
def short_write() -> Iterator[None]:
    """Run a short transaction when it is this thread's turn.

    SQLite lets whoever finds it busy sleep and try again without a queue: six threads that write a lot
    overtake and starve each other. PostgreSQL needs no turns. Neither does a transaction that has begun: it
    may hold the database that whoever has the turn waits for.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        with transaction.atomic():
            yield
        return
    with _turn, transaction.atomic():
        yield


def leave_room() -> None:
    """Between many short writes of one's own: let people's pages, in other processes, have the database.

    Whoever began the next at once would be faster than all who sleep, for as long as there is work.
    """
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        time.sleep(LONGEST_WAIT * 1.2)
