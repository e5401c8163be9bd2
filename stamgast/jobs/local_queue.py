"""The queue in an SQLite file: workers of the process that enqueues wake at once, others twice a second."""

import sqlite3
import threading

from huey.storage import SqliteStorage

LONGEST_WAIT_S = 0.5


class LocalQueue(SqliteStorage):  # type: ignore[misc]  # huey has no types
    """Storage for huey that waits for a job instead of asking the file for one many times a second.

    It waits for the disk at checkpoints only: a power cut may lose the last jobs, never the file.
    """

    blocking = True

    def __init__(self, *arguments: object, **options: object) -> None:
        self._jobs_here = threading.Semaphore(0)
        self._this_thread = threading.local()
        super().__init__(*arguments, **options)

    def enqueue(self, data: bytes, priority: float | None = None) -> None:
        super().enqueue(data, priority)
        self._jobs_here.release()

    def dequeue(self) -> bytes | None:
        # Whoever just found a job looks for the next one without waiting: it may come from another process.
        self._jobs_here.acquire(timeout=0 if self._found() else LONGEST_WAIT_S)
        data: bytes | None = super().dequeue()
        self._this_thread.found = data is not None
        return data

    def _found(self) -> bool:
        return getattr(self._this_thread, "found", False)

    def _create_connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection = super()._create_connection()
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection
