"""Floors: the same work with nothing around it, on the same disk and against the same fake network."""

import json
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

THREADS = 6


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the wall and of this process's CPU."""

    wall: float
    cpu: float


def cost(work: Callable[[], object]) -> Cost:
    """Measure one call."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Cost(time.perf_counter() - wall, time.process_time() - cpu)


def insert_rows(path: Path, statement: str, rows: Sequence[Sequence[Any]], *, batch: int = 1000) -> Cost:
    """Insert rows in committed batches that survive a power cut, and return what it cost."""
    with closing(_durable(path)) as connection:

        def work() -> None:
            for start in range(0, len(rows), batch):
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany(statement, rows[start : start + batch])
                connection.execute("COMMIT")

        return cost(work)


def reference_outbox(path: Path, port: int, texts: Sequence[str]) -> None:
    """Send texts as plainly as is safe: *sending* on disk, the request, *published* on disk; six threads."""
    with closing(_durable(path)) as connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS post (id INTEGER PRIMARY KEY, content TEXT, state TEXT)"
        )
        connection.executemany("INSERT INTO post (content, state) VALUES (?, 'due')", [(t,) for t in texts])
        last = connection.execute("SELECT max(id) FROM post").fetchone()[0]
    queue = list(range(last, last - len(texts), -1))
    threads = [threading.Thread(target=_send_all, args=(path, port, queue)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _send_all(path: Path, port: int, queue: list[int]) -> None:
    network = HTTPConnection("127.0.0.1", port)
    with closing(_durable(path)) as connection, closing(network):
        while True:
            try:
                pk = queue.pop()
            except IndexError:
                return
            connection.execute("UPDATE post SET state = 'sending' WHERE id = ? AND state = 'due'", (pk,))
            text = connection.execute("SELECT content FROM post WHERE id = ?", (pk,)).fetchone()[0]
            network.request("POST", "/api/v1/statuses", json.dumps({"status": text}))
            network.getresponse().read()
            connection.execute("UPDATE post SET state = 'published' WHERE id = ?", (pk,))


def _durable(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=20, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection
