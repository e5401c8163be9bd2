"""B13: how long until the first page, and what an idle installation costs in memory and CPU."""

import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.floors import cost
from benchmarks.installation import ROOT, Installation, cpu_seconds, installation, memory, stop, tree
from benchmarks.result import Figure, Result
from benchmarks.visitor import sign_in
from tests.real.servers.processes import free_ports

IDLE = {False: 8.0, True: 300.0}
SETTLING = 5.0
PATIENCE = 120.0
SIGNED_IN = "/w/bookshop/"


@dataclass(frozen=True, slots=True)
class Footprint:
    """Seconds from the command to a page a person can use; megabytes; share of one core while idle."""

    first: float
    megabytes: float
    cpu: float
    processes: int


def measure(*, full: bool) -> Result:
    """Start the demonstration, use it, leave it alone and stop it; then an installation of nobody's."""
    result = Result(
        "footprint",
        "B13 Footprint",
        f"`stamgast demo` (web and worker) in an empty folder, a person signed in, left alone for"
        f" {IDLE[full]:.0f} s while the made-up people go on talking; `stamgast up` with nobody in it for as"
        " long; the floor is a process that has only Django set up",
    )
    found = _take(result, sys.executable, IDLE[full])
    floor = median(cost(_only_django).wall for _ in range(3))
    result.figures += [
        Figure("command → first page", (found.first,), "s", floor, target=60.0),
        Figure(
            f"PSS of all {found.processes} processes", (found.megabytes,), "MB", _bare_memory(), target=250.0
        ),
        Figure("CPU of the demo left alone, of one core", (found.cpu,), "%"),
        Figure("CPU while idle, of one core", (_idle(IDLE[full]),), "%", target=1.0),
    ]
    if full:
        result.figures.append(Figure("no environment → first page", (_from_nothing(),), "s", target=60.0))
    return result


def _take(result: Result, python: str, idle: float) -> Footprint:
    with installation(is_demo=True) as ours:
        begin = time.perf_counter()
        demo = _start(ours, python)
        until_first = time.perf_counter() - begin
        share = _share(demo, idle)
        size, processes = memory(demo.pid), tree(demo.pid)
        stop(demo)
        result.check("nothing is left running", [p for p in processes if _is_alive(p)], [])
        return Footprint(until_first, size, share, len(processes))


def _idle(seconds: float) -> float:
    """Return the share of a core that an installation takes in which nothing happens."""
    with installation() as ours:
        ours.run("migrate")
        (port,) = free_ports(1)
        return _share(ours.start("up", "--port", str(port)), seconds)


def _share(process: subprocess.Popen[bytes], seconds: float) -> float:
    time.sleep(2 * SETTLING)
    before, since = cpu_seconds(process.pid), time.perf_counter()
    time.sleep(seconds)
    return (cpu_seconds(process.pid) - before) / (time.perf_counter() - since) * 100


def _start(ours: Installation, python: str) -> subprocess.Popen[bytes]:
    """Start the demonstration and return once its link has led to a page of the workspace."""
    (port,) = free_ports(1)
    log = ours.folder / "demo.log"
    seen = log.stat().st_size if log.exists() else 0
    process = ours.start("demo", "--port", str(port), python=python)
    deadline = time.perf_counter() + PATIENCE
    while time.perf_counter() < deadline and process.poll() is None:
        link = re.search(r"http://\S+", log.read_bytes()[seen:].decode())
        if link and (place := sign_in(link.group(), port)):
            assert place.startswith(SIGNED_IN), place
            return process
        time.sleep(0.05)
    raise RuntimeError(f"the demonstration did not start: {log.read_text()[-2000:]}")


def _only_django() -> None:
    with installation() as ours:
        ours.inside("benchmarks.restart_lateness:nothing")


def _bare_memory() -> float:
    with installation() as ours:
        return float(ours.inside("benchmarks.footprint:own_memory"))


def own_memory() -> float:
    """Return the PSS of this process alone."""
    return memory(os.getpid())


def _is_alive(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def _from_nothing() -> float:
    """Make an environment, install the pinned packages, and start the demonstration in it."""
    with installation(is_demo=True) as ours:
        begin = time.perf_counter()
        environment = ours.folder / "environment"
        subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
        python = str(environment / "bin" / "python")
        pins = ["--require-hashes", "-r", "requirements/run.txt"]
        subprocess.run([python, "-m", "pip", "install", "-q", *pins], check=True, cwd=ROOT)
        process = _start(ours, python)
        seconds = time.perf_counter() - begin
        stop(process)
        return seconds
