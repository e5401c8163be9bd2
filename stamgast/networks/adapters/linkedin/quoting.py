"""Undoes the two ways in which LinkedIn quotes: comments with a backslash, posts line by line."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from stamgast.networks.adapters.linkedin.files import COLUMNS, At, Row, patterns
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.times import parse

_COLUMNS: Final = {words[0]: column for column, words in COLUMNS["comments"].items()}
_DIALECTS: Final[tuple[dict[str, Any], ...]] = ({"strict": True}, {"strict": True, "escapechar": "\\"})
_BETWEEN_LINES = '"\n"'


@dataclass(slots=True)
class Table:
    """A file read one way: its rows, and the numbers of those that do not come out."""

    has_header: bool = False
    rows: list[tuple[int, Row]] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)


def comments(parts: Parts, into: Import) -> Iterator[tuple[At, Row]]:
    r"""Yield place and values of comments, whichever way quotes inside them are written: ``""`` or ``\"``.

    A file is read both ways, and the one that breaks fewer rows is right; the standard, where both do alike.
    """
    for name in parts.matching(*patterns("comments")):
        text = parts.read(name).decode("utf-8-sig", "replace")
        best = min((_table(text, dialect) for dialect in _DIALECTS), key=lambda table: len(table.broken))
        if not best.has_header:
            into.problem("unknown_shape", name, detail="no header row", severity="error")
        for number in best.broken:
            into.problem("bad_row", name, number)
        yield from (((name, number), row) for number, row in best.rows)


def _table(text: str, dialect: dict[str, Any]) -> Table:
    table = Table()
    names: list[str] = []
    for number, cells in enumerate(_split(text, dialect)):
        if not names:
            found = [_COLUMNS.get(cell.strip(), "") for cell in cells or ()]
            names = found if set(_COLUMNS.values()) <= set(found) else []
            table.has_header = bool(names)
        elif (
            cells is None
            or len(cells) != len(names)
            or not _is_dated(row := dict(zip(names, cells, strict=True)))
        ):
            table.broken.extend([number] if cells != [] else [])
        else:
            table.rows.append((number, row))
    return table


def _split(text: str, dialect: dict[str, Any]) -> Iterator[list[str] | None]:
    """Yield the cells of each row; None where a row cannot be split."""
    reader = csv.reader(text.splitlines(keepends=True), **dialect)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield None


def _is_dated(row: Row) -> bool:
    """Say whether a row has a date or none; a torn one has text there."""
    return not row["date"].strip() or parse(row["date"]).ts is not None


def unwrapped(text: str) -> str:
    r"""Return a post whose lines were each put in quotes without them; any other as it is.

    >>> unwrapped('Nieuw:"\n"lees "De stille kade".')
    'Nieuw:\nlees "De stille kade".'
    """
    plain = text.replace("\r\n", "\n").replace(_BETWEEN_LINES, "\n")
    if plain != text and len(plain) > 1 and plain.startswith('"') and plain.endswith('"'):
        return plain[1:-1]
    return plain
