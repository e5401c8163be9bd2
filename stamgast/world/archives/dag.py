"""Content-addressed data as the AT Protocol keeps it: DAG-CBOR, CIDs, and the search tree of a repository.

Sources: RFC 8949 with IPLD's DAG-CBOR restrictions; https://atproto.com/specs/repository.
"""

from base64 import b32encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import takewhile
from typing import Any, Final

_UINT, _NEGATIVE, _BYTES, _TEXT, _LIST, _MAP, _TAG = range(7)
_LINK: Final = 42
_CBOR_SHA256: Final = bytes((1, 0x71, 0x12, 0x20))
"""CID version 1, codec DAG-CBOR, multihash SHA-256 of 32 bytes."""


@dataclass(frozen=True, slots=True)
class Cid:
    """The address of a block: 36 bytes."""

    value: bytes

    def __str__(self) -> str:
        return "b" + b32encode(self.value).decode().rstrip("=").lower()


def cid_of(block: bytes) -> Cid:
    """Return the address of an encoded block."""
    return Cid(_CBOR_SHA256 + sha256(block).digest())


def encode(value: Any) -> bytes:
    """Return a value as DAG-CBOR.

    Raises:
        TypeError: it holds something other than None, bool, int, str, bytes, list, dict and Cid.
    """
    return b"".join(_encoded(value))


def _encoded(value: Any) -> Iterator[bytes]:
    match value:
        case None | bool():
            yield {None: b"\xf6", True: b"\xf5", False: b"\xf4"}[value]
        case int():
            yield _head(_UINT, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
        case str():
            text = value.encode()
            yield _head(_TEXT, len(text)) + text
        case bytes():
            yield _head(_BYTES, len(value)) + value
        case Cid():
            yield _head(_TAG, _LINK) + _head(_BYTES, len(value.value) + 1) + b"\0" + value.value
        case _:
            yield from _container(value)


def _container(value: Any) -> Iterator[bytes]:
    match value:
        case list():
            yield _head(_LIST, len(value))
            for each in value:
                yield from _encoded(each)
        case dict():
            yield _head(_MAP, len(value))
            for key in sorted(value, key=lambda key: (len(key.encode()), key.encode())):
                yield from _encoded(key)
                yield from _encoded(value[key])
        case _:
            raise TypeError(f"DAG-CBOR has no {type(value).__name__}")


def _head(major: int, argument: int) -> bytes:
    if argument < 24:
        return bytes((major << 5 | argument,))
    size = next(size for size in range(4) if argument < 1 << (8 << size))
    return bytes((major << 5 | 24 + size,)) + argument.to_bytes(1 << size)


def varint(number: int) -> bytes:
    """Return an unsigned number in groups of seven bits, the lowest first."""
    groups = bytearray()
    while number > 0x7F:
        groups.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes((*groups, number))


@dataclass(slots=True)
class _Node:
    left: Cid | None = None
    entries: list[tuple[bytes, Cid, Cid | None]] = field(default_factory=list)

    def attach(self, subtree: Cid | None) -> None:
        if subtree is None:
            return
        if self.entries:
            key, value, _ = self.entries[-1]
            self.entries[-1] = (key, value, subtree)
        else:
            self.left = subtree

    def encoded(self) -> bytes:
        entries, before = [], b""
        for key, value, subtree in self.entries:
            shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(before, key, strict=False))))
            entries.append({"p": shared, "k": key[shared:], "v": value, "t": subtree})
            before = key
        return encode({"l": self.left, "e": entries})


class Tree:
    """A search tree built from keys in rising order; a node is handed to ``write`` once it is complete.

    Only the nodes from the root to the newest key are kept.
    """

    def __init__(self, write: Callable[[bytes], Cid]) -> None:
        self._write = write
        self._layers: list[_Node] = [_Node()]

    def add(self, key: str, value: Cid) -> None:
        """Add a key that is greater than all before."""
        layer = _layer(key.encode())
        while len(self._layers) <= layer:
            self._layers.append(_Node())
        self._layers[layer].attach(self._close(layer))
        self._layers[layer].entries.append((key.encode(), value, None))

    def root(self) -> Cid:
        """Complete the tree."""
        root = self._close(len(self._layers))
        return root or self._write(_Node().encoded())

    def _close(self, below: int) -> Cid | None:
        """Write the nodes of the layers ``below`` one, and return the uppermost."""
        subtree: Cid | None = None
        for layer in range(below):
            node = self._layers[layer]
            node.attach(subtree)
            is_empty = node.left is None and not node.entries
            subtree = None if is_empty else self._write(node.encoded())
            self._layers[layer] = _Node()
        return subtree


def _layer(key: bytes) -> int:
    """How many pairs of zero bits the hash of a key begins with."""
    number = int.from_bytes(sha256(key).digest())
    return (256 - number.bit_length()) // 2
