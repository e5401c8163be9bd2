"""YouTube: our comments with their parents and videos, in English headers and text segments."""

import csv
import io
import json
from collections.abc import Callable
from datetime import datetime

import pytest

from stamgast.world.town import Town
from stamgast.world.truth import truth

pytestmark = pytest.mark.long

FOLDER = "Takeout/YouTube and YouTube Music"


def test_comments_name_parent_and_video(unzipped: Callable[[str], dict[str, str]], town: Town) -> None:
    members, public = unzipped("youtube"), truth(town)["public"]
    comments = list(csv.DictReader(io.StringIO(members[f"{FOLDER}/comments/comments.csv"])))
    videos = list(csv.DictReader(io.StringIO(members[f"{FOLDER}/video metadata/videos.csv"])))
    published = {row["Video ID"]: row["Video Publish Timestamp"] for row in videos}
    assert (len(comments), len(videos)) == (public["replies"], public["posts"])
    assert len({row["Comment ID"] for row in comments}) == len(comments)
    assert all(len(id_) == 11 for id_ in published)
    for row in comments:
        assert row["Comment ID"].startswith(f"{row['Parent Comment ID']}.")
        assert row["Parent Comment ID"] == row["Top-Level Comment ID"]
        said = datetime.fromisoformat(row["Comment Create Timestamp"])
        assert said > datetime.fromisoformat(published[row["Video ID"]])
        assert json.loads(f"[{row['Comment Text']}]")[0]["text"]


def test_tables_end_in_empty_lines(unzipped: Callable[[str], dict[str, str]]) -> None:
    assert unzipped("youtube")[f"{FOLDER}/comments/comments.csv"].endswith("\n\n\n")
