"""An installation of its own for one benchmark: a folder, an environment, processes that end with it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / "var" / "bench"
SECONDS_TO_END = 15.0
SECRETS = {
    "STAMGAST_SECRET_KEY": "only for measuring, never for people: 0123456789abcdef",
    "STAMGAST_CREDENTIAL_KEYS": "bWVhc3VyaW5nLW9ubHktbm90LWEtc2VjcmV0LTAwMDE=",
}
"""Fixed, so that a seeded database can be used again by the next run."""


@dataclass(frozen=True, slots=True)
class Installation:
    """Where an installation keeps its state; its settings are passed to every process of it."""

    folder: Path
    stack: ExitStack
    database_url: str = ""
    is_demo: bool = False

    @property
    def database(self) -> Path:
        """Return the SQLite file, where that is the database."""
        return self.folder / "stamgast.sqlite3"

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment of its processes; settings of the caller's own installation are left out."""
        ours = {name: value for name, value in os.environ.items() if not name.startswith("STAMGAST_")}
        return ours | SECRETS | {
            "DJANGO_SETTINGS_MODULE": "stamgast.config.settings",
            "STAMGAST_DATA_DIR": str(self.folder),
            "STAMGAST_DATABASE_URL": self.database_url or f"sqlite:///{self.database}",
            "STAMGAST_QUEUE_URL": f"sqlite:///{self.folder / 'queue.sqlite3'}",
            "STAMGAST_PRIVATE_HOSTS": "127.0.0.1",
            "STAMGAST_DEMO": "1" if self.is_demo else "0",
        }  # fmt: skip

    def start(self, *command: str, python: str = sys.executable) -> subprocess.Popen[bytes]:
        """Start ``python -m stamgast …``; it ends, with everything it started, at the latest with us."""
        log = self.stack.enter_context((self.folder / f"{command[0]}.log").open("ab"))
        return self._begin([python, "-m", "stamgast", *command], stdout=log, stderr=subprocess.STDOUT)

    def run(self, *command: str) -> None:
        """Run ``python -m stamgast …`` to its end. Raises ``CalledProcessError``."""
        subprocess.run(
            [sys.executable, "-m", "stamgast", *command],
            cwd=ROOT, env=self.environment, check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip

    def inside(self, target: str, **given: Any) -> Any:
        """Call ``module:function`` in a process with Django set up; arguments and answer are JSON.

        Raises:
            CalledProcessError: the function failed; its traceback went to our standard error.
        """
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.inside", target], input=json.dumps(given).encode(),
            cwd=ROOT, env=self.environment, check=True, stdout=subprocess.PIPE,
        )  # fmt: skip
        return json.loads(done.stdout.splitlines()[-1])

    def _begin(self, command: list[str], **options: Any) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(command, cwd=ROOT, env=self.environment, start_new_session=True, **options)
        self.stack.callback(stop, process)
        return process


@contextmanager
def installation(*, database_url: str = "", is_demo: bool = False) -> Iterator[Installation]:
    """Make an empty installation in a temporary folder, and clean it up afterwards."""
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="stamgast-bench-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        yield Installation(folder, stack, database_url, is_demo)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process and all it started: politely, then at once."""
    family = tree(process.pid)
    if process.poll() is None:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(SECONDS_TO_END)
    for pid in family:
        kill_group(pid)
    process.wait(SECONDS_TO_END)


def kill_group(pid: int) -> None:
    """Kill a process group that one of our processes leads; nothing happens to anybody else's."""
    try:
        if os.getpgid(pid) == pid:
            os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def tree(pid: int) -> list[int]:
    """Return a process and everything below it, in whatever session it is."""
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except OSError:
                continue
    return found


def cpu_seconds(pid: int) -> float:
    """Return the CPU time that a process and everything below it have used, the ended ones included."""
    ticks = 0
    for each in tree(pid):
        try:
            fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += sum(int(field) for field in fields[11:15])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    """Return the PSS (shared pages divided by their users) of a process and all below it, in MB."""
    kilobytes = 0
    for each in tree(pid):
        try:
            lines = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        kilobytes += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kilobytes * 1024 / 1_000_000


def sleep_until(instant: float) -> None:
    """Sleep until a Unix time; one that is past returns at once."""
    time.sleep(max(0.0, instant - time.time()))
