"""Runs web and worker side by side: a small process of its own, for it lives as long as they do.

It loads nothing of ours. Called as ``-m stamgast.cli.together '[["module", "argument"], …]' [HOST PORT]``:
when something listens there, it prints what ``STAMGAST_WORDS`` holds. (A sign-in link must be no argument:
everybody on the machine can read those.)
"""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence

GRACE_SECONDS = 10.0
HEAPS = {"MALLOC_ARENA_MAX": "2"}
"""glibc gives nearly every thread a heap of its own; two do as fast and save some 20 MB (mallopt(3))."""


def together(commands: Sequence[Sequence[str]], where: Sequence[str] = (), words: str = "") -> int:
    """Run modules of ours side by side; when one ends or we are told to stop, end the others too.

    Prints ``words`` as soon as something listens at ``where`` (host and port, or empty).
    Returns the first non-zero exit code, or 0.
    """
    stop = threading.Event()
    for wanted in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wanted, lambda *_: stop.set())
    environment = {**HEAPS, **os.environ}
    # Their own sessions: Ctrl-C reaches us alone, and we end them in order.
    children = [
        subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", *command], env=environment, start_new_session=True
        )
        for command in commands
    ]
    while not stop.wait(0.2) and all(child.poll() is None for child in children):
        if words and _listens(*where):
            print(words, flush=True)
            words = ""
    return _end(children)


def _listens(host: str, port: str) -> bool:
    try:
        with socket.create_connection((host, int(port)), timeout=1.0):
            return True
    except OSError:
        return False


def _end(children: Sequence[subprocess.Popen[bytes]]) -> int:
    codes = [child.poll() for child in children]
    for child in children:
        child.terminate()
    deadline = time.monotonic() + GRACE_SECONDS
    for child in children:
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    sys.exit(together(json.loads(sys.argv[1]), sys.argv[2:], os.environ.pop("STAMGAST_WORDS", "")))
