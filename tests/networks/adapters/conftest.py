"""A town on the made-up network, its clock, and our account there."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from stamgast.networks.adapters.loopback import network
from stamgast.networks.adapters.loopback.file import create
from stamgast.networks.capabilities import Connection
from stamgast.networks.safety import Client

NOW = datetime(2026, 11, 25, 9, 0, 0, 123457, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


def connected(
    path: str, clock: Callable[[], datetime], name: str = "Corner Bookshop", **settings: str
) -> Connection:
    answer = network.authoriser.connect(Client(), {"name": name, "path": path})
    return Connection(
        client=Client(),
        server=answer.server,
        actor=answer.actor,
        credentials=answer.credentials,
        keep=lambda _: None,
        now=clock,
        settings=settings,
    )


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> str:
    create(tmp_path / "town.sqlite3")
    return str(tmp_path / "town.sqlite3")


@pytest.fixture
def connection(path: str, clock: Clock) -> Connection:
    return connected(path, clock)
