"""Workers killed or frozen between any two states, on both databases: nothing twice, nothing lost."""

import signal

import pytest

from tests.faults.boundaries import BOUNDARIES
from tests.faults.scene import Stage, batches
from tests.faults.size import DEATHS, FULL, PATIENCE_S, PUBLICATIONS, WORKERS

pytestmark = [
    pytest.mark.fault,
    pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True),
]
TOGETHER = PUBLICATIONS if FULL else 40
WIPED = PUBLICATIONS if FULL else 220


@pytest.mark.parametrize("workers", WORKERS)
@pytest.mark.parametrize("style", ["key", "none"])
def test_a_worker_killed_at_every_boundary_sends_nothing_twice_and_loses_nothing(
    stage: Stage, style: str, workers: int
) -> None:
    stage.tell("prepare", style, str(PUBLICATIONS))
    for boundaries in batches(BOUNDARIES * DEATHS, workers):
        for worker in stage.halted(*boundaries):
            worker.send_signal(signal.SIGKILL)
            worker.wait()
    stage.finish(workers)
    stage.assert_nothing_twice_and_nothing_lost(PUBLICATIONS)


@pytest.mark.parametrize("workers", WORKERS)
@pytest.mark.parametrize("style", ["key", "none"])
def test_a_worker_frozen_past_its_lease_and_thawed_sends_nothing_twice(
    stage: Stage, style: str, workers: int
) -> None:
    stage.tell("prepare", style, str(PUBLICATIONS))
    frozen = []
    for boundaries in batches(BOUNDARIES * DEATHS, workers):
        frozen += stage.halted(*boundaries)
    stage.finish(workers)
    stage.thaw(frozen)
    stage.assert_nothing_twice_and_nothing_lost(PUBLICATIONS)


def test_four_workers_at_once_send_nothing_twice(stage: Stage) -> None:
    stage.tell("prepare", "none", str(TOGETHER))
    stage.finish(4)
    stage.assert_nothing_twice_and_nothing_lost(TOGETHER)


def test_a_wiped_queue_and_a_second_scheduler_by_mistake_lose_nothing(stage: Stage) -> None:
    stage.use_a_queue()
    stage.tell("prepare", "none", str(WIPED))
    first, second = stage.worker(), stage.worker()
    for _ in range(3):
        stage.tell("flush")
    first.kill()
    stage.tell("flush")
    third = stage.worker()
    assert [second.wait(PATIENCE_S * 3), third.wait(PATIENCE_S * 3)] == [0, 0]
    stage.assert_nothing_twice_and_nothing_lost(WIPED)
