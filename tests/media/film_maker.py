"""Makes small films, box by box, as phones write them; nothing in them can be played."""

from dataclasses import dataclass, replace

PLACE = b"+59.3293+018.0686/"
TRACKED = b"gpmd59.3293,18.0686"


@dataclass(frozen=True)
class Made:
    """What a film says of itself; ``turned``: held upright, written on its side."""

    brand: bytes = b"isom"
    width: int = 1280
    height: int = 720
    seconds: int = 12
    codec: bytes = b"avc1"
    turned: bool = False
    place: bytes = b""
    tracked: bytes = b""
    long_fields: bool = False
    pieces: bool = False
    complete: bool = True

    def content(self) -> bytes:
        """Return the bytes of the file."""
        start = 8 + 8 + 8  # behind ftyp and the head of mdat
        pictures = b"P" * 400
        held = box(b"mdat", pictures + self.tracked)
        tracks = [_track(self, b"vide", self.codec, start, len(pictures))]
        tracks.append(_track(replace(self, width=0, height=0), b"soun", b"mp4a", start, 40))
        if self.tracked:
            tracks.append(
                _track(replace(self, width=0, height=0), b"meta", b"gpmd", start + 400, len(self.tracked))
            )
        told = (
            box(b"udta", box(b"\xa9xyz", len(PLACE).to_bytes(2, "big") + b"\x15\xc7" + self.place))
            if self.place
            else b""
        )
        more = box(b"mvex") if self.pieces else b""
        moov = box(b"moov", _header(b"mvhd", self) + b"".join(tracks) + told + more) if self.complete else b""
        return box(b"ftyp", self.brand + bytes(4)) + held + moov


def box(kind: bytes, content: bytes = b"") -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + kind + content


def words(*numbers: int) -> bytes:
    return b"".join(number.to_bytes(4, "big") for number in numbers)


def _header(kind: bytes, made: Made) -> bytes:
    if made.long_fields:
        return box(
            kind, words(1 << 24, 0, 1, 0, 1, 600) + (600 * made.seconds).to_bytes(8, "big") + bytes(80)
        )
    return box(kind, words(0, 1, 1, 600, 600 * made.seconds) + bytes(80))


def _track(made: Made, handler: bytes, codec: bytes, start: int, length: int) -> bytes:
    flat = (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
    turned = (0, 0x10000, 0, 0xFFFF0000, 0, 0, 0, 0, 0x40000000)
    matrix = words(*(turned if made.turned else flat))
    head = box(
        b"tkhd",
        words(7, 0, 0, 1, 0, 600 * made.seconds)
        + bytes(16)
        + matrix
        + words(made.width << 16, made.height << 16),
    )
    table = box(
        b"stbl",
        box(b"stsd", words(0, 1) + box(codec, bytes(70)))
        + box(b"stts", words(0, 1, 25 * made.seconds, 24))
        + box(b"stsc", words(0, 1, 1, 1, 1))
        + box(b"stsz", words(0, 0, 1, length))
        + box(b"stco", words(0, 1, start)),
    )
    second_handler = box(b"hdlr", words(0) + b"dhlrurl " + bytes(12))
    media = (
        _header(b"mdhd", made)
        + box(b"hdlr", words(0, 0) + handler + bytes(13))
        + box(b"minf", second_handler + table)
    )
    return box(b"trak", head + box(b"mdia", media))
