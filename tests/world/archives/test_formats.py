"""What all formats owe: the same bytes again, every language, and shared words on all channels alike."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import pytest

from stamgast.cli.world import FormatName
from stamgast.vocabulary.languages import LANGUAGES, Language
from stamgast.world.archives import FORMATS, write_archive
from stamgast.world.town import Town, make_town
from stamgast.world.truth import truth

pytestmark = pytest.mark.long


def test_the_command_line_knows_all_formats() -> None:
    assert get_args(FormatName) == tuple(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_town_gives_the_same_bytes(name: str, written: Callable[[str], bytes]) -> None:
    assert written(name) == written(name)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_written_whole(name: str, language: Language) -> None:
    file = io.BytesIO()
    write_archive(make_town(1, 20, 60, language, datetime(2024, 3, 4, tzinfo=UTC)), name, file)
    if FORMATS[name].suffix == ".zip":
        with zipfile.ZipFile(file) as archive:
            assert archive.testzip() is None
            assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in archive.infolist())
    assert file.tell() > 500


@pytest.mark.parametrize("name", FORMATS)
def test_formats_tell_how_often_they_pass(name: str, town: Town) -> None:
    seen: list[int] = []
    write_archive(replace(town, watch=seen.append), name, io.BytesIO())
    assert seen.count(0) == FORMATS[name].passes


def test_only_cross_posts_read_alike_on_two_channels(
    town: Town, unzipped: Callable[[str], dict[str, str]]
) -> None:
    facebook = unzipped("facebook")[
        "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"
    ]
    tiktok = unzipped("tiktok")["user_data_tiktok.json"]
    posts = [each for each in town.occasions() if each.why == "shared"]
    assert len(posts) == truth(town)["public"]["crossposts"] > 10
    for occasion in posts:
        words = occasion.post.text.encode().decode("latin-1")
        escaped = "".join(f"\\u{ord(sign):04x}" if ord(sign) > 127 else sign for sign in words)
        assert escaped.replace('"', '\\"') in facebook
        assert occasion.post.text.replace('"', '\\"') in tiktok
