"""Repairs the text in Meta's JSON, where each byte of UTF-8 was written as a character of its own."""

import re
from collections.abc import Callable
from typing import TypeVar

import msgspec

from stamgast.networks.archives.json_cutting import UNREADABLE

T = TypeVar("T")

_RUN = re.compile(r"[\x80-\xff]{2,}")
_ESCAPED_RUN = re.compile(rb"(?:\\u00[89a-fA-F][0-9a-fA-F])+")
_OTHER_ESCAPE = re.compile(rb"\\u(?!00)|\\\\")
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)


def repaired(text: str) -> str:
    r"""Return what was meant, once; text that is right already stays as it is.

    Real Unicode beside garbled parts keeps its place, and what is no UTF-8 is left alone: real Latin-1, or
    a character that was cut in half.

    >>> repaired("caf\u00c3\u00a9"), repaired("café"), repaired("☕ caf\u00c3\u00a9")
    ('café', 'café', '☕ café')
    """
    if text.isascii():
        return text
    try:
        return _from_bytes(text)
    except UnicodeEncodeError:
        return _RUN.sub(lambda run: _from_bytes(run[0]), text)


def repaired_json(raw: bytes) -> bytes:
    r"""Repair every string and key of JSON before it is decoded, so that none can be forgotten.

    >>> repaired_json(rb'{"title": "caf\u00c3\u00a9"}').decode()
    '{"title": "café"}'
    """
    if raw.isascii():
        if b"\\u00" not in raw:
            return raw
        if not _OTHER_ESCAPE.search(raw):
            try:
                return _ESCAPED_RUN.sub(_unescaped, raw)
            except UnicodeDecodeError:
                pass  # not all of it was garbled: each string for itself
    return _STRING.sub(_repaired_string, raw)


def decoding(kind: type[T]) -> Callable[[bytes], T]:
    """Return a decoder for values of one type whose texts come out repaired."""
    decode = msgspec.json.Decoder(kind).decode
    return lambda raw: decode(repaired_json(raw))


def _from_bytes(text: str) -> str:
    try:
        return text.encode("latin-1").decode()
    except UnicodeDecodeError:
        return text


def _unescaped(run: re.Match[bytes]) -> bytes:
    """Return the bytes a run of escapes stands for, as Meta writes them. Raises where they are no UTF-8."""
    found = bytes.fromhex(run[0].replace(b"\\u00", b"").decode())
    found.decode()
    return found


def _repaired_string(string: re.Match[bytes]) -> bytes:
    raw = string[0]
    if raw.isascii() and b"\\u00" not in raw:
        return raw
    try:
        return msgspec.json.encode(repaired(msgspec.json.decode(raw, type=str)))
    except UNREADABLE:
        return raw
