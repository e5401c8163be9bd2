"""Archives of X: edits, long posts, wrong counts, times and ids that cannot be true, several zips."""

import json
from pathlib import Path
from typing import Any

import pytest

import stamgast.networks.adapters.x.archive.tweets
from stamgast.networks.adapters.x import count_weighted
from stamgast.networks.adapters.x.archive.notes import Notes
from stamgast.networks.adapters.x.archive.records import Note, NoteText
from tests.networks.exports import rows

NOON = "2029527395999744000"
"""An id of 2026-03-05, 12:00:12 UTC."""

LATER = "2029557595999744000"
OLD = "20"


def js(name: str, records: object) -> bytes:
    return f"window.YTD.{name}.part0 = {json.dumps(records, indent=2)}".encode()


def archive(folder: Path, **files: object) -> Path:
    (folder / "data").mkdir(parents=True, exist_ok=True)
    account = {"accountId": "7", "username": "bokkafeen", "accountDisplayName": "Bokkafeen"}
    for name, records in {"account": [{"account": account}], **files}.items():
        file = folder / "data" / f"{name.replace('_', '-')}.js"
        file.write_bytes(js(name, records) if isinstance(records, list) else f"x = {records}".encode())
    return folder


def tweet(id_: str, text: str = "Kom je?", at: str = "Thu Mar 05 12:00:12 +0000 2026", **more: Any) -> Any:
    return {"tweet": {"id_str": id_, "created_at": at, "full_text": text, **more}}


def versions(*ids: str) -> Any:
    return {"initial": {"editTweetIds": list(ids)}}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_an_edited_post_the_last_version_stays_with_the_time_of_the_first(
    tmp_path: Path, order: tuple[int, int]
) -> None:
    both = [
        tweet(NOON, "om zeven uur", edit_info=versions(NOON, LATER)),
        tweet(LATER, "om acht uur", "Thu Mar 05 14:00:13 +0000 2026", edit_info=versions(NOON, LATER)),
    ]
    found = rows(archive(tmp_path, tweets=[both[n] for n in order]))
    (item,) = found["item"]
    assert (item["text"], item["native_id"]) == ("om acht uur", LATER)
    assert item["ts"].startswith("2026-03-05T12:00:12")
    assert item["edited_ts"] > item["ts"]
    assert found["problem"] == []


def test_however_many_posts_are_written_together_the_rows_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    liv = {"screen_name": "liv", "id_str": "9", "name": "Liv"}
    posts = [
        tweet("11", "RT @liv: Kom je?", entities={"user_mentions": [liv]}),
        tweet("12", "&amp; https://t.co/a", entities={"hashtags": [{"text": "quist"}], "urls":
            [{"url": "https://t.co/a", "expanded_url": "https://twitter.com/liv/status/5"}]}),
        tweet("13", in_reply_to_user_id_str="9", in_reply_to_screen_name="liv", favorite_count="3"),
        tweet(NOON, "om zeven uur", edit_info=versions(NOON, LATER)),
        tweet("14", "Een foto https://t.co/p", entities={"media": [{"url": "https://t.co/p"}]}),
        tweet(LATER, "om acht uur", at="yesterday", edit_info=versions(NOON, LATER)),
    ]  # fmt: skip
    folder = archive(tmp_path, tweets=posts)
    together = rows(folder)
    monkeypatch.setattr(stamgast.networks.adapters.x.archive.tweets, "BATCH", 1)
    assert rows(folder) == together
    kinds = [(item["kind"], item["text"]) for item in together["item"]]
    assert kinds == [("reshare", "RT @liv: Kom je?"), ("quote", "& https://twitter.com/liv/status/5"),
        ("reply", "Kom je?"), ("post", "Een foto"), ("post", "om acht uur")]  # fmt: skip
    assert [item.get("mentions") for item in together["item"]][1:] == [None] * 4


def test_a_last_version_that_is_not_there_is_listed(tmp_path: Path) -> None:
    found = rows(archive(tmp_path, tweets=[tweet(NOON, edit_info=versions(NOON, LATER)), tweet("1")]))
    assert [problem["code"] for problem in found["problem"]] == ["missing_part"]


@pytest.mark.parametrize(
    ("count", "file", "code"),
    [(2, "data/tweets.js", "count_mismatch"), (1, "data/tweets.js", None),
     (3, "data/like.js", "missing_part"), (3, "data/ip-audit.js", None), (0, "data/like.js", None)],
)  # fmt: skip
def test_the_list_of_contents_is_compared(tmp_path: Path, count: int, file: str, code: str | None) -> None:
    contents = {"dataTypes": {"any": {"files": [{"fileName": file, "count": str(count)}]}}}
    found = rows(archive(tmp_path, tweets=[tweet(NOON)], manifest=json.dumps(contents)))
    assert [problem["code"] for problem in found["problem"]] == ([code] if code else [])


@pytest.mark.parametrize(
    "at", ["Thu Mar 05 14:00:13 +0000 1997", "Thu Mar 05 14:00:13 +0000 2516", "yesterday", ""]
)
def test_a_time_that_cannot_be_true_is_none(tmp_path: Path, at: str) -> None:
    made = json.dumps({"archiveInfo": {"generationDate": "2026-03-08T10:15:00.000Z"}})
    found = rows(archive(tmp_path, tweets=[tweet(NOON), tweet(LATER, at=at)], manifest=made))
    assert [item.get("ts") for item in found["item"]] == ["2026-03-05T12:00:12Z", None]
    assert [(problem["code"], problem["pos"]) for problem in found["problem"]] == [("bad_time", LATER)]


@pytest.mark.parametrize(
    ("parent", "ts"), [(NOON, "2026-03-05T12:00:12"), (OLD, None), ("2129527395999744000", None)]
)
def test_the_time_of_a_parent_comes_from_its_id(tmp_path: Path, parent: str, ts: str | None) -> None:
    reply = tweet(LATER, at="Thu Mar 05 14:00:13 +0000 2026", in_reply_to_status_id_str=parent,
        in_reply_to_user_id_str="9")  # fmt: skip
    (item,) = rows(archive(tmp_path, tweets=[reply]))["item"]
    assert item.get("parent_ts", "")[:19] == (ts or "")
    assert item.get("parent_ts_source") == ("id_clock:x" if ts else None)


def test_two_zips_of_one_archive_are_one(tmp_path: Path) -> None:
    first = archive(tmp_path / "one", tweets=[tweet(NOON), tweet(LATER)])
    second = archive(tmp_path / "two", tweets=[tweet(LATER), tweet("3")])
    found = rows(first, second)
    assert [item["native_id"] for item in found["item"]] == [NOON, LATER, "3"]
    assert [problem["code"] for problem in found["problem"]] == ["key_collision"]


def test_nothing_private_of_the_account_is_kept(tmp_path: Path) -> None:
    account = {
        "accountId": "7",
        "username": "b",
        "email": "b@bokkafeen.example",
        "phoneNumber": "+31200000000",
    }
    found = rows(archive(tmp_path, account=[{"account": account}], tweets=[tweet(NOON)]))
    assert "bokkafeen.example" not in json.dumps(found)
    assert "+3120" not in json.dumps(found)


@pytest.mark.parametrize(
    ("cut", "made", "is_found"),
    [("Een avond met Nora, en daarna…", "2026-03-05T12:00:12.000Z", True),
     ("Een avond met Nora, en daarna…", "2026-03-05T12:00:16.000Z", False),
     ("Iets heel anders over boeken…", "2026-03-05T12:00:12.000Z", False)],
)  # fmt: skip
def test_a_long_post_is_known_by_second_and_first_words(cut: str, made: str, is_found: bool) -> None:
    notes = Notes()
    assert notes.add(Note("1", made, NoteText("Een avond met Nora, en daarna bleef iedereen.")))
    assert (notes.whole(NOON, cut) is not None) == is_found


@pytest.mark.parametrize(
    ("text", "length"),
    [("kaffe", 5), ("é", 1), ("e\u0301", 1), ("日本", 4), ("☕", 2), ("👨‍👩‍👧", 2), ("🇳🇱", 2), ("1️⃣", 2),
     ("zie https://bokkafeen.example/een/lang/adres", 27), ("–…", 3)],
)  # fmt: skip
def test_length_is_counted_as_the_network_does(text: str, length: int) -> None:
    assert count_weighted(text) == length
