"""Processes forked from one that is loaded already, with what tests use of a ``Popen``."""

import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
START_S = 60.0


class Forked:
    """A running process that was forked by the server. Its exit code is negative if a signal ended it."""

    def __init__(self, connection: socket.socket) -> None:
        self._said = connection.makefile("r")
        self._connection = connection
        self.pid = int(self._said.readline())
        self.returncode: int | None = None

    def send_signal(self, number: int) -> None:
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def poll(self) -> int | None:
        return self._ended(0)

    def wait(self, timeout: float | None = None) -> int:
        ended = self._ended(timeout)
        if ended is None:
            raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
        return ended

    def _ended(self, timeout: float | None) -> int | None:
        if self.returncode is None and select.select([self._connection], [], [], timeout)[0]:
            self.returncode = int(self._said.readline())
            self._connection.close()
            self._said.close()
        return self.returncode


def fork(module: str, *words: str, environment: Mapping[str, str], output: int | None = None) -> Forked:
    """Run ``python -m module words``; what it prints goes to the file descriptor ``output``, or ours."""
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(_server())
    asked = {"module": module, "words": words, "environment": dict(environment)}
    socket.send_fds(connection, [b" "], [sys.__stdout__.fileno() if output is None else output])
    connection.sendall(json.dumps(asked).encode())
    connection.shutdown(socket.SHUT_WR)  # that was all of it
    return Forked(connection)


def run(module: str, *words: str, environment: Mapping[str, str]) -> str:
    """Run ``python -m module words`` to its end and return what it prints.

    Raises:
        subprocess.CalledProcessError: it did not end with 0.
    """
    with tempfile.TemporaryFile("w+") as output:
        ended = fork(module, *words, environment=environment, output=output.fileno()).wait()
        if ended:
            raise subprocess.CalledProcessError(ended, [module, *words])
        output.seek(0)
        return output.read()


@cache
def _server() -> str:
    """Start the server, once for all tests of this process; return the address of its socket."""
    address = str(Path(tempfile.mkdtemp(prefix="stamgast-fork-")) / "socket")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("STAMGAST_")}
    command = [sys.executable, "-m", "tests.faults.forkserver", address]
    server = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE
    )  # ends with our end of it
    end = time.monotonic() + START_S
    while not Path(address).exists():
        assert server.poll() is None, "the server of processes did not start"
        assert time.monotonic() < end, "the server of processes takes too long to start"
        time.sleep(0.02)
    return address
