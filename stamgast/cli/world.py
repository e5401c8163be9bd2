"""Writes archives of a made-up town, as networks hand them out, with what is true of it."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, BinaryIO, Final, Literal

import typer

from stamgast.vocabulary.languages import Language

START: Final = datetime(2024, 3, 4, tzinfo=UTC)
"""The first of the town's 104 weeks."""

FormatName = Literal[
    "x", "mastodon", "wxr", "instagram", "facebook", "facebook_page", "linkedin", "tiktok", "youtube",
    "bluesky", "threads", "snapchat",
]  # fmt: skip
"""All formats, named here so that starting the command line does not load their writers."""

PATIENCE_S: Final = 2.0
"""A bar is shown once writing takes longer than this."""


def world(  # noqa: PLR0913  one parameter per option
    *,
    out: Annotated[Path, typer.Option(dir_okay=False, help="File to write the archive to.")],
    format: Annotated[FormatName, typer.Option(help="Whose export it is.")],  # noqa: A002
    seed: Annotated[int, typer.Option(help="The same number makes the same town.")] = 1,
    people: Annotated[int, typer.Option(min=10, help="How many people live there.")] = 300,
    items: Annotated[int, typer.Option(min=1, help="How many things are said there.")] = 5_000,
    language: Annotated[Language, typer.Option(help="What is spoken there.")] = "en",
    truth: Annotated[
        Path | None, typer.Option(dir_okay=False, help="File for what is true of the town, as JSON.")
    ] = None,
) -> None:
    """Write an archive of a made-up town: two years of talk on one network."""
    from stamgast.world.archives import FORMATS, write_archive
    from stamgast.world.town import make_town
    from stamgast.world.truth import truth as truth_of

    town = make_town(seed, people, items, language, START)
    passes = FORMATS[format].passes + (truth is not None)
    with _patience(passes * items) as advance, _whole(out) as archive:
        town = replace(town, watch=advance)
        write_archive(town, format, archive)
        if truth is not None:
            with _whole(truth) as file:
                file.write(json.dumps(truth_of(town), ensure_ascii=False, indent=2).encode() + b"\n")


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file that appears at ``path`` only once it is whole."""
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("w+b") as file:
            yield file
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _patience(total: int) -> Iterator[Callable[[int], None]]:
    """Yield what is told the numbers that go by, pass by pass; show a bar once that takes long."""
    from rich.progress import Progress

    progress = Progress(transient=True)
    task = progress.add_task("Writing", total=total)
    began, before, passed, is_shown = time.monotonic(), 0, 0, False

    def advance(number: int) -> None:
        nonlocal before, passed, is_shown
        passed += max(0, number - before)
        before = number
        if not is_shown and time.monotonic() - began > PATIENCE_S:
            is_shown = True
            progress.start()
        if is_shown:
            progress.update(task, completed=passed)

    try:
        yield advance
    finally:
        if is_shown:
            progress.stop()
