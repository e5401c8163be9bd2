"""TikTok exports: where sections stand, whose export it is, what is empty and what is missing."""

import json
from pathlib import Path
from typing import Any

import pytest

from stamgast.networks.adapters.tiktok import archive
from stamgast.networks.adapters.tiktok.places import partner, section_at
from stamgast.networks.adapters.tiktok.records import first, number
from stamgast.networks.archives.problems import Unusable
from stamgast.networks.archives.read import read_archives

CHAT = "Chat History with liv.oosterling:"
COMMENTS = {"Comments": {"CommentsList": [{"date": "2026-03-05 14:31:40", "comment": "Ja!"}]}}


def read(folder: Path, content: dict[str, Any], table: str) -> list[dict[str, Any]]:
    (folder / "user_data_tiktok.json").write_text(json.dumps(content), encoding="utf-8")
    with read_archives([folder], archive.readers) as result:
        return result.tables.scan(table).collect().to_dicts()


@pytest.mark.parametrize(
    ("place", "section"),
    [
        (("Video", "Videos", "VideoList"), ("videos", "older")),
        (("post", "POSTS", "videolist"), ("videos", "newer")),
        (("Activity", "Follower List", "FansList"), ("followers", "older")),
        (("Profile And Settings", "Following", "Following"), ("following", "latest")),
        (("Direct Messages", "Chat History", "ChatHistory", CHAT), ("messages", "older")),
        (("Direct Message", "Direct Messages", "ChatHistory", CHAT), ("messages", "newer")),
        (("Tiktok Live", "Watch Live History", "WatchLiveMap", "7613", "Comments"), ("live", None)),
        (("Your Activity", "Watch History", "VideoList"), None),
        (("Activity", "Login History", "LoginHistoryList"), None),
        (("Direct Message", "Direct Messages", "ChatHistory", CHAT, "deeper"), None),
    ],
)
def test_sections_are_known_under_all_their_names(place: tuple[str, ...], section: object) -> None:
    assert section_at(place) == section


def test_what_tiktok_writes_for_nothing_is_nothing() -> None:
    assert [first(None, word, "x") for word in ("N/A", "", " ", "None")] == ["x"] * 4
    assert [number(value) for value in ("57", 318, "N/A", -1, None, "9" * 30)] == [
        57,
        318,
        None,
        None,
        None,
        None,
    ]
    assert partner(CHAT) == "liv.oosterling"


def test_without_a_profile_we_are_who_writes_in_many_chats(tmp_path: Path) -> None:
    chats = {
        f"Chat History with {name}:": [
            {"Date": "2026-03-05 09:15:20", "From": name, "Content": "Hoi"},
            {"Date": "2026-03-05 09:41:07", "From": "bokkafeen", "Content": "Dag"},
        ]
        for name in ("liv.oosterling", "tijmen.vael")
    }
    content = {"Direct Message": {"Direct Messages": {"ChatHistory": chats}}}
    assert [row["direction"] for row in read(tmp_path, content, "item")] == ["in", "out", "in", "out"]
    assert [row["handle"] for row in read(tmp_path, content, "actor") if row["is_self"]] == ["bokkafeen"]


@pytest.mark.parametrize(
    ("activity", "level"),
    [
        ({"Follower": {"FansList": None}}, "full"),
        ({"Follower": {"FansList": {}}}, "full"),
        ({"Follower": {}}, "none"),
    ],
)
def test_an_empty_list_is_known_and_a_missing_one_is_not(
    tmp_path: Path, activity: dict[str, Any], level: str
) -> None:
    rows = read(tmp_path, {"Comment": COMMENTS, "Your Activity": activity}, "capability")
    assert {row["capability"]: row["level"] for row in rows}["followers"] == level


def test_a_time_without_a_zone_may_be_hours_off_and_says_so(tmp_path: Path) -> None:
    row = read(tmp_path, {"Comment": COMMENTS}, "item")[0]
    assert (row["ts_zone"], row["ts_error_s"]) == ("assumed_utc", 14 * 3600)
    content = {
        "Comment": {"Comments": {"CommentsList": [{"date": "2026-03-05 14:31:40 UTC", "comment": "Ja!"}]}}
    }
    row = read(tmp_path, content, "item")[0]
    assert (row["ts_zone"], row["ts_error_s"]) == ("utc_explicit", 0)


def test_what_is_private_or_signed_is_nowhere(tmp_path: Path) -> None:
    content = {
        "Activity": {
            "Login History": {"LoginHistoryList": [{"Date": "2026-03-05 06:00:00", "IP": "192.0.2.7"}]}
        },
        "Comment": COMMENTS,
        "Profile": {
            "Profile Info": {"ProfileMap": {"userName": "bokkafeen", "emailAddress": "a@bokkafeen.example"}}
        },
        "Video": {
            "Videos": {"VideoList": [{"Date": "2026-03-05 14:02:11", "Link": "https://signed.example/v"}]}
        },
    }
    told = "".join(
        str(read(tmp_path, content, table)) for table in ("item", "actor", "account", "media", "import")
    )
    assert "bokkafeen" in told
    assert not any(secret in told for secret in ("192.0.2.7", "a@bokkafeen", "signed.example"))


def test_an_export_in_text_is_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "Activity").mkdir()
    for name in ("Browsing History.txt", "Like List.txt"):
        (tmp_path / "Activity" / name).write_text("Date: 2026-03-05 14:02:11\n")
    with pytest.raises(Unusable) as refused:
        read_archives([tmp_path], archive.readers)
    assert refused.value.code == "tiktok_txt"
