"""B14: how long a backup and restoring it take, and how long others wait for their commits meanwhile."""

import json
import os
import shutil
import time
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from benchmarks.installation import Installation, installation
from benchmarks.postgres import seeded_postgres
from benchmarks.result import Figure, Result
from benchmarks.seeding import Size, seeded
from tests.real.servers.postgres import new_database
from tests.real.servers.processes import CannotStart

SIZES = {False: Size(10_000, 100_000), True: Size(100_000, 1_000_000)}
SECONDS, STALL = 30.0, 200.0
CHANGED = {
    "channels_channel", "conversations_conversation", "conversations_message", "outbox_attempt",
    "outbox_delivery", "publishing_pause", "workspaces_auditentry", "workspaces_pulse",
}  # fmt: skip
"""Tables in which restoring puts in doubt what was on its way; of these the rows are counted."""


def measure(*, full: bool) -> Result:
    """Measure on SQLite and PostgreSQL: 100,000 messages, in the long form 1,000,000."""
    size = SIZES[full]
    result = Result(
        "backup-restore",
        "B14 Backup and restore",
        f"{size.conversations:,} conversations, {size.messages:,} messages; a backup by the command while"
        " one process commits a row every 10 ms, restored into an empty installation; the floor of the backup"
        " is copying the database's file",
    )
    for name in ("SQLite", "PostgreSQL"):
        try:
            with _pair(name, size) as (one, two):
                _measure(result, name, one, two)
        except CannotStart as why:
            result.checked.append(f"{name} left out: {why}")
    return result


def _measure(result: Result, name: str, one: Installation, two: Installation) -> None:
    first, second = one.folder / "first.zip", two.folder / "second.zip"
    floor = _copied(one.database) if name == "SQLite" else None
    idle = one.inside("benchmarks.backup_writer:write", seconds=3.0)
    made = one.inside("benchmarks.backup_writer:write_beside", file=str(first))
    begin = time.perf_counter()
    two.run("restore", str(first))
    restored = time.perf_counter() - begin
    two.run("backup", "--to", str(second))
    _compare(result, name, _said(first), _said(second))
    result.check(f"{name}: nobody was refused", made["refused"], 0)
    result.figures += [
        Figure(f"{name}: backup", (made["seconds"],), "s", floor, target=SECONDS),
        Figure(
            f"{name}: longest wait of {made['commits']:,} commits meanwhile", (made["longest"],), "ms",
            idle["longest"], target=STALL,
        ),
        Figure(f"{name}: restore", (restored,), "s"),
        Figure(f"{name}: size of the backup", (first.stat().st_size / 1e6,), "MB"),
    ]  # fmt: skip


def _compare(result: Result, name: str, kept: dict[str, Any], again: dict[str, Any]) -> None:
    def sums(said: dict[str, Any]) -> dict[str, str]:
        return {each["name"]: each["sha256"] for each in said["tables"] if each["name"] not in CHANGED}

    def messages(said: dict[str, Any]) -> int:
        return next(int(each["rows"]) for each in said["tables"] if each["name"] == "conversations_message")

    result.check(f"{name}: checksums of {len(sums(kept))} tables", sums(again), sums(kept))
    result.check(f"{name}: messages", messages(again), messages(kept))


def _said(file: Path) -> dict[str, Any]:
    with zipfile.ZipFile(file) as archive:
        said: dict[str, Any] = json.loads(archive.read("manifest.json"))
        return said


def _copied(file: Path) -> float:
    begin = time.perf_counter()
    copy = file.with_suffix(".copy")
    shutil.copy(file, copy)
    with copy.open("rb") as written:
        os.fsync(written.fileno())
    seconds = time.perf_counter() - begin
    copy.unlink()
    return seconds


@contextmanager
def _pair(name: str, size: Size) -> Iterator[tuple[Installation, Installation]]:
    """Yield an installation with a past and an empty one."""
    with ExitStack() as stack:
        if name == "SQLite":
            one, two = (stack.enter_context(installation()) for _ in range(2))
            shutil.copy(seeded(size), one.database)
        else:
            server = stack.enter_context(seeded_postgres(size))
            copy = stack.enter_context(new_database(server, "backup_one", like="stamgast"))
            empty = stack.enter_context(new_database(server, "backup_two"))
            one, two = (stack.enter_context(installation(database_url=url)) for url in (copy, empty))
        yield one, two
