"""Restores a backup: checked, filled beside what is there, made harmless, and put in its place in one step.

Killed at any moment, the installation is the old one or the new one. Files of the new one are added before
that step, under names nobody has; those of the old one stay where they are.
"""

import hashlib
import os
import secrets
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from stamgast.cli.backups.checking import Backup, opened
from stamgast.cli.backups.doubts import Standing, put_in_doubt
from stamgast.cli.backups.keys import fits, seal_anew
from stamgast.cli.backups.loading import fill
from stamgast.cli.backups.making import FILES, Tell
from stamgast.cli.backups.manifest import BackupError, File, Manifest, migrations
from stamgast.cli.backups.on_postgresql import OnPostgreSQL
from stamgast.cli.backups.on_sqlite import OnSQLite
from stamgast.jobs.engine import flush
from stamgast.workspaces.models import User, Workspace

Place = OnSQLite | OnPostgreSQL

ROOM: Final = 2.5
"""A database with its indexes and its journal takes so many times the bytes of its rows, at most."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What whoever restores wants: the old one moved aside, other keys tried, or none at all."""

    replaces: bool = False
    keys: Sequence[str] = ()
    does_without_key: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of it: what the backup held, what stands in doubt, where the old database is."""

    manifest: Manifest
    standing: Standing
    old: str


def restore(path: Path, wishes: Wishes, tell: Tell) -> Restored:
    """Put a backup in the place of this installation's database.

    Raises:
        BackupError: it cannot be, or must not be; nothing was changed.
    """
    place = OnSQLite() if connection.vendor == "sqlite" else OnPostgreSQL()
    with opened(path) as backup:
        _refuse_newer(backup.manifest)
        is_used = _is_used()
        if is_used and not wishes.replaces:
            raise BackupError(
                "There are people in this installation. With --replace its database is moved aside, and kept."
            )
        _refuse_without_key(backup.manifest, wishes)
        _refuse_without_room(backup.manifest)
        backup.verify(tell)
        standing, old = _put_in_place(backup, place, wishes, tell, keep=is_used)
    with suppress(Exception):  # ids of rows wait in the queue; whoever gets one finds nothing to do
        flush()
    return Restored(backup.manifest, standing, old)


def _put_in_place(
    backup: Backup, place: Place, wishes: Wishes, tell: Tell, *, keep: bool
) -> tuple[Standing, str]:
    now, is_filled = timezone.now(), False
    added: list[Path] = []
    try:
        renamed = _add_files(backup, added, tell)
        with place.stand_in():
            fill(backup, renamed, tell)
            seal_anew(wishes.keys)
            standing = put_in_doubt(made_at=backup.manifest.made_at, now=now)
            is_filled = True
            return standing, place.switch(f"{now:%Y-%m-%d-%H%M%S}", keep=keep)
    finally:
        if not is_filled:  # from then on they may be those of the installation
            for file in added:
                file.unlink(missing_ok=True)


def _is_used() -> bool:
    """Tell whether anybody would miss this installation's database; one that cannot be read counts, too."""
    try:
        there = set(connection.introspection.table_names())
        return any(
            model._meta.db_table in there and model._default_manager.exists()  # noqa: SLF001
            for model in (User, Workspace)
        )
    except DatabaseError:
        return True


def _refuse_newer(manifest: Manifest) -> None:
    if unknown := set(manifest.migrations) - migrations():
        raise BackupError(
            f"This backup was made by a newer version: {len(unknown)} changes to the tables are unknown here."
            " Please update Stamgast first."
        )


def _refuse_without_key(manifest: Manifest, wishes: Wishes) -> None:
    if wishes.does_without_key or fits(manifest.seal, [*settings.CREDENTIAL_KEYS, *wishes.keys]):
        return
    raise BackupError(
        "The key of this installation does not open the networks' credentials in this backup. Give the one of"
        " the installation it comes from with --key credentials.key. If it is lost, --without-key restores"
        " the rest; then every channel must be connected anew."
    )


def _refuse_without_room(manifest: Manifest) -> None:
    free = shutil.disk_usage(settings.DATA_DIR).free
    wanted = sum(file.bytes for file in manifest.media)
    if connection.vendor == "sqlite":
        wanted += int(ROOM * sum(table.bytes for table in manifest.tables))
    if wanted > free:
        raise BackupError(
            f"There is too little room on the disk: {wanted >> 20:,} MB are needed, {free >> 20:,} MB free."
        )


def _add_files(backup: Backup, added: list[Path], tell: Tell) -> dict[str, str]:
    """Put the files into the media folder; return the new names of those whose old ones are taken."""
    renamed, root = {}, Path(settings.MEDIA_ROOT)
    for number, file in enumerate(backup.manifest.media):
        tell(FILES, number, len(backup.manifest.media))
        path = root / file.name
        if _is_the_same(path, file):
            continue
        if path.exists() or path.is_symlink():
            path = path.with_name(f"{secrets.token_hex(16)}{path.suffix}")
            renamed[file.name] = str(path.relative_to(root))
        path.parent.mkdir(parents=True, exist_ok=True)
        added.append(path)
        with path.open("xb") as target:
            for piece in backup.content(file):
                target.write(piece)
            target.flush()
            os.fsync(target.fileno())
    return renamed


def _is_the_same(path: Path, file: File) -> bool:
    if path.is_symlink() or not path.is_file() or path.stat().st_size != file.bytes:
        return False
    with path.open("rb") as there:
        return hashlib.file_digest(there, "sha256").hexdigest() == file.sha256
