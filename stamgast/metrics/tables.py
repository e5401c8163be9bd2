"""The schemas of the tables that metrics read, and how rows become such a table."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import polars as pl

Table = pl.DataFrame | pl.LazyFrame
"""What every metric accepts: rows in memory, or a plan that Polars has yet to run."""

INSTANT: Final = pl.Datetime("us", "UTC")
DIRECTIONS: Final = ("in", "out", "other")
"""From others to us; from us; between others."""

WORDLESS: Final = ("reshare", "like")
"""Kinds that carry no words: they neither wait for an answer nor are one."""

ITEMS: Final = pl.Schema(
    {
        "item": pl.String(),  # unique within its channel
        "channel": pl.String(),
        "author": pl.String(),
        "direction": pl.String(),
        "kind": pl.String(),  # post, comment, reply, reshare, quote, message …
        "published": INSTANT,
        "published_error_s": pl.Float64(),  # the true instant is this near; null: exact
        "parent": pl.String(),
        "parent_published": INSTANT,
        "root": pl.String(),  # the item that opened the thread
        "conversation": pl.String(),  # falls back to root, then to the item itself
        "own_thread": pl.Boolean(),
        "text": pl.String(),
        "language": pl.String(),
        "visibility": pl.String(),
        "needs_reply": pl.Boolean(),  # null: nobody has triaged it
    }
)
REACTIONS: Final = pl.Schema(
    {"item": pl.String(), "actor": pl.String(), "type": pl.String(), "at": INSTANT},
)
FOLLOWS: Final = pl.Schema(
    {"subject": pl.String(), "object": pl.String(), "since": INSTANT, "ended": INSTANT},
)
COUNTS: Final = pl.Schema(
    {"item": pl.String(), "name": pl.String(), "value": pl.Int64(), "as_of": INSTANT},
)
FINDINGS: Final = pl.Schema(
    {
        "item": pl.String(),
        "rule": pl.String(),
        "version": pl.Int64(),
        "start": pl.Int64(),
        "end": pl.Int64(),
    },
)
HOURS: Final = pl.Schema(
    {"member": pl.String(), "activity": pl.String(), "minutes": pl.Float64(), "at": INSTANT},
)
OUTCOMES: Final = pl.Schema({"conversation": pl.String(), "outcome": pl.String(), "at": INSTANT})
INTERVENTIONS: Final = pl.Schema({"kind": pl.String(), "from": INSTANT, "to": INSTANT})
KNOWN: Final = pl.Schema(
    {"channel": pl.String(), "capability": pl.String(), "level": pl.String(), "reason": pl.String()},
)
TEXTS: Final = pl.Schema(
    {
        "item": pl.String(),
        "asks": pl.Boolean(),  # whether the text asks something
        "words": pl.Int64(),
        "we": pl.Int64(),  # words for ourselves as a house: we, our; not "I"
        "you": pl.Int64(),  # words for the reader: you, your
        "polite": pl.Int64(),  # the polite "you": u, Ni, De
        "familiar": pl.Int64(),  # the familiar one: je, du
        "formal": pl.Int64(),  # wordings of letters
        "informal": pl.Int64(),  # slang, emoji
    }
)
"""What was counted in each text that was read; an item without a row was not read, a null not counted."""

PROMISES: Final = pl.Schema({"channel": pl.String(), "kind": pl.String(), "within_s": pl.Float64()})
"""A null kind promises for every kind of the channel that has no promise of its own."""

REQUIRED: Final = ("item", "channel", "author", "direction", "kind", "published")
"""Columns of ``ITEMS`` that are never null; the others may be unknown, and are null then."""


def items(rows: Iterable[Mapping[str, Any]]) -> pl.DataFrame:
    """Rows as a table with exactly the schema ``ITEMS``; absent optional columns become null.

    Raises:
        ValueError: a required value is missing, a column is unknown, or a direction is not one of ours.
    """
    frame = table(rows, ITEMS)
    for column in REQUIRED:
        if frame[column].has_nulls():
            raise ValueError(f"items: column {column!r} is missing or null in at least one row")
    strange = frame.filter(~pl.col("direction").is_in(DIRECTIONS))
    if strange.height:
        raise ValueError(f"items: direction {strange['direction'][0]!r} is not one of {DIRECTIONS}")
    return frame


def table(rows: Iterable[Mapping[str, Any]], schema: pl.Schema) -> pl.DataFrame:
    """Rows as a table with exactly this schema; absent values become null.

    The schema is never guessed: a column that is null in the first rows would get the wrong type.

    Raises:
        ValueError: a row has a column that the schema does not know.
    """
    kept = list(rows)
    unknown = {name for row in kept for name in row} - set(schema)
    if unknown:
        raise ValueError(f"unknown column {min(unknown)!r}; known are {', '.join(schema)}")
    columns = {name: [row.get(name) for row in kept] for name in schema}
    return pl.DataFrame(columns, schema=schema)


def read(frame: Table, *columns: str, schema: pl.Schema = ITEMS) -> pl.LazyFrame:
    """The named columns of a table, after checking that they are there and have the schema's types.

    Raises:
        ValueError: a column is missing, or has another type than the schema gives it.
    """
    lazy = frame.lazy()
    present = lazy.collect_schema()
    for name in columns:
        if name not in present:
            raise ValueError(f"missing column {name!r}")
        if present[name] != schema[name]:
            raise ValueError(f"column {name!r} is {present[name]}, expected {schema[name]}")
    return lazy.select(columns)
