"""Where members come from: zips, tarballs, folders and single files, each refused what could harm us."""

import re
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from stamgast.networks.archives.bounds import BROKEN, Limits
from stamgast.networks.archives.problems import Problem, Unusable

MOST_INSIDE: Final = 100
BROKEN_DOWNLOAD: Final = 2_147_483_648
"""A file of exactly this size is one whose download stopped at 2 GiB."""

_JUNK = re.compile(r"(^|/)(__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f]|^[A-Za-z]:")
_TARBALL = (".tar.gz", ".tgz", ".tar")
_BEGINNINGS: Final = (
    (re.compile(rb"\A.{1,9}\xa2eroots", re.DOTALL), ".car"),
    (re.compile(rb"\A(\xef\xbb\xbf)?\s*<\?xml"), ".xml"),
)
"""By what a single file begins with, how its name would end: people rename what they save."""
_ENCRYPTED = 0x1
_LOCAL_HEADER = 30


@dataclass(frozen=True, slots=True)
class Member:
    """One file inside a part: its clean name, what its header claims, and how to open it."""

    name: str
    size: int
    open: Callable[[], BinaryIO]
    packed: int | None = None
    checksum: int | None = None


@dataclass(slots=True)
class Source:
    """One part of an export: a file or folder with the members we may look at."""

    file_name: str
    bytes: int
    members: dict[str, Member] = field(default_factory=dict)
    folder: Path | None = None
    """Where it lies, if it is a folder."""

    @property
    def sha256(self) -> str:
        """A hash of the members' names, sizes and checksums; contents are not read for it."""
        lines = sorted(f"{m.name}\0{m.size}\0{m.checksum}" for m in self.members.values())
        return sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def clean_name(name: str, limits: Limits) -> str | None:
    """Return a member's name with ``/`` between its folders; None where the name is not to be trusted."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
    if name.startswith(("/", "\\")) or ".." in parts or _FORBIDDEN.search(name) or not parts:
        return None
    if len(name) > limits.name_length or len(parts) > limits.name_depth:
        return None
    return "/".join(parts)


def sources(path: Path, limits: Limits, problems: list[Problem], closing: ExitStack) -> Iterator[Source]:
    """Open what lies at a path: one part, or a folder's archives and then the folder itself.

    Raises:
        Unusable: ``not_found``, ``not_an_archive``, ``broken_download``.
    """
    if path.is_dir():
        packed = [file for file in sorted(path.iterdir()) if _is_packed(file) and not file.is_symlink()]
        for file in packed:
            yield from sources(file, limits, problems, closing)
        yield _folder(path, set(packed), limits, problems)
        return
    if not path.is_file():
        raise Unusable("not_found", path.name)
    size = path.stat().st_size
    if size == BROKEN_DOWNLOAD:
        raise Unusable("broken_download", path.name)
    source = Source(path.name, size)
    try:
        _fill(source, path, problems, closing, limits)
    except BROKEN as error:
        raise Unusable("not_an_archive", path.name) from error
    yield source


def inside(
    source: Source, limits: Limits, problems: list[Problem], closing: ExitStack
) -> dict[str, list[Source]]:
    """What lies one folder deeper in a part, by that folder's name; hidden folders are left out.

    Nothing is opened where there are more than ``MOST_INSIDE``: that is somebody's disk, and no export.
    """
    if source.folder is None:
        found: dict[str, Source] = {}
        for name, member in source.members.items():
            folder, _, inner = name.partition("/")
            if inner and not folder.startswith("."):
                within = found.setdefault(folder, Source(folder, 0))
                within.members[inner] = member
                within.bytes += member.size
        return {} if len(found) > MOST_INSIDE else {name: [one] for name, one in found.items()}
    folders = [one for one in sorted(source.folder.iterdir()) if one.is_dir() and not one.is_symlink()]
    shown = [one for one in folders if not one.name.startswith((".", "__"))]
    if len(shown) > MOST_INSIDE:
        return {}
    return {one.name: _whatever_opens(one, limits, problems, closing) for one in shown}


def _whatever_opens(
    folder: Path, limits: Limits, problems: list[Problem], closing: ExitStack
) -> list[Source]:
    """A folder that nobody named: what cannot be opened in it keeps nobody from its neighbours."""
    try:
        return list(sources(folder, limits, problems, closing))
    except Unusable as error:
        problems.append(Problem("bad_member", f"{folder.name}/{error.name}", "0", error.code, "warning"))
        return []


def _is_packed(path: Path) -> bool:
    return path.is_file() and path.name.lower().endswith((".zip", *_TARBALL))


def _fill(source: Source, path: Path, problems: list[Problem], closing: ExitStack, limits: Limits) -> None:
    if zipfile.is_zipfile(path):
        _zip(source, closing.enter_context(zipfile.ZipFile(path)), problems, limits)
    elif path.name.lower().endswith(_TARBALL):
        _tar(source, closing.enter_context(tarfile.open(path)), problems, limits)  # noqa: SIM115
    else:
        name = _usual_name(path)
        if name.lower().endswith(".zip"):
            raise Unusable("not_an_archive", path.name)
        source.members[name] = Member(name, source.bytes, lambda: path.open("rb"))


def _usual_name(path: Path) -> str:
    """A file's name, with the ending that belongs to what is in it, where its beginning tells."""
    with path.open("rb") as file:
        head = file.read(64)
    ending = next((ending for begins, ending in _BEGINNINGS if begins.match(head)), "")
    return path.name if path.name.lower().endswith(ending) else path.name + ending


def _zip(source: Source, archive: zipfile.ZipFile, problems: list[Problem], limits: Limits) -> None:
    overlapping = _overlapping(archive)
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        reason = ""
        if entry.flag_bits & _ENCRYPTED:
            reason = "encrypted"
        elif entry.header_offset in overlapping:
            reason = "overlapping"
        elif stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
            reason = "no regular file"

        def opened(entry: zipfile.ZipInfo = entry) -> BinaryIO:
            return archive.open(entry)  # type: ignore[return-value]

        found = Member(entry.orig_filename, entry.file_size, opened, entry.compress_size, entry.CRC)
        _add(source, found, reason, problems, limits)


def _overlapping(archive: zipfile.ZipFile) -> set[int]:
    """Return the offsets of members whose bytes another member claims, too."""
    spans = sorted((e.header_offset, e.compress_size + _LOCAL_HEADER) for e in archive.infolist())
    found: set[int] = set()
    reached, holder = 0, -1
    for offset, length in spans:
        if offset < reached:
            found |= {offset, holder}
        if offset + length > reached:
            reached, holder = offset + length, offset
    return found


def _tar(source: Source, archive: tarfile.TarFile, problems: list[Problem], limits: Limits) -> None:
    for entry in archive:
        if entry.isdir():
            continue

        def opened(entry: tarfile.TarInfo = entry) -> BinaryIO:
            stream = archive.extractfile(entry)
            if stream is None:
                raise OSError("no content")
            return stream  # type: ignore[return-value]

        reason = "" if entry.isreg() else "no regular file"
        _add(source, Member(entry.name, entry.size, opened), reason, problems, limits)
        if len(source.members) >= limits.members:
            return


def _folder(path: Path, skipped: set[Path], limits: Limits, problems: list[Problem]) -> Source:
    source = Source(path.name, 0, folder=path)
    for file in sorted(path.rglob("*")):
        if file in skipped or (file.is_dir() and not file.is_symlink()):
            continue
        regular = not file.is_symlink() and file.is_file()
        size = file.stat().st_size if regular else 0

        def opened(file: Path = file) -> BinaryIO:
            return file.open("rb")

        name = file.relative_to(path).as_posix()
        _add(source, Member(name, size, opened), "" if regular else "no regular file", problems, limits)
        source.bytes += size
    return source


def _add(source: Source, found: Member, reason: str, problems: list[Problem], limits: Limits) -> None:
    """Take a member in under its clean name, or say why not."""
    name = clean_name(found.name, limits)
    if name is None:
        reason = "unsafe name"
    elif _JUNK.search(name):
        return
    if name is None or reason:
        problems.append(Problem("refused_member", name or "", "", reason, "warning"))
    elif len(source.members) >= limits.members:
        if problems[-1:] != [Problem("limit_reached", "", "", "too many members", "error")]:
            problems.append(Problem("limit_reached", "", "", "too many members", "error"))
    elif name in source.members:
        problems.append(Problem("duplicate_member", name))
    else:
        source.members[name] = Member(name, found.size, found.open, found.packed, found.checksum)
