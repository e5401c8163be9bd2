"""Which counted post is which post of an export: by its id, by the clock in that, by minute and words."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final
from unicodedata import normalize

from stamgast.networks.archives.times import SECOND, ZONE_ERROR_S

FIRST_LETTERS: Final = 40
"""So many letters of two posts of one minute must be the same."""

_APART: Final = 5 * SECOND
"""One post may have two ids, made one after the other: LinkedIn's *share* and *activity*."""

MINUTE: Final = 60 * SECOND
OFFSETS: Final = range(-ZONE_ERROR_S // 60, ZONE_ERROR_S // 60 + 1, 15)
"""How far clocks of places are from UTC, in minutes: whole quarters of an hour."""

_SEVERAL: Final = 2
"""With so many that fit it is settled that a post is joined to none; a thousand more make no difference."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post as one file shows it; instants in microseconds, ``made`` is what its id tells.

    ``to_the_second`` says that ``ts`` is no minute, though its zone may be in doubt (``error_s``).
    """

    key: str
    number: str = ""
    url: str = ""
    made: int | None = None
    ts: int | None = None
    error_s: int = 0
    to_the_second: bool = False
    text: str = ""

    @property
    def words(self) -> str:
        """How its words begin, whatever the file made of blanks and letters."""
        return " ".join(normalize("NFC", self.text).split())[:FIRST_LETTERS].rstrip().casefold()


Pairs = Iterator[tuple[Post, Post]]


@dataclass(frozen=True, slots=True)
class Matched:
    """Keys of counted posts to keys of own ones, and how many of them have the very same id."""

    keys: dict[str, str]
    by_number: int


def matched(counted: Sequence[Post], own: Sequence[Post], *, has_two_ids: bool = False) -> Matched:
    """Match each counted post with one own post at most; where several fit, with none.

    ``has_two_ids`` says that two ids may be those of one post.
    """
    keys: dict[str, str] = {}
    by_number = 0
    for way in (_by_number, _by_clock, _by_words):
        taken = set(keys.values())
        left = [post for post in counted if post.key not in keys]
        pairs = way(left, [post for post in own if post.key not in taken])
        differ = way is not _by_number and not has_two_ids
        keys |= _once((one, other) for one, other in pairs if not (differ and one.number and other.number))
        by_number = len(keys) if way is _by_number else by_number
    return Matched(keys, by_number)


def _once(pairs: Iterable[tuple[Post, Post]]) -> dict[str, str]:
    """The keys of those pairs neither side of which fits anything else."""
    found = {(one.key, other.key) for one, other in pairs}
    ones, others = Counter(one for one, _ in found), Counter(other for _, other in found)
    return {one: other for one, other in found if ones[one] == others[other] == 1}


def _by_number(counted: Sequence[Post], own: Sequence[Post]) -> Pairs:
    known = {post.number: post for post in own if post.number}
    yield from ((post, known[post.number]) for post in counted if post.number in known)


def _by_clock(counted: Sequence[Post], own: Sequence[Post]) -> Pairs:
    """What ids of counted posts tell, against the exact times of own ones."""
    exact = sorted(((at, post) for post in own if (at := _exact(post)) is not None), key=itemgetter(0))
    times = [at for at, _ in exact]
    for post in counted:
        if post.made is not None:
            begin, end = bisect_left(times, post.made - _APART), bisect_right(times, post.made + _APART)
            yield from ((post, other) for _, other in exact[begin : min(end, begin + _SEVERAL)])


def _exact(post: Post) -> int | None:
    if post.made is not None:
        return post.made
    return post.ts if post.to_the_second else None


def _by_words(counted: Sequence[Post], own: Sequence[Post]) -> Pairs:
    """The same words in the same minute; where the zone of one is unknown, at an offset that places have."""
    said: dict[tuple[str, int], list[Post]] = {}
    for post in own:
        if post.ts is not None:
            said.setdefault((post.words, post.ts // MINUTE), []).append(post)
    for post in counted:
        words, minute = post.words, (post.ts or 0) // MINUTE
        for apart in OFFSETS if words and post.ts is not None else ():
            for other in said.get((words, minute - apart), ())[:_SEVERAL]:
                if apart == 0 or max(post.error_s, other.error_s) >= ZONE_ERROR_S:
                    yield post, other
