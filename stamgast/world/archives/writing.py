"""Writes archives as streams; the same members give the same bytes, whenever they are written."""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZipFile

from stamgast.world.town import Town

Member = tuple[str, Iterable[str]]
"""A member's name, and its text piece by piece; written as UTF-8."""

_LEVEL: Final = 3
_PIECE: Final = 1 << 18


def zipped(members: Callable[[Town], Iterable[Member]]) -> Callable[[Town, BinaryIO], None]:
    """Return a writer of zip archives with these members; each is drained before the next is asked for."""

    def write(town: Town, file: BinaryIO) -> None:
        with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
            for name, pieces in members(town):
                # Opened by name, a member is dated 1980: nothing depends on when it was written.
                with archive.open(name, "w", force_zip64=True) as member:
                    for piece in in_large_pieces(pieces):
                        member.write(piece.encode())

    return write


def unzipped(pieces: Callable[[Town], Iterable[str]]) -> Callable[[Town, BinaryIO], None]:
    """Return a writer of one plain text file."""

    def write(town: Town, file: BinaryIO) -> None:
        file.writelines(piece.encode() for piece in in_large_pieces(pieces(town)))

    return write


def in_large_pieces(pieces: Iterable[str]) -> Iterator[str]:
    """Join small pieces, so that each is worth compressing."""
    kept: list[str] = []
    size = 0
    for piece in pieces:
        kept.append(piece)
        size += len(piece)
        if size >= _PIECE:
            yield "".join(kept)
            kept, size = [], 0
    yield "".join(kept)


def listed(opening: str, records: Iterable[str], closing: str, *, between: str = ",") -> Iterator[str]:
    """Yield a list piece by piece: what opens it, the records with a separator, what closes it."""
    yield opening
    separator = ""
    for record in records:
        yield f"{separator}{record}"
        separator = between
    yield closing
