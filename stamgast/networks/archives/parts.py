"""The read-only view over all parts of an export: names, sizes, and members as bounded streams."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from hashlib import sha256
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import BinaryIO, Self

from stamgast.networks.archives.ahead import ReadAhead
from stamgast.networks.archives.bounds import BROKEN, BoundedStream, Limits, Meter
from stamgast.networks.archives.patterns import Patterns
from stamgast.networks.archives.problems import Problem, Unusable
from stamgast.networks.archives.sources import Member, Source, inside, sources

_PIECE = 1 << 20
_LONG = 16 << 20
"""Members of a zip that claim to be at least this long are inflated ahead, in a thread of their own."""

_NUMBERS = re.compile(r"([0-9]{1,18})")


class Parts:
    """The union of all parts. ``allow`` gives the view of one reader; only such a view opens members."""

    def __init__(
        self, found: list[Source], meter: Meter, closing: ExitStack, *, was_named: bool = True
    ) -> None:
        self.sources = found
        self._was_named = was_named
        self._meter = meter
        self._closing = closing
        self._allowed: Patterns | None = None
        self._members = _union(found, lambda source: source.members)

    @classmethod
    def of(
        cls,
        paths: Iterable[Path],
        *,
        limits: Limits | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Self:
        """Open files and folders that belong together.

        ``progress`` is told the bytes read so far, and how many there are (0 where that is not known).

        Raises:
            Unusable: a path is none, no archive, a broken download, or there is nothing inside.
        """
        meter = Meter(limits or Limits(), progress)
        with ExitStack() as closing:
            found = [s for path in paths for s in sources(path, meter.limits, meter.problems, closing)]
            if not any(source.members for source in found):
                refused = {problem.detail for problem in meter.problems}
                raise Unusable("encrypted" if "encrypted" in refused else "empty")
            kept = closing.pop_all()
        return cls(found, meter, kept)

    def __enter__(self) -> Self:
        """Use it until the block ends."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close all files."""
        self._closing.close()

    def allow(self, patterns: Iterable[str]) -> "Parts":
        """Return the view of one reader, which may open what matches: ``*`` spans folders, case is ignored.

        People unpack and zip again: where all members of a part lie in one folder, and more of them match
        without it, that folder is left out of their names. In a folder that nobody named, what fits by its
        ending alone (``*.xls``) is somebody's document and stays shut.
        """
        view = Parts([], self._meter, self._closing)
        view.sources = self.sources
        view._allowed = Patterns.of(
            tuple(one for one in patterns if self._was_named or not one.startswith("*"))
        )
        view._members = _union(self.sources, view._named)
        return view

    def inside(self) -> dict[str, "Parts"]:
        """Return what lies one folder deeper, by the path of that folder; zips that lie there are opened."""
        meter, closing = self._meter, self._closing
        return {
            f"{source.file_name}/{name}": Parts(found, meter, closing, was_named=False)
            for source in self.sources
            for name, found in inside(source, meter.limits, meter.problems, closing).items()
        }

    @property
    def problems(self) -> list[Problem]:
        """What was wrong with members so far, in the order of finding."""
        return self._meter.problems

    def take_problems(self) -> list[Problem]:
        """Return the problems not taken so far; the first import gets those of opening, too."""
        taken, self._meter.problems[:] = list(self._meter.problems), []
        return taken

    @property
    def bytes_read(self) -> int:
        """The bytes all streams have read together."""
        return self._meter.read

    def expect(self, patterns: Iterable[str]) -> None:
        """Note that members that match are going to be read, once more: ``progress`` is told so."""
        view = self.allow(patterns)
        wanted = sum(view.size(name) for name in view.names() if view.is_allowed(name))
        self._meter.expected = max(self._meter.expected, self._meter.read) + wanted

    def read_of(self, source: Source) -> int:
        """Return how many members of a part were opened."""
        return sum(id(member) in self._meter.opened for member in source.members.values())

    def names(self) -> list[str]:
        """Return the names of all members, sorted; also of those that may not be opened."""
        return sorted(self._members)

    def matching(self, *patterns: str) -> list[str]:
        """Return the names that match a pattern and may be opened, sorted as people count (2 before 10)."""
        wanted = Patterns.of(patterns)
        found = [name for name in self._members if wanted.fit(name) and self.is_allowed(name)]
        return sorted(found, key=_counted)

    def is_allowed(self, name: str) -> bool:
        """Say whether this view may open a member of that name."""
        return self._allowed is not None and self._allowed.fit(name)

    def size(self, name: str) -> int:
        """Return the size a member claims, in bytes."""
        return self._members[name][0].size

    def head(self, name: str, size: int = 8192) -> bytes:
        """Return the first bytes of a member; empty where it is damaged. Raises KeyError as ``open`` does."""
        with self._stream(name, self._members[name][0]) as stream:
            return stream.read(size)

    def read(self, name: str, most: int = 64 << 20) -> bytes:
        """Return a small member whole; what is longer than ``most`` bytes is cut and listed."""
        with self.open(name) as stream:
            content = stream.read(most + 1)
        if len(content) > most:
            self.problems.append(Problem("limit_reached", name, str(most), "too large", "error"))
        return content[:most]

    def open(self, name: str) -> BinaryIO:
        """Open the first member of that name; different ones in other parts are listed and left.

        Raises:
            KeyError: there is none, or this view does not allow it.
        """
        if len(self._distinct(name)) > 1:
            self.problems.append(Problem("duplicate_member", name, "", "the first one was read"))
        self._meter.opened.add(id(self._members[name][0]))
        return self._stream(name, self._members[name][0])

    def streams(self, name: str) -> Iterator[BinaryIO]:
        """Open all different members of that name one after another: lists that two parts share.

        Raises:
            KeyError: there is none, or this view does not allow it.
        """
        for member in self._distinct(name):
            self._meter.opened.add(id(member))
            with self._stream(
                name, member, ahead=member.packed is not None and member.size >= _LONG
            ) as stream:
                yield stream

    def _distinct(self, name: str) -> list[Member]:
        copies = self._members[name]
        if len(copies) == 1:
            return copies
        return list({self._digest(name, member): member for member in reversed(copies)}.values())[::-1]

    def _digest(self, name: str, member: Member) -> object:
        """What equal members share: size and checksum where a zip gives them, else a hash of all bytes."""
        if member.checksum is not None:
            return member.size, member.checksum
        digest = sha256()
        with self._stream(name, member) as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
        return digest.digest()

    def _stream(self, name: str, member: Member, *, ahead: bool = False) -> BinaryIO:
        if not self.is_allowed(name):
            raise KeyError(name)
        try:
            opened = member.open()
        except BROKEN as error:
            self.problems.append(Problem("bad_member", name, "0", type(error).__name__, "error"))
            opened = BytesIO()
        bounded = BoundedStream(opened, self._meter, name, member.packed)
        return BufferedReader(ReadAhead(bounded) if ahead else bounded, _PIECE)

    def _named(self, source: Source) -> dict[str, Member]:
        """Name the members of a part without the folder they all lie in, where more of them match so."""
        first = {name.partition("/")[0] for name in source.members}
        if len(first) != 1 or all("/" not in name for name in source.members):
            return source.members
        inner = {name.partition("/")[2]: member for name, member in source.members.items()}
        if sum(map(self.is_allowed, inner)) > sum(map(self.is_allowed, source.members)):
            return inner
        return source.members


def _union(found: list[Source], named: Callable[[Source], dict[str, Member]]) -> dict[str, list[Member]]:
    members: dict[str, list[Member]] = {}
    for source in found:
        for name, member in named(source).items():
            members.setdefault(name, []).append(member)
    return members


def _counted(name: str) -> list[tuple[int, str]]:
    return [(int(piece), "") if piece.isdecimal() else (-1, piece) for piece in _NUMBERS.split(name)]
