"""What is left on a disk after the power was cut: all that was waited for, and of the rest some sectors."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

OPTIONS = ("-y", "-xx", "-s", "1000000", "-e", "trace=pwrite64,ftruncate,unlink,fsync,fdatasync")
"""Let strace tell all that is needed, every string in hexadecimal."""

SECTOR = 512
SYNCS = ("fsync", "fdatasync")
_STRING = r"(?:\\x[0-9a-f]{2})+"
_CALL = re.compile(
    rf'^\d+ +(\w+)\((?:\d+<)?"?({_STRING})"?>?(?:, "({_STRING})")?(?:, (\d+))?(?:, (\d+))?\) += \d+',
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Call:
    """One thing that was done to a file: ``size`` is its new length where it was cut off."""

    name: str
    file: str
    content: bytes = b""
    offset: int = 0
    size: int = 0


def calls(traced: str) -> list[Call]:
    """Read what strace tells with ``OPTIONS``; an index that all share in memory is left out (``-shm``)."""
    found = []
    for name, path, content, first, second in _CALL.findall(traced):
        file = Path(_bytes(path).decode()).name
        if not file.endswith("-shm"):
            found.append(Call(name, file, _bytes(content), int(second or 0), int(first or 0)))
    return found


def after_a_cut(
    fresh: Mapping[str, bytes], done: Sequence[Call], survives: Sequence[str], chance: Random
) -> dict[str, bytes]:
    """Return the files as they are found when the power comes back.

    Args:
        fresh: the files before anything was done.
        done: what was done until the power was cut.
        survives: names of files on another machine, to which nothing happens.
        chance: which sectors made it to the disk though nobody waited for them.
    """
    files = {name: bytearray(content) for name, content in fresh.items()}
    waited_for: dict[str, int] = defaultdict(int)
    for at, call in enumerate(done):
        if call.name in SYNCS or call.file.startswith(tuple(survives)):
            waited_for[call.file] = at
    for at, call in enumerate(done):
        _do(files, call, None if at <= waited_for.get(call.file, -1) else chance)
    return {name: bytes(content) for name, content in files.items()}


def _do(files: dict[str, bytearray], call: Call, chance: Random | None) -> None:
    """Do it, as a whole; or by chance, each sector by itself."""
    if call.name == "pwrite64":
        file = files.setdefault(call.file, bytearray())
        for start in range(0, len(call.content), SECTOR):
            if chance is None or chance.random() < 0.5:
                piece, at = call.content[start : start + SECTOR], call.offset + start
                file.extend(bytes(max(0, at + len(piece) - len(file))))
                file[at : at + len(piece)] = piece
    elif call.name not in SYNCS and (chance is None or chance.random() < 0.5):
        if call.name == "unlink":
            files.pop(call.file, None)
        else:
            file = files.setdefault(call.file, bytearray())
            del file[call.size :]
            file.extend(bytes(call.size - len(file)))


def _bytes(hexadecimal: str) -> bytes:
    return bytes.fromhex(hexadecimal.replace("\\x", ""))
