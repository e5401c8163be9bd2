"""Which formats lie in some files, and what is written down about reading them."""

import zipfile
from pathlib import Path
from typing import ClassVar

import pytest

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.problems import Unusable
from stamgast.networks.archives.read import read_archives
from stamgast.networks.archives.reader import Probe
from stamgast.networks.archives.sources import MOST_INSIDE


class Notes:
    """Reads lines of text as posts."""

    format_id: ClassVar[str] = "mastodon"
    platform: ClassVar[str] = "mastodon"
    version: ClassVar[str] = "3"
    allowed: ClassVar[tuple[str, ...]] = ("notes*.txt",)

    def __init__(self, confidence: float = 1.0, refusal: str = "") -> None:
        self._confidence = confidence
        self._refusal = refusal

    def probe(self, parts: Parts) -> Probe:
        return Probe(self._confidence if parts.matching(*self.allowed) else 0.0, "old", "sv")

    def read(self, parts: Parts, into: Import) -> None:
        if self._refusal:
            raise Unusable(self._refusal)
        into.account("7")
        for name in parts.matching(*self.allowed):
            for number, line in enumerate(parts.read(name).decode().split()):
                into.item(native_id=line, text=line, ts=1_772_719_331_000_000 + number)
        into.about["parts_expected"] = 2


class Letters(Notes):
    """Reads the same from other members."""

    format_id: ClassVar[str] = "bluesky"
    platform: ClassVar[str] = "bluesky"
    allowed: ClassVar[tuple[str, ...]] = ("letters*.txt",)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as opened:
        for name, content in (("notes1.txt", "a b"), ("notes2.txt", "b c"), ("ip.txt", "x"), ("../up", "")):
            opened.writestr(name, content)
    return tmp_path / "a.zip"


def test_what_was_read_is_written_down(archive: Path) -> None:
    with read_archives([archive], [Letters(), Notes()]) as result:
        found = {
            name: result.tables.scan(name).collect() for name in ("item", "import", "import_part", "problem")
        }
    assert found["item"]["native_id"].to_list() == ["a", "b", "c"]
    (about,) = found["import"].to_dicts()
    assert (about["format_id"], about["format_version"], about["parser_version"]) == ("mastodon", "old", "3")
    assert (about["locale"], about["parts_expected"], about["parts_seen"]) == ("sv", 2, 1)
    assert about["unmapped_members"] == ["ip.txt"]
    assert (about["range_from"].isoformat(), about["range_source"]) == (
        "2026-03-05T14:02:11+00:00",
        "observed",
    )
    (part,) = found["import_part"].to_dicts()
    assert (part["file_name"], part["members"], part["members_read"]) == ("a.zip", 3, 2)
    assert [(row["code"], row["detail"]) for row in found["problem"].to_dicts()] == [
        ("refused_member", "unsafe name"),
        ("key_collision", "1 rows of item were there twice"),
    ]


def test_several_formats_are_read_side_by_side_even_if_one_is_of_no_use(
    archive: Path, tmp_path: Path
) -> None:
    (tmp_path / "letters1.txt").write_text("y z")
    paths = [archive, tmp_path / "letters1.txt"]
    with read_archives(paths, [Letters(), Notes()]) as result:
        items = result.tables.scan("item").collect()
        assert sorted(zip(items["platform"], items["native_id"], strict=True)) == [
            ("bluesky", "y"), ("bluesky", "z"), ("mastodon", "a"), ("mastodon", "b"), ("mastodon", "c"),
        ]  # fmt: skip
    with read_archives(paths, [Letters(), Notes(refusal="meta_html")]) as result:
        assert result.tables.scan("item").collect()["platform"].to_list() == ["bluesky"] * 2
        assert [one.unusable for one in result.imports] == ["", "meta_html"]


def test_the_one_that_comes_nearest_reads_where_none_is_sure(archive: Path) -> None:
    with read_archives([archive], [Notes(0.3), Letters()]) as result:
        assert [one.format_id for one in result.imports] == ["mastodon"]


def packed(path: Path, *names: str) -> None:
    with zipfile.ZipFile(path, "w") as opened:
        for name in names:
            opened.writestr(name, "a b")


@pytest.mark.parametrize(
    ("names", "found_in"),
    [
        (("notes.txt", "holiday.jpg"), ""),
        (("mine/notes.txt",), ""),  # all in one folder
        (("mine/notes.txt", "readme.md"), "place/mine"),
        (("mine/notes.txt", "holiday/1.jpg", ".trash/notes.txt", "__MACOSX/._notes.txt"), "place/mine"),
    ],
)
@pytest.mark.parametrize("is_zip", [False, True])
def test_the_one_export_a_folder_deeper_is_found(
    tmp_path: Path, names: tuple[str, ...], found_in: str, *, is_zip: bool
) -> None:
    place = tmp_path / "place"
    if is_zip:
        packed(place, *names)
    for name in () if is_zip else names:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text("a b")
    with read_archives([place], [Letters(), Notes()]) as result:
        assert result.found_in == found_in
        assert result.tables.scan("item").collect()["native_id"].to_list() == ["a", "b"]


def test_a_zip_in_a_folder_of_downloads_is_found_beside_what_does_not_open(tmp_path: Path) -> None:
    for folder in ("letters", "x"):
        (tmp_path / folder).mkdir()
    (tmp_path / "letters" / "cut.zip").write_bytes(b"PK\x03\x04")
    packed(tmp_path / "x" / "a.zip", "notes.txt")
    with read_archives([tmp_path], [Letters(), Notes()]) as result:
        assert result.found_in == f"{tmp_path.name}/x"
        assert [row["code"] for row in result.tables.scan("problem").collect().to_dicts()] == ["bad_member"]


@pytest.mark.parametrize("is_zip", [False, True])
def test_of_several_exports_a_folder_deeper_none_is_chosen(tmp_path: Path, *, is_zip: bool) -> None:
    place, names = tmp_path / "place", ("old/notes.txt", "new/notes.txt", "post/letters.txt")
    if is_zip:
        packed(place, *names)
    for name in () if is_zip else names:
        (place / name).parent.mkdir(parents=True)
        (place / name).write_text("a b")
    with pytest.raises(Unusable) as error:
        read_archives([place], [Letters(), Notes()])
    assert error.value.code == "several_exports"
    assert set(error.value.name.split(", ")) == {"place/old", "place/new", "place/post"}


def test_a_whole_disk_is_not_searched(tmp_path: Path) -> None:
    for number in range(MOST_INSIDE + 1):
        (tmp_path / f"{number}").mkdir()
        (tmp_path / f"{number}" / "notes.txt").write_text("a")
    with pytest.raises(Unusable) as error:
        read_archives([tmp_path], [Notes()])
    assert (error.value.code, error.value.name) == ("unknown_format", tmp_path.name)


def test_what_is_of_no_use_says_why(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("")
    for paths, readers, code in (
        ([archive], [Letters()], "unknown_format"),
        ([tmp_path / "notes.txt"], [Notes()], "nothing_read"),
        ([archive], [Notes(refusal="meta_html")], "meta_html"),
    ):
        with pytest.raises(Unusable) as error:
            read_archives(paths, readers)
        assert error.value.code == code


def test_the_same_members_give_the_same_import(archive: Path) -> None:
    again = archive.rename(archive.with_name("again.zip"))
    with read_archives([again], [Notes()]) as one, read_archives([again], [Notes()]) as other:
        assert one.imports[0].import_id == other.imports[0].import_id
