"""Texts that were read: what was counted in them, and what the rules found."""

import polars as pl

from stamgast.metrics.tables import FINDINGS, TEXTS, Table, read
from stamgast.metrics.turns import key

TEXT = key("item").alias("text")
"""Which text it is; ids of items are unique among those whose texts are read."""


def counted(texts: Table, *columns: str) -> pl.LazyFrame:
    """``text`` and the named counts of every text in which all of them were counted.

    Raises:
        ValueError: a column is missing or has a wrong type.
    """
    return read(texts, "item", *columns, schema=TEXTS).drop_nulls(columns).select(TEXT, *columns)


def judged(rows: pl.LazyFrame, texts: Table, findings: Table, *rules: str) -> pl.LazyFrame:
    """The rows whose ``text`` was read, with ``flagged``: whether one of the rules found something in it.

    Raises:
        ValueError: a column is missing or has a wrong type.
    """
    found = read(findings, "item", "rule", schema=FINDINGS).filter(pl.col("rule").is_in(rules))
    marks = found.select(TEXT).unique().with_columns(flagged=pl.lit(value=True))
    return (
        rows.join(counted(texts), on="text", how="semi")
        .join(marks, on="text", how="left")
        .with_columns(pl.col("flagged").fill_null(value=False))
    )
