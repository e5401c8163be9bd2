"""Workers killed or frozen between any two states, on both databases: nothing twice, nothing lost."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.boundaries import BOUNDARIES
from tests.real.servers.postgres import new_database

pytestmark = pytest.mark.fault
ROOT = Path(__file__).parent.parent.parent
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
        }
        self.running: list[subprocess.Popen[bytes]] = []

    def use_a_queue(self) -> None:
        self.environment["STAMGAST_QUEUE_URL"] = f"sqlite:///{self.folder / 'queue.sqlite3'}"

    def tell(self, *words: str) -> str:
        """Run the stage's own process to its end; return what it prints."""
        command = [sys.executable, "-m", "tests.faults.stage", *words]
        return subprocess.run(
            command, cwd=ROOT, env=self.environment, check=True, capture_output=True, text=True
        ).stdout

    def worker(self, *boundary: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.faults.worker", *boundary]
        self.running.append(subprocess.Popen(command, cwd=ROOT, env=self.environment))
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
        assert set(states) <= {"published", "ask"}
        assert sum(states.values()) == count
        assert set(notes.values()) == {1}
        assert states["published"] <= len(notes) <= count
        assert states.get("ask", 0) <= count // 50

    def close(self) -> None:
        for process in self.running:
            if process.poll() is None:
                process.kill()
            process.wait()


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("migrated")
    stage = Stage(folder, f"sqlite:///{folder / 'stamgast.sqlite3'}")
    stage.tell("migrate")
    return folder / "stamgast.sqlite3"


@pytest.fixture(params=["sqlite", "postgres"])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    if request.param == "sqlite":
        database = tmp_path / "stamgast.sqlite3"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), database)
        made = Stage(tmp_path, f"sqlite:///{database}")
        yield made
        made.close()
        return
    with new_database(request.getfixturevalue("postgres_url"), f"faults_{os.getpid()}") as url:
        made = Stage(tmp_path, url)
        made.tell("migrate")
        yield made
        made.close()


@pytest.mark.parametrize("style", ["key", "none"])
def test_a_worker_killed_at_every_boundary_sends_nothing_twice_and_loses_nothing(
    stage: Stage, style: str
) -> None:
    stage.tell("prepare", style, "24")
    for boundary in BOUNDARIES:
        worker = stage.worker(boundary)
        stage.wait_until_halted(boundary)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    assert stage.worker().wait(PATIENCE_S * 2) == 0
    stage.assert_each_is_out_once(24)


@pytest.mark.parametrize("style", ["key", "none"])
def test_a_worker_frozen_past_its_lease_and_thawed_sends_nothing_twice(stage: Stage, style: str) -> None:
    stage.tell("prepare", style, "24")
    frozen = []
    for boundary in BOUNDARIES:
        frozen.append(stage.worker(boundary))
        stage.wait_until_halted(boundary)
    assert stage.worker().wait(PATIENCE_S * 2) == 0
    for worker in frozen:
        worker.send_signal(signal.SIGCONT)
    for worker in frozen:
        assert worker.wait(PATIENCE_S) == 0
    stage.assert_each_is_out_once(24)


def test_four_workers_at_once_send_nothing_twice(stage: Stage) -> None:
    stage.tell("prepare", "none", "40")
    workers = [stage.worker() for _ in range(4)]
    assert [worker.wait(PATIENCE_S * 2) for worker in workers] == [0, 0, 0, 0]
    stage.assert_each_is_out_once(40)


def test_a_wiped_queue_and_a_second_scheduler_by_mistake_lose_nothing_of_two_hundred(stage: Stage) -> None:
    stage.use_a_queue()
    stage.tell("prepare", "none", "220")
    first, second = stage.worker(), stage.worker()
    for _ in range(3):
        stage.tell("flush")
    assert first.poll() is None, "there is still work to lose"
    first.kill()
    stage.tell("flush")
    third = stage.worker()
    assert [second.wait(PATIENCE_S * 3), third.wait(PATIENCE_S * 3)] == [0, 0]
    stage.assert_nothing_twice_and_nothing_lost(220)
