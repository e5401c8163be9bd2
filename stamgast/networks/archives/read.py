"""Reads archives: finds out which formats they hold, lets their readers read, notes what came."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import polars as pl

from stamgast.networks.archives.bounds import Limits
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.joining import COLUMNS, COUNTED, join_counts
from stamgast.networks.archives.keys import key
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.problems import REASONS, Unusable
from stamgast.networks.archives.reader import ArchiveReader, Probe
from stamgast.networks.archives.tables import Columns, Tables

SURE = 0.8
"""The confidence from which a format is taken as recognised."""

MOST_UNMAPPED = 10_000
"""Names of members listed that no reader looks at."""

_OWN: Final[Columns] = {"item": ("item_key", "import_id", "ts"), "reaction": ("reaction_key",)}
"""Columns that are looked at here, once everything is read."""


Probed = tuple[ArchiveReader, Probe]


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What was read: the tables, and the imports by format. The end of a block removes the tables."""

    tables: Tables
    imports: tuple[Import, ...]
    found_in: str = ""
    """The folder in which the export lay, where it was found one folder deeper than was said."""

    def __enter__(self) -> Self:
        """Use the tables until the block ends."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the tables."""
        self.tables.close()


def read_archives(  # noqa: PLR0913  # what may differ from one reading to the next
    paths: Iterable[Path],
    readers: Sequence[ArchiveReader],
    *,
    limits: Limits | None = None,
    progress: Callable[[int, int], None] | None = None,
    keep_messages: bool = False,
    only: Columns | None = None,
) -> ReadResult:
    """Read all formats that lie in files and folders, each once.

    Where nothing there is recognised, the one export is read that lies one folder deeper.

    ``progress`` is told the bytes read so far, and how many there are by what headers claim (0: not known).
    The words of other people's direct messages are kept only with ``keep_messages``. With ``only``, which
    names columns by table, nothing else is kept but what is needed here.

    Raises:
        Unusable: nothing can be read, with the reason's code; or there are several exports one folder deeper.
    """
    named = list(paths)
    with ExitStack() as opened:
        parts = opened.enter_context(Parts.of(named, limits=limits, progress=progress))
        chosen, found_in = recognised(parts, readers), ""
        if not any(_is_sure(one) for one in chosen) and (inner := _inside(parts, readers)):
            found_in, parts, chosen = inner
        if not chosen:
            raise Unusable("unknown_format", ", ".join(path.name for path in named))
        for reader, _ in chosen:
            parts.expect(reader.allowed)
        with ExitStack() as kept:
            wanted = only and _and_own(only, chosen)
            tables = kept.enter_context(Tables(keep_messages=keep_messages, only=wanted))
            imports = tuple(_read(parts, reader, probe, tables) for reader, probe in chosen)
            if not any(one.rows for one in imports):
                raise Unusable(next((one.unusable for one in imports if one.unusable), "nothing_read"))
            join_counts(tables, imports)
            kept.pop_all()
    return ReadResult(tables, imports, found_in)


def recognised(parts: Parts, readers: Sequence[ArchiveReader]) -> list[Probed]:
    """Return the readers that are sure of their format; where none is, the one that comes nearest."""
    probed: list[Probed] = [(reader, reader.probe(parts.allow(reader.allowed))) for reader in readers]
    found = sorted((p for p in probed if p[1].confidence > 0), key=lambda p: -p[1].confidence)
    return [one for one in found if _is_sure(one)] or found[:1]


def _inside(parts: Parts, readers: Sequence[ArchiveReader]) -> tuple[str, Parts, list[Probed]] | None:
    """The only export one folder deeper; None where there is none that a reader is sure of."""
    found = []
    for name, inner in parts.inside().items():
        chosen = recognised(inner, readers)
        if any(_is_sure(one) for one in chosen):
            found.append((name, inner, chosen))
    if len(found) > 1:
        raise Unusable("several_exports", ", ".join(name for name, *_ in found))
    return found[0] if found else None


def _is_sure(probed: Probed) -> bool:
    return probed[1].confidence >= SURE


def _and_own(only: Columns, chosen: Iterable[Probed]) -> Columns:
    joined = COLUMNS if any(reader.format_id in COUNTED for reader, _ in chosen) else {}
    every = (only, _OWN, joined)
    return {
        table: {name for part in every for name in part.get(table, ())}
        for table in {**only, **_OWN, **joined}
    }


def _read(parts: Parts, reader: ArchiveReader, probe: Probe, tables: Tables) -> Import:
    view = parts.allow(reader.allowed)
    import_id = key(reader.platform, reader.format_id, *sorted(source.sha256 for source in parts.sources))
    into = Import(tables, import_id=import_id, format_id=reader.format_id, platform=reader.platform)
    try:
        reader.read(view, into)
    except Unusable as error:
        into.unusable = error.code
        into.problem("unknown_shape", detail=REASONS[error.code], severity="error")
    for problem in parts.take_problems():
        into.note(problem)
    for table in ("item", "reaction"):
        if copies := tables.drop_copies(table, f"{table}_key"):
            into.problem(
                "key_collision", detail=f"{copies} rows of {table} were there twice", severity="note"
            )
    into.finish()
    tables.add("import", _about(view, reader, probe, tables, into))
    for number, source in enumerate(parts.sources, start=1):
        row = {"import_id": import_id, "part_no": number, "file_name": source.file_name}
        size = {"bytes": source.bytes, "members": len(source.members), "members_read": parts.read_of(source)}
        tables.add("import_part", row | size | {"sha256": source.sha256})
    return into


def _about(
    view: Parts, reader: ArchiveReader, probe: Probe, tables: Tables, into: Import
) -> dict[str, object]:
    ts = pl.col("ts")
    of_import = tables.scan("item").filter(pl.col("import_id") == into.import_id, ts.is_not_null())
    ends = of_import.select(ts.min().alias("first"), ts.max().alias("last"))
    first, last = ends.collect(engine="streaming").row(0)
    unmapped = [name for name in view.names() if not view.is_allowed(name)]
    return {
        "import_id": into.import_id,
        "account_key": into.account_key,
        "format_id": reader.format_id,
        "format_version": probe.version,
        "parser_version": reader.version,
        "locale": probe.locale or None,
        "range_from": first,
        "range_to": last,
        "range_source": "observed" if first is not None else None,
        "parts_seen": len(view.sources),
        "unmapped_members": unmapped[:MOST_UNMAPPED],
        **into.about,
    }
