"""Patterns of members' names: ``*`` spans folders, case is ignored."""

import re
from dataclasses import dataclass
from fnmatch import translate
from functools import lru_cache
from typing import Final, Self

_WILD: Final = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns that a name may fit one of.

    All readers ask for their hundreds of patterns in each archive. Most hold no wildcard; of the others only
    those that begin like a name are compiled.
    """

    plain: frozenset[str]
    begins: tuple[str, ...]
    """What stands before the first wildcard of each of ``wild``."""
    wild: tuple[str, ...]

    @classmethod
    @lru_cache(maxsize=1024)
    def of(cls, patterns: tuple[str, ...]) -> Self:
        """Return what is needed to match any of the patterns."""
        wild = tuple(dict.fromkeys(pattern.lower() for pattern in patterns if _WILD.search(pattern)))
        return cls(
            frozenset(pattern.lower() for pattern in patterns if not _WILD.search(pattern)),
            tuple(_WILD.split(pattern)[0] for pattern in wild),
            wild,
        )

    def fit(self, name: str) -> bool:
        """Say whether a name fits one of them.

        >>> Patterns.of(("data/tweets-part*.js", "readme.txt")).fit("Data/Tweets-Part1.js")
        True
        """
        small = name.lower()
        if small in self.plain:
            return True
        if not small.startswith(self.begins):
            return False
        both = zip(self.begins, self.wild, strict=True)
        return any(small.startswith(begin) and _compiled(pattern).match(small) for begin, pattern in both)


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(translate(pattern))
