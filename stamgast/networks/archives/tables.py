"""Where readers write: rows are gathered, spilled to a temporary folder in batches, and scanned there."""

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from types import NoneType
from typing import Any, Final, Self

import polars as pl

from stamgast.networks.archives.lists import lists
from stamgast.networks.archives.privacy import without_messages
from stamgast.networks.archives.schemas import SCHEMAS

BATCH: Final = 50_000
"""Rows that are held in memory per table."""


class Tables:
    """All canonical tables, on disk while the block lasts. Memory holds one batch of rows of each.

    What others wrote to the account alone is left out of ``item``, unless ``keep_messages`` asks for it.
    """

    def __init__(self, folder: Path | None = None, *, keep_messages: bool = False) -> None:
        self._keep_messages = keep_messages
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

    def add(self, table: str, row: Mapping[str, Any]) -> None:
        """Take one row; columns that it leaves out are null.

        Raises:
            KeyError: the table has no such column.
        """
        if not row.keys() <= SCHEMAS[table].keys():
            raise KeyError(min(row.keys() - SCHEMAS[table].keys()))
        rows = self._rows[table]
        rows.append(row)
        if len(rows) >= BATCH:
            self._flush(table)

    def batch(self, table: str, columns: Mapping[str, Any]) -> int:
        """Take many rows at once, and say how many.

        Columns are lists or series of one length; a single value holds for all rows.
        """
        self._flush(table)
        schema = SCHEMAS[table]
        many = {name: values for name, values in columns.items() if isinstance(values, list | pl.Series)}
        single = [pl.lit(v, dtype=schema[n]).alias(n) for n, v in columns.items() if n not in many]
        frame = pl.DataFrame([_series(name, values, schema[name]) for name, values in many.items()])
        self._spill(table, frame.with_columns(single))
        return frame.height

    def scan(self, table: str) -> pl.LazyFrame:
        """Return a table as a plan over what was written so far, with exactly its schema."""
        self._flush(table)
        self._settle()
        if not self._files[table]:
            return pl.LazyFrame(schema=SCHEMAS[table])
        return _scanned(table, self._files[table])

    def drop_copies(self, table: str, key: str) -> int:
        """Keep the first row of each key; returns how many rows went."""
        self._flush(table)
        self._settle()
        hashed = pl.col(key).hash()  # file by file: all keys of a million rows at once take much memory
        hashes = [_scanned(table, [file]).select(hashed).collect() for file in self._files[table]]
        keys = pl.concat(hashes)[key].sort() if hashes else pl.Series(dtype=pl.UInt64())
        copies = int((keys == keys.shift(1)).sum())
        if copies:
            frame = self.scan(table).collect().unique(key, keep="first", maintain_order=True)
            for file in self._files[table]:
                file.unlink()
            self._files[table] = []
            self._spill(table, frame)
        return copies

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
            schema = SCHEMAS[table]
            names = [name for name in schema if any(name in row for row in rows)]
            self._rows[table] = []
            self.batch(table, {name: [row.get(name) for row in rows] for name in names})

    def _spill(self, table: str, frame: pl.DataFrame) -> None:
        if frame.height:
            if table == "item" and not self._keep_messages:
                frame = without_messages(frame)
            file = self._folder / f"{table}.{len(self._files[table]):06}.parquet"
            self._settle()
            self._written = self._writer.submit(frame.write_parquet, file, compression="lz4")
            self._files[table].append(file)

    def _settle(self) -> None:
        """Wait until the last batch is on disk; it is written while the next one is gathered."""
        if self._written is not None:
            written, self._written = self._written, None
            written.result()


def _scanned(table: str, files: list[Path]) -> pl.LazyFrame:
    return pl.scan_parquet(files, schema=SCHEMAS[table], missing_columns="insert", low_memory=True)


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
