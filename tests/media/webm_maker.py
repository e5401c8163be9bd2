"""Makes small WebM films, element by element, as browsers and FFmpeg write them; nothing can be played."""

import struct
from dataclasses import dataclass

PLACE = b"+59.3293+018.0686/"
UNKNOWN = b"\x01" + b"\xff" * 7

EBML, DOC_TYPE, SEGMENT, INFO = 0x1A45DFA3, 0x4282, 0x18538067, 0x1549A966
TRACKS, CLUSTER, SIMPLE_BLOCK, GROUP, BLOCK = 0x1654AE6B, 0x1F43B675, 0xA3, 0xA0, 0xA1
TAGS, TAG, SIMPLE_TAG, TAG_NAME, TAG_STRING = 0x1254C367, 0x7373, 0x67C8, 0x45A3, 0x4487


def element(kind: int, content: bytes = b"", *, size: bytes = b"") -> bytes:
    """Return an element; its length takes eight bytes where one is too short."""
    length = len(content)
    told = size or (bytes([0x80 | length]) if length < 127 else (1 << 56 | length).to_bytes(8, "big"))
    return kind.to_bytes((kind.bit_length() + 7) // 8, "big") + told + content


def number(kind: int, value: int) -> bytes:
    return element(kind, value.to_bytes(max(1, (value.bit_length() + 7) // 8), "big"))


def real(kind: int, value: float, code: str = ">d") -> bytes:
    return element(kind, struct.pack(code, value))


def tag(name: bytes, words: bytes) -> bytes:
    return element(TAG, element(SIMPLE_TAG, element(TAG_NAME, name) + element(TAG_STRING, words)))


@dataclass(frozen=True)
class Webm:
    """What a film says of itself. ``live``: written while it was filmed, without lengths of any kind."""

    doc_type: bytes = b"webm"
    width: int = 1280
    height: int = 720
    seconds: int = 4
    rate: int = 25
    codec: bytes = b"V_VP9"
    kind: int = 1
    video: bytes = b""
    info: bytes = b""
    tags: bytes = b""
    tracked: bytes = b""
    live: bool = False

    def content(self) -> bytes:
        """Return the bytes of the file."""
        head = element(EBML, element(DOC_TYPE, self.doc_type))
        size = UNKNOWN if self.live else b""
        tags = element(TAGS, self.tags) if self.tags else b""
        clusters = b"".join(self._cluster(second, size) for second in range(self.seconds))
        return head + element(SEGMENT, self._info() + self._tracks() + clusters + tags, size=size)

    def _info(self) -> bytes:
        duration = b"" if self.live else real(0x4489, 1000.0 * self.seconds)
        return element(INFO, number(0x2AD7B1, 1_000_000) + duration + element(0x4D80, b"Maker") + self.info)

    def _tracks(self) -> bytes:
        size = number(0xB0, self.width) + number(0xBA, self.height)
        video = element(0xE0, size + self.video)
        rate = b"" if self.live else number(0x23E383, 1_000_000_000 // self.rate)
        pictures = number(0xD7, 1) + number(0x83, self.kind) + element(0x86, self.codec) + rate + video
        sound = number(0xD7, 2) + number(0x83, 2) + element(0x86, b"A_OPUS")
        data = number(0xD7, 3) + number(0x83, 0x21) + element(0x86, b"D_GPMF")
        tracks = (pictures, sound, data) if self.tracked else (pictures, sound)
        return element(TRACKS, b"".join(element(0xAE, one) for one in tracks))

    def _cluster(self, second: int, size: bytes) -> bytes:
        pictures = [
            element(SIMPLE_BLOCK, block(1, index * 1000 // self.rate) + b"P" * 40)
            for index in range(self.rate)
        ]
        sound = [element(GROUP, element(BLOCK, block(2, at) + b"S" * 10)) for at in range(0, 1000, 20)]
        tracked = block(3, 0) + self.tracked
        data = [element(SIMPLE_BLOCK, tracked), element(GROUP, element(BLOCK, tracked))]
        held = [number(0xE7, 1000 * second), *pictures, *sound, *(data if self.tracked else ())]
        return element(CLUSTER, b"".join(held), size=size)


def block(track: int, milliseconds: int) -> bytes:
    return bytes([0x80 | track]) + milliseconds.to_bytes(2, "big") + b"\x80"
