"""What every archive reader owes: unpacked examples, and the rows that come out of them.

``python -m stamgast.networks.archive_contract FOLDER`` prints what an example gives, for the file beside it.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from stamgast.networks.archives.read import ReadResult, read_archives
from stamgast.networks.archives.schemas import SCHEMAS
from stamgast.networks.registry import archive_readers

_LEFT_OUT = ("import_id", "parser_version", "source_hash")
_NAMED_BY = {
    "account": "account_key",
    "actor": "actor_key",
    "conversation": "conversation_key",
    "item": "item_key",
}


@dataclass(frozen=True, slots=True)
class Example:
    """One unpacked export, invented, and the file that says what comes out."""

    folder: Path

    @property
    def expected(self) -> Path:
        """The file beside the folder."""
        return self.folder.with_name(self.folder.name + ".expected.json")


def examples() -> Iterator[Example]:
    """Yield the examples of all readers: ``examples/archive.<era>.<language>/`` in their adapter's folder."""
    packages = {".".join(type(reader).__module__.split(".")[:4]) for reader in archive_readers()}
    for package in sorted(packages):
        folder = Path(str(files(package))) / "examples"
        for example in sorted(folder.glob("archive.*")):
            if example.is_dir():
                yield Example(example)


def shown(example: Example) -> dict[str, Any]:
    """Read an example and return its rows by table: no nulls, keys in words, nothing that tells one run."""
    with read_archives([example.folder], archive_readers()) as result:
        return as_shown(result)


def as_shown(result: ReadResult) -> dict[str, Any]:
    """Return everything that was read as plain values."""
    rows = {table: result.tables.scan(table).collect().to_dicts() for table in SCHEMAS}
    words = _words(rows)
    told = {one.import_id: one.format_id for one in result.imports}
    capability = [
        f"{told[row['import_id']]}: {row['capability']} {row['level']} {row['reason']}".strip()
        for row in rows.pop("capability")
    ]
    rows.pop("import_part")
    plain = {table: [_plain(row, words) for row in found] for table, found in rows.items() if found}
    return {**plain, "capability": capability}


def _words(rows: Mapping[str, list[dict[str, Any]]]) -> dict[str, str]:
    """Say in words what keys stand for: the network's own id, or a number where there is none."""
    return {
        str(row[column]): f"{table} {row.get('native_id') or number}"
        for table, column in _NAMED_BY.items()
        for number, row in enumerate(rows[table], start=1)
    }


def _plain(row: Mapping[str, Any], words: Mapping[str, str]) -> dict[str, Any]:
    kept = {name: _value(value, words) for name, value in row.items() if name not in _LEFT_OUT}
    return {name: value for name, value in kept.items() if value not in (None, [], "")}


def _value(value: object, words: Mapping[str, str]) -> Any:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, list):
        return [_value(one, words) for one in value]
    if isinstance(value, dict):
        return _plain(value, words)
    if isinstance(value, float):
        return round(value, 4)
    return words.get(value, value) if isinstance(value, str) else value


if __name__ == "__main__":
    print(json.dumps(shown(Example(Path(sys.argv[1]))), ensure_ascii=False, indent=2))
