"""A PostgreSQL cluster of the tests' own, fresh each time."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from tests.real.servers.processes import CannotStart, Launch, Running, free_ports, new_folder, start

ACCOUNT = "postgres"  # PostgreSQL refuses to run as root
DEBIAN_FOLDER = Path("/usr/lib/postgresql")
CARELESS = ("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off")


@contextmanager
def running_postgres(*, durable: bool = False) -> Iterator[str]:
    """The URL of an empty database ``stamgast``, as a superuser without a password.

    Unless ``durable`` (for benchmarks), nothing is forced to disk: faster, and nobody will miss the data.

    Raises:
        CannotStart: PostgreSQL is not installed, or refused to start.
    """
    programs = _programs()
    user = ACCOUNT if os.geteuid() == 0 else None
    (port,) = free_ports(1)
    with ExitStack() as stack:
        folder = new_folder("postgres", stack)
        cluster = _new_cluster(programs, folder, user)
        place = ["-D", str(cluster), "-k", str(cluster), "-h", "127.0.0.1", "-p", str(port)]
        launch = Launch(
            [programs / "postgres", *place, *(() if durable else CARELESS)], user=user, stop_with="SIGINT"
        )
        server = start("PostgreSQL", folder, launch, stack)
        yield _new_database(server, f"postgresql://{ACCOUNT}@127.0.0.1:{port}/postgres")


@contextmanager
def new_database(url: str, name: str, *, like: str = "template1") -> Iterator[str]:
    """The URL of a fresh copy of the database ``like``, beside the one at ``url``, dropped in the end."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{like}"'.encode())
    try:
        yield beside(url, name)
    finally:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


def beside(url: str, database: str) -> str:
    """``url`` with another database of the same server."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{database}"))


def _programs() -> Path:
    def version(folder: Path) -> int:
        return int(folder.parent.name) if folder.parent.name.isdigit() else 0

    found = sorted(DEBIAN_FOLDER.glob("*/bin"), key=version)
    if found:
        return found[-1]
    if (initdb := shutil.which("initdb")) is not None:
        return Path(initdb).resolve().parent
    raise CannotStart("PostgreSQL is missing (Debian: postgresql)")


def _new_cluster(programs: Path, folder: Path, user: str | None) -> Path:
    cluster = folder / "cluster"
    cluster.mkdir(mode=0o700)
    group = None
    if user is not None:
        account = _account(user)
        group = account.pw_gid
        os.chown(cluster, account.pw_uid, group)
    options = ["-A", "trust", "-U", ACCOUNT, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    result = subprocess.run(
        [programs / "initdb", "-D", cluster, *options],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        user=user,
        group=group,
        extra_groups=None if user is None else [],
    )
    if result.returncode:
        raise CannotStart(f"PostgreSQL's initdb failed: {' '.join(result.stderr.split())}")
    return cluster


def _account(name: str) -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        raise CannotStart(f"PostgreSQL does not run as root, and there is no account {name}") from None


def _new_database(server: Running, url: str) -> str:
    def create() -> str | None:
        try:
            with psycopg.connect(url, autocommit=True, connect_timeout=5) as connection:
                connection.execute("CREATE DATABASE stamgast")
        except psycopg.OperationalError:
            return None
        return beside(url, "stamgast")

    return server.until(create, seconds=60)
