"""Deliveries that come together: one transaction for all, none fails with another, yes means committed."""

import hashlib
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import IntegrityError, connection

from stamgast.hooks import arriving
from stamgast.hooks.arriving import Arriving, store
from stamgast.hooks.models import Arrival, Line
from tests.factories import NOW
from tests.hooks.conftest import body_of

ROOT = Path(__file__).parents[2]
CROWD = 5
POISON = 3
PATIENCE = 30.0
takes_turns = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL needs no turns")


def delivery(number: int, line: int = 1, wakes: frozenset[int] = frozenset((1,))) -> Arriving:
    return Arriving(line, str(number), wakes, NOW)


def until(there: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.005)


class Disk:
    """Takes the place of the transaction: the first one lasts until a crowd waits; poison fails."""

    def __init__(self) -> None:
        self.written: list[list[str]] = []
        self.begun, self.goes_on = threading.Event(), threading.Event()

    def write(self, together: list[Arriving]) -> None:
        fingerprints = [each.fingerprint for each in together]
        self.begun.set()
        assert self.goes_on.wait(PATIENCE)
        if str(POISON) in fingerprints:
            raise IntegrityError("its line is gone")
        self.written.append(fingerprints)


def crowded(disk: Disk, numbers: range) -> dict[int, str]:
    """Let one delivery begin, all others come meanwhile, then all end; return how it ended for each."""
    ended: dict[int, str] = {}

    def arrive(number: int) -> None:
        try:
            store(delivery(number))
            ended[number] = "stored"
        except IntegrityError:
            ended[number] = "failed"

    threads = [threading.Thread(target=arrive, args=(number,)) for number in numbers]
    threads[0].start()
    assert disk.begun.wait(PATIENCE)
    for thread in threads[1:]:
        thread.start()
    until(lambda: len(arriving._waiting) == len(numbers) - 1)
    disk.goes_on.set()
    for thread in threads:
        thread.join(PATIENCE)
    assert not arriving._waiting
    return ended


@takes_turns
def test_who_comes_while_others_are_written_share_the_next_transaction(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    disk = Disk()
    monkeypatch.setattr(arriving, "_write", disk.write)
    ended = crowded(disk, range(10, 10 + CROWD))
    assert set(ended.values()) == {"stored"}
    assert [sorted(together) for together in disk.written] == [["10"], ["11", "12", "13", "14"]]


@takes_turns
def test_a_delivery_that_fails_takes_no_other_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk()
    monkeypatch.setattr(arriving, "_write", disk.write)
    ended = crowded(disk, range(CROWD))
    assert ended == {number: "failed" if number == POISON else "stored" for number in range(CROWD)}
    kept = [fingerprint for together in disk.written for fingerprint in together]
    assert sorted(kept) == [str(number) for number in range(CROWD) if number != POISON], "once each"


@pytest.mark.django_db
def test_of_the_same_delivery_twice_in_one_transaction_one_is_kept(line: Line) -> None:
    early, late = delivery(1, line.pk, frozenset((line.pk,))), delivery(1, line.pk, frozenset((line.pk,)))
    late.at = NOW.replace(hour=23)
    arriving._write([early, late])
    line.refresh_from_db()
    assert [kept.arrived_at for kept in Arrival.objects.all()] == [NOW]
    assert (line.woken_at, line.pushed_at) == (NOW, NOW)


@pytest.mark.django_db
def test_a_line_is_woken_as_late_as_its_latest_news(line: Line) -> None:
    late, early = (delivery(n, line.pk, frozenset((line.pk,))) for n in range(2))
    late.at = NOW.replace(hour=23)
    arriving._write([late, early])
    line.refresh_from_db()
    assert line.woken_at == late.at


@pytest.mark.long
@takes_turns
def test_what_was_accepted_before_a_kill_is_there_after_it(tmp_path: Path) -> None:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("STAMGAST_")}
    ours |= {"STAMGAST_DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "stamgast.config.settings"}
    crowd = subprocess.Popen(
        [sys.executable, "-m", "tests.hooks.crowd"], cwd=ROOT, env=ours, stdout=subprocess.PIPE, text=True
    )
    assert crowd.stdout is not None
    try:
        accepted = [int(crowd.stdout.readline()) for _ in range(200)]
    finally:
        crowd.kill()
    accepted += [int(line) for line in crowd.stdout.read().splitlines()]
    crowd.wait(PATIENCE)
    with sqlite3.connect(tmp_path / "stamgast.sqlite3") as rows:
        kept = {row[0] for row in rows.execute("SELECT fingerprint FROM hooks_arrival")}
        woken = rows.execute("SELECT count(*) FROM hooks_line WHERE woken_at IS NOT NULL").fetchone()
    assert {hashlib.sha256(body_of(number)).hexdigest() for number in accepted} <= kept
    assert woken == (1,)
