"""The view over all parts of an export, and what hostile ones cannot do."""

import io
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest

from stamgast.networks.archives.bounds import Limits
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.problems import Unusable
from stamgast.networks.archives.sources import BROKEN_DOWNLOAD, clean_name


def zipped(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def tarred(path: Path, entries: list[tuple[tarfile.TarInfo, bytes]]) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for entry, content in entries:
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return path


def view(*paths: Path, allow: str = "*", limits: Limits | None = None) -> Parts:
    return Parts.of(paths, limits=limits).allow([allow])


def told(parts: Parts) -> list[tuple[str, str, str]]:
    return [(problem.code, problem.member, problem.detail) for problem in parts.problems]


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("data/posts.json", "data/posts.json"),
        ("data\\posts.json", "data/posts.json"),
        ("./data//posts.json", "data/posts.json"),
        ("../posts.json", None),
        ("data/../../posts.json", None),
        ("..\\posts.json", None),
        ("/etc/passwd", None),
        ("\\\\host\\share", None),
        ("C:\\posts.json", None),
        ("c:posts.json", None),
        ("posts\x00.json", None),
        ("posts\n.json", None),
        ("", None),
        ("a/" * 31 + "b", "a/" * 31 + "b"),
        ("a/" * 32 + "b", None),
        ("a" * 1025, None),
    ],
)
def test_only_harmless_names_are_kept(name: str, clean: str | None) -> None:
    assert clean_name(name, Limits()) == clean


def test_zips_tarballs_folders_and_files_are_one_tree(tmp_path: Path) -> None:
    (tmp_path / "open" / "b").mkdir(parents=True)
    (tmp_path / "open" / "b" / "two.json").write_bytes(b"2")
    (tmp_path / "four.json").write_bytes(b"4")
    parts = view(
        zipped(tmp_path / "one.zip", {"a/one.json": b"1", "__MACOSX/._one": b"", "a/.DS_Store": b""}),
        tmp_path / "open",
        tarred(tmp_path / "three.tar.gz", [(tarfile.TarInfo("c/three.json"), b"3")]),
        tmp_path / "four.json",
    )
    assert parts.names() == ["a/one.json", "b/two.json", "c/three.json", "four.json"]
    assert [parts.read(name) for name in parts.names()] == [b"1", b"2", b"3", b"4"]
    assert told(parts) == []
    assert [parts.read_of(source) for source in parts.sources] == [1, 1, 1, 1]


def test_archives_in_a_folder_are_parts_and_those_in_archives_are_not_opened(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"deep.json": b"[]"}).read_bytes()
    (tmp_path / "inner.zip").unlink()
    zipped(tmp_path / "takeout.zip", {"posts.json": b"[]", "inner.zip": inner})
    assert view(tmp_path).names() == ["inner.zip", "posts.json"]


def test_the_folder_everything_lies_in_is_left_out_where_patterns_say_so(tmp_path: Path) -> None:
    again = zipped(tmp_path / "again.zip", {"export/data/a.js": b"1", "export/page.html": b""})
    plain = zipped(tmp_path / "plain.zip", {"data/b.js": b"2"})
    parts = view(again, plain, allow="data/*.js")
    assert parts.matching("data/*.js") == ["data/a.js", "data/b.js"]
    assert parts.names() == ["data/a.js", "data/b.js", "page.html"]


def test_only_what_a_reader_names_can_be_opened(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"posts.json": b"[]", "ip_log.json": b"[]"})
    parts = view(path, allow="POSTS*.json")
    for opened in (parts.open, parts.read, parts.head, lambda name: list(parts.streams(name))):
        with pytest.raises(KeyError):
            opened("ip_log.json")
    assert parts.matching("*") == ["posts.json"]
    with pytest.raises(KeyError):
        Parts.of([path]).open("posts.json")


def test_numbered_members_come_as_people_count(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {f"posts_{n}.json": b"[]" for n in (1, 10, 2)})
    assert view(path).matching("posts_*") == ["posts_1.json", "posts_2.json", "posts_10.json"]


def test_equal_members_of_two_parts_are_read_once_and_different_ones_both(tmp_path: Path) -> None:
    first = zipped(tmp_path / "1.zip", {"same.json": b"[1]", "other.json": b"[1]"})
    second = zipped(tmp_path / "2.zip", {"same.json": b"[1]", "other.json": b"[2]"})
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "same.json").write_bytes(b"[1]")
    parts = view(first, second)
    assert [stream.read() for stream in parts.streams("same.json")] == [b"[1]"]
    assert [stream.read() for stream in parts.streams("other.json")] == [b"[1]", b"[2]"]
    assert parts.read("other.json") == b"[1]"
    assert told(parts) == [("duplicate_member", "other.json", "the first one was read")]


def test_what_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.json")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../../up.json", "[]")
        archive.writestr("posts.json", "[]")
    symbolic, hard, device = (tarfile.TarInfo(name) for name in ("s.json", "h.json", "d.json"))
    symbolic.type, symbolic.linkname = tarfile.SYMTYPE, "/etc/passwd"
    hard.type, hard.linkname = tarfile.LNKTYPE, "/etc/passwd"
    device.type = tarfile.CHRTYPE
    tarred(
        tmp_path / "b.tgz", [(symbolic, b""), (hard, b""), (device, b""), (tarfile.TarInfo("b.json"), b"")]
    )
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "link.json").symlink_to("/etc/passwd")
    (tmp_path / "c" / "folder").symlink_to("/etc")
    parts = view(tmp_path / "a.zip", tmp_path / "b.tgz", tmp_path / "c")
    assert parts.names() == ["b.json", "posts.json"]
    assert sorted(told(parts)) == sorted(
        [("refused_member", name, "no regular file") for name in ("link.json", "s.json", "h.json", "d.json")]
        + [("refused_member", "", "unsafe name")]
        + [("refused_member", name, "no regular file") for name in ("folder", "link.json")]
    )


def test_a_member_that_inflates_too_much_ends_early(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.zip", {"posts.json": bytes(60 << 20)})
    parts = view(path)
    with parts.open("posts.json") as stream:
        while stream.read(1 << 20):
            pass
    assert parts.bytes_read < 30 << 20
    assert told(parts) == [("limit_reached", "posts.json", "inflates too much")]


@pytest.mark.parametrize(
    ("limits", "detail"),
    [(Limits(member_bytes=3 << 20), "member too large"), (Limits(total_bytes=3 << 20), "archive too large")],
)
def test_real_bytes_are_counted(tmp_path: Path, limits: Limits, detail: str) -> None:
    path = zipped(tmp_path / "a.zip", {"posts.json": bytes(5 << 20)}, zipfile.ZIP_STORED)
    parts = view(path, limits=limits)
    assert len(parts.read("posts.json")) <= 3 << 20
    assert told(parts) == [("limit_reached", "posts.json", detail)]


def test_there_are_not_too_many_members(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {f"{n}.json": b"" for n in range(9)})
    parts = view(path, limits=Limits(members=4))
    assert len(parts.names()) == 4
    assert told(parts) == [("limit_reached", "", "too many members")]


def test_members_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.json": b"[1, 2, 3]", "b.json": b"[4, 5, 6]", "c.json": b"[]"})
    content = path.read_bytes()
    entry = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 1)
    path.write_bytes(content[: entry + 42] + bytes(4) + content[entry + 46 :])
    parts = view(path)
    assert parts.names() == ["c.json"]
    assert {detail for _, _, detail in told(parts)} == {"overlapping"}


def test_encrypted_members_are_listed_and_alone_they_are_of_no_use(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"posts.json": b"[]"})
    content = path.read_bytes()
    entry = content.index(b"PK\x01\x02")
    path.write_bytes(content[: entry + 8] + b"\x01" + content[entry + 9 :])
    with pytest.raises(Unusable) as error:
        view(path)
    assert error.value.code == "encrypted"


def test_a_damaged_member_ends_where_it_breaks(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"posts.json": bytes(range(256)) * 4000}, zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    content[5000] ^= 0xFF
    path.write_bytes(content)
    parts = view(path)
    assert parts.read("posts.json") in (b"", bytes(content[40 : 40 + 256 * 4000]))
    assert told(parts) == [("bad_member", "posts.json", "BadZipFile")]


@pytest.mark.parametrize("saved_as", ["repo", "repo.zip", "repo.car.txt"])
@pytest.mark.parametrize(
    ("begins", "ending"), [(b"\x3a\xa2eroots\x81", ".car"), (b"\xef\xbb\xbf<?xml version='1.0'?>", ".xml")]
)
def test_a_single_file_is_known_by_its_beginning(
    tmp_path: Path, saved_as: str, begins: bytes, ending: str
) -> None:
    (tmp_path / saved_as).write_bytes(begins)
    parts = view(tmp_path / saved_as)
    assert parts.names() == [saved_as + ending]
    assert parts.read(saved_as + ending) == begins


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_text("no zip")
    (tmp_path / "nothing").mkdir()
    with (tmp_path / "half.zip").open("wb") as file:
        file.truncate(BROKEN_DOWNLOAD)
    for name, code in (
        ("none.zip", "not_found"),
        ("text.zip", "not_an_archive"),
        ("nothing", "empty"),
        ("half.zip", "broken_download"),
    ):
        with pytest.raises(Unusable) as error:
            Parts.of([tmp_path / name])
        assert error.value.code == code
        assert name in str(error.value) or code == "empty"


def test_progress_is_told_in_bytes(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = zipped(tmp_path / "a.zip", {"a.json": b"x" * 10, "b.json": b"y" * 20, "film.mp4": b"z" * 90})
    parts = Parts.of([path], progress=lambda so_far, of: seen.append((so_far, of))).allow(["*.json"])
    assert parts.head("a.json") == b"x" * 10
    assert seen[-1] == (10, 0), "how much there is nobody knows yet"
    parts.expect(["*.json"])
    assert parts.read("a.json") + parts.read("b.json") == b"x" * 10 + b"y" * 20
    assert seen[-1] == (40, 40)
    assert parts.bytes_read == 40
    assert seen == sorted(seen)
