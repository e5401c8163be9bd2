"""A clock that tests turn by hand, and the outbox driven second by second."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.jobs.engine import engine
from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.file import create, reading, writing
from stamgast.outbox import jobs, sending
from stamgast.outbox.models import Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.outbox.queries import next_due
from stamgast.workspaces.models import Workspace
from tests.factories import make_channel
from tests.faults.scene import Stage
from tests.faults.traced import DELIVERIES, FILES, Nursery
from tests.real.servers.fixtures import bluesky_pds, lent, postgres_url, wordpress_site
from tests.real.servers.mail import MailServer, running_mail
from tests.real.servers.postgres import beside, new_database

__all__ = ["bluesky_pds", "postgres_url", "wordpress_site"]
State = Delivery.State
MOVING = (State.SCHEDULED, State.WAITING, State.CLAIMED, State.SENDING, State.UNKNOWN)
A_SECOND = timedelta(seconds=1)
LATENESS = timedelta(minutes=60)


class Clock:
    """What time it is, as far as Django knows."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def run(self, seconds: int, step: int = 1) -> None:
        """Let the worker live through so many seconds, one beat and one sweep a step."""
        for _ in range(0, seconds, step):
            self.at += timedelta(seconds=step)
            jobs.start(self.at)
            sending.sweep(self.at)

    def settle(self, beats: int = 500) -> None:
        """Go from one instant at which something falls due to the next, until everything has come to rest."""
        for _ in range(beats):
            if not Delivery.objects.filter(state__in=MOVING).exists():
                return
            self.at = max(self.at + A_SECOND, next_due() or self.at + 20 * A_SECOND)
            jobs.start(self.at)
            sending.sweep(self.at)

    def outlast(self) -> None:
        """Settle, and let an hour more pass, in which nothing may happen."""
        self.settle()
        self.run(3600, step=600)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(timezone, "now", clock.now)
    monkeypatch.setattr(engine, "immediate", True)
    return clock


class LoopbackTown:
    """A channel on the made-up network, and what stands there."""

    def __init__(self, channel: Channel, path: Path) -> None:
        self.channel, self.path = channel, path

    @property
    def texts(self) -> list[str]:
        """Everything of ours that is out, also what does not show yet."""
        with reading(self.path) as db:
            rows = db.execute("SELECT text FROM notes WHERE by_id = account ORDER BY id").fetchall()
        return [row["text"] for row in rows]

    def send(self, clock: Clock, text: str = "Which book would you sit down with?") -> Delivery:
        return make_delivery(self.channel, clock, text)


def make_delivery(channel: Channel, clock: Clock, text: str, lateness: timedelta = LATENESS) -> Delivery:
    due = clock.at + timedelta(seconds=2)
    return plan(channel, Text(text), due_at=due, late_after=due + lateness, decided_by=None)


@pytest.fixture
def town(workspace: Workspace, tmp_path: Path) -> Callable[[str], LoopbackTown]:
    """Return a maker of a town whose network remembers keys (``key``) or forgets them (``none``)."""
    path = tmp_path / "town.sqlite3"
    create(path)

    def make(style: str) -> LoopbackTown:
        with writing(path) as db:
            actor = notes.add_account(db, "Bookshop")
        channel = make_channel(
            workspace, path=path, remote_id=actor.id, settings={"path": str(path), "style": style}
        )
        return LoopbackTown(channel, path)

    return make


@pytest.fixture(scope="session")
def mail_server() -> Iterator[MailServer]:
    yield from lent(running_mail())


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("migrated")
    stage = Stage(folder, f"sqlite:///{folder / 'stamgast.sqlite3'}")
    stage.tell("migrate")
    return folder / "stamgast.sqlite3"


@pytest.fixture(scope="session")
def migrated_postgres(postgres_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of a database with tables and nothing in them, to be copied."""
    name = f"migrated_{os.getpid()}"
    with new_database(postgres_url, name) as url:
        Stage(tmp_path_factory.mktemp("migrated"), url).tell("migrate")
        yield name


@pytest.fixture
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    """A stage of one's own: on SQLite, or on the database that the test names."""
    with ExitStack() as stack:
        if getattr(request, "param", "sqlite") == "postgres":
            server = request.getfixturevalue("postgres_url")
            like = request.getfixturevalue("migrated_postgres")
            url = stack.enter_context(new_database(server, f"faults_{os.getpid()}", like=like))
        else:
            shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "stamgast.sqlite3")
            url = f"sqlite:///{tmp_path / 'stamgast.sqlite3'}"
        made = Stage(tmp_path, url)
        stack.callback(made.close)
        yield made


@pytest.fixture(params=[("key", "sqlite"), ("none", "sqlite")], ids="-".join)
def nursery(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Nursery]:
    """Workers to be traced: whether their network honours keys, and their database."""
    if shutil.which("strace") is None:
        pytest.skip("strace is missing (Debian: strace)")
    style, database = request.param
    with ExitStack() as stack:
        if database == "postgres":
            server = request.getfixturevalue("postgres_url")
            made = _on_postgres(stack, tmp_path, style, server, request.getfixturevalue("migrated_postgres"))
        else:
            shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / FILES[0])
            stage = Stage(tmp_path, f"sqlite:///{tmp_path / FILES[0]}")
            stage.tell("prepare", style, str(DELIVERIES))
            made = Nursery(stage, FILES, lambda: None)
        stack.callback(made.close)
        yield made


def _on_postgres(stack: ExitStack, folder: Path, style: str, server: str, like: str) -> Nursery:
    fresh, used = (f"{name}_{os.getpid()}" for name in ("fresh", "used"))
    stage = Stage(folder, stack.enter_context(new_database(server, fresh, like=like)))
    stage.tell("prepare", style, str(DELIVERIES))
    stage.environment["STAMGAST_DATABASE_URL"] = beside(server, used)
    of_last = stack.enter_context(ExitStack())

    def put_back() -> None:
        of_last.close()
        of_last.enter_context(new_database(server, used, like=fresh))

    return Nursery(stage, FILES[1:], put_back)
