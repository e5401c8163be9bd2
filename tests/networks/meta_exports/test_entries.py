"""Lists of records, however they are wrapped and however parts overlap."""

from pathlib import Path
from typing import Any

import pytest

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.tables import Tables
from stamgast.networks.meta_exports.entries import entries
from stamgast.networks.meta_exports.shapes import MediaPost, Medium
from tests.networks.exports import rows, written

POST = {"media": [{"uri": "1.jpg", "creation_timestamp": 1772719331, "title": "Kom je?"}]}


def found(folder: Path, content: Any) -> tuple[list[MediaPost], list[str]]:
    written(folder, {"posts.json": content})
    with Parts.of([folder]) as parts, Tables() as tables:
        into = Import(tables, import_id="i", format_id="instagram", platform="instagram")
        values = [one.value for one in entries(parts.allow(["*"]), "posts.json", into, MediaPost)]
        return values, tables.scan("problem").collect()["code"].to_list()


@pytest.mark.parametrize(
    "content",
    [[POST], POST, {"ig_posts": [POST]}, {"title": "", **POST}, b"\xef\xbb\xbf" + b'{"x": [{"title": "a"}]}'],
    ids=["list", "record", "wrapped", "record that begins with a word", "byte order mark"],
)
def test_all_wrappings_give_the_record(tmp_path: Path, content: Any) -> None:
    values, problems = found(tmp_path, content)
    assert len(values) == 1
    assert problems == []


def test_records_of_another_kind_are_listed(tmp_path: Path) -> None:
    values, problems = found(tmp_path, [POST, {"something": "else"}, {"media": "none"}, POST])
    first = Medium(uri="1.jpg", creation_timestamp=1772719331, title="Kom je?")
    assert values == [MediaPost(media=[first])] * 2
    assert problems == ["unknown_shape", "bad_json"]


def test_labels_that_nest_without_end_are_left(tmp_path: Path) -> None:
    nested = b'{"dict": [' * 400 + b"]}" * 400
    liked = b'[{"timestamp": 1772703732}, {"timestamp": 1772703733, "label_values": [' + nested + b"]}]"
    zone = b'{"timezone_v2": ' + b"[" * 400 + b"]" * 400 + b"}"
    name = "your_facebook_activity/comments_and_reactions/likes_and_reactions.json"
    read = rows(written(tmp_path, {name: liked, "logged_information/location/timezone.json": zone}))
    assert "2026-03-05T09:42:12Z" in {one["ts"] for one in read["reaction"]}


def test_parts_that_overlap_count_once_but_equal_posts_twice(tmp_path: Path) -> None:
    again = {"media": [{"uri": "", "creation_timestamp": 1772719331, "title": "Dag!"}]}
    name = "your_instagram_activity/media/posts_1.json"
    one = written(tmp_path / "one", {name: [POST, again, again]})
    two = written(tmp_path / "two", {name: [again, again], name.replace("_1", "_2"): [POST]})
    assert [item["text"] for item in rows(one, two)["item"]] == ["Kom je?", "Dag!", "Dag!"]
