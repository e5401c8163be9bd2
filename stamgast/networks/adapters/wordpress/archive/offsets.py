"""How far a site's local times lie from UTC: two offsets an hour apart at most, whatever else a file says."""

import re
from collections import Counter
from typing import BinaryIO, Final

from stamgast.networks.archives.times import SECOND, parse

HOUR: Final = 3600 * SECOND

_PIECE = 1 << 20
_OVERLAP = 200
_OPENING = rb">\s*(?:<!\[CDATA\[)?\s*([0-9: -]{19})\s*(?:\]\]>)?\s*</"
_PAIR = re.compile(rb"_date" + _OPENING + rb"[\w:]+>\s*<[\w:]+_date_gmt" + _OPENING)


def offset(local: str, gmt: str) -> int | None:
    """Return local minus UTC in microseconds; None where one of them is no time."""
    here, there = parse(local).ts, parse(gmt).ts
    return None if here is None or there is None else here - there


def site_offsets(stream: BinaryIO, seen: Counter[int]) -> None:
    """Count the offsets of all posts and comments of a file, without parsing it."""
    held = b""
    while piece := stream.read(_PIECE):
        held += piece
        end = 0
        for pair in _PAIR.finditer(held):
            end = pair.end()
            found = offset(pair[1].decode(), pair[2].decode())
            if found is not None:
                seen[found] += 1
        held = held[max(end, len(held) - _OVERLAP) :]


def believed(seen: Counter[int]) -> frozenset[int]:
    """Return the commonest offset, and with it the commoner of those an hour before and after."""
    if not seen:
        return frozenset()
    most = max(seen, key=lambda one: (seen[one], one))
    beside = max((most - HOUR, most + HOUR), key=lambda one: seen[one])
    return frozenset({most, beside} if seen[beside] else {most})
