"""How much of an archive we are willing to read, and streams that end where that ends."""

import lzma
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from io import RawIOBase
from tarfile import TarError
from typing import BinaryIO
from zipfile import BadZipFile

from stamgast.networks.archives.problems import Code, Problem

BROKEN = (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, BadZipFile, TarError, zlib.error,
    lzma.LZMAError)  # fmt: skip
"""What opening or inflating a damaged, encrypted or unknown member may raise."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one import, in bytes and members; real bytes are counted, never what a header claims."""

    member_bytes: int = 2 << 30
    total_bytes: int = 8 << 30
    members: int = 500_000
    ratio: int = 200
    ratio_after: int = 8 << 20
    name_length: int = 1024
    name_depth: int = 32


@dataclass(slots=True)
class Meter:
    """What all streams of one import have read together, and who wants to know."""

    limits: Limits
    progress: Callable[[int, int], None] | None = None
    problems: list[Problem] = field(default_factory=list)
    read: int = 0
    expected: int = 0
    """The bytes there are to be read, by what headers claim; 0 as long as nobody knows."""

    opened: set[int] = field(default_factory=set)
    """Identities of the members that were opened to be read."""


class BoundedStream(RawIOBase):
    """A member's bytes. Where they break or a limit is reached the stream ends, and the meter lists why."""

    def __init__(self, stream: BinaryIO, meter: Meter, member: str, packed: int | None) -> None:
        super().__init__()
        self._stream = stream
        self._meter = meter
        self._member = member
        self._packed = packed
        self._count = 0
        self._ended = False

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill the buffer; 0 at the end."""
        piece = self.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def read(self, size: int = -1, /) -> bytes:
        """Return at most ``size`` bytes, all that are left where it is negative; empty at the end."""
        if size < 0:
            return self.readall()
        if self._ended or not size:
            return b""
        try:
            piece = self._stream.read(size)
        except BROKEN as error:
            return self._end("bad_member", type(error).__name__)
        self._count += len(piece)
        self._meter.read += len(piece)
        if self._exceeded():
            return self._end("limit_reached", self._exceeded())
        if self._meter.progress is not None:
            self._meter.progress(self._meter.read, self._meter.expected)
        return piece

    def close(self) -> None:
        """Let the member go."""
        self._stream.close()
        super().close()

    def _exceeded(self) -> str:
        limits = self._meter.limits
        if self._count > limits.member_bytes:
            return "member too large"
        if self._meter.read > limits.total_bytes:
            return "archive too large"
        packed = self._packed
        if packed is not None and self._count > max(limits.ratio_after, limits.ratio * packed):
            return "inflates too much"
        return ""

    def _end(self, code: Code, detail: str) -> bytes:
        self._ended = True
        self._meter.problems.append(Problem(code, self._member, str(self._count), detail, "error"))
        return b""
