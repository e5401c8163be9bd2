"""Cuts the elements of one JSON list out of a stream of bytes, without decoding what it passes over.

Brackets and strings are skipped by compiled patterns. Where elements begin with the same key, what separates
two of them is learnt from the first two, and the next cut is tried there: in JSON a quote inside a string is
escaped, so no string can hold it. The decoder is the judge: what it refuses is cut again by brackets.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, TypeVar

import msgspec

from stamgast.networks.archives.problems import Code

T = TypeVar("T")

UNREADABLE: Final = (ValueError, RecursionError, msgspec.MsgspecError)
"""What decoding a damaged element may raise."""

MOST_DEPTH: Final = 64
MOST_BYTES: Final = 256 << 20
"""The largest element that is read."""

_PIECE = 1 << 18  # what is decoded of it stays in the cache of a processor
_STRAY = 4 << 20
_LOOK_AHEAD = 512
_LIMITS = ("too large", "too deep")
_PLAIN = rb'[^"{}\[\]]++|"(?:[^"\\]++|\\.)*+"'
_LEAF = rb"[{\[](?:" + _PLAIN + rb")*+[}\]]"
TO_BRACKET: Final = re.compile(rb"(?:" + _PLAIN + rb"|" + _LEAF + rb")*+", re.DOTALL)
"""Passes over everything up to the next bracket that must be counted; may match nothing."""

_BLANK = re.compile(rb"[\s,:]*+")
_NEXT = re.compile(rb'\s*,\s*(?P<next>\{)\s*"[^"\\]*"\s*:')
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_SCALAR = re.compile(rb'[^\s,:{}\[\]"]++')
_OPEN, _CLOSE, _QUOTE = b"{[", b"}]", b'"'


@dataclass(slots=True)
class Cut:
    """One element: where it begins, and its value or what is wrong with it."""

    position: int
    value: Any = None
    problem: Code | None = None
    detail: str = ""


class Cutter:
    """Reads a stream once, holding little more than one element of it."""

    def __init__(self, stream: BinaryIO, *, path: Sequence[str] = ()) -> None:
        self._stream = stream
        self._path = path
        self._buffer = b""
        self._at = 0
        self._base = 0
        self._ended = False
        self._separator = b""
        self._tail = 0
        self._to_next = 0

    def elements(self, decode: Callable[[bytes], Any]) -> Iterator[Cut]:
        """Yield each element of the list, decoded; damaged ones with their problem."""
        return self._each(lambda: self._by_separator(decode) or self._by_brackets(decode))

    def _each(self, take: Callable[[], T]) -> Iterator[T | Cut]:
        """Yield what ``take`` takes, up to the end of the list; what is wrong with the list is a cut."""
        if not self._enter():
            yield Cut(0, problem="unknown_shape", detail="no list where one was expected")
            return
        last = None
        while self._next() not in (b"", b"]"):
            yield (last := take())
        is_whole = self._peek() and self._is_closed()
        if not is_whole and not (isinstance(last, Cut) and last.problem):
            yield Cut(self._base + self._at, problem="bad_json", detail="ends too early")

    def _is_closed(self) -> bool:
        """Go behind the list; say whether the object around it, if there is one, goes on there."""
        self._at += 1
        return not self._path or bool(self._next())

    def _by_separator(self, decode: Callable[[bytes], Any]) -> Cut | None:
        """Cut at the line that separates elements; None where there is none, or the decoder refuses."""
        if not self._separator:
            return None
        found = self._buffer.find(self._separator, self._at)
        if found < 0 and self._more():
            found = self._buffer.find(self._separator, self._at)
        if found < 0:
            return None
        try:
            value = decode(self._buffer[self._at : found + self._tail])
        except UNREADABLE:
            return None
        cut = Cut(self._base + self._at, value)
        self._at = found + self._to_next
        return cut

    def _by_brackets(self, decode: Callable[[bytes], Any]) -> Cut:
        position = self._base + self._at
        stray = self._separator and self._buffer.find(self._separator, self._at) >= 0
        end, detail = self._end_of_value(_STRAY if stray else MOST_BYTES)
        if not detail:
            try:
                cut = Cut(position, decode(self._buffer[self._at : end]))
            except UNREADABLE as error:
                detail = type(error).__name__
            else:
                self._learn(end)
                return cut
        self._resume(end)
        return Cut(position, problem="limit_reached" if detail in _LIMITS else "bad_json", detail=detail)

    def _end_of_value(self, most: int) -> tuple[int, str]:
        """Find where the value at hand ends (an index into the buffer), and what is wrong with it."""
        first = self._peek()
        if first in _OPEN:
            return self._end_of_brackets(most)
        if first in _CLOSE:
            return self._at + 1, "stray bracket"
        pattern = _STRING if first == _QUOTE else _SCALAR
        while True:
            match = pattern.match(self._buffer, self._at)
            if (match is None or match.end() == len(self._buffer)) and self._more(most):
                continue
            return (match.end(), "") if match else (self._at + 1, "not a value")

    def _end_of_brackets(self, most: int) -> tuple[int, str]:
        depth, deepest, at = 1, 1, self._at + 1
        while depth:
            at = TO_BRACKET.match(self._buffer, at).end()  # type: ignore[union-attr]  # it matches nothing, too
            here = self._buffer[at : at + 1]
            if here and here in _OPEN:
                depth += 1
                deepest = max(deepest, depth)
            elif here and here in _CLOSE:
                depth -= 1
            else:
                at -= self._at
                if not self._more(most):
                    return len(self._buffer), "ends too early" if self._ended else "too large"
                at += self._at - 1
            at += 1
        return at, "too deep" if deepest >= MOST_DEPTH else ""  # the innermost was skipped whole

    def _resume(self, end: int) -> None:
        """Go on behind a damaged element: at the next separating line, else where it ended."""
        begin = max(self._at - self._tail, 0)  # a stray bracket is the last line of what separates
        found = self._buffer.find(self._separator, begin) if self._separator else -1
        self._at = found + self._to_next if found >= 0 else end

    def _learn(self, end: int) -> None:
        """Note what separates this element from the next: its last line, and the first key of an object."""
        line = max(self._buffer.rfind(b"\n", self._at, end), end - _LOOK_AHEAD)
        last = self._buffer[line:end]
        tail = last if last.strip() == b"}" else last[-1:]
        self._at = end
        if self._separator or tail[-1:] != b"}":
            return
        if len(self._buffer) - end < _LOOK_AHEAD:
            self._more()
        if begins := _NEXT.match(self._buffer, self._at):
            self._separator = tail + begins[0]
            self._tail, self._to_next = len(tail), len(tail) + begins.start("next") - self._at

    def _enter(self) -> bool:
        """Go to the first element of the list; False where there is no such list."""
        start = b"{" if self._path else b"["
        while (found := self._buffer.find(start, self._at)) < 0:
            if len(self._buffer) > _PIECE or not self._more():
                return False
        self._at = found + 1
        for depth, name in enumerate(self._path, start=1):
            if not self._to_key(name) or self._next() != (b"[" if depth == len(self._path) else b"{"):
                return False
            self._at += 1
        return True

    def _to_key(self, name: str) -> bool:
        """Pass over the members of an object until the value of a key; False where it is not there."""
        while self._next() == _QUOTE:
            end, detail = self._end_of_value(MOST_BYTES)
            if detail:
                return False
            key = self._buffer[self._at : end]
            self._at = end
            if _same(key, name):
                return True
            if not self._next():
                return False
            end, detail = self._end_of_value(MOST_BYTES)
            if detail and detail != "too deep":
                return False
            self._at = end
        return False

    def _next(self) -> bytes:
        """Skip blanks and commas; return the byte at hand, empty at the end of the stream."""
        while True:
            self._at = _BLANK.match(self._buffer, self._at).end()  # type: ignore[union-attr]  # matches nothing, too
            if self._at < len(self._buffer) or not self._more():
                return self._peek()

    def _peek(self) -> bytes:
        return self._buffer[self._at : self._at + 1]

    def _more(self, most: int = MOST_BYTES) -> bool:
        """Read on, keeping what lies before us; False at the end, or when that would be too much."""
        held = len(self._buffer) - self._at
        if self._ended or held > most:
            return False
        piece = self._stream.read(max(_PIECE, held))
        self._ended = not piece
        self._buffer = self._buffer[self._at :] + piece
        self._base += self._at
        self._at = 0
        return bool(piece)


def _same(key: bytes, name: str) -> bool:
    try:
        return bool(msgspec.json.decode(key) == name)
    except UNREADABLE:
        return False
