"""Web and worker below one small parent: they end together, whoever asks for it and whoever fails."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.real.servers.processes import free_ports

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Return a starter of Python modules in an installation of its own; all ends with the test."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("STAMGAST_")}
    environment = ours | {"STAMGAST_DATA_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        started.append(subprocess.Popen([sys.executable, "-m", *arguments], cwd=ROOT, env=environment))
        return started[-1]

    yield start
    for process in started:
        process.terminate()
        process.wait(PATIENCE)


def answers(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE):
            return True
    except (URLError, ConnectionError):
        return False


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.long
@pytest.mark.parametrize("wanted", [signal.SIGINT, signal.SIGTERM])
def test_up_ends_web_and_worker_when_told_to_stop(
    start: Callable[..., subprocess.Popen[bytes]], wanted: signal.Signals
) -> None:
    (port,) = free_ports(1)
    up = start("stamgast", "up", "--port", str(port))
    end = time.monotonic() + PATIENCE
    while not answers(port):
        assert up.poll() is None
        assert time.monotonic() < end
        time.sleep(0.1)
    children = children_of(up.pid)
    while len({os.getpriority(os.PRIO_PROCESS, child) for child in children}) == 1:  # pages go first
        assert time.monotonic() < end
        time.sleep(0.1)
    up.send_signal(wanted)
    assert up.wait(PATIENCE) == 0
    assert len(children) == 2
    assert not any(Path(f"/proc/{child}").exists() for child in children)
    assert not answers(port)


def test_when_one_fails_the_others_end_and_its_code_is_ours(
    start: Callable[..., subprocess.Popen[bytes]],
) -> None:
    commands = json.dumps([["stamgast", "worker"], ["stamgast", "no-such-command"]])
    assert start("stamgast.cli.together", commands).wait(PATIENCE) == 2


def test_its_words_come_when_somebody_can_come_in_and_are_no_argument(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    late = tmp_path / "late_server.py"
    late.write_text(
        "import os, pathlib, sys, time\n"
        "from http.server import BaseHTTPRequestHandler, HTTPServer\n"
        "assert 'STAMGAST_WORDS' not in os.environ\n"
        "while not pathlib.Path('open').exists(): time.sleep(0.05)\n"
        "HTTPServer(('127.0.0.1', int(sys.argv[1])), BaseHTTPRequestHandler).serve_forever()\n"
    )
    (port,) = free_ports(1)
    commands = json.dumps([["late_server", str(port)]])
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}:{tmp_path}", "STAMGAST_WORDS": "Come in"}
    arguments = [sys.executable, "-m", "stamgast.cli.together", commands, "127.0.0.1", str(port)]
    with subprocess.Popen(arguments, cwd=tmp_path, env=environment, stdout=subprocess.PIPE) as together:
        assert together.stdout is not None
        os.set_blocking(together.stdout.fileno(), False)
        time.sleep(1)
        assert together.stdout.read() is None  # nothing said so far
        (tmp_path / "open").touch()
        os.set_blocking(together.stdout.fileno(), True)
        assert together.stdout.readline() == b"Come in\n"
        together.terminate()
        assert together.wait(PATIENCE) == 0
