"""Runs one function in a process of its own: what it answers, and what it cost in time and memory."""

import importlib
import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.installation import ROOT


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds on the wall and of CPU (all threads), and megabytes of memory at the peak."""

    answer: Any
    wall: float
    cpu: float
    peak_mb: float


def alone(function: str, /, **given: Any) -> Run:
    """Call ``module:function`` with arguments that JSON can hold. Raises ``CalledProcessError``."""
    command = [sys.executable, "-m", "benchmarks.alone", function]
    done = subprocess.run(
        command, input=json.dumps(given), stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT
    )
    return Run(**json.loads(done.stdout))


def _peak_mb() -> float:
    """Return the most memory this process ever had, since it began to run this program."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def _main() -> None:
    module, _, name = sys.argv[1].partition(":")
    given, function = json.load(sys.stdin), getattr(importlib.import_module(module), name)
    wall, cpu = time.perf_counter(), time.process_time()
    answer = function(**given)
    cost = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu, "peak_mb": _peak_mb()}
    print(json.dumps({"answer": answer, **cost}))


if __name__ == "__main__":
    _main()
