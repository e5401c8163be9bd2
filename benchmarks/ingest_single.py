"""B6: how fast signed deliveries are accepted one by one; 200 means committed."""

import hashlib
import hmac
import json
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from benchmarks.installation import Installation, installation
from benchmarks.result import Figure, Result, quantile
from tests.real.servers.processes import free_ports

SENDERS, REPEATS = 4, 3
SECRET = "only for measuring"
ACCOUNT = "100"
PATIENCE = 60.0
FORGED_EVERY = 20


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
    turns = [_turn(result, deliveries) for _ in range(REPEATS)]
    rates, accepts, floors = zip(*turns, strict=True)
    result.figures += [
        Figure("accepted", rates, "msgs/s", quantile(floors, 0.5), 400.0, more_is_better=True),
        Figure("until accepted, p50", tuple(quantile(each, 0.5) for each in accepts), "ms"),
        Figure("until accepted, p99", tuple(quantile(each, 0.99) for each in accepts), "ms", target=50.0),
    ]
    return result


def _turn(result: Result, deliveries: int) -> tuple[float, list[float], float]:
    with installation() as ours:
        ours.run("migrate")
        path = ours.inside(f"{__name__}:line")
        (port,) = free_ports(1)
        ours.start("web", "--port", str(port))
        until_it_answers(port)
        begin = time.perf_counter()
        answers = _send(port, path, deliveries)
        wall = time.perf_counter() - begin
        stored = _stored(ours)
    good = [took for status, took in answers if status == 200]
    result.check("every signed delivery accepted", len(good), deliveries)
    result.check("every accepted one stored once", stored, deliveries)
    forged = [status for status, _ in answers if status != 200]
    result.check("no forged one accepted", forged, [404] * (deliveries // FORGED_EVERY))
    return len(answers) / wall, good, _floor(deliveries)


def _send(port: int, path: str, deliveries: int) -> list[tuple[int, float]]:
    """Deliver over several connections; return status and milliseconds of each."""
    found: list[tuple[int, float]] = []

    def sender(first: int) -> None:
        with closing(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
            for number in range(first, deliveries, SENDERS):
                found.extend(_knocks(connection, path, number))

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


def _floor(count: int) -> float:
    """Return how many rows a second one connection inserts, each in a transaction of its own."""
    from tempfile import TemporaryDirectory

    from benchmarks.floors import insert_rows

    with TemporaryDirectory(prefix="stamgast-bench-") as folder:
        path = Path(folder) / "floor.sqlite3"
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE arrival (id INTEGER PRIMARY KEY, print TEXT UNIQUE, at TEXT)")
        rows = [(hashlib.sha256(b"%d" % n).hexdigest(), "2026-11-25") for n in range(count)]
        done = insert_rows(path, "INSERT INTO arrival (print, at) VALUES (?, ?)", rows, batch=1)
        return count / done.wall


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
