"""Reads CSV files whose header stands somewhere near the top, in any language, with any usual delimiter."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import TextIOWrapper
from itertools import chain, islice
from typing import BinaryIO, Final

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts

Aliases = Mapping[str, Sequence[str]]
"""Canonical column to the words it is headed by, in all languages; case makes no difference."""

Note = Callable[..., None]
"""How a problem is told; takes what ``Import.problem`` takes."""

PREAMBLE_LINES: Final = 20
MOST_FIELD: Final = 16 << 20
_DELIMITERS = ",;\t"


def rows(
    parts: Parts, name: str, aliases: Aliases, into: Import | None, *, needed: Sequence[str] = ()
) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield row number and values by canonical column; columns without an alias are left out.

    The header is the row among the first twenty that names all ``needed`` columns and the most others. Rows
    of another length are listed as ``bad_row`` and left out; a file without header as ``unknown_shape``.
    Nothing is listed without ``into``.
    """
    note = into.problem if into is not None else _look_away
    for stream in parts.streams(name):
        yield from _rows(stream, name, aliases, note, needed)


def header(head: bytes, aliases: Aliases, needed: Sequence[str] = ()) -> dict[str, int]:
    r"""Return the columns named at the beginning of a file, by canonical name; empty without a header.

    >>> header(b"Report\n\nDatum;Tekst\n", {"date": ["Date", "Datum"], "text": ["Tekst"]})
    {'date': 0, 'text': 1}
    """
    text = head.decode(_encoding(head), "replace")
    first = list(csv.reader(text.splitlines()[:PREAMBLE_LINES], delimiter=_delimiter(text)))
    columns = _find(first, aliases)[1]
    return columns if set(needed) <= set(columns) else {}


def _rows(
    stream: BinaryIO, name: str, aliases: Aliases, note: Note, needed: Sequence[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    csv.field_size_limit(MOST_FIELD)
    head = stream.peek(8192)[:8192]  # type: ignore[attr-defined]  # streams of parts are buffered
    encoding = _encoding(head)
    text = TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    delimiter = _delimiter(head.decode(encoding, "replace"))
    numbered = enumerate(_readable(csv.reader(text, delimiter=delimiter), name, note))
    first = list(islice(numbered, PREAMBLE_LINES))
    at, columns = _find([row for _, row in first], aliases)
    if not columns or not set(needed) <= set(columns):
        note("unknown_shape", name, detail="no header row", severity="error")
        return
    width = len(first[at][1])
    for number, row in chain(first[at + 1 :], numbered):
        if len(row) == width:
            yield number, {column: row[index] for column, index in columns.items()}
        elif any(cell.strip() for cell in row):
            note("bad_row", name, number, detail=f"{len(row)} columns instead of {width}")


def _look_away(*_: object, **__: object) -> None:
    """List nothing."""


def _readable(reader: Iterator[list[str]], name: str, note: Note) -> Iterator[list[str]]:
    """Yield rows; one that cannot be split is listed, and gives an empty row."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except (csv.Error, ValueError) as error:
            note("bad_row", name, detail=type(error).__name__)
            yield []


def _find(first: Sequence[Sequence[str]], aliases: Aliases) -> tuple[int, dict[str, int]]:
    """Return the row that names most columns, and where each stands; the first of equal ones."""
    named = [_columns(row, aliases) for row in first]
    at = max(range(len(named)), key=lambda index: len(named[index]), default=0)
    return at, named[at] if named else {}


def _columns(row: Sequence[str], aliases: Aliases) -> dict[str, int]:
    places = {cell.strip().casefold(): index for index, cell in reversed(list(enumerate(row)))}
    return {
        column: places[word.casefold()]
        for column, words in aliases.items()
        for word in reversed(words)
        if word.casefold() in places
    }


def _encoding(head: bytes) -> str:
    if head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8-sig"


def _delimiter(text: str) -> str:
    """Return the delimiter that stands in most lines of the beginning."""
    lines = text.splitlines()[:PREAMBLE_LINES]
    return max(_DELIMITERS, key=lambda mark: sum(line.count(mark) for line in lines))
