"""Small servers on loopback for the tests of the HTTP client: a trap that counts, and ones that answer."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Listener:
    """A port and what arrived there: how many connections, and the first bytes of each."""

    address: str
    port: int = 0
    connections: int = 0
    heard: list[bytes] = field(default_factory=list)
    finished: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://{self.address}:{self.port}"


Answering = Callable[[socket.socket, bytes], None]


@contextmanager
def listening(
    answer: Answering | None = None, *, address: str = "127.0.0.1", port: int = 0
) -> Iterator[Listener]:
    """Listen until the block ends; ``answer`` gets each connection and the request's first bytes."""
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((address, port))
        door.listen()
        listener = Listener(address, door.getsockname()[1])
        threading.Thread(target=_accept, args=(door, listener, answer), daemon=True).start()
        yield listener
        door.shutdown(socket.SHUT_RDWR)


def _accept(door: socket.socket, listener: Listener, answer: Answering | None) -> None:
    while True:
        try:
            visitor, _ = door.accept()
        except OSError:
            return
        listener.connections += 1
        threading.Thread(target=_hear, args=(visitor, listener, answer), daemon=True).start()


def _hear(visitor: socket.socket, listener: Listener, answer: Answering | None) -> None:
    with visitor:
        try:
            said = visitor.recv(65_536)
            listener.heard.append(said)
            if answer is not None:
                answer(visitor, said)
        except OSError:
            pass
        finally:
            listener.finished.set()


def saying(status: str, *headers: str, body: bytes = b"") -> Answering:
    """Answer every request alike and hang up."""
    head = "\r\n".join((f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers))

    def answer(visitor: socket.socket, _: bytes) -> None:
        visitor.sendall(head.encode() + b"\r\n\r\n" + body)

    return answer
