"""Backups that were damaged or made to do harm are refused before anything is touched."""

import hashlib
import json
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stamgast.cli.backups.checking import opened
from stamgast.cli.backups.manifest import BackupError
from tests.backups.conftest import Houses

Members = dict[str, bytes]
ROWS = b'[1,"Tea"]\n[2,"Cake"]\n'


def hashed(content: bytes) -> dict[str, Any]:
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def manifest(**changes: Any) -> dict[str, Any]:
    table = {"name": "menu", "columns": [["id", ""], ["name", ""]], "rows": 2, **hashed(ROWS)}
    return {
        "format": 1, "version": "1", "made_at": "2026-11-25T09:00:00Z", "database": "sqlite",
        "migrations": [], "seal": "", "tables": [table], "missing": [],
        "media": [{"name": "pictures/a.png", **hashed(b"a chair")}], **changes,
    }  # fmt: skip


def good(**changes: Any) -> Members:
    return {
        "manifest.json": json.dumps(manifest(**changes)).encode(),
        "tables/menu.jsonl": ROWS,
        "media/pictures/a.png": b"a chair",
    }


def packed(path: Path, members: Members) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def check(path: Path) -> None:
    with opened(path) as backup:
        backup.verify(lambda *_: None)
        for table in backup.manifest.tables:
            list(backup.rows(table))


def test_a_good_one_is_taken(tmp_path: Path) -> None:
    check(packed(tmp_path / "good.zip", good()))


def table(**changes: Any) -> Members:
    (kept,) = manifest()["tables"]
    return good(tables=[kept | changes])


def files(*names: str) -> Members:
    made = good(media=[{"name": name, **hashed(b"x")} for name in names])
    del made["media/pictures/a.png"]
    return made | {f"media/{name}": b"x" for name in names}


HARMFUL: dict[str, Members] = {
    "no manifest": {"tables/menu.jsonl": ROWS},
    "an unreadable manifest": good() | {"manifest.json": b"{"},
    "a manifest of something else": good() | {"manifest.json": b'{"format": 1}'},
    "a newer format": good(format=2, tables="of another shape"),
    "something more": good() | {"more.txt": b""},
    "something less": {name: kept for name, kept in good().items() if not name.startswith("media")},
    "another content": good() | {"media/pictures/a.png": b"a table"},
    "a content of the same size": good() | {"media/pictures/a.png": b"a chaiR"},
    "other rows": good() | {"tables/menu.jsonl": ROWS.replace(b"Tea", b"Pie")},
    "more rows than counted": table(rows=1),
    "fewer rows than counted": table(rows=3),
    "more bytes than counted": table(bytes=len(ROWS) - 1),
    "fewer bytes than counted": table(bytes=len(ROWS) + 1),
    "a bomb": good() | {"media/pictures/a.png": b"\0" * (64 << 20)},
    "a bomb that is counted": good(media=[{"name": "pictures/a.png", **hashed(b"\0" * (64 << 20))}])
    | {"media/pictures/a.png": b"\0" * (64 << 20)},
    "a way out": files("../../evil.py"),
    "a way out on Windows": files("..\\evil.py"),
    "an absolute name": files("/etc/evil"),
    "a name twice in other words": files("a//b.png"),
    "a control character": files("a\nb.png"),
}  # fmt: skip


@pytest.mark.parametrize("what", HARMFUL)
def test_what_is_not_as_it_says_is_refused(tmp_path: Path, what: str) -> None:
    with pytest.raises(BackupError):
        check(packed(tmp_path / "bad.zip", HARMFUL[what]))


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _text(path: Path) -> None:
    path.write_text("no archive")


def _gone(path: Path) -> None:
    path.unlink()


def _linked(path: Path) -> None:
    members = good()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (stat.S_IFLNK if name.startswith("media") else stat.S_IFREG) << 16
            archive.writestr(entry, content)


def _twice(path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr("media/pictures/a.png", "a table")


def _encrypted(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = content.rfind(mark)
        content[start + place : start + place + 2] = struct.pack("<H", 1)
    path.write_bytes(content)


def _overlapping(path: Path) -> None:
    content = bytearray(path.read_bytes())
    first, last = content.find(b"PK\x01\x02"), content.rfind(b"PK\x01\x02")
    content[last + 42 : last + 46] = content[first + 42 : first + 46]
    path.write_bytes(content)


def _flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[content.find(b"tables/menu.jsonl") + 20] ^= 0xFF
    path.write_bytes(content)


@pytest.mark.parametrize(
    "change", [_cut_off, _text, _gone, _linked, _twice, _encrypted, _overlapping, _flipped]
)
def test_a_file_that_is_damaged_or_forged_is_refused(tmp_path: Path, change: Callable[[Path], None]) -> None:
    path = packed(tmp_path / "bad.zip", good())
    change(path)
    with pytest.raises(BackupError):
        check(path)


def changed(source: str, target: Path, change: Callable[[dict[str, Any], Members], None]) -> str:
    """Make a backup that says and holds something else, and is right in itself."""
    with zipfile.ZipFile(source) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    said = json.loads(members["manifest.json"])
    change(said, members)
    for kept in said["tables"]:
        content = members[f"tables/{kept['name']}.jsonl"]
        kept.update(hashed(content), rows=content.count(b"\n"))
    members["manifest.json"] = json.dumps(said).encode()
    return str(packed(target, members))


def _unknown_table(said: dict[str, Any], members: Members) -> None:
    said["tables"].append({"name": "sqlite_master", "columns": [["name", ""]]})
    members["tables/sqlite_master.jsonl"] = b'["evil"]\n'


def _unknown_column(said: dict[str, Any], _: Members) -> None:
    said["tables"][-1]["columns"][0][0] = 'id") VALUES (1); DROP TABLE workspaces_user; --'


def _quoted_column(said: dict[str, Any], _: Members) -> None:
    said["tables"][-1]["columns"][0][0] = '"id") SELECT 1; DROP TABLE workspaces_user; --"'


def _short_rows(_: dict[str, Any], members: Members) -> None:
    members["tables/workspaces_workspace.jsonl"] = b"[1]\n"


def _nested_rows(_: dict[str, Any], members: Members) -> None:
    members["tables/workspaces_workspace.jsonl"] = b'[{"a": [1]}]\n'


def _nobodys_rows(_: dict[str, Any], members: Members) -> None:
    members["tables/workspaces_user.jsonl"] = b""


def _newer(said: dict[str, Any], _: Members) -> None:
    said["migrations"].append("workspaces.9999_from_the_future")


REFUSED = {
    _unknown_table: "do not fit",
    _unknown_column: "do not fit",
    _quoted_column: "do not fit",
    _short_rows: "do not fit",
    _nested_rows: "do not fit",
    _nobodys_rows: "do not fit",
    _newer: "update Stamgast first",
}


@pytest.mark.fault
def test_rows_that_fit_nowhere_change_nothing(furnished: Houses, kept: str, tmp_path: Path) -> None:
    one = furnished()
    before = one.dump
    for change, words in REFUSED.items():
        file = changed(kept, tmp_path / f"{change.__name__}.zip", change)
        assert words in one.refuses("restore", file, "--replace"), change.__name__
        assert one.dump == before, change.__name__
        assert not list(one.folder.glob("*restoring*"))
