"""Lets the threads of one process take turns at writing, where the database has one writer at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

_turn = threading.Lock()


@contextmanager
def short_write() -> Iterator[None]:
    """Run a short transaction when it is this thread's turn.

    SQLite lets whoever finds it busy sleep and try again, up to a tenth of a second at a time and without a
    queue: six threads that write a lot overtake and starve each other. PostgreSQL needs no turns. Neither
    does a transaction that has begun: it may hold the database that whoever has the turn waits for.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        with transaction.atomic():
            yield
        return
    with _turn, transaction.atomic():
        yield
