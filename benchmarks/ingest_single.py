"""B6: how fast signed deliveries are accepted one by one; 200 means committed."""

import hashlib
import hmac
import json
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.installation import Installation, cpu_seconds, installation
from benchmarks.result import Figure, Result, quantile
from tests.real.servers.processes import free_ports

SENDERS, REPEATS = 4, 3
SECRET = "only for measuring"
ACCOUNT = "100"
PATIENCE = 60.0
FORGED_EVERY = 20
ARRIVAL = "CREATE TABLE arrival (id INTEGER PRIMARY KEY, print TEXT UNIQUE, at TEXT)"


def measure(*, full: bool) -> Result:
    """Send 2,000 deliveries, in the long form 50,000."""
    deliveries = 50_000 if full else 2_000
    result = Result(
        "ingest-single",
        "B6 Ingest one by one",
        f"{deliveries:,} signed deliveries of Facebook from {SENDERS} connections to `stamgast web`, every"
        f" {FORGED_EVERY}th once more with a forged signature; the floor inserts as many rows, each in a"
        " transaction of its own (FULL)",
    )
    with installation() as ours:
        ours.run("migrate")
        path = ours.inside(f"{__name__}:line")
        (port,) = free_ports(1)
        web = ours.start("web", "--port", str(port))
        until_it_answers(port)
        turns = [
            _turn(result, ours, Door(port, path, web.pid), range(turn * deliveries, (turn + 1) * deliveries))
            for turn in range(REPEATS)
        ]
    rates, cpu, accepts, floors = zip(*turns, strict=True)
    floor = [took for each in floors for took in each]
    result.figures += [
        Figure("accepted", rates, "msgs/s", 1000 * len(floor) / sum(floor), 400.0, more_is_better=True),
        Figure(
            "until accepted, p50", tuple(quantile(each, 0.5) for each in accepts), "ms", quantile(floor, 0.5)
        ),
        Figure(
            "until accepted, p99",
            tuple(quantile(each, 0.99) for each in accepts),
            "ms",
            quantile(floor, 0.99),
            50.0,
        ),
        Figure("CPU of the web server for each", cpu, "ms"),
    ]
    return result


@dataclass(frozen=True, slots=True)
class Door:
    """Where deliveries go: the port and path of our web server, and its process."""

    port: int
    path: str
    pid: int


def _turn(
    result: Result, ours: Installation, door: Door, numbers: range
) -> tuple[float, float, list[float], list[float]]:
    """Return deliveries a second, CPU milliseconds of each, how long each took, and the floor."""
    cpu, begin = cpu_seconds(door.pid), time.perf_counter()
    answers = _send(door, numbers)
    wall, cpu = time.perf_counter() - begin, cpu_seconds(door.pid) - cpu
    good = [took for status, took in answers if status == 200]
    result.check("every signed delivery accepted", len(good), len(numbers))
    result.check("every accepted one stored once", _stored(ours), numbers.stop)
    forged = [status for status, _ in answers if status != 200]
    result.check("no forged one accepted", forged, [404] * (len(numbers) // FORGED_EVERY))
    return len(answers) / wall, cpu * 1000 / len(answers), good, _floor(len(numbers))


def _send(door: Door, numbers: range) -> list[tuple[int, float]]:
    """Deliver over several connections; return status and milliseconds of each."""
    found: list[tuple[int, float]] = []

    def sender(first: int) -> None:
        with closing(HTTPConnection("127.0.0.1", door.port, timeout=PATIENCE)) as connection:
            for number in numbers[first::SENDERS]:
                found.extend(_knocks(connection, door.path, number))

    threads = [threading.Thread(target=sender, args=(first,)) for first in range(SENDERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def _knocks(connection: HTTPConnection, path: str, number: int) -> Iterator[tuple[int, float]]:
    entry = {"id": ACCOUNT, "time": number, "changes": []}
    body = json.dumps({"object": "page", "entry": [entry]}).encode()
    secrets = [SECRET, "forged"] if number % FORGED_EVERY == 0 else [SECRET]
    for secret in secrets:
        signed = "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
        headers = {"Content-Type": "application/json", "X-Hub-Signature-256": signed}
        begin = time.perf_counter()
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        answer.read()
        yield answer.status, (time.perf_counter() - begin) * 1000


def until_it_answers(port: int) -> None:
    """Wait for a web server. Raises ``RuntimeError`` after a minute."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with closing(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
                connection.request("GET", "/account/login/")
                connection.getresponse().read()
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the web server does not answer")


def _stored(ours: Installation) -> int:
    with closing(sqlite3.connect(f"file:{ours.database}?mode=ro", uri=True)) as rows:
        return int(rows.execute("SELECT count(*) FROM hooks_arrival").fetchone()[0])


def _floor(count: int) -> list[float]:
    """Return the milliseconds that one connection takes for each row, in a transaction of its own."""
    took = []
    with (
        TemporaryDirectory(prefix="stamgast-bench-") as folder,
        closing(sqlite3.connect(Path(folder) / "floor.sqlite3", isolation_level=None)) as connection,
    ):
        for statement in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", ARRIVAL):
            connection.execute(statement)
        for number in range(count):
            begin = time.perf_counter()
            row = (hashlib.sha256(b"%d" % number).hexdigest(), "2026-11-25")
            connection.execute("INSERT INTO arrival (print, at) VALUES (?, ?)", row)
            took.append((time.perf_counter() - begin) * 1000)
    return took


def line() -> str:
    """Make a channel that takes deliveries, and return the path they go to."""
    from benchmarks.deliveries import owner
    from stamgast.channels.models import Channel
    from stamgast.hooks.models import Line

    channel = Channel.objects.create(
        workspace=owner().workspace, network="facebook", server="https://facebook.example", remote_id=ACCOUNT,
        name="Page", language="en", zone="Europe/Oslo",
    )  # fmt: skip
    keys: Any = {"secret": SECRET, "token": "our-token"}
    return f"/hooks/facebook/{Line.objects.create(channel=channel, keys=keys).key}/"
