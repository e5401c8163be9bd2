"""Compiles the translations that are newer than what was compiled before; needs no program of the system."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings


def compile_catalogues() -> int:
    """Compile every catalogue that has changed, and return how many had."""
    sources = [path for folder in settings.LOCALE_PATHS for path in sorted(Path(folder).rglob("*.po"))]
    late = [path for path in sources if _is_late(path)]
    for path in late:
        _compile(path)
    return len(late)


def _is_late(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime


def _compile(source: Path) -> None:
    """Write beside and rename, so that no process ever reads half a catalogue."""
    with source.open("rb") as file:
        catalogue = read_po(file)
    draft = source.with_suffix(".mo.tmp")
    with draft.open("wb") as file:
        write_mo(file, catalogue)
    draft.replace(source.with_suffix(".mo"))
