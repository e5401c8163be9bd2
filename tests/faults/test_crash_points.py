"""Workers killed on the doorstep of single system calls: nothing twice, nothing lost, both files whole."""

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.processes import ROOT
from tests.faults.scene import Stage
from tests.faults.size import POINTS

pytestmark = pytest.mark.fault
CALLS = ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "sendto", "recvfrom")
DELIVERIES = 8
FILES = ("stamgast.sqlite3", "town.sqlite3")


class Nursery:
    """Workers on a stage, each forked from a process that has loaded everything, on fresh copies of files."""

    def __init__(self, stage: Stage) -> None:
        self.folder = stage.folder
        self.fresh = {name: self._whole(name) for name in FILES}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"], cwd=ROOT, env=stage.environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def begin_anew(self) -> None:
        for left in self.folder.glob("*.sqlite3*"):
            left.unlink()
        for name, content in self.fresh.items():
            (self.folder / name).write_bytes(content)

    def trace(self, *options: str) -> tuple[int, str]:
        """Let a worker live under strace; return its exit code (negative: the signal) and what was traced."""
        worker = int(self._ask("traced"))
        log = self.folder / "trace.log"
        command = ["strace", "-f", "-o", str(log), *options, "-p", str(worker)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracer:
            assert tracer.stderr is not None
            said = tracer.stderr.readline()
            os.kill(worker, signal.SIGCONT)
            ended = int(self._read())
            tracer.wait(20)
        if "attached" not in said:
            pytest.skip(f"strace may not trace here: {said.strip()}")
        return ended, log.read_text()

    def restart(self) -> dict[str, dict[str, int]]:
        """Let a worker finish what is left; return the states and the notes."""
        report: dict[str, dict[str, int]] = json.loads(self._ask("free"))
        assert self._read() == "0"
        return report

    def close(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(20)

    def _ask(self, wish: str) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write(wish + "\n")
        self.process.stdin.flush()
        return self._read()

    def _read(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def _whole(self, name: str) -> bytes:
        with sqlite3.connect(self.folder / name) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.close()
        return (self.folder / name).read_bytes()


@pytest.fixture(params=["key", "none"])
def nursery(request: pytest.FixtureRequest, tmp_path: Path, migrated_sqlite: Path) -> Iterator[Nursery]:
    if shutil.which("strace") is None:
        pytest.skip("strace is missing (Debian: strace)")
    shutil.copy(migrated_sqlite, tmp_path / FILES[0])
    stage = Stage(tmp_path, f"sqlite:///{tmp_path / FILES[0]}")
    stage.tell("prepare", request.param, str(DELIVERIES))
    made = Nursery(stage)
    yield made
    made.close()


def points(traced: str, wanted: int) -> list[tuple[str, int]]:
    """Spread so many points evenly over the calls that were traced: a call's name, and the how manieth."""
    names = re.findall(r"^\d+ +(\w+)\(", traced, re.MULTILINE)
    seen: Counter[str] = Counter()
    every = []
    for name in names:
        seen[name] += 1
        every.append((name, seen[name]))
    return [every[len(every) * number // wanted] for number in range(wanted)]


def test_a_worker_killed_at_any_system_call_sends_nothing_twice_and_loses_nothing(nursery: Nursery) -> None:
    nursery.begin_anew()
    ended, traced = nursery.trace("-e", f"trace={','.join(CALLS)}")
    assert ended == 0
    killed = 0
    for call, number in points(traced, POINTS // 2):
        nursery.begin_anew()
        ended, _ = nursery.trace("-e", f"inject={call}:signal=KILL:when={number}", "-e", f"trace={call}")
        killed += ended == -signal.SIGKILL
        assert_nothing_twice_and_nothing_lost(nursery, f"{call} {number}")
    assert killed >= POINTS // 2 * 0.8, "timing moves some points past the end"


def assert_nothing_twice_and_nothing_lost(nursery: Nursery, point: str) -> None:
    after = nursery.restart()
    assert after["states"] == {"published": DELIVERIES}, point
    assert after["notes"] == {f"Text {number}": 1 for number in range(DELIVERIES)}, point
    for name in FILES:
        with sqlite3.connect(nursery.folder / name) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",), f"{point}: {name}"
        db.close()
