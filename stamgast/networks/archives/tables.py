"""Where readers write: rows are gathered, spilled to a temporary folder in batches, and scanned there."""

from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from types import NoneType
from typing import Any, Final, Self

import polars as pl

from stamgast.networks.archives.lists import lists
from stamgast.networks.archives.privacy import without_messages
from stamgast.networks.archives.schemas import SCHEMAS

BATCH: Final = 10_000
"""Rows that are held in memory per table."""

ALWAYS: Final = ("kind", "direction")
"""Columns of items that are always kept, for whose words they are depends on them."""

Columns = Mapping[str, Collection[str]]
"""Names of columns by table."""


class Tables:
    """All canonical tables, on disk while the block lasts. Memory holds one batch of rows of each.

    What others wrote to the account alone is left out of ``item``, unless ``keep_messages`` asks for it.
    With ``only``, no more than the columns it names are kept, and of tables it does not name nothing: to make
    columns and files of what nobody will read takes half as long again.
    """

    def __init__(
        self, folder: Path | None = None, *, keep_messages: bool = False, only: Columns | None = None
    ) -> None:
        self._keep_messages = keep_messages
        self._kept = dict(SCHEMAS) if only is None else _narrowed(only)
        self._temporary = TemporaryDirectory(prefix="stamgast-", dir=folder)
        self._folder = Path(self._temporary.name)
        self._rows: dict[str, list[Mapping[str, Any]]] = {name: [] for name in SCHEMAS}
        self._files: dict[str, list[Path]] = {name: [] for name in SCHEMAS}
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="tables")
        self._written: Future[None] | None = None

    def __enter__(self) -> Self:
        """Use them until the block ends."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the temporary folder."""
        self.close()

    def close(self) -> None:
        """Remove the temporary folder."""
        self._writer.shutdown()
        self._temporary.cleanup()

    def keeps(self, table: str, column: str) -> bool:
        """Say whether a column is kept: what costs much to make need not be made otherwise."""
        return column in self._kept[table]

    def add(self, table: str, row: Mapping[str, Any]) -> None:
        """Take one row; columns that it leaves out are null.

        Raises:
            KeyError: the table has no such column.
        """
        if not row.keys() <= SCHEMAS[table].keys():
            raise KeyError(min(row.keys() - SCHEMAS[table].keys()))
        if not self._kept[table]:
            return
        rows = self._rows[table]
        rows.append(row)
        if len(rows) >= BATCH:
            self._flush(table)

    def batch(self, table: str, columns: Mapping[str, Any]) -> int:
        """Take many rows at once, and say how many.

        Columns are lists or series of one length; a single value holds for all rows.
        """
        self._flush(table)
        schema = self._kept[table]
        many = {name: values for name, values in columns.items() if isinstance(values, list | pl.Series)}
        kept = {name: values for name, values in many.items() if name in schema}
        if kept:
            single = [
                pl.lit(value, dtype=schema[name]).alias(name)
                for name, value in columns.items()
                if name in schema and name not in many
            ]
            frame = pl.DataFrame([_series(name, values, schema[name]) for name, values in kept.items()])
            self._spill(table, frame.with_columns(single))
        return len(next(iter(many.values()), ()))

    def scan(self, table: str) -> pl.LazyFrame:
        """Return a table as a plan over what was written so far, with exactly the columns that are kept."""
        self._flush(table)
        self._settle()
        if not self._files[table]:
            return pl.LazyFrame(schema=self._kept[table])
        return self._scanned(table, self._files[table])

    def drop_copies(self, table: str, key: str) -> int:
        """Keep the first row of each key; returns how many rows went. Memory holds one file and the keys."""
        self._flush(table)
        self._settle()
        files = self._files[table]
        hashed = pl.col(key).hash()
        hashes = pl.Series(key, dtype=pl.UInt64())
        for file in files:  # one by one: all keys of a million rows at once take much memory
            hashes.append(self._scanned(table, [file]).select(hashed).collect()[key])
        hashes = hashes.sort(in_place=True)
        several = hashes.filter(hashes == hashes.shift(1)).unique().sort()
        return sum(self._dropped(table, key, several)) if len(several) else 0

    def _dropped(self, table: str, key: str, several: pl.Series) -> Iterator[int]:
        """Write each file anew without rows whose key was there before; yields how many rows went."""
        seen = pl.repeat(value=False, n=len(several), eager=True)
        for file in self._files[table]:
            hashes = self._scanned(table, [file]).select(pl.col(key).hash()).collect()[key]
            place = several.search_sorted(hashes).clip(upper_bound=len(several) - 1)
            is_there = several.gather(place) == hashes
            is_copy = is_there & (seen.gather(place) | ~hashes.is_first_distinct())
            if is_copy.any():
                pl.read_parquet(file).filter(~is_copy).write_parquet(file, compression="lz4")
                yield int(is_copy.sum())
            seen = seen.scatter(place.filter(is_there), True)

    def change(self, table: str, change: Callable[[pl.DataFrame], pl.DataFrame]) -> None:
        """Write a table anew, file by file, as ``change`` makes each of them."""
        self._flush(table)
        self._settle()
        for file in self._files[table]:
            before = self._scanned(table, [file]).collect()
            after = change(before)
            if not after.equals(before):
                after.write_parquet(file, compression="lz4")

    def write(self, folder: Path) -> None:
        """Write every table that has rows to ``<table>.parquet``."""
        folder.mkdir(parents=True, exist_ok=True)
        for table in SCHEMAS:
            self._flush(table)
            if self._files[table]:
                self.scan(table).sink_parquet(folder / f"{table}.parquet")

    def _flush(self, table: str) -> None:
        rows = self._rows[table]
        if rows:
            schema = self._kept[table]
            names = [name for name in schema if any(name in row for row in rows)]
            self._rows[table] = []
            self.batch(table, {name: [row.get(name) for row in rows] for name in names})

    def _spill(self, table: str, frame: pl.DataFrame) -> None:
        if frame.height:
            if table == "item" and not self._keep_messages:
                frame = without_messages(frame)
                frame = frame.select(name for name in frame.columns if name in self._kept[table])
            file = self._folder / f"{table}.{len(self._files[table]):06}.parquet"
            self._settle()
            self._written = self._writer.submit(frame.write_parquet, file, compression="lz4")
            self._files[table].append(file)

    def _scanned(self, table: str, files: list[Path]) -> pl.LazyFrame:
        schema = self._kept[table]
        return pl.scan_parquet(files, schema=schema, missing_columns="insert", low_memory=True)

    def _settle(self) -> None:
        """Wait until the last batch is on disk; it is written while the next one is gathered."""
        if self._written is not None:
            written, self._written = self._written, None
            written.result()


def _narrowed(only: Columns) -> dict[str, pl.Schema]:
    """Return the schemas of what is kept. What tells whose words may be kept always is."""
    named = {table: {*columns, *(ALWAYS if table == "item" else ())} for table, columns in only.items()}
    return {
        table: pl.Schema({name: dtype for name, dtype in schema.items() if name in named.get(table, ())})
        for table, schema in SCHEMAS.items()
    }


def _series(name: str, values: list[Any] | pl.Series, dtype: pl.DataType) -> pl.Series:
    if isinstance(values, pl.Series):
        return values.alias(name).cast(dtype)
    if isinstance(dtype, pl.List):
        return _lists(name, values, dtype)
    return pl.Series(name, values, dtype=dtype, strict=True)


def _lists(name: str, values: list[Any], dtype: pl.List) -> pl.Series:
    for kind in set(map(type, values)):
        if not issubclass(kind, list | tuple | NoneType):
            raise TypeError(f"{name} holds lists, not {kind.__name__}")
    every = [one for found in values if found for one in found]
    return lists(_elements(every, dtype).alias(name), [None if v is None else len(v) for v in values])


def _elements(every: list[Any], dtype: pl.List) -> pl.Series:
    if not isinstance(dtype.inner, pl.Struct):
        return pl.Series(every, dtype=dtype.inner, strict=True)
    fields = [
        pl.Series(f.name, [one.get(f.name) for one in every], dtype=f.dtype, strict=True)
        for f in dtype.inner.fields
    ]
    return pl.DataFrame(fields).to_struct()
