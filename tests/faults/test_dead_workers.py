"""Workers killed or frozen between any two states, on both databases: nothing twice, nothing lost."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.boundaries import BOUNDARIES
from tests.faults.scene import PATIENCE_S, Stage
from tests.real.servers.postgres import new_database

pytestmark = pytest.mark.fault


@pytest.fixture(params=["sqlite", "postgres"])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    if request.param == "sqlite":
        database = tmp_path / "stamgast.sqlite3"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), database)
        made = Stage(tmp_path, f"sqlite:///{database}")
        yield made
        made.close()
        return
    server, like = request.getfixturevalue("postgres_url"), request.getfixturevalue("migrated_postgres")
    with new_database(server, f"faults_{os.getpid()}", like=like) as url:
        made = Stage(tmp_path, url)
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
    first.kill()
    stage.tell("flush")
    third = stage.worker()
    assert [second.wait(PATIENCE_S * 3), third.wait(PATIENCE_S * 3)] == [0, 0]
    stage.assert_nothing_twice_and_nothing_lost(220)
