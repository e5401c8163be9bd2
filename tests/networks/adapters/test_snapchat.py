"""Snapchat exports: exact times, directions in both layouts, how much text is there."""

import json
from pathlib import Path
from typing import Any

import pytest

from stamgast.networks.adapters.snapchat import archive
from stamgast.networks.adapters.snapchat.records import section_direction
from stamgast.networks.archives.read import read_archives

CREATED = "2026-03-05 09:41:07 UTC"


def read(folder: Path, files: dict[str, Any], table: str) -> list[dict[str, Any]]:
    (folder / "json").mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / "json" / name).write_text(json.dumps(content), encoding="utf-8")
    with read_archives([folder], archive.readers) as result:
        return result.tables.scan(table).collect().to_dicts()


def message(**more: Any) -> dict[str, Any]:
    return {
        "From": "bokkafeen",
        "Media Type": "TEXT",
        "Created": CREATED,
        "IsSender": True,
        "Content": "Ja",
    } | more


@pytest.mark.parametrize(
    ("exact", "precision", "zone"),
    [
        (1772703667900, "ms", "epoch"),
        (1772703667900123, "us", "epoch"),
        (0, "s", "utc_explicit"),
        (None, "s", "utc_explicit"),
        ("soon", "s", "utc_explicit"),
    ],
)
def test_the_exact_time_is_read_by_its_size(tmp_path: Path, exact: object, precision: str, zone: str) -> None:
    chats = {"tijmen.vael": [message(**{"Created(microseconds)": exact})]}
    row = read(tmp_path, {"chat_history.json": chats}, "item")[0]
    assert (row["ts_precision"], row["ts_zone"]) == (precision, zone)
    assert row["ts"].isoformat()[:19] == "2026-03-05T09:41:07"


@pytest.mark.parametrize(
    ("section", "direction"),
    [
        ("Sent Saved Chat History", "out"),
        ("Received Unsaved Chat History", "in"),
        ("Received Chat History", "in"),
        ("sent snap history", "out"),
        ("tijmen.vael", None),
    ],
)
def test_sections_before_2024_tell_the_direction(section: str, direction: str | None) -> None:
    assert section_direction(section) == direction


@pytest.mark.parametrize(
    ("more", "kind", "state"),
    [
        ({}, "message", "complete"),
        ({"Content": None}, "message", "withheld"),
        ({"Content": "", "Media Type": "MEDIA"}, "message", "absent"),
        ({"Content": "", "Media Type": "STATUSERASEDMESSAGE"}, "system", "absent"),
    ],
)
def test_what_became_of_the_text(tmp_path: Path, more: dict[str, Any], kind: str, state: str) -> None:
    row = read(tmp_path, {"chat_history.json": {"tijmen.vael": [message(**more)]}}, "item")[0]
    assert (row["kind"], row["text_state"]) == (kind, state)


def test_chats_and_snaps_of_one_friend_are_one_conversation(tmp_path: Path) -> None:
    files = {
        "chat_history.json": {"tijmen.vael": [message(), message(), message(Content=None)]},
        "snap_history.json": {"tijmen.vael": [message(**{"Content": None, "Media Type": "IMAGE"})]},
    }
    items = read(tmp_path, files, "item")
    assert len({row["conversation_key"] for row in items}) == 1
    assert len({row["item_key"] for row in items}) == 4
    reasons = {row["capability"]: row["reason"] for row in read(tmp_path, files, "capability")}
    assert reasons["dm_two_way"].startswith("50 %")


def test_who_asked_whom(tmp_path: Path) -> None:
    friend = {"Username": "nora.quist", "Creation Timestamp": CREATED, "Last Modified Timestamp": CREATED}
    sections = ("Friends", "Friend Requests Sent", "Pending Requests", "Deleted Friends", "Blocked Users")
    files = {
        "chat_history.json": {"a": [message()]},
        "friends.json": {s: [friend] for s in (*sections, "Ignored")},
    }
    ours = {row["actor_key"] for row in read(tmp_path, files, "actor") if row["is_self"]}
    assert [
        (row["type"], row["state"], row["subject_key"] in ours, row["ended_ts"] is not None)
        for row in read(tmp_path, files, "relation")
    ] == [
        ("friend", "active", True, False),
        ("friend", "pending", True, False),
        ("friend", "pending", False, False),
        ("friend", "removed", True, True),
        ("blocks", "active", True, False),
    ]
