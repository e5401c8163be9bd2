"""Urgent jobs are run first, whatever the queue is kept in."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.real.servers.fixtures import postgres_url, redis_url
from tests.real.servers.postgres import new_database

__all__ = ["postgres_url", "redis_url"]

RUN = """
import django; django.setup()
from stamgast.jobs.engine import depth, engine, job, urgent_job

def first(number): print(number)
def later(number): print(number)

calm, urgent = job(later), urgent_job(first)
for number in (1, 2): calm(number)
for number in (3, 4): urgent(number)
while depth(): engine.execute(engine.dequeue())
"""


@pytest.fixture(
    params=["sqlite", *(pytest.param(kind, marks=pytest.mark.real) for kind in ("postgres", "redis"))]
)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty queue."""
    if request.param == "postgres":
        with new_database(request.getfixturevalue("postgres_url"), f"queue_{os.getpid()}") as made:
            yield made
    elif request.param == "redis":
        yield request.getfixturevalue("redis_url")
    else:
        yield f"sqlite:///{tmp_path / 'queue.sqlite3'}"


def test_an_urgent_job_overtakes_all_that_wait_but_urgent_ones(url: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "stamgast.config.settings",
        "STAMGAST_DATA_DIR": str(tmp_path),
        "STAMGAST_QUEUE_URL": url,
    }
    ran = subprocess.run(
        [sys.executable, "-c", RUN], env=environment, capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["3", "4", "1", "2"]
