"""Streams that are read ahead: the same bytes, the same errors, and no thread that stays."""

import threading
import zipfile
from io import BufferedReader, BytesIO
from pathlib import Path

import pytest

from stamgast.networks.archives import ahead, parts
from stamgast.networks.archives.ahead import ReadAhead
from stamgast.networks.archives.bounds import Limits
from stamgast.networks.archives.parts import Parts


def inflating() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "inflating"]


@pytest.mark.parametrize("size", [0, 1, 9, 10, 11, 25, 100])
@pytest.mark.parametrize("at_once", [1, 7, 10, 64, -1])
def test_the_bytes_are_the_same(size: int, at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "PIECE", 10)
    content = bytes(range(size))
    with BufferedReader(ReadAhead(BytesIO(content)), 16) as stream:
        assert b"".join(iter(lambda: stream.read(at_once), b"")) == content
        assert stream.read() == b""
    assert not inflating()


class Breaking(BytesIO):
    """Breaks after some bytes."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() >= 20:
            raise MemoryError("too much")
        return super().read(size)


def test_what_is_raised_is_raised_behind_the_bytes_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "PIECE", 10)
    with ReadAhead(Breaking(bytes(50))) as stream:
        assert len(stream.read(10) or b"") + len(stream.read(10) or b"") == 20
        with pytest.raises(MemoryError):
            stream.read(10)
        assert stream.read(10) == b""
    assert not inflating()


@pytest.mark.parametrize("first", [0, 1, 30])
def test_who_stops_early_stops_the_thread(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "PIECE", 10)
    inner = BytesIO(bytes(1_000))
    stream = ReadAhead(inner)
    stream.read(first)
    stream.close()
    stream.close()
    assert inner.closed
    assert not inflating()


def test_a_stream_nobody_closes_ends_with_its_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "PIECE", 10)
    stream = ReadAhead(BytesIO(bytes(1_000)))
    assert stream.read(5) == bytes(5)
    del stream
    assert not inflating()


@pytest.mark.parametrize("limit", [1 << 20, 2_000])
def test_a_long_member_of_a_zip_reads_like_a_short_one(
    limit: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = b"".join(b"%d\n" % number for number in range(2_000))
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("a.txt", content)
    found = []
    for long in (0, 1 << 30):
        monkeypatch.setattr(parts, "_LONG", long)
        with Parts.of([tmp_path / "a.zip"], limits=Limits(member_bytes=limit)) as opened_parts:
            view = opened_parts.allow(("*",))
            read = b"".join(stream.read() for stream in view.streams("a.txt"))
            problems = [(problem.code, problem.detail) for problem in opened_parts.take_problems()]
            found.append((read, problems))
    assert found[0] == found[1]
    assert (found[0][0] == content) is (limit > 2_000)
    assert not inflating()
