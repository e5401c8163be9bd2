"""Walks through one JSON object in a single pass and hands out the values at the places a reader names."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.json_cutting import MOST_BYTES, TO_BRACKET, UNREADABLE, Cut, Cutter
from stamgast.networks.archives.parts import Parts

Place = tuple[str, ...]
"""The keys that lead to a value."""

Wanted = Callable[[Place], Callable[[bytes], Any] | None]
"""How to decode what stands at a place; None for what is passed over or entered."""

MOST_LEVELS = 8
"""How deep objects are entered; deeper ones are passed over."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def walked(parts: Parts, name: str, wanted: Wanted, into: Import | None) -> Iterator[tuple[Place, int, Any]]:
    """Yield place, position (in bytes) and value of all that is wanted, in all copies of a member.

    A wanted list gives each element by itself, a wanted object comes whole; other objects are entered.
    Memory holds one element. What is damaged is listed (not without ``into``), and reading goes on behind it.
    """
    for stream in parts.streams(name):
        for place, cut in Walker(stream).found(wanted):
            if not cut.problem:
                yield place, cut.position, cut.value
            elif into is not None:
                into.problem(cut.problem, name, cut.position, detail=cut.detail)


class Walker(Cutter):
    """Reads a stream once, from its first bracket to its last."""

    def found(self, wanted: Wanted) -> Iterator[tuple[Place, Cut]]:
        """Yield what is wanted, and what is damaged with its problem."""
        if self._next() and self._buffer.startswith(_BYTE_ORDER_MARK):
            self._at += len(_BYTE_ORDER_MARK)
        if self._next() != b"{":
            yield (), Cut(0, problem="unknown_shape", detail="no object where one was expected")
            return
        yield from self._object((), wanted)
        if not self._peek():
            yield (), Cut(self._base + self._at, problem="bad_json", detail="ends too early")

    def _object(self, place: Place, wanted: Wanted) -> Iterator[tuple[Place, Cut]]:
        """Go through the members of an object, up to its closing bracket or the end of the stream."""
        self._at += 1
        while (first := self._next()) not in (b"", b"}"):
            key = self._passed_key() if first == b'"' else None
            if key is None:
                yield place, Cut(self._base + self._at, problem="bad_json", detail="no key")
                self._pass_over()
                continue
            yield from self._value((*place, key), wanted)

    def _value(self, place: Place, wanted: Wanted) -> Iterator[tuple[Place, Cut]]:
        first, decode = self._next(), wanted(place)
        if first == b"[" and decode:
            yield from ((place, cut) for cut in self._list(decode))
        elif first == b"{" and decode:
            self._separator = b""
            yield place, self._by_brackets(decode)
        elif first == b"{" and len(place) < MOST_LEVELS:
            yield from self._object(place, wanted)
            self._at += len(self._peek())
        elif first in (b"[", b"{"):
            self._pass_over_brackets()
        elif first not in (b"", b"}"):
            self._pass_over()

    def _list(self, decode: Callable[[bytes], Any]) -> Iterator[Cut]:
        self._separator = b""
        self._at += 1
        while self._next() not in (b"", b"]"):
            yield self._by_separator(decode) or self._by_brackets(decode)
        self._at += len(self._peek())

    def _passed_key(self) -> str | None:
        """Return the key at hand and go behind it; None where it is damaged."""
        end, detail = self._end_of_value(MOST_BYTES)
        try:
            key = None if detail else msgspec.json.decode(self._buffer[self._at : end], type=str)
        except UNREADABLE:
            key = None
        if key is not None:
            self._at = end
        return key

    def _pass_over_brackets(self) -> None:
        """Go behind a list or an object without holding it."""
        self._at += 1
        depth = 1
        while depth:
            self._at = TO_BRACKET.match(self._buffer, self._at).end()  # type: ignore[union-attr]  # may be empty
            here = self._peek()
            if here in (b"{", b"["):
                depth += 1
            elif here in (b"}", b"]"):
                depth -= 1
            elif self._more():
                continue
            else:
                self._at = len(self._buffer)
                return
            self._at += 1

    def _pass_over(self) -> None:
        self._at = self._end_of_value(MOST_BYTES)[0]
