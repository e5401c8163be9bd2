"""Streams that are read ahead in a thread: a member is inflated while what came before it is decoded."""

from contextlib import suppress
from io import RawIOBase
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import Final, Protocol

PIECE: Final = 4 << 20
"""So many bytes are read at once; a thread that asks for the interpreter waits for it each time."""

_WAITING: Final = 1
_PATIENCE_S: Final = 0.2

Piece = bytes | BaseException


class Stream(Protocol):
    """What bytes are read from."""

    def read(self, size: int = -1, /) -> bytes:
        """Return at most so many bytes; empty at the end."""
        ...

    def close(self) -> None:
        """Let it go."""
        ...


class ReadAhead(RawIOBase):
    """The bytes of a stream, of which a thread reads the next two pieces; whatever it raises is raised here.

    The thread begins with the first read and ends with the stream, or when this is closed.
    """

    def __init__(self, stream: Stream) -> None:
        super().__init__()
        self._stream = stream
        self._pieces: Queue[Piece] = Queue(_WAITING)
        self._stopped = Event()
        self._thread = Thread(
            target=_read, args=(stream, self._pieces, self._stopped), name="inflating", daemon=True
        )
        self._held: memoryview = memoryview(b"")
        self._ended = False

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill the buffer as far as the piece at hand reaches; 0 at the end."""
        if not self._held and not self._ended:
            self._held = memoryview(self._next())
        size = min(len(buffer), len(self._held))
        buffer[:size] = self._held[:size]
        self._held = self._held[size:]
        return size

    def close(self) -> None:
        """End the thread, and let the stream go."""
        if not self.closed:
            self._stopped.set()
            with suppress(Empty):
                self._pieces.get_nowait()
            if self._thread.ident is not None:
                self._thread.join()
            self._stream.close()
        super().close()

    def _next(self) -> bytes:
        if self._thread.ident is None:
            self._thread.start()
        piece = self._pieces.get()
        if isinstance(piece, BaseException):
            self._ended = True
            raise piece
        self._ended = not piece
        return piece


def _read(stream: Stream, pieces: Queue[Piece], stopped: Event) -> None:
    """Read up to the end, or until nobody wants more. It holds no reference to who reads, who may be gone."""
    piece: Piece = b" "
    while piece and not isinstance(piece, BaseException):
        try:
            piece = stream.read(PIECE)
        except BaseException as error:  # noqa: BLE001  it is raised where the stream is read
            piece = error
        while not stopped.is_set():
            with suppress(Full):
                pieces.put(piece, timeout=_PATIENCE_S)
                break
        if stopped.is_set():
            return
