"""A stage on which real processes act: a folder, a database, a made-up network, and workers to kill."""

import json
import os
import time
from pathlib import Path

from tests.faults.processes import Forked, fork, run

PATIENCE_S = 40.0


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

    def wait_until_halted(self, boundary: str) -> None:
        mark, end = self.folder / f"{boundary}.halted", time.monotonic() + PATIENCE_S
        while not mark.exists():
            assert time.monotonic() < end, f"no worker came to {boundary}"
            time.sleep(0.02)
        time.sleep(0.05)  # from the mark to the signal

    def assert_each_is_out_once(self, count: int) -> None:
        ended = json.loads(self.tell("report"))
        assert ended["states"] == {"published": count}
        assert ended["notes"] == {f"Text {number}": 1 for number in range(count)}

    def assert_nothing_twice_and_nothing_lost(self, count: int) -> None:
        """Each is out once, or a person is asked: a busy machine may use up the tries of a doubtful row."""
        ended = json.loads(self.tell("report"))
        states, notes = ended["states"], ended["notes"]
        assert set(states) <= {"published", "ask"}, states
        assert sum(states.values()) == count
        assert set(notes.values()) == {1}
        assert states["published"] <= len(notes) <= count
        assert states.get("ask", 0) <= count // 50

    def close(self) -> None:
        for process in self.running:
            if process.poll() is None:
                process.kill()
            process.wait()
