"""Makes a backup: rows of one instant, then the files they name, in one file that appears when whole."""

import hashlib
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BufferedWriter, FileIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import msgspec
from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Model
from django.utils import timezone

from stamgast.channels.secrets import seal
from stamgast.cli.backups.manifest import (
    FORMAT,
    MEDIA,
    NAME,
    TABLES,
    BackupError,
    File,
    Manifest,
    Table,
    columns,
    migrations,
    models,
    own_version,
)
from stamgast.cli.backups.snapshot import Snapshot, snapshot

Tell = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""

AT_ONCE: Final = 1 << 20
SYNC_EVERY: Final = 4 << 20
"""Bytes after which the disk gets what was written: many at once would hold up who commits meanwhile."""

FASTEST: Final = 1
ROWS, FILES = "Rows", "Pictures and films"


def make(target: Path, tell: Tell, *, now: datetime | None = None) -> Manifest:
    """Write a backup of everything to ``target``, readable by its owner only.

    Raises:
        BackupError: ``target`` is there already, or the tables are not those of this version.
        OSError: it cannot be written; nothing is left of it.
    """
    _refuse_stale_tables()
    with _whole(target) as file, ZipFile(file, "w", ZIP_DEFLATED, compresslevel=FASTEST) as archive:
        with snapshot() as still:
            made_at = now or timezone.now()
            tables, named = _write_tables(archive, still, tell)
        media, missing = _write_media(archive, named, tell)
        manifest = Manifest(
            FORMAT, own_version(), made_at, connection.vendor, sorted(migrations()),
            seal({"backup": "of ours"}), tables, media, missing,
        )  # fmt: skip
        archive.writestr(_entry(NAME), msgspec.json.encode(manifest))
    return manifest


def _refuse_stale_tables() -> None:
    applied = {f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations()}
    if migrations() - applied:
        raise BackupError(
            "The tables are not those of this version. Run `stamgast migrate` first, or make the backup with"
            " the version that was used until now."
        )


def _write_tables(archive: ZipFile, still: Snapshot, tell: Tell) -> tuple[list[Table], list[str]]:
    total = sum(still.count(model._meta.db_table) for model in models())  # noqa: SLF001
    tables, named, done = [], [], 0

    def written(rows: int) -> None:
        tell(ROWS, done + rows, total)

    for model in models():
        table, files = _write_table(archive, still, model, written)
        tables.append(table)
        named += files
        done += table.rows
    return tables, named


def _write_table(
    archive: ZipFile, still: Snapshot, model: type[Model], tell: Callable[[int], None]
) -> tuple[Table, list[str]]:
    meta = model._meta  # noqa: SLF001
    wanted, key = columns(model), str(meta.pk.column)
    places = [place for place, (_, kind) in enumerate(wanted) if kind == "file"]
    encoder, digest, count, size, named = msgspec.json.Encoder(), hashlib.sha256(), 0, 0, []
    with archive.open(_entry(f"{TABLES}{meta.db_table}.jsonl"), "w", force_zip64=True) as member:
        for batch in still.rows(meta.db_table, wanted, key):
            piece = encoder.encode_lines(batch)
            digest.update(piece)
            member.write(piece)
            count, size = count + len(batch), size + len(piece)
            named += [str(row[place]) for row in batch for place in places if row[place]]
            tell(count)
    return Table(meta.db_table, wanted, count, size, digest.hexdigest()), named


def _write_media(archive: ZipFile, named: list[str], tell: Tell) -> tuple[list[File], list[str]]:
    kept, missing = [], []
    for number, name in enumerate(dict.fromkeys(named)):
        tell(FILES, number, len(named))
        try:
            kept.append(_write_file(archive, name))
        except FileNotFoundError:  # removed for good in this very moment, or lost earlier
            missing.append(name)
    return kept, missing


def _write_file(archive: ZipFile, name: str) -> File:
    path, digest, size = Path(settings.MEDIA_ROOT) / name, hashlib.sha256(), 0
    entry = _entry(f"{MEDIA}{name}", ZIP_STORED)
    with path.open("rb") as file, archive.open(entry, "w", force_zip64=True) as member:
        while piece := file.read(AT_ONCE):
            digest.update(piece)
            member.write(piece)
            size += len(piece)
    return File(name, size, digest.hexdigest())


def _entry(name: str, packing: int = ZIP_DEFLATED) -> ZipInfo:
    entry = ZipInfo(name, timezone.now().timetuple()[:6])
    entry.compress_type, entry.external_attr = packing, 0o600 << 16
    entry._compresslevel = FASTEST  # type: ignore[attr-defined]  # noqa: SLF001  no public name before 3.13
    return entry


class _Steady(FileIO):
    """A file that is written to the disk in small steps."""

    def __init__(self, path: Path) -> None:
        super().__init__(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+")
        self._waiting = 0

    def write(self, piece: Any, /) -> int:
        written = super().write(piece)
        self._waiting += written
        if self._waiting >= SYNC_EVERY:
            os.fdatasync(self.fileno())
            self._waiting = 0
        return written


@contextmanager
def _whole(target: Path) -> Iterator["BufferedWriter[_Steady]"]:
    """Open a file that appears at ``target`` only once it is whole and on the disk; never over another."""
    if target.exists() or target.is_symlink():
        raise BackupError(f"{target} is there already. Please choose another name.")
    if not target.parent.is_dir():
        raise BackupError(f"There is no folder {target.parent}. Please make it first.")
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with BufferedWriter(_Steady(part), AT_ONCE) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _appear(part, target)
    finally:
        part.unlink(missing_ok=True)


def _appear(part: Path, target: Path) -> None:
    try:
        target.hardlink_to(part)  # unlike renaming, it never replaces what somebody put there meanwhile
    except FileExistsError:
        raise BackupError(f"{target} is there already. Please choose another name.") from None
    except OSError:  # no second names on this disk, as on memory sticks
        part.rename(target)
