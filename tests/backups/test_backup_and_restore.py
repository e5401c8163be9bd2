"""What is backed up comes back whole, on either database; nothing goes out until a person has looked."""

import re
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.backups.conftest import House, Houses
from tests.backups.house import CANARY

pytestmark = pytest.mark.fault

CHANGED = {
    "approval_turn", "channels_channel", "conversations_conversation", "conversations_message",
    "conversations_presence", "conversations_scheduledreply", "following_followlist", "moderation_act",
    "notices_notice", "notices_push", "outbox_attempt", "outbox_delivery", "publishing_giveaway",
    "publishing_pause", "publishing_publication", "timelog_handover", "workspaces_auditentry",
    "workspaces_pulse",
}  # fmt: skip
"""Tables in which restoring puts things in doubt, or notes that it did."""


@pytest.mark.parametrize(
    ("source", "target"),
    [("sqlite", "sqlite"), ("postgres", "postgres"), ("sqlite", "postgres"), ("postgres", "sqlite")],
)
def test_what_is_kept_comes_back_and_nothing_of_it_goes_out(
    furnished: Houses, house: Houses, tmp_path: Path, source: str, target: str
) -> None:
    one, two, file = furnished(source), house("restored", target), str(tmp_path / "kept.zip")
    assert "credentials.key" in one.do("backup", "--to", file)
    said = two.do("restore", file, "--key", one.key)
    assert re.search(r"[1-9]\d*  people_contact\n", said)
    before, after = one.tell("digests"), two.tell("digests")
    assert {name for name in before if before[name] != after[name]} <= CHANGED

    found = two.tell("standing")
    assert (found["token"], found["picture"]) == (CANARY, "a chair")
    assert found["found"] > 0, "full-text search"
    assert found["states"]["Due now"] == found["states"]["Yes, the green one."] == "ask"
    assert found["states"]["Tomorrow"] == "scheduled"
    assert found["channels"] == ["paused"]
    assert "backup" in found["pauses"][0]
    assert two.ask("SELECT DISTINCT state FROM moderation_act") == [("unknown",)]


def test_who_finds_a_backup_finds_no_token_no_key_and_nobody_signed_in(model_house: House, kept: str) -> None:
    assert Path(kept).stat().st_mode & 0o777 == 0o600
    names = ("credentials.key", "secret.key")
    secrets = [CANARY.encode(), *((model_house.folder / name).read_bytes().strip() for name in names)]
    with zipfile.ZipFile(kept) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    assert [name for name, found in content.items() for secret in secrets if secret in found] == []
    assert "tables/django_session.jsonl" not in content
    assert "tables/channels_channel.jsonl" in content


def test_a_backup_never_replaces_a_file(model_house: House, tmp_path: Path) -> None:
    file = tmp_path / "kept.zip"
    file.write_text("somebody's")
    assert "is there already" in model_house.refuses("backup", "--to", str(file))
    assert file.read_text() == "somebody's"
    assert "no folder" in model_house.refuses("backup", "--to", str(tmp_path / "none" / "kept.zip"))
    assert list(tmp_path.iterdir()) == [file]


def test_who_restores_over_people_has_to_say_so_and_the_old_is_kept(furnished: Houses, kept: str) -> None:
    one = furnished()
    with closing(sqlite3.connect(one.database, isolation_level=None)) as db:
        db.execute("UPDATE workspaces_workspace SET name = 'Later'")
    before = one.dump
    assert "--replace" in one.refuses("restore", kept)
    with closing(sqlite3.connect(one.database)) as db:
        db.execute("SELECT count(*) FROM workspaces_user").fetchone()
        assert "stop it first" in one.refuses("restore", kept, "--replace")
    assert one.dump == before
    assert not list(one.folder.glob("*restoring*"))
    one.do("restore", kept, "--replace")
    assert one.ask("SELECT name FROM workspaces_workspace") == [("The Bookshop",)]
    (old,) = one.folder.glob("*.before-restoring-*")
    with closing(sqlite3.connect(old)) as db:
        assert db.execute("SELECT name FROM workspaces_workspace").fetchall() == [("Later",)]


def test_the_old_tables_of_a_postgresql_database_are_kept(furnished: Houses, kept: str) -> None:
    one = furnished("postgres")
    one.ask("UPDATE workspaces_workspace SET name = 'Later' RETURNING name")
    assert "--replace" in one.refuses("restore", kept)
    schema = re.search(r"stamgast_before_\w+", one.do("restore", kept, "--replace"))
    assert schema
    assert one.ask(f"SELECT name FROM {schema.group()}.workspaces_workspace") == [("Later",)]
    assert one.ask("SELECT name FROM public.workspaces_workspace") == [("The Bookshop",)]
    assert one.tell("next_key") == 2, "keys are counted on"


def test_without_the_key_channels_must_be_connected_anew(house: Houses, kept: str, tmp_path: Path) -> None:
    one, wrong = house("restored"), tmp_path / "wrong.key"
    assert "--key" in one.refuses("restore", kept)
    wrong.write_text("not a key")
    assert "holds no key" in one.refuses("restore", kept, "--key", str(wrong))
    assert "--key" in one.refuses("restore", kept, "--key", one.key)
    assert "connected anew" in one.do("restore", kept, "--without-key")
    assert one.ask("SELECT DISTINCT state FROM channels_channel") == [("reconnect",)]


def test_a_damaged_database_is_replaced_and_its_log_with_it(furnished: Houses, kept: str) -> None:
    one = furnished()
    one.database.write_bytes(b"no database" * 1000)
    one.folder.joinpath("stamgast.sqlite3-wal").write_bytes(b"its log")
    assert "--replace" in one.refuses("restore", kept)
    one.do("restore", kept, "--replace")
    assert one.ask("SELECT name FROM workspaces_workspace") == [("The Bookshop",)]


def test_names_of_files_that_others_have_are_changed(model_house: House, house: Houses, kept: str) -> None:
    one = house("restored")
    (taken,) = model_house.folder.glob("media/pictures/*/*/chair.png")
    other = one.folder / taken.relative_to(model_house.folder)
    other.parent.mkdir(parents=True)
    other.write_bytes(b"another chair")
    one.do("restore", kept, "--key", model_house.key)
    assert one.tell("standing")["picture"] == "a chair"
    assert other.read_bytes() == b"another chair"


def test_a_file_that_is_lost_is_named_and_stops_nothing(furnished: Houses, tmp_path: Path) -> None:
    one = furnished()
    next(one.folder.glob("media/pictures/*/*/chair.png")).unlink()
    assert "2 files" in one.do("backup", "--to", str(tmp_path / "kept.zip"))
