"""Cuts long JSON lists into stretches, each decoded at one go; a damaged one element by element."""

from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from stamgast.networks.archives.json_cutting import UNREADABLE, Cut, Cutter

Batch = tuple[list[int], list[Any]]
"""Where elements begin (nothing, unless places are wanted), and their values."""


class Stretches(Cutter):
    """Reads a stream once, holding little more than one piece of it.

    A stretch reaches from one element to the last separator at hand. Where the decoder takes it as a list,
    and finds as many elements in it as there are separators, nothing in it is damaged. Without ``places``
    the list decides alone: looking for each place takes a third as long as decoding.
    """

    def __init__(
        self,
        stream: BinaryIO,
        decode: Callable[[bytes], Any],
        decode_list: Callable[[bytes], Any],
        *,
        places: bool = True,
    ) -> None:
        super().__init__(stream)
        self._decode = decode
        self._decode_list = decode_list
        self._places = places
        self._doubtful = 0
        """Up to this position of the stream a stretch was refused."""

    def batches(self) -> Iterator[Batch | Cut]:
        """Yield all elements of the list, many at once; damaged ones as cuts, with their problem."""
        for found in self._each(self._stretch_or_one):
            if isinstance(found, Cut) and not found.problem:
                yield [found.position] if self._places else [], [found.value]
            else:
                yield found

    def _stretch_or_one(self) -> Batch | Cut:
        return self._stretch() or self._by_separator(self._decode) or self._by_brackets(self._decode)

    def _stretch(self) -> Batch | None:
        if not self._separator or self._base + self._at < self._doubtful:
            return None
        last = self._buffer.rfind(self._separator, self._at)
        if last < 0 and self._more():
            last = self._buffer.rfind(self._separator, self._at)
        if last < 0:
            return None
        try:
            values = self._decode_list(b"[%b]" % self._buffer[self._at : last + self._tail])
        except UNREADABLE:
            values = []
        positions = self._positions(last) if self._places else []
        if not values or (self._places and len(values) != len(positions)):
            self._doubtful = self._base + last
            return None
        self._at = last + self._to_next
        return positions, values

    def _positions(self, last: int) -> list[int]:
        """Return where the elements up to the last separator begin, in the stream."""
        find, separator, base = self._buffer.find, self._separator, self._base
        at, found = self._at, []
        while at >= 0:
            found.append(base + at)
            end = find(separator, at, last)
            at = end + self._to_next if end >= 0 else -1
        return found
