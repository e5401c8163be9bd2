"""Reads long JSON lists element by element, in bounded memory; damaged ones are listed."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import msgspec

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.json_batches import Stretches
from stamgast.networks.archives.json_cutting import UNREADABLE, Cut, Cutter
from stamgast.networks.archives.parts import Parts

T = TypeVar("T")


def decoded(
    parts: Parts, name: str, decode: Callable[[bytes], T], into: Import, *, path: Sequence[str] = ()
) -> Iterator[tuple[int, T]]:
    """Yield position (in bytes) and value of each element of a list, in all copies of a member.

    ``path`` leads through objects to the list; without one it is the first list there is, after whatever
    stands before it (``window.YTD.tweets.part0 = [``). An element that ``decode`` refuses is listed as
    ``bad_json``, and reading goes on with the next.
    """
    for stream in parts.streams(name):
        for cut in Cutter(stream, path=path).elements(decode):
            if cut.problem:
                into.problem(cut.problem, name, cut.position, detail=cut.detail)
            else:
                yield cut.position, cut.value


def decoded_many(
    parts: Parts,
    name: str,
    decode: Callable[[bytes], T],
    decode_list: Callable[[bytes], list[T]],
    into: Import,
) -> Iterator[tuple[list[int], list[T]]]:
    """Yield what ``decoded`` yields for the first list of a member, many positions and values at once.

    There are no positions where ``into`` does not keep the places of items.
    """
    places = into.keeps("item", "source_pos")
    for stream in parts.streams(name):
        for found in Stretches(stream, decode, decode_list, places=places).batches():
            if not isinstance(found, Cut):
                yield found
            elif found.problem:
                into.problem(found.problem, name, found.position, detail=found.detail)


def document(parts: Parts, name: str, into: Import, decode: Callable[[bytes], Any] | None = None) -> Any:
    """Return a small member as plain values; None where it is no JSON, which is listed."""
    try:
        return (decode or msgspec.json.decode)(_from_bracket(parts.read(name)))
    except UNREADABLE as error:
        into.problem("bad_json", name, detail=type(error).__name__, severity="error")
        return None


def _from_bracket(content: bytes) -> bytes:
    """Leave out what stands before the first bracket: a byte order mark, ``window.YTD.… =``."""
    begins = [at for at in (content.find(b"{"), content.find(b"[")) if at >= 0]
    return content[min(begins, default=0) :]
