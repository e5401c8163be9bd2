"""A stage on which real processes act: a folder, a database, a made-up network, and workers to kill."""

import json
import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from tests.faults.processes import Forked, fork, run
from tests.faults.size import PATIENCE_S


def batches(boundaries: Sequence[str], size: int) -> list[Sequence[str]]:
    """Cut boundaries into those at which workers stop at the same time."""
    return [boundaries[n : n + size] for n in range(0, len(boundaries), size)]


class Stage:
    """A folder with its database, made-up network and processes."""

    def __init__(self, folder: Path, database: str) -> None:
        self.folder = folder
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("STAMGAST_")},
            "STAMGAST_DATA_DIR": str(folder),
            "STAMGAST_DATABASE_URL": database,
            "STAMGAST_QUEUE_URL": "immediate:",
            "STAMGAST_LOG_LEVEL": "CRITICAL",
            "STAMGAST_PRIVATE_HOSTS": "127.0.0.1",
        }
        self.running: list[Forked] = []

    def use_a_queue(self) -> None:
        self.environment["STAMGAST_QUEUE_URL"] = f"sqlite:///{self.folder / 'queue.sqlite3'}"

    def tell(self, *words: str) -> str:
        """Run the stage's own process to its end; return what it prints."""
        return run("tests.faults.stage", *words, environment=self.environment)

    def worker(self, *boundary: str) -> Forked:
        self.running.append(fork("tests.faults.worker", *boundary, environment=self.environment))
        return self.running[-1]

    def halted(self, *boundaries: str) -> list[Forked]:
        """Start a worker for each boundary, and return them when all have stopped there."""
        workers = [self.worker(boundary) for boundary in boundaries]
        end = time.monotonic() + PATIENCE_S
        for worker, boundary in zip(workers, boundaries, strict=True):
            while not (self.folder / f"{worker.pid}.halted").exists():
                assert time.monotonic() < end, f"no worker came to {boundary}"
                time.sleep(0.02)
        time.sleep(0.05)  # from the mark to the signal
        return workers

    def finish(self, workers: int = 1) -> None:
        """Let so many workers work at once until nothing is left."""
        last = [self.worker() for _ in range(workers)]
        assert [worker.wait(PATIENCE_S * 2) for worker in last] == [0] * workers

    def thaw(self, workers: Sequence[Forked]) -> None:
        """Let workers that have stopped go on to their end."""
        for worker in workers:
            worker.send_signal(signal.SIGCONT)
        assert [worker.wait(PATIENCE_S) for worker in workers] == [0] * len(workers)

    def assert_nothing_twice_and_nothing_lost(self, count: int) -> None:
        """Each is out once, or of one in fifty a person is asked: its tries got lost one after the other.

        Half of all answers get lost, so of the few in a short run it may be one.
        """
        ended = json.loads(self.tell("report"))
        states, notes = ended["states"], ended["notes"]
        assert set(states) <= {"published", "ask"}, states
        assert sum(states.values()) == count
        assert set(notes.values()) == {1}
        assert states["published"] <= len(notes) <= count
        assert states.get("ask", 0) <= 1 + count // 50

    def close(self) -> None:
        for process in self.running:
            if process.poll() is None:
                process.kill()
            process.wait()
