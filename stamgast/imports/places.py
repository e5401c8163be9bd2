"""Where an archive lies while it is on its way: a folder below the data directory, gone when it is in."""

import re
import shutil
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.conf import settings

NOTES: Final = "notes.parquet"


def root() -> Path:
    """Return the folder that holds all others."""
    return Path(settings.DATA_DIR) / "imports"


def place(folder: str) -> Path:
    """Return the place of one import."""
    return root() / folder


def receive(folder: str, uploads: list[Any]) -> None:
    """Put uploaded files into an import's place, each in a folder of its own: names may be the same."""
    for number, upload in enumerate(uploads):
        beside = place(folder) / "upload" / str(number)
        beside.mkdir(parents=True)
        file = beside / shown_name(upload.name)
        if hasattr(upload, "temporary_file_path"):
            shutil.move(upload.temporary_file_path(), file)
        else:
            with file.open("wb") as written:
                written.writelines(upload.chunks())


def received(folder: str) -> list[Path]:
    """Return the uploaded files that are not read yet, in their order."""
    return sorted((place(folder) / "upload").glob("*/*"), key=lambda file: int(file.parent.name))


def forget_upload(folder: str) -> None:
    """Delete the uploaded files; safe to run twice."""
    shutil.rmtree(place(folder) / "upload", ignore_errors=True)


def forget(folder: str) -> None:
    """Delete everything of an import that lies in files; safe to run twice."""
    shutil.rmtree(place(folder), ignore_errors=True)


def clear_out(going: Collection[str], *, before: datetime) -> None:
    """Delete old folders of no import on its way, and uploads that never arrived."""
    for folder in root().glob("*"):
        if folder.name not in going and _is_older(folder, before):
            forget(folder.name)
    for file in Path(settings.FILE_UPLOAD_TEMP_DIR).glob("*"):
        if _is_older(file, before):
            file.unlink(missing_ok=True)


def _is_older(path: Path, instant: datetime) -> bool:
    with suppress(FileNotFoundError):
        return path.stat().st_mtime < instant.timestamp()
    return False


def shown_name(name: str) -> str:
    """Return a file's name without what no file should be called."""
    return re.sub(r"[^\w.() -]", "_", name)[-120:].lstrip(".") or "upload"
