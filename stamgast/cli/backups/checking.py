"""Opens a backup and checks it before anything is touched: nothing in it is trusted."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import msgspec

from stamgast.cli.backups.making import AT_ONCE, Tell
from stamgast.cli.backups.manifest import FORMAT, MEDIA, NAME, TABLES, BackupError, File, Manifest, Table
from stamgast.networks.archives.bounds import BROKEN, BoundedStream, Limits, Meter
from stamgast.networks.archives.problems import Problem, Unusable
from stamgast.networks.archives.sources import Member, clean_name, sources

MANIFEST_BYTES: Final = 256 << 20
LONGEST_LINE: Final = 64 << 20
"""A row holds a link's small picture at most."""

BOUNDS: Final = Limits(total_bytes=1 << 50, members=20_000_000, ratio=500)
"""How large a member may be, its manifest says; how large all are together, the disk."""

Values = list[str | int | float | None]


class Backup:
    """An opened backup; reading from it never yields more than its manifest says."""

    def __init__(self, path: Path, manifest: Manifest, members: dict[str, Member]) -> None:
        self.path, self.manifest, self._members = path, manifest, members

    def verify(self, tell: Tell) -> None:
        """Read everything once. Raises ``BackupError`` at the first byte that is not as the manifest says."""
        done = 0
        for table in self.manifest.tables:
            self._verify(f"{TABLES}{table.name}.jsonl", table, has_lines=True)
            done += table.bytes
            tell("Checking", done, self.manifest.bytes)
        for file in self.manifest.media:
            self._verify(f"{MEDIA}{file.name}", file)
            done += file.bytes
            tell("Checking", done, self.manifest.bytes)

    def rows(self, table: Table) -> Iterator[list[Values]]:
        """Yield a table's rows in batches."""
        decoder, left = msgspec.json.Decoder(Values), b""
        for piece in self._pieces(f"{TABLES}{table.name}.jsonl", table.bytes):
            whole, end, left_over = (left + piece).rpartition(b"\n")
            left = left_over
            if end:
                yield decoder.decode_lines(whole)
        if left:
            raise _broken(table.name)

    def content(self, file: File) -> Iterator[bytes]:
        """Yield a file's content in pieces."""
        return self._pieces(f"{MEDIA}{file.name}", file.bytes)

    def _verify(self, name: str, wanted: Table | File, *, has_lines: bool = False) -> None:
        digest, lines, line = hashlib.sha256(), 0, 0
        for piece in self._pieces(name, wanted.bytes):
            digest.update(piece)
            if has_lines:
                lines += piece.count(b"\n")
                line = len(piece) - piece.rfind(b"\n") - 1 + (line if b"\n" not in piece else 0)
                if line > LONGEST_LINE:
                    raise _broken(name)
        is_counted = not isinstance(wanted, Table) or lines == wanted.rows
        if digest.hexdigest() != wanted.sha256 or not is_counted:
            raise _broken(name)

    def _pieces(self, name: str, size: int) -> Iterator[bytes]:
        return _read(self._members, name, size)


@contextmanager
def opened(path: Path) -> Iterator[Backup]:
    """Open a backup whose members are those its manifest names, each under a name that is safe.

    Raises:
        BackupError: it is no backup, cut off, of a newer version, or made to do harm.
    """
    problems: list[Problem] = []
    with ExitStack() as closing:
        try:
            members = next(sources(path, BOUNDS, problems, closing)).members
        except Unusable as error:
            raise BackupError(f"{path} is no backup: {error}") from None
        if problems:
            raise BackupError(
                f"{path} is refused: {problems[0].detail or problems[0].code} ({problems[0].member})"
            )
        manifest = _manifest(path, members)
        _compare(path, manifest, members)
        yield Backup(path, manifest, members)


def _manifest(path: Path, members: dict[str, Member]) -> Manifest:
    if NAME not in members:
        raise BackupError(f"{path} is no backup of Stamgast: it does not say what is in it.")
    content = b"".join(_read(members, NAME, min(members[NAME].size, MANIFEST_BYTES)))
    try:
        if msgspec.json.decode(content, type=_Format).format != FORMAT:
            raise BackupError(f"{path} was made by a newer version. Please update Stamgast first.")
        return msgspec.json.decode(content, type=Manifest)
    except msgspec.MsgspecError:
        raise _broken(NAME) from None


class _Format(msgspec.Struct):
    format: int


def _compare(path: Path, manifest: Manifest, members: dict[str, Member]) -> None:
    named = [f"{TABLES}{table.name}.jsonl" for table in manifest.tables]
    named += [f"{MEDIA}{file.name}" for file in manifest.media]
    if sorted([NAME, *named]) != sorted(members):
        raise BackupError(f"{path} is refused: it holds something else than it says.")
    if any(clean_name(file.name, BOUNDS) != file.name for file in manifest.media):
        raise BackupError(f"{path} is refused: unsafe name.")


def _read(members: dict[str, Member], name: str, size: int) -> Iterator[bytes]:
    """Yield a member's bytes. Raises ``BackupError`` where they break, or are not as many as said."""
    member, count = members[name], 0
    meter = Meter(Limits(member_bytes=size, total_bytes=BOUNDS.total_bytes, ratio=BOUNDS.ratio))
    try:
        with BoundedStream(member.open(), meter, name, member.packed) as stream:
            for piece in _until_end(stream.read):
                count += len(piece)
                yield piece
    except BROKEN as error:
        raise _broken(name) from error
    if meter.problems or count != size:
        raise _broken(name)


def _until_end(read: Callable[[int], bytes]) -> Iterator[bytes]:
    return iter(lambda: read(AT_ONCE), b"")


def _broken(name: str) -> BackupError:
    return BackupError(f"This backup is damaged, or somebody has changed it: {name}. Nothing was touched.")
