"""Workers that live under strace on fresh copies of the workbench's database and of the network's file."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import pytest

from tests.faults.processes import ROOT
from tests.faults.scene import Stage

DELIVERIES = 8
FILES = ("stamgast.sqlite3", "town.sqlite3")


class Nursery:
    """Workers on a stage, each forked from a process that has loaded everything, on fresh copies of files.

    ``put_back`` makes a database that is no file as it was in the beginning.
    """

    def __init__(self, stage: Stage, files: Sequence[str], put_back: Callable[[], None]) -> None:
        self.folder = stage.folder
        self.fresh = {name: self._whole(name) for name in files}
        self._put_back = put_back
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"], cwd=ROOT, env=stage.environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def begin_anew(self, files: Mapping[str, bytes] | None = None) -> None:
        """Put fresh copies in place, or these files."""
        self._put_back()
        for left in self.folder.glob("*.sqlite3*"):
            left.unlink()
        for name, content in (files or self.fresh).items():
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

    def assert_nothing_twice_and_nothing_lost(self, point: str) -> None:
        """Let a worker finish what is left: each text is out once then, and both files are whole."""
        after = self.restart()
        assert after["states"] == {"published": DELIVERIES}, point
        assert after["notes"] == {f"Text {number}": 1 for number in range(DELIVERIES)}, point
        for name in self.fresh:
            with sqlite3.connect(self.folder / name) as db:
                assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",), f"{point}: {name}"
            db.close()

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


def points(traced: str, wanted: int) -> list[tuple[str, int]]:
    """Spread so many points evenly over the calls that were traced: a call's name, and the how manieth."""
    names = re.findall(r"^\d+ +(\w+)\(", traced, re.MULTILINE)
    seen: Counter[str] = Counter()
    every = []
    for name in names:
        seen[name] += 1
        every.append((name, seen[name]))
    return [every[len(every) * number // wanted] for number in range(wanted)]
