"""Workers killed while they take an archive in or out, on both databases: all of it once, or all gone."""

import json
import signal
from collections.abc import Sequence
from typing import Any

import pytest

from tests.faults.processes import fork, run
from tests.faults.scene import Stage
from tests.faults.size import PATIENCE_S

pytestmark = [
    pytest.mark.fault,
    pytest.mark.parametrize("stage", ["sqlite", "postgres"], indirect=True),
]
MODULE = "tests.faults.archives"
READING = (("read", 1), ("noted", 1))
TAKING = (("storing", 1), ("storing", 3), ("stored", 1), ("stored", 4), ("finishing", 1))
TAKING_OUT = (("taking out", 1), ("taking out", 4), ("taken out", 1))


def tell(stage: Stage, word: str) -> dict[str, Any]:
    said = run(MODULE, word, environment=stage.environment)
    return json.loads(said) if said else {}


def live_and_die(stage: Stage, points: Sequence[tuple[str, int]]) -> None:
    """Let a worker be killed at each point, see after each that what is here is known, and one finish."""
    for step, number in points:
        worker = fork(MODULE, "work", step, str(number), environment=stage.environment)
        assert worker.wait(PATIENCE_S) == -signal.SIGKILL, f"no worker came to {step} {number}"
        now = tell(stage, "report")
        is_undoing = now["state"] == "undoing"
        known = now["total"] - now["done"] if is_undoing else now["brought"]
        assert now["here"] == now["different"] == known, step
    assert fork(MODULE, "work", environment=stage.environment).wait(PATIENCE_S) == 0


def test_an_archive_comes_in_once_and_goes_whole_whenever_workers_are_killed(stage: Stage) -> None:
    tell(stage, "prepare")
    live_and_die(stage, READING)
    found = tell(stage, "report")
    assert (found["state"], found["here"], found["left"]) == ("asking", 0, 0)
    tell(stage, "confirm")
    live_and_die(stage, TAKING)
    taken = tell(stage, "report")
    assert taken["state"] == "done"
    total = taken["total"]
    assert total == taken["done"] == taken["here"] == taken["different"] == taken["stored"] > 0
    assert (taken["folders"], taken["left"] > 0) == (0, True)
    tell(stage, "undo")
    live_and_die(stage, TAKING_OUT)
    gone = tell(stage, "report")
    assert (gone["state"], gone["done"]) == ("undone", total)
    assert [gone[name] for name in ("here", "brought", "stored", "left")] == [0, 0, 0, 0]
