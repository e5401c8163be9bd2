"""The commands that make a backup while everything runs, and restore one."""

import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from stamgast.cli.world import PATIENCE_S

if TYPE_CHECKING:
    from stamgast.cli.backups.making import Tell
    from stamgast.cli.backups.restoring import Restored

console, errors = Console(), Console(stderr=True)


def backup(
    to: Annotated[
        Path | None,
        typer.Option(help="File to write, or a folder for it; here, named by the time, if left out."),
    ] = None,
) -> None:
    """Make a backup while everything runs: one file with all but the keys."""
    from django.conf import settings

    from stamgast.cli.backups.making import make

    named = f"stamgast-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.zip"
    target = Path(named) if to is None else to / named if to.is_dir() else to
    with _plainly(), _patience() as tell:
        made = make(target, tell)
    console.print(
        f"{target}: {made.rows:,} rows of {len(made.tables)} tables, {len(made.media):,} pictures and films,"
        f" {target.stat().st_size >> 20:,} MB.",
        soft_wrap=True, highlight=False,
    )  # fmt: skip
    if made.missing:
        console.print(
            f"{len(made.missing):,} files that rows name were not there, for example {made.missing[0]}."
        )
    console.print(
        f"The keys are not in it. Keep {settings.DATA_DIR}/credentials.key and secret.key (or the settings of"
        " their names) apart from it: with key and backup anybody can speak for you; without the key every"
        " channel must be connected anew.",
        soft_wrap=True, highlight=False,
    )  # fmt: skip


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `stamgast backup` made.")],
    *,
    replace: Annotated[
        bool, typer.Option("--replace", help="Move the database that is there aside, and keep it.")
    ] = False,
    key: Annotated[
        Path | None, typer.Option(help="The credentials.key of the installation the backup comes from.")
    ] = None,
    without_key: Annotated[
        bool, typer.Option("--without-key", help="The key is lost: every channel will be connected anew.")
    ] = False,
) -> None:
    """Restore a backup; nothing is sent until somebody lets the channels work again."""
    from stamgast.cli.backups.keys import read_keys
    from stamgast.cli.backups.restoring import Wishes
    from stamgast.cli.backups.restoring import restore as put_back

    with _plainly(), _patience() as tell:
        keys = read_keys(key) if key else []
        done = put_back(file, Wishes(replace, keys, without_key), tell)
    _tell_of(done)


def _tell_of(done: "Restored") -> None:
    manifest, doubts = done.manifest, done.standing.doubts
    for table in manifest.tables:
        if table.rows:
            console.print(f"{table.rows:>12,}  {table.name}", highlight=False)
    when, files = f"{manifest.made_at.astimezone():%Y-%m-%d %H:%M}", len(manifest.media)
    lines = [f"Restored as of {when}: {manifest.rows:,} rows, {files:,} pictures and films."]
    if done.old:
        lines.append(f"The database that was here is kept: {done.old}")
    if done.standing.locked:
        lines.append(f"Without their key, {done.standing.locked} channels must be connected anew.")
    lines += [
        f"{doubts.asked} texts may have gone out since: somebody is asked to have a look.",
        f"{done.standing.mails} mails may have gone out since: none is sent again, the pages tell it all.",
        f"{doubts.held} parts of threads are held. {doubts.paused} channels and all posts are paused.",
        "Start Stamgast and sign in. Let each channel work again, settle what asks, then let posts go on.",
    ]
    for line in lines:
        console.print(line, soft_wrap=True, highlight=False)


@contextmanager
def _plainly() -> Iterator[None]:
    """Say what went wrong in one line; a signal to end is obeyed as Ctrl-C is."""
    from django.db import Error

    from stamgast.cli.backups.manifest import BackupError

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except (BackupError, OSError, Error, sqlite3.Error) as error:
        errors.print(f"{error}", style="red", soft_wrap=True, highlight=False, markup=False)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        errors.print("Stopped. Nothing was left behind.", highlight=False)
        raise typer.Exit(130) from None


@contextmanager
def _patience() -> Iterator["Tell"]:
    """Yield what is told how far things are; show a bar once they take long."""
    from rich.progress import Progress

    progress = Progress(transient=True, console=errors)
    began, task = time.monotonic(), progress.add_task("")

    def tell(what: str, done: int, total: int) -> None:
        if not progress.live.is_started and time.monotonic() - began > PATIENCE_S:
            progress.start()
        if progress.live.is_started:
            progress.update(task, description=what, completed=done, total=total)

    try:
        yield tell
    finally:
        progress.stop()
