"""The queue in a file: jobs outlive their process, and whoever waits for one is woken."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from stamgast.jobs import local_queue
from stamgast.jobs.local_queue import LocalQueue

FOREVER = 600.0
PATIENCE = 30.0
"""Far longer than anything takes: a test that would wait for ever fails instead."""


@pytest.fixture
def queue(tmp_path: Path) -> Callable[[], LocalQueue]:
    """Return a maker of queues on one file, as every process has its own."""
    return lambda: LocalQueue("stamgast", filename=str(tmp_path / "queue.sqlite3"))


def taken(queue: LocalQueue, count: int = 1) -> list[bytes | None]:
    """Take jobs in a thread, as workers do."""
    found: list[bytes | None] = []
    thread = threading.Thread(target=lambda: found.extend(queue.dequeue() for _ in range(count)), daemon=True)
    thread.start()
    thread.join(PATIENCE)
    return found


def test_jobs_outlive_their_process(queue: Callable[[], LocalQueue]) -> None:
    queue().enqueue(b"news")
    assert taken(queue()) == [b"news"]


def test_nothing_to_do_is_none_after_a_while(
    queue: Callable[[], LocalQueue], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_queue, "LONGEST_WAIT_S", 0.01)
    assert taken(queue()) == [None]


def test_who_waits_is_woken_by_a_job_of_their_process(
    queue: Callable[[], LocalQueue], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_queue, "LONGEST_WAIT_S", FOREVER)
    ours, found = queue(), []
    worker = threading.Thread(target=lambda: found.append(ours.dequeue()), daemon=True)
    worker.start()
    ours.enqueue(b"send")
    worker.join(PATIENCE)
    assert found == [b"send"]


def test_who_found_a_job_of_another_process_looks_for_the_next_without_waiting(
    queue: Callable[[], LocalQueue], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, other = queue(), queue()
    other.enqueue(b"one")
    other.enqueue(b"two")
    monkeypatch.setattr(local_queue, "LONGEST_WAIT_S", 0.01)
    assert taken(ours, 3) == [b"one", b"two", None]


def test_no_job_is_taken_twice(queue: Callable[[], LocalQueue], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_queue, "LONGEST_WAIT_S", 0.01)
    ours = queue()
    for number in range(30):
        ours.enqueue(b"%d" % number)
    found: list[bytes | None] = []
    workers = [threading.Thread(target=lambda: found.extend(taken(ours, 12))) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(PATIENCE)
    assert sorted(int(job) for job in found if job is not None) == list(range(30))
