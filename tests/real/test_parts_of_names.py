"""The index over parts of names comes where PostgreSQL lets us have it; the tables come anyway."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests.real.servers.postgres import new_database

pytestmark = pytest.mark.real
ROOT = Path(__file__).parents[2]


def migrate(url: str, folder: Path, *arguments: str) -> None:
    environment = {**os.environ, "STAMGAST_DATABASE_URL": url, "STAMGAST_DATA_DIR": str(folder)}
    command = [sys.executable, "manage.py", "migrate", "--verbosity=0", *arguments]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


def indexes(url: str) -> list[str]:
    with psycopg.connect(url) as connection:
        found = connection.execute(
            "SELECT indexname FROM pg_indexes WHERE indexname LIKE '%\\_parts' ORDER BY 1"
        )
        return [name for (name,) in found]


def test_who_may_not_have_the_extension_does_without(postgres_url: str, tmp_path: Path) -> None:
    with new_database(postgres_url, "parts_of_names") as url:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CREATE ROLE plain LOGIN")
            connection.execute("GRANT CREATE, USAGE ON SCHEMA public TO plain")
        try:
            migrate(url.replace("postgres@", "plain@"), tmp_path)
            assert indexes(url) == []
            migrate(url, tmp_path, "people", "0005")
            migrate(url, tmp_path, "people")
            assert indexes(url) == ["people_contact_name_parts", "people_identity_handle_parts"]
        finally:
            with psycopg.connect(url, autocommit=True) as connection:
                connection.execute("DROP OWNED BY plain")
                connection.execute("DROP ROLE plain")
