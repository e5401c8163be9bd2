"""A Redis of the tests' own, that keeps nothing on disk."""

import shutil
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tests.real.servers.processes import CannotStart, Launch, free_ports, new_folder, start


@contextmanager
def running_redis() -> Iterator[str]:
    """The URL of an empty Redis database; number 1, since other servers of the tests keep their caches in 0.

    Raises:
        CannotStart: Redis is not installed, or refused to start.
    """
    program = shutil.which("redis-server")
    if program is None:
        raise CannotStart("Redis is missing (Debian: redis-server)")
    (port,) = free_ports(1)
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    with ExitStack() as stack:
        server = start("Redis", new_folder("redis", stack), Launch(command), stack)
        server.until(lambda: _pong(port), seconds=20)
        yield f"redis://127.0.0.1:{port}/1"


def _pong(port: int) -> bool | None:
    with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
        connection.sendall(b"PING\r\n")
        return connection.recv(16).startswith(b"+PONG") or None
