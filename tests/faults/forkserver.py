"""Run in a process of its own: forks others, which begin with everything loaded that needs no settings.

``python -m tests.faults.forkserver SOCKET``. A connection says in JSON which module to run, with which words
and environment, and brings what becomes standard output. It hears the process id, and at the end the exit
code, as ``Popen`` has them. The server ends with its standard input.

The suites of killed workers start hundreds of processes; loading Django and the libraries anew for each took
most of their time. What is forked is a process like any other: nothing of the workbench's own state is there
before it reads its environment.
"""

import gc
import json
import os
import runpy
import select
import signal
import socket
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

AT_ONCE = 1 << 16
LOADED = (
    "cryptography.fernet",
    "django.contrib.messages.api",
    "django.core.cache.backends.locmem",
    "django.core.management",
    "django.core.serializers.json",
    "django.db.backends.sqlite3.base",
    "django.db.models",
    "django.forms",
    "django.shortcuts",
    "django.template.defaulttags",
    "django.views.generic",
    "holidays",
    "httpx2",
    "huey",
    "numpy",
    "psycopg",
    "stamgast.coach.advise",
    "stamgast.coach.triage",
    "stamgast.metrics.opening",
    "stamgast.networks.registry",
    "stamgast.networks.safety",
)


def main(address: str) -> None:
    """Serve until nobody is there any more."""
    for name in LOADED:
        import_module(name)
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # who watches over a process is nobody's to wait for
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(beginning := f"{address}.new")
        server.listen(16)
        Path(beginning).rename(address)  # whoever finds it there is listened to
        while True:
            ready, _, _ = select.select([server, sys.stdin], [], [])
            if server not in ready:
                return
            connection, _ = server.accept()
            if not os.fork():
                server.close()
                _watch(connection)
            connection.close()


def _watch(connection: socket.socket) -> None:
    """Fork what is asked for, and say when it ends and how."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    begun, outputs, _, _ = socket.recv_fds(connection, AT_ONCE, 1)
    asked = json.loads(begun + b"".join(iter(lambda: connection.recv(AT_ONCE), b"")))
    child = os.fork()
    if not child:
        connection.close()
        _be(asked["module"], asked["words"], asked["environment"], outputs[0])
        sys.exit()
    os.close(outputs[0])
    connection.sendall(f"{child}\n".encode())
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        connection.sendall(f"{ended}\n".encode())
    finally:
        os._exit(0)


def _be(module: str, words: list[str], environment: Mapping[str, str], output: int) -> None:
    """Be the process that was asked for, up to and with the interpreter's own end."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(output, 1)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv[1:] = words
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(sys.argv[1])
