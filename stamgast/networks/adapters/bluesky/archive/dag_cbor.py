"""Decodes DAG-CBOR, the notation of AT Protocol records. Sources: RFC 8949; https://ipld.io/specs/codecs/dag-cbor."""

from struct import error, unpack_from
from typing import Any, Final

MOST_DEPTH: Final = 32

_UINT, _NEGATIVE, _BYTES, _TEXT, _LIST, _MAP, _TAG, _SIMPLE = range(8)
_LINK: Final = 42
_LINK_HEAD: Final = b"\0"
_CONSTANTS: Final = {20: False, 21: True, 22: None}
_DIRECT: Final = 24
_DOUBLE: Final = 27
_SIZES: Final = {24: (">B", 1), 25: (">H", 2), 26: (">I", 4), 27: (">Q", 8)}


class BadBlock(ValueError):
    """It is no DAG-CBOR, or nested too deep."""


class Link(bytes):
    """The address of a block (a CID in its bytes)."""

    __slots__ = ()


def decode(block: bytes) -> Any:
    """Return the one value a block holds; its memory is bounded by the block's length.

    Raises:
        BadBlock: it is damaged, goes on behind its value, or uses what DAG-CBOR does not allow.
    """
    try:
        value, end = _value(block, 0, 0)
    except BadBlock:
        raise
    except (LookupError, ValueError, error) as cause:
        raise BadBlock(type(cause).__name__) from cause
    if end != len(block):
        raise BadBlock("more than one value")
    return value


def _value(block: bytes, at: int, depth: int) -> tuple[Any, int]:
    first = block[at]
    major, argument = first >> 5, first & 31
    at += 1
    if major == _SIMPLE:
        return _simple(block, at, argument)
    if argument >= _DIRECT:
        form, size = _SIZES[argument]
        argument = unpack_from(form, block, at)[0]
        at += size
    if major == _TEXT:
        end = _end(block, at, argument)
        return block[at:end].decode(), end
    if major <= _NEGATIVE:
        return (argument if major == _UINT else -1 - argument), at
    if major == _BYTES:
        end = _end(block, at, argument)
        return block[at:end], end
    if depth >= MOST_DEPTH:
        raise BadBlock("nested too deep")
    return _container(block, at, major, argument, depth + 1)


def _container(block: bytes, at: int, major: int, argument: int, depth: int) -> tuple[Any, int]:
    if major == _LIST:
        _end(block, at, argument)
        values = []
        for _ in range(argument):
            value, at = _value(block, at, depth)
            values.append(value)
        return values, at
    if major == _MAP:
        _end(block, at, argument)
        found: dict[str, Any] = {}
        for _ in range(argument):
            key, at = _value(block, at, depth)
            if not isinstance(key, str):
                raise BadBlock("a key is no text")
            found[key], at = _value(block, at, depth)
        return found, at
    value, at = _value(block, at, depth)
    if argument != _LINK or not isinstance(value, bytes) or value[:1] != _LINK_HEAD:
        raise BadBlock("a tag that is no link")
    return Link(value[1:]), at


def _simple(block: bytes, at: int, argument: int) -> tuple[Any, int]:
    if argument == _DOUBLE:
        return unpack_from(">d", block, at)[0], at + 8
    if argument not in _CONSTANTS:
        raise BadBlock("a value that is not allowed")
    return _CONSTANTS[argument], at


def _end(block: bytes, at: int, length: int) -> int:
    """Return where something of a length ends: not behind the block."""
    if length > len(block) - at:
        raise BadBlock("ends too early")
    return at + length
