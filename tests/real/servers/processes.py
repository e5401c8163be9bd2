"""Starting a server, waiting until it answers, and stopping it with everything it started."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TypeVar

KEEPER = Path(__file__).with_name("keeper.py")
LOG_LINES_SHOWN = 8
LOG_BYTES_READ = 4000

Answer = TypeVar("Answer")


class CannotStart(Exception):
    """A server cannot run here. The message is one line: what is missing or went wrong."""


@dataclass(frozen=True)
class Running:
    """A server under its keeper. Its log is a file without a name, so that nothing is left behind."""

    name: str
    keeper: subprocess.Popen[bytes]
    log: IO[bytes]

    def stop(self) -> None:
        """End the server and its workers and remove its folder."""
        assert self.keeper.stdin is not None
        self.keeper.stdin.close()
        self.keeper.wait(30)

    def until(self, probe: Callable[[], Answer | None], *, seconds: float) -> Answer:
        """Ask ``probe`` until it answers; an ``OSError`` counts as no answer yet.

        Raises:
            CannotStart: The server ended, or was silent for ``seconds``. The message has the end of its log.
        """
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self.keeper.poll() is None:
            answer = _answer(probe)
            if answer is not None:
                return answer
            time.sleep(0.05)
        raise CannotStart(f"{self.name} did not start: {self.log_end()}")

    def log_end(self) -> str:
        # Not read and seek: the server writes through the same open file and would go on at our position.
        file = self.log.fileno()
        written = os.pread(file, LOG_BYTES_READ, max(0, os.fstat(file).st_size - LOG_BYTES_READ))
        lines = written.decode(errors="replace").splitlines()
        return " | ".join(line.strip() for line in lines[-LOG_LINES_SHOWN:]) or "it wrote nothing"


@dataclass(frozen=True)
class Launch:
    """What to run: ``environment`` is added to ours, ``user`` is the account to run as (by default ours)."""

    command: Sequence[str | Path]
    environment: Mapping[str, str] | None = None
    user: str | None = None
    stop_with: str = "SIGTERM"


def start(name: str, folder: Path, launch: Launch, stack: ExitStack) -> Running:
    """Run a server in ``folder`` until ``stack`` is left or this process is gone, whichever is first."""
    command = [sys.executable, "-I", str(KEEPER), "--folder", str(folder), "--stop-with", launch.stop_with]
    command += ["--user", launch.user] if launch.user else []
    log = stack.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 - the stack closes it
    keeper = subprocess.Popen(
        [*command, "--", *map(str, launch.command)],
        cwd=folder,
        env={**os.environ, **(launch.environment or {})},
        stdin=subprocess.PIPE,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    running = Running(name, keeper, log)
    stack.callback(running.stop)
    return running


def new_folder(name: str, stack: ExitStack) -> Path:
    """A server's folder, removed with ``stack``. Other accounts may pass: a server may run as one of them."""
    folder = Path(tempfile.mkdtemp(prefix=f"stamgast-{name}-"))
    stack.callback(shutil.rmtree, folder, ignore_errors=True)
    folder.chmod(0o711)
    return folder


def free_ports(count: int) -> list[int]:
    """Ports of 127.0.0.1 that nobody listens on at this moment."""
    with ExitStack() as stack:
        listeners = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [listener.getsockname()[1] for listener in listeners]


def eventually(probe: Callable[[], Answer | None], *, seconds: float = 15) -> Answer:
    """What ``probe`` answers in the end: real networks show a new note a moment after they took it.

    Raises:
        TimeoutError: ``probe`` gave nothing for ``seconds``.
    """
    deadline = time.monotonic() + seconds
    while (answer := probe()) is None:
        if time.monotonic() > deadline:
            raise TimeoutError(f"no answer within {seconds} s")
        time.sleep(0.1)
    return answer


def _answer(probe: Callable[[], Answer | None]) -> Answer | None:
    try:
        return probe()
    except OSError:
        return None
