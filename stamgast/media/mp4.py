"""Reads what an MP4 or MOV film is from the boxes of its file, and takes out where it was made.

MP4 and MOV are boxes within boxes (ISO/IEC 14496-12, the ISO base media file format): four bytes of length,
four of type, then content. What is taken out is overwritten where it stands, so that all else stays in place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from django.utils.translation import gettext as _

from stamgast.media.cleaning import BadPicture, Film

MOST_BOXES: Final = 20_000
DEEPEST: Final = 8
_CONTAINERS: Final = frozenset((b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts"))
_TELLING: Final = frozenset((b"udta", b"meta", b"uuid", b"\xa9xyz", b"loci"))
"""Boxes of words about the film: names, cameras, places."""

_KINDS: Final = {b"qt  ": ("video/quicktime", "mov")}
_SHOWN: Final = frozenset((b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"tmcd"))
"""Tracks that are seen, heard or read; all others hold data, such as where the camera was."""

_PLACES: Final = (b"\xa9xyz", b"loci", b"ISO6709", b"gpmd", b"exif:GPS")
"""What stands where a place is told (3GPP TS 26.244 ``loci``; QuickTime's ``©xyz`` and metadata keys)."""


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int
    body: int
    end: int


def cleaned(content: bytearray) -> Film:
    """Read a film, and overwrite in it what tells names and places; ``content`` is changed.

    Raises:
        BadPicture: in pieces, without pictures, or cut off.
        IndexError, ValueError, ZeroDivisionError: damaged.
    """
    boxes = list(_boxes(content, 0, len(content)))
    moov = next((box for box in boxes if box.kind == b"moov"), None)
    if moov is None or not any(box.kind == b"mdat" for box in boxes):
        raise BadPicture(_("This film is not complete. Save it as MP4 once more."))
    inside = list(islice(_within(content, moov), MOST_BOXES))
    if any(box.kind == b"mvex" for box in inside):
        raise BadPicture(_("This film is cut into pieces for streaming. Save it as MP4 once more."))
    film = _read(content, boxes, inside)
    for box in (*boxes, *inside):
        if box.kind in _TELLING:
            _blank(content, box)
    return film


def _read(content: bytearray, boxes: list[_Box], inside: list[_Box]) -> Film:
    header = next((box for box in inside if box.kind == b"mvhd"), None)
    tracks = [_Track.of(content, box) for box in inside if box.kind == b"trak"]
    pictures = next((one for one in tracks if one.handler == b"vide" and one.width and one.height), None)
    if header is None or pictures is None:
        raise BadPicture(_("This file holds no film, only sound or data."))
    had_place = any(_tells_place(content, box) for box in (*boxes, *inside) if box.kind in _TELLING)
    for track in tracks:
        if track.handler not in _SHOWN:
            had_place = _blank_track(content, track) or had_place
    brand = next((bytes(content[box.body : box.body + 4]) for box in boxes if box.kind == b"ftyp"), b"qt  ")
    media_type, extension = _KINDS.get(brand, ("video/mp4", "mp4"))
    duration, seconds = _duration(content, header), pictures.seconds
    return Film(
        media_type=media_type,
        extension=extension,
        width=pictures.width,
        height=pictures.height,
        milliseconds=round(1000 * duration),
        codec=pictures.codec,
        frames_per_second=round(pictures.count / seconds, 2) if seconds else 0.0,
        had_place=had_place,
    )


@dataclass(frozen=True, slots=True)
class _Track:
    box: _Box
    handler: bytes
    width: int
    height: int
    codec: str
    count: int
    seconds: float
    table: list[_Box]

    @classmethod
    def of(cls, content: bytearray, box: _Box) -> "_Track":
        """Read one track: what it is, how large its pictures are shown, how they are written."""
        inside = list(islice(_within(content, box), MOST_BOXES))
        found = _first_of_each(inside)
        width, height = _size(content, found[b"tkhd"]) if b"tkhd" in found else (0, 0)
        handler = found.get(b"hdlr")
        media, times = found.get(b"mdhd"), found.get(b"stts")
        return cls(
            box=box,
            handler=bytes(content[handler.body + 8 : handler.body + 12]) if handler else b"",
            width=width,
            height=height,
            codec=_codec(content, found.get(b"stsd")),
            count=_count(content, times) if times else 0,
            seconds=_duration(content, media) if media else 0.0,
            table=inside,
        )


def _size(content: bytearray, box: _Box) -> tuple[int, int]:
    """Return how large a track is shown, upright: the matrix says whether it lies on its side."""
    matrix = box.end - 44
    across, down = (_number(content, box.end - at) >> 16 for at in (8, 4))
    lies = _number(content, matrix) == 0 and _number(content, matrix + 4) != 0
    return (down, across) if lies else (across, down)


def _codec(content: bytearray, box: _Box | None) -> str:
    name = bytes(content[box.body + 12 : box.body + 16]) if box else b""
    return name.replace(b"\x00", b"").decode("ascii", "replace")  # no database but SQLite keeps a zero


def _count(content: bytearray, box: _Box) -> int:
    return sum(_number(content, box.body + 8 + 8 * index) for index in range(_entries(content, box, 8)))


def _duration(content: bytearray, box: _Box) -> float:
    """Return the seconds that a header (``mvhd``, ``mdhd``) tells; version 1 has longer fields."""
    at, wide = (20, 8) if content[box.body] == 1 else (12, 4)
    scale = _number(content, box.body + at)
    return _number(content, box.body + at + 4, wide) / scale


def _blank_track(content: bytearray, track: _Track) -> bool:
    """Overwrite a track of data, with what it holds; tell whether places stood in it."""
    spans = list(_samples(content, track))
    had_place = any(_holds_place(content, start, end) for start, end in spans) or track.codec == "gpmd"
    for start, end in spans:
        content[start:end] = bytes(end - start)
    _blank(content, track.box)
    return had_place


def _samples(content: bytearray, track: _Track) -> Iterator[tuple[int, int]]:
    """Yield where in the file the samples of a track stand, chunk by chunk."""
    found = _first_of_each(track.table)
    offsets, sizes, chunks = found.get(b"stco") or found.get(b"co64"), found.get(b"stsz"), found.get(b"stsc")
    if not (offsets and sizes and chunks):
        return
    wide = 8 if offsets.kind == b"co64" else 4
    same, count = _number(content, sizes.body + 4), _number(content, sizes.body + 8)
    if not same:
        count = min(count, (sizes.end - sizes.body - 12) // 4)
    many = dict(_pairs(content, chunks))
    sample = taken = per_chunk = 0
    for chunk in range(_entries(content, offsets, wide)):
        start = _number(content, offsets.body + 8 + wide * chunk, wide)
        per_chunk = many.get(chunk + 1, per_chunk)
        last = min(sample + per_chunk, count)
        each = (_number(content, sizes.body + 12 + 4 * one) for one in range(sample, last) if not same)
        length = same * (last - sample) or sum(each)
        sample, taken = last, taken + length
        if taken > len(content):
            raise ValueError("more samples than there is film")
        yield start, min(start + length, len(content))


def _pairs(content: bytearray, box: _Box) -> Iterator[tuple[int, int]]:
    """Yield from which chunk on there are how many samples in each."""
    for index in range(_entries(content, box, 12)):
        at = box.body + 8 + 12 * index
        yield _number(content, at), _number(content, at + 4)


def _entries(content: bytearray, box: _Box, length: int) -> int:
    """Return how many entries of a length a table holds; no more than there is room for."""
    return min(_number(content, box.body + 4), (box.end - box.body - 8) // length)


def _tells_place(content: bytearray, box: _Box) -> bool:
    return box.kind in _PLACES or _holds_place(content, box.body, box.end)


def _holds_place(content: bytearray, start: int, end: int) -> bool:
    return any(content.find(mark, start, end) >= 0 for mark in _PLACES)


def _blank(content: bytearray, box: _Box) -> None:
    """Make a box free space of the same length."""
    content[box.start + 4 : box.start + 8] = b"free"
    content[box.body : box.end] = bytes(box.end - box.body)


def _within(content: bytearray, box: _Box, depth: int = 0) -> Iterator[_Box]:
    """Yield the boxes within one, those that hold others before what they hold."""
    for found in _boxes(content, box.body, box.end):
        yield found
        if found.kind in _CONTAINERS and depth < DEEPEST:
            yield from _within(content, found, depth + 1)


def _first_of_each(boxes: list[_Box]) -> dict[bytes, _Box]:
    """Return boxes by kind; QuickTime writes a second ``hdlr`` further in."""
    return {box.kind: box for box in reversed(boxes)}


def _boxes(content: bytearray, start: int, end: int) -> Iterator[_Box]:
    at = start
    for _index in range(MOST_BOXES):
        if at + 8 > end:
            return
        length, kind, head = _number(content, at), bytes(content[at + 4 : at + 8]), 8
        if length == 1:
            length, head = _number(content, at + 8, 8), 16
        elif length == 0:
            length = end - at
        if length < head or at + length > end:
            raise ValueError("a box that ends nowhere")
        yield _Box(kind, at, at + head, at + length)
        at += length
    raise ValueError("too many boxes")


def _number(content: bytearray, at: int, length: int = 4) -> int:
    if at < 0 or at + length > len(content):
        raise IndexError(at)
    return int.from_bytes(content[at : at + length], "big")
