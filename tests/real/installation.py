"""An installation of the workbench for tests: its database, its workers, and a hand on its operations."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Installation:
    """One installation, reached as its own processes reach it: by its environment."""

    environment: dict[str, str]

    def do(self, act: str, **given: Any) -> dict[str, Any]:
        """Carry out an act of ``tests/real/acts.py`` inside the installation and return what came of it."""
        done = subprocess.run(
            [sys.executable, "-m", "tests.real.acts", act, json.dumps(given)],
            cwd=ROOT, env=self.environment, check=False, capture_output=True, text=True, timeout=150,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-3000:]
        result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return result


@contextmanager
def installed(folder: Path, *, database: str | None, workers: int) -> Iterator[Installation]:
    """Install the workbench in a folder, with its workers running until the end.

    Args:
        folder: for data and keys.
        database: a PostgreSQL address for database and queue; None means SQLite.
        workers: how many worker processes.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("STAMGAST_")}
    environment |= {"STAMGAST_DATA_DIR": str(folder), "STAMGAST_PRIVATE_HOSTS": "127.0.0.1,localhost"}
    if database is not None:
        environment |= {"STAMGAST_DATABASE_URL": database, "STAMGAST_QUEUE_URL": database}
    command = [sys.executable, "-m", "stamgast"]
    subprocess.run([*command, "migrate"], cwd=ROOT, env=environment, check=True)
    with ExitStack() as stack:
        for _ in range(workers):
            worker = subprocess.Popen([*command, "worker"], cwd=ROOT, env=environment)
            stack.callback(_stop, worker)
        yield Installation(environment)


def _stop(worker: subprocess.Popen[bytes]) -> None:
    worker.terminate()
    try:
        worker.wait(15)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()
