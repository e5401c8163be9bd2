"""PostgreSQL is restarted while pages are looked at: nobody meets an error when it is there again."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import psycopg
import pytest

from tests.real.installation import ROOT, Installation, installed
from tests.real.servers.postgres import new_database
from tests.real.servers.processes import eventually, free_ports

pytestmark = pytest.mark.real
PAGES = 16
"""Twice as many as the web server has threads, each with a connection of its own."""


@contextmanager
def served(ours: Installation) -> Iterator[int]:
    """Run the web server, and yield its port."""
    (port,) = free_ports(1)
    command = [sys.executable, "-m", "stamgast", "web", "--port", str(port)]
    web = subprocess.Popen(command, cwd=ROOT, env=ours.environment)
    try:
        eventually(lambda: answers(port), seconds=60)
        yield port
    finally:
        web.terminate()
        web.wait(15)


def answers(port: int) -> bool | None:
    try:
        return status(port) == 302 or None
    except OSError:
        return None


def status(port: int) -> int:
    """Ask for a page as somebody whose session is over: looked up in the database, then sent to the door."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", "/w/bookshop/", headers={"Cookie": "sessionid=" + 32 * "o"})
        answer = connection.getresponse()
        answer.read()
        return answer.status


def test_pages_are_there_again_at_once(postgres_url: str, tmp_path: Path) -> None:
    with (
        new_database(postgres_url, "restarted") as url,
        installed(tmp_path, database=url, workers=0) as ours,
        served(ours) as port,
    ):
        assert {status(port) for _ in range(PAGES)} == {302}
        with psycopg.connect(postgres_url, autocommit=True) as connection:
            ended = connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'restarted'"
            ).fetchall()
        assert ended, "the pages asked the database"
        assert {status(port) for _ in range(PAGES)} == {302}
