"""Commits row after row inside an installation, and notes how long each took."""

import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from django.db import OperationalError

from stamgast.workspaces.models import AuditEntry, Workspace

BETWEEN = 0.01


def write(seconds: float) -> dict[str, Any]:
    """Commit for so many seconds; the longest took ``longest`` milliseconds, ``refused`` failed."""
    end = time.perf_counter() + seconds
    return _write(lambda: time.perf_counter() < end)


def write_beside(file: str) -> dict[str, Any]:
    """Commit as long as a backup takes, which is ``seconds``."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "stamgast", "backup", "--to", file], stdout=subprocess.DEVNULL
    ) as backup:
        found = _write(lambda: backup.poll() is None)
    if backup.returncode:
        raise RuntimeError(f"the backup ended with {backup.returncode}")
    return {**found, "seconds": time.perf_counter() - begin}


def _write(goes_on: Callable[[], bool]) -> dict[str, Any]:
    workspace, waits, refused = Workspace.objects.order_by("pk")[0], [], 0
    while goes_on():
        begin = time.perf_counter()
        try:
            AuditEntry.objects.create(workspace=workspace, verb="measured")
        except OperationalError:
            refused += 1
        waits.append((time.perf_counter() - begin) * 1000)
        time.sleep(BETWEEN)
    return {"longest": max(waits), "commits": len(waits), "refused": refused}
