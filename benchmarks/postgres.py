"""A PostgreSQL cluster that stays in the cache between runs, so that a million rows are written once."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg

from benchmarks.installation import CACHE, installation
from benchmarks.seeding import Size, fill, fingerprint
from tests.real.servers.postgres import ACCOUNT, CARELESS, _new_cluster, _programs, beside
from tests.real.servers.processes import Launch, free_ports, new_folder, start

DATABASE = "stamgast"
MEMORY = ("-c", "shared_buffers=256MB", "-c", "maintenance_work_mem=256MB", "-c", "max_wal_size=4GB")


@contextmanager
def seeded_postgres(size: Size) -> Iterator[str]:
    """Run PostgreSQL with a past, and yield the address of its database.

    Raises:
        CannotStart: PostgreSQL is not installed, or refused to start.
    """
    kept = CACHE / f"past-{size.conversations}-{size.messages}-{fingerprint()}.postgres"
    if not (kept / "ready").exists():
        for old in CACHE.glob(f"past-{size.conversations}-{size.messages}-*.postgres"):
            shutil.rmtree(old)
        _make(kept, size)
    with _running(kept) as server:
        yield beside(server, DATABASE)


def _make(kept: Path, size: Size) -> None:
    kept.mkdir(parents=True)
    kept.chmod(0o711)
    _new_cluster(_programs(), kept, _account())
    with _running(kept) as server:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {DATABASE}".encode())
        with installation(database_url=beside(server, DATABASE)) as ours:
            ours.run("migrate")
            fill(ours, size)
    (kept / "ready").touch()


@contextmanager
def _running(kept: Path) -> Iterator[str]:
    (port,) = free_ports(1)
    with ExitStack() as stack:
        folder, cluster = new_folder("bench-postgres", stack), kept / "cluster"
        place = ["-D", str(cluster), "-k", str(cluster), "-h", "127.0.0.1", "-p", str(port)]
        launch = Launch(
            [_programs() / "postgres", *place, *CARELESS, *MEMORY], user=_account(), stop_with="SIGINT"
        )
        server = f"postgresql://{ACCOUNT}@127.0.0.1:{port}/postgres"
        start("PostgreSQL", folder, launch, stack).until(lambda: _answers(server), seconds=60)
        yield server


def _answers(server: str) -> bool | None:
    try:
        psycopg.connect(server, connect_timeout=5).close()
    except psycopg.OperationalError:
        return None
    return True


def _account() -> str | None:
    return ACCOUNT if os.geteuid() == 0 else None
