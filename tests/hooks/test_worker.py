"""A real worker listens: what is said is here before it would ask, and its streams are left in order."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.mastodon import FakeMastodon

ROOT = Path(__file__).parents[2]
PATIENCE = 45.0
"""Less than the minute after which the worker would ask by itself."""


def until(there: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


@pytest.mark.long
def test_a_worker_hears_what_is_said_and_leaves_its_streams_to_others(tmp_path: Path) -> None:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("STAMGAST_")}
    environment = ours | {"STAMGAST_DATA_DIR": str(tmp_path), "STAMGAST_PRIVATE_HOSTS": "127.0.0.1"}

    def stage(*arguments: str) -> None:
        command = [sys.executable, "-m", "tests.faults.stage", *arguments]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)

    def found(query: str) -> list[tuple[object, ...]]:
        with sqlite3.connect(tmp_path / "stamgast.sqlite3", timeout=20) as db:
            return db.execute(query).fetchall()

    with FakeMastodon() as server:
        stage("migrate")
        answers = {"server": server.url, "access_token": server.token}
        stage("connect", "mastodon", json.dumps(answers), "[]")
        worker = subprocess.Popen([sys.executable, "-m", "stamgast", "worker"], cwd=ROOT, env=environment)
        try:
            until(lambda: found("SELECT 1 FROM hooks_line WHERE stream_opened_at IS NOT NULL"))
            until(lambda: found("SELECT 1 FROM hooks_line WHERE woken_at IS NULL"))
            until(lambda: found("SELECT 1 FROM channels_channel WHERE poll_lease_until IS NULL"))
            said = server.people_say("@bokkafeen till when?")
            until(lambda: (said["id"],) in found("SELECT remote_id FROM conversations_message"))
        finally:
            worker.terminate()
            assert worker.wait(PATIENCE) == 0
    assert found("SELECT stream_worker, stream_lease_until, stream_opened_at FROM hooks_line") == [
        ("", None, None)
    ]
