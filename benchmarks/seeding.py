"""Databases with a past of any size: deterministic rows, kept in ``var/bench`` while nothing changes."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from benchmarks.installation import CACHE, ROOT, Installation, installation

SOURCES = ("benchmarks/past.py", "benchmarks/words.py", "benchmarks/bulk.py", "benchmarks/deliveries.py")


@dataclass(frozen=True, slots=True)
class Size:
    """How much past there is."""

    conversations: int
    messages: int


def seeded(size: Size) -> Path:
    """Return the SQLite file of an installation with a past; made anew when tables or past changed."""
    kept = CACHE / f"past-{size.conversations}-{size.messages}-{fingerprint()}.sqlite3"
    if not kept.exists():
        forget_others(f"past-{size.conversations}-{size.messages}-*.sqlite3")
        with installation() as ours:
            ours.run("migrate")
            fill(ours, size)
            passing = kept.with_suffix(".tmp")
            ours.inside("benchmarks.bulk:save_as", path=str(passing))
            passing.rename(kept)
    return kept


def fill(ours: Installation, size: Size) -> None:
    """Write the past into a migrated, empty installation."""
    ours.inside("benchmarks.past:write", conversations=size.conversations, messages=size.messages)


def fingerprint() -> str:
    """Return a checksum of everything that decides what a seeded database looks like."""
    migrations = sorted((ROOT / "stamgast").glob("*/migrations/*.py"))
    content = b"".join(path.read_bytes() for path in [*migrations, *(ROOT / each for each in SOURCES)])
    return hashlib.sha256(content).hexdigest()[:12]


def forget_others(pattern: str) -> None:
    """Remove what earlier versions of the past left in the cache."""
    CACHE.mkdir(parents=True, exist_ok=True)
    for path in CACHE.glob(pattern):
        path.unlink()
