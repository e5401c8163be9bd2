"""Installations of their own, furnished or empty, on either database."""

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.faults.processes import fork
from tests.real.servers.fixtures import postgres_url
from tests.real.servers.postgres import new_database

__all__ = ["postgres_url"]


class House:
    """An installation: a folder, a database, and what its processes say."""

    def __init__(self, folder: Path, database: str = "") -> None:
        folder.mkdir(exist_ok=True)
        self.folder, self.database = folder, folder / "stamgast.sqlite3"
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("STAMGAST_")},
            "STAMGAST_DATA_DIR": str(folder),
            "STAMGAST_DATABASE_URL": database or f"sqlite:///{self.database}",
            "STAMGAST_QUEUE_URL": "immediate:",
            "STAMGAST_LOG_LEVEL": "CRITICAL",
        }

    def run(self, *words: str) -> tuple[int, str]:
        """Run ``tests.backups.house`` to its end; return its exit code and all it said."""
        with tempfile.TemporaryFile("w+") as said:
            ended = fork("tests.backups.house", *words, environment=self.environment, output=said.fileno())
            code = ended.wait()
            said.seek(0)
            return code, said.read()

    def tell(self, *words: str) -> Any:
        """Return what a process that goes well says, as JSON."""
        code, said = self.run(*words)
        assert code == 0, said
        return json.loads(said or "null")

    def do(self, *words: str) -> str:
        """Run one of our commands, which goes well; return what it says."""
        code, said = self.run("command", *words)
        assert code == 0, said
        return said

    def refuses(self, *words: str) -> str:
        """Run one of our commands, which refuses in plain words; return them."""
        code, said = self.run("command", *words)
        assert code == 1, said
        assert "Traceback" not in said
        return said

    @property
    def key(self) -> str:
        return str(self.folder / "credentials.key")

    def ask(self, question: str) -> list[tuple[Any, ...]]:
        """Return what the database answers, whichever it is."""
        url = self.environment["STAMGAST_DATABASE_URL"]
        if url.startswith("sqlite"):
            with closing(sqlite3.connect(self.database, isolation_level=None)) as db:
                return db.execute(question).fetchall()
        with psycopg.connect(url, autocommit=True) as server:
            return server.execute(question.encode()).fetchall()

    @property
    def dump(self) -> str:
        """All that is in an SQLite database, as a hash."""
        with closing(sqlite3.connect(self.database)) as db:
            return hashlib.sha256("".join(db.iterdump()).encode()).hexdigest()


Houses = Callable[..., House]


@pytest.fixture(scope="session")
def model_house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """One of everything, on SQLite, to be copied."""
    made = House(tmp_path_factory.mktemp("model") / "house")
    made.do("migrate")
    made.tell("furnish")
    return made


@pytest.fixture(scope="session")
def kept(model_house: House, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A backup of the model on SQLite."""
    file = str(tmp_path_factory.mktemp("kept") / "kept.zip")
    model_house.do("backup", "--to", file)
    return file


@pytest.fixture(scope="session")
def model_database(postgres_url: str, model_house: House) -> Iterator[str]:
    """The name of a PostgreSQL database with one of everything, to be copied; its files are the model's."""
    name = f"model_{os.getpid()}"
    with new_database(postgres_url, name) as url:
        made = House(model_house.folder, url)
        made.do("migrate")
        made.tell("furnish")
        yield name


@pytest.fixture
def house(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Houses]:
    """Return a maker of empty installations: a name, and the database (``sqlite`` or ``postgres``)."""
    with ExitStack() as stack:

        def make(name: str, database: str = "sqlite", like: str = "template1") -> House:
            if database == "sqlite":
                return House(tmp_path / name)
            server, unique = request.getfixturevalue("postgres_url"), f"{name}_{os.getpid()}"
            return House(tmp_path / name, stack.enter_context(new_database(server, unique, like=like)))

        yield make


@pytest.fixture
def furnished(house: Houses, model_house: House, tmp_path: Path, request: pytest.FixtureRequest) -> Houses:
    """Return a maker of installations with one of everything."""

    def make(database: str = "sqlite") -> House:
        like = request.getfixturevalue("model_database") if database == "postgres" else ""
        shutil.copytree(model_house.folder, tmp_path / "furnished")
        return house("furnished", database, like)

    return make
