"""Builds exports as Meta writes them, and reads them into plain rows."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from stamgast.networks.archive_contract import as_shown
from stamgast.networks.archives.read import read_archives
from stamgast.networks.registry import archive_readers


def garbled(value: Any) -> Any:
    """Write each byte of UTF-8 as a character of its own, in all strings and keys."""
    if isinstance(value, str):
        return value.encode().decode("latin-1")
    if isinstance(value, list):
        return [garbled(one) for one in value]
    if isinstance(value, dict):
        return {garbled(name): garbled(one) for name, one in value.items()}
    return value


def written(folder: Path, files: Mapping[str, Any]) -> Path:
    """Write files below a folder: bytes as they are, everything else as Meta's JSON."""
    for name, value in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(value if isinstance(value, bytes) else json.dumps(garbled(value), indent=2).encode())
    return folder


def rows(*folders: Path) -> dict[str, Any]:
    """Read exports that belong together; returns the rows of each table, empty for tables without any."""
    with read_archives(folders, archive_readers()) as result:
        shown = as_shown(result)
    return {table: [] for table in ("item", "reaction", "relation", "problem", "conversation")} | shown
