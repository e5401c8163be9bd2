"""B5: how fast comments are taken in, from a paged API to stored, sorted and with a deadline."""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from statistics import median
from typing import Any

from benchmarks.fake_mastodon import fake_mastodon
from benchmarks.floors import insert_rows
from benchmarks.installation import Installation, installation
from benchmarks.result import Figure, Result
from benchmarks.seeding import Size, seeded

TARGET = 2_500.0
FULL_BASE = Size(conversations=100_000, messages=1_000_000)


def measure(*, full: bool) -> Result:
    """Take comments into an empty installation; in the long form into one with a million messages too."""
    comments = 100_000 if full else 20_000
    result = Result(
        "ingest-batch",
        "B5 Ingest in batches",
        f"{comments:,} comments through Mastodon's paged API (40 a page), 10 % repeated, then 5 % edited;"
        " one process, from asking to stored, triaged, placed and with its deadline",
    )
    empty = _repeated(result, "empty installation", comments, None, repeats=5 if full else 2, target=TARGET)
    if full:
        name = "with 1,000,000 messages there already (target: 80 % of empty)"
        _repeated(result, name, comments, FULL_BASE, repeats=3, target=0.8 * empty)
    return result


def _repeated(  # noqa: PLR0913
    result: Result, name: str, comments: int, base: Size | None, *, repeats: int, target: float
) -> float:
    """Add the figures of some repeats, each in an installation of its own; return the median rate."""
    turns = []
    for _ in range(repeats):
        with installation() as ours:
            if base:
                shutil.copy(seeded(base), ours.database)
            else:
                ours.run("migrate")
            turns.append(_turn(result, ours, comments))
    wall, cpu, floors = zip(*turns, strict=True)
    result.figures += [
        Figure(name, wall, "msgs/s", median(floors), target, more_is_better=True),
        Figure(f"{name}, per second of CPU", cpu, "msgs/s", more_is_better=True),
    ]
    return float(median(wall))


def _turn(result: Result, ours: Installation, comments: int) -> tuple[float, float, float]:
    """Take everything in once; return the rates by wall, by CPU, and of the floor on a copy of the result."""
    network = fake_mastodon(ours.stack)
    told = network.ask("/news", comments=comments, repeats=comments // 10, edits=comments // 20)
    channel = ours.inside("benchmarks.news:channel", server=network.url)
    first = ours.inside("benchmarks.news:take_all", channel=channel)
    before = ours.inside("benchmarks.news:stored", channel=channel)
    result.check("every comment stored once, with its words", before["digest"], digest(told.items()))
    told = network.ask("/edit")
    second = ours.inside("benchmarks.news:take_all", channel=channel)
    _check(result, ours.inside("benchmarks.news:stored", channel=channel), told)
    told_in_all = comments + comments // 20
    wall, cpu = first[0] + second[0], first[1] + second[1]
    return told_in_all / wall, told_in_all / cpu, _floor(ours, channel)


def _check(result: Result, stored: dict[str, Any], told: dict[str, str]) -> None:
    result.check("every edit followed", stored["digest"], digest(told.items()))
    result.check("everybody who waits has a deadline", stored["waiting without deadline"], 0)
    result.check("somebody waits", stored["waiting"] > 0, True)
    result.check("conversations count their messages", stored["counted"], len(told))


def _floor(ours: Installation, channel: int) -> float:
    """Insert the very same conversations and messages by plain SQL into a database without them."""
    copy = ours.folder / "floor.sqlite3"
    with closing(sqlite3.connect(ours.database)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        tables = {
            name: connection.execute(f"SELECT * FROM {name} WHERE channel_id = ?", (channel,)).fetchall()
            for name in ("conversations_conversation", "conversations_message")
        }
        for name in reversed(tables):
            connection.execute(f"DELETE FROM {name} WHERE channel_id = ?", (channel,))
        connection.commit()
    wall = 0.0
    for name, rows in tables.items():
        marks = ", ".join("?" * len(rows[0]))
        wall += insert_rows(copy, f"INSERT INTO {name} VALUES ({marks})", rows).wall
    return len(tables["conversations_message"]) / wall


def digest(said: Iterable[tuple[str, str]]) -> str:
    """Return a checksum of contents by remote id."""
    lines = sorted(f"{remote_id} {content}" for remote_id, content in said)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
