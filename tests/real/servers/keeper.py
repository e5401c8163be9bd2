"""Stands between the tests and one server, and ends all it started as soon as the tests are gone.

Its standard input is a pipe that the tests hold open. A pipe closes however its holder ends, ``kill -9``
included, so no server outlives a run. It leads a process group: some servers leave their workers behind.
"""

import argparse
import contextlib
import os
import pwd
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

SECONDS_TO_END = 5


def main(arguments: Sequence[str]) -> None:
    options = _parser().parse_args(arguments)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        # A function, not SIG_IGN: the server would inherit that one and ignore the signal too.
        signal.signal(number, lambda *_: None)
    with _started(options.command, options.user) as server:
        while server.poll() is None and not select.select([sys.stdin], [], [], 0.2)[0]:
            pass
        os.killpg(0, signal.Signals[options.stop_with])
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(SECONDS_TO_END)
        shutil.rmtree(options.folder, ignore_errors=True)
        os.killpg(0, signal.SIGKILL)


def _started(command: Sequence[str], user: str | None) -> subprocess.Popen[bytes]:
    if user is None:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL)
    account = pwd.getpwnam(user)
    return subprocess.Popen(
        command, stdin=subprocess.DEVNULL, user=account.pw_uid, group=account.pw_gid, extra_groups=[]
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True, help="removed when the server has ended")
    parser.add_argument("--stop-with", default="SIGTERM", help="the signal that asks the server to end")
    parser.add_argument("--user", help="the account the server runs as; ours if not given")
    parser.add_argument("command", nargs="+")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
