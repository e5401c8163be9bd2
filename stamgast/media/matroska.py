"""Reads what a WebM film is from the elements of its file, and takes out where it was made.

WebM is Matroska (RFC 9559) with few codecs, and Matroska is EBML (RFC 8794), elements within elements: an id,
a length, content. No id means two things, so all are read as one row, however deep they stand: of those that
hold others only the head is stepped over. What is taken out is overwritten where it stands.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext as _

from stamgast.media.cleaning import BadPicture, Film, another_kind_of_film

MAGIC: Final = b"\x1aE\xdf\xa3"

MOST_ELEMENTS: Final = 400_000
"""An hour of pictures and sound has half as many; a file of empty elements could have fifty times as many."""

_LARGEST_SIDE: Final = 1 << 16

_DOC_TYPE, _SEGMENT, _CLUSTER, _CLUSTER_TIME = 0x4282, 0x18538067, 0x1F43B675, 0xE7
_SIMPLE_BLOCK, _GROUP, _BLOCK = 0xA3, 0xA0, 0xA1
_SCALE, _DURATION, _MUXER, _WRITER = 0x2AD7B1, 0x4489, 0x4D80, 0x5741
_TRACK, _NUMBER, _TYPE, _FRAME, _CODEC = 0xAE, 0xD7, 0x83, 0x23E383, 0x86
_WIDTH, _HEIGHT, _SHOWN_WIDTH, _SHOWN_HEIGHT, _SHOWN_UNIT, _ROLL = 0xB0, 0xBA, 0x54B0, 0x54BA, 0x54B2, 0x7675

_HOLDING: Final = frozenset((
    0x1A45DFA3, _SEGMENT, 0x1549A966, 0x1654AE6B, _TRACK, 0xE0, 0x7670, _CLUSTER, _GROUP,
))  # fmt: skip
"""EBML head, Segment, Info, Tracks, TrackEntry, Video, Projection, Cluster, BlockGroup."""

_OF_TRACK: Final = frozenset((
    _NUMBER, _TYPE, _FRAME, _CODEC, _WIDTH, _HEIGHT, _SHOWN_WIDTH, _SHOWN_HEIGHT, _SHOWN_UNIT, _ROLL,
))  # fmt: skip

_TAGS: Final = 0x1254C367
_TELLING: Final = frozenset((_TAGS, 0x1941A469, 0x7BA9, 0x4461, 0x7384, 0x3C83AB, 0x3E83BB, 0xBF))
"""Tags, Attachments, Title, DateUTC, names of files; and checksums, which what is taken out would break."""

_PLACES: Final = (b"LOCATION", b"ISO6709", b"GPS")
"""What names of tags that tell a place have in them, in capitals (Matroska's list of tags; FFmpeg's own)."""

_PICTURES: Final = 1
_SEEN: Final = frozenset((_PICTURES, 2, 3, 0x11, 0x12))
"""Tracks that are seen, heard or read; all others hold data, such as where the camera was."""

_CODECS: Final = {
    b"V_VP8": "vp08", b"V_VP9": "vp09", b"V_AV1": "av01", b"V_MPEG4/ISO/AVC": "avc1",
    b"V_MPEGH/ISO/HEVC": "hvc1",
}  # fmt: skip
"""How pictures are written, by the four letters that MP4 has for it."""


@dataclass(frozen=True, slots=True)
class _Element:
    kind: int
    start: int
    body: int
    end: int


@dataclass(slots=True)
class _Track:
    element: _Element
    told: dict[int, bytes] = field(default_factory=dict)
    blocks: int = 0
    last: int = 0
    """When its last block is shown, in the file's own ticks."""

    def number(self, kind: int, default: int = 0) -> int:
        return _number(self.told[kind]) if kind in self.told else default

    @property
    def is_data(self) -> bool:
        return self.number(_TYPE) not in _SEEN

    @property
    def is_film(self) -> bool:
        return self.number(_TYPE) == _PICTURES and all(self.size)

    @property
    def size(self) -> tuple[int, int]:
        """How large it is shown, upright; a display size in other units than pixels tells a shape only."""
        width, height = self.number(_WIDTH), self.number(_HEIGHT)
        if not self.number(_SHOWN_UNIT):
            width, height = self.number(_SHOWN_WIDTH, width), self.number(_SHOWN_HEIGHT, height)
        if max(width, height) >= _LARGEST_SIDE:
            raise ValueError("no picture is so large")
        turned = round(_real(self.told.get(_ROLL, b""))) % 180 == 90
        return (height, width) if turned else (width, height)

    @property
    def codec(self) -> str:
        name = self.told.get(_CODEC, b"").replace(b"\x00", b"")
        return _CODECS.get(name) or name.removeprefix(b"V_").decode("ascii", "replace").lower()[:8]


@dataclass(slots=True)
class _Read:
    doc_type: bytes = b""
    scale: int = 1_000_000
    """Nanoseconds to a tick."""

    duration: float = 0.0
    tracks: list[_Track] = field(default_factory=list)
    gone: list[_Element] = field(default_factory=list)
    named: list[_Element] = field(default_factory=list)
    had_place: bool = False


def cleaned(content: bytearray) -> Film:
    """Read a film, and overwrite in it what tells names and places; ``content`` is changed.

    Raises:
        BadPicture: of another kind than WebM, without pictures, or cut off.
        IndexError, ValueError, ArithmeticError: damaged.
    """
    found = _read(content)
    if found.doc_type != b"webm":
        raise BadPicture(another_kind_of_film())
    pictures = next((one for one in found.tracks if one.is_film), None)
    if pictures is None:
        raise BadPicture(_("This file holds no film, only sound or data."))
    if not pictures.blocks:
        raise _cut_off()
    width, height = pictures.size
    second = 1_000_000_000 / found.scale
    rate = _rate(pictures, second)
    film = Film(
        media_type="video/webm",
        extension="webm",
        width=width,
        height=height,
        milliseconds=round(1000 * _seconds(found, second, rate)),
        codec=pictures.codec,
        frames_per_second=rate,
        had_place=found.had_place,
    )
    for element in (*found.gone, *(track.element for track in found.tracks if track.is_data)):
        _void(content, element)
    for element in found.named:  # has to be there: an empty name
        content[element.body : element.end] = bytes(element.end - element.body)
    return film


def _rate(pictures: _Track, second: float) -> float:
    """Return the pictures in a second: what is declared, else counted from the first to the last."""
    if nanoseconds := pictures.number(_FRAME):
        return round(1e9 / nanoseconds, 2)
    return round((pictures.blocks - 1) * second / pictures.last, 2) if pictures.last > 0 else 0.0


def _seconds(found: _Read, second: float, rate: float) -> float:
    """Return how long it lasts; where it was written while it was filmed, until the last picture is over."""
    if found.duration > 0:
        return found.duration / second
    return max(track.last for track in found.tracks) / second + (1 / rate if rate else 0)


def _read(content: bytearray) -> _Read:
    found, by_number = _Read(), dict[int, _Track]()
    group, base = None, 0
    for element in _elements(content):
        kind = element.kind
        if kind in (_SIMPLE_BLOCK, _BLOCK):
            number, at = _length(content, element.body)
            track = by_number.get(number)
            if track is None:
                continue
            track.blocks += 1
            track.last = max(track.last, base + int.from_bytes(content[at : at + 2], "big", signed=True))
            if track.is_data:
                found.gone.append(group if kind == _BLOCK and group else element)
                found.had_place |= _tells_place(content, element)
        elif kind == _CLUSTER_TIME:
            base = _number(content[element.body : element.end])
        elif kind == _GROUP:
            group = element
        elif kind == _CLUSTER and not by_number:
            by_number = {track.number(_NUMBER): track for track in found.tracks}
        else:
            _note(content, element, found)
    return found


def _note(content: bytearray, element: _Element, found: _Read) -> None:
    """Keep what one element tells about the film as a whole or about a track."""
    kind, held = element.kind, slice(element.body, element.end)
    if kind == _TRACK:
        found.tracks.append(_Track(element))
    elif kind in _OF_TRACK and found.tracks:
        found.tracks[-1].told.setdefault(kind, bytes(content[held]))
    elif kind == _DOC_TYPE:
        found.doc_type = bytes(content[held]).rstrip(b"\x00")
    elif kind == _SCALE:
        found.scale = _number(content[held])
    elif kind == _DURATION:
        found.duration = _real(content[held])
    elif kind in (_MUXER, _WRITER):
        found.named.append(element)
    elif kind in _TELLING:
        found.gone.append(element)
        found.had_place |= kind == _TAGS and _tells_place(content, element)


def _tells_place(content: bytearray, element: _Element) -> bool:
    held = content[element.body : element.end].upper()
    return any(mark in held for mark in _PLACES)


def _elements(content: bytearray) -> Iterator[_Element]:
    """Yield the elements in the order they stand in, those that hold others before what they hold."""
    at, end = 0, len(content)
    for _index in range(MOST_ELEMENTS):
        if at >= end:
            return
        wide = 9 - content[at].bit_length()
        if wide > 4:
            raise ValueError("an id of no element")
        kind = int.from_bytes(content[at : at + wide], "big")
        length, body = _length(content, at + wide)
        after = body + length
        if length == (1 << 7 * (body - at - wide)) - 1:  # as far as it goes: written while it was filmed
            if kind not in (_SEGMENT, _CLUSTER):
                raise ValueError("an element without an end")
            after = end
        if after > end:
            raise _cut_off()
        yield _Element(kind, at, body, after)
        at = body if kind in _HOLDING else after
    raise ValueError("too many elements")


def _length(content: bytearray, at: int) -> tuple[int, int]:
    """Read a number of variable width; return it, and where what follows begins."""
    wide = 9 - content[at].bit_length()
    if wide > 8 or at + wide > len(content):
        raise ValueError("a length of nothing")
    return int.from_bytes(content[at : at + wide], "big") & ((1 << 7 * wide) - 1), at + wide


def _number(held: bytes | bytearray) -> int:
    if len(held) > 8:
        raise ValueError("a number too long")
    return int.from_bytes(held, "big")


def _real(held: bytes | bytearray) -> float:
    """Read a number with a fraction, of four or eight bytes; no bytes are nought."""
    if len(held) not in (0, 4, 8):
        raise ValueError("a number of no width")
    return float(struct.unpack(">f" if len(held) == 4 else ">d", held)[0]) if held else 0.0


def _void(content: bytearray, element: _Element) -> None:
    """Make an element one that means nothing, of the same length."""
    whole = element.end - element.start
    wide = 1 if whole < 129 else 8
    content[element.start : element.end] = (
        b"\xec" + (1 << 7 * wide | whole - 1 - wide).to_bytes(wide, "big") + bytes(whole - 1 - wide)
    )


def _cut_off() -> BadPicture:
    return BadPicture(_("This film is not complete. Save it as MP4 once more."))
