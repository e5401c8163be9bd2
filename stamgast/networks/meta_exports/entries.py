"""Reads the lists of Meta's exports, whichever way they are wrapped, and keeps overlapping parts apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.json_stream import decoded, document
from stamgast.networks.archives.json_walk import walked
from stamgast.networks.archives.keys import Fingerprints
from stamgast.networks.archives.parts import Parts
from stamgast.networks.meta_exports.json_text import decoding

T = TypeVar("T")

_BEGINNING = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"([^"\\]{1,200})"\s*:\s*(.)')
_OF_A_RECORD: Final = {
    "attachments", "data", "label_values", "media", "media_list_data", "media_map_data", "string_list_data",
    "string_map_data",
}  # fmt: skip
"""Keys of records; any other first key that holds a list is the wrapper of a file."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """A record with where it stands. ``prints`` names items without an id within this copy of the file.

    Exports come in parts that overlap. Fingerprints count equal items per file, so that an item that two
    files hold gets the same key in both and is taken once.
    """

    value: T
    member: str
    position: int
    prints: Fingerprints


def entries(
    parts: Parts, name: str, into: Import, kind: type[T], *, path: tuple[str, ...] | None = None
) -> Iterator[Entry[T]]:
    """Yield the records of a file: a list, a list in an object, or one record that stands alone.

    ``path`` leads to the list where it is known. A record with none of the fields of ``kind`` is listed as
    ``unknown_shape``.
    """
    blank = kind()
    before = -1
    prints = Fingerprints(into.platform, into.account_key)
    for position, value in _values(parts, name, into, kind, path):
        if position <= before:
            prints = Fingerprints(into.platform, into.account_key)
        before = position
        if value == blank:
            into.problem("unknown_shape", name, position, detail="nothing in it is known")
        else:
            yield Entry(value, name, position, prints)


def _values(
    parts: Parts, name: str, into: Import, kind: type[T], path: tuple[str, ...] | None
) -> Iterator[tuple[int, T]]:
    decode = decoding(kind)
    key, bracket = _first(parts.head(name, 512))
    if path is None and key and (bracket != b"[" or key in _OF_A_RECORD):
        alone = document(parts, name, into, decode)
        if alone is not None:
            yield 0, alone
    elif key:
        wanted = path or (key,)
        for _, position, value in walked(parts, name, {wanted: decode}.get, into):
            yield position, value
    else:
        yield from decoded(parts, name, decode, into)


def _first(head: bytes) -> tuple[str, bytes]:
    """Return the first key of an object and the bracket behind it; both empty for a list."""
    found = _BEGINNING.match(head)
    return (found[1].decode(errors="replace"), found[2]) if found else ("", b"")
