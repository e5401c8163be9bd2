"""Who spoke when in each conversation: items with words in order, and when each inbound one was answered."""

from datetime import UTC, datetime
from typing import Final

import polars as pl

from stamgast.metrics.tables import WORDLESS, Table, read

COLUMNS: Final = (
    "item",
    "channel",
    "author",
    "direction",
    "kind",
    "published",
    "published_error_s",
    "parent",
    "root",
    "conversation",
    "needs_reply",
)
OUT: Final = pl.col("direction") == "out"


def instant(at: datetime) -> datetime:
    """The same instant in UTC.

    Raises:
        ValueError: it has no time zone.
    """
    if at.tzinfo is None:
        raise ValueError("until needs a time zone")
    return at.astimezone(UTC)


def key(*columns: str | pl.Expr) -> pl.Expr:
    """One 64-bit number for the values of several columns.

    Sorting and joining numbers is six times as fast as strings. Among a million keys two are the same by
    chance once in some 37 million tables.
    """
    return pl.struct(*columns).hash()


def spoken(items: Table, until: datetime) -> pl.LazyFrame:
    """What ``said`` gives, in order within each thread.

    Items of one instant stand in the order: our opening post, inbound, our answers. That keeps an answer
    behind its question where a source knows only the day.

    Raises:
        ValueError: ``until`` has no time zone; a column is missing or has a wrong type.
    """
    return said(items, until).sort("thread", "published", "place")


def said(items: Table, until: datetime) -> pl.LazyFrame:
    """Inbound and outbound items with words up to ``until``, with ``thread``, in no order.

    Numbers stand for names: ``mine`` for the item, ``parent_key`` for what one of ours answers (or null),
    ``text`` for what was written in it, ``author``.

    Raises:
        ValueError: ``until`` has no time zone; a column is missing or has a wrong type.
    """
    opens = OUT & (pl.col("kind") == "post") & pl.col("parent").is_null()
    named = pl.col("parent").is_not_null()
    return (
        read(items, *COLUMNS)
        .filter(
            pl.col("direction").is_in(["in", "out"]),
            ~pl.col("kind").is_in(WORDLESS),
            pl.col("published") <= instant(until),
        )
        .select(
            "channel",
            "kind",
            "direction",
            "published",
            "needs_reply",
            thread=key("channel", pl.coalesce("conversation", "root", "item").alias("key")),
            mine=key("channel", "item"),
            parent_key=pl.when(OUT & named).then(key("channel", pl.col("parent").alias("item"))),
            text=key("item"),
            author=key("author"),
            place=pl.when(opens).then(0).when(OUT).then(2).otherwise(1).cast(pl.UInt8),
            slack=pl.col("published_error_s").fill_null(0.0),
        )
    )


def heard(items: Table, until: datetime) -> pl.LazyFrame:
    """What people wrote to us up to ``until``: published, author, and ``person``, the author as a number.

    Raises:
        ValueError: ``until`` has no time zone; a column is missing or has a wrong type.
    """
    return (
        read(items, "author", "direction", "kind", "published")
        .filter(
            pl.col("direction") == "in",
            ~pl.col("kind").is_in(WORDLESS),
            pl.col("published") <= instant(until),
        )
        .select("published", "author", person=key("author"))
    )


def next_after(value: str, mark: pl.Expr, within: str = "thread") -> pl.Expr:
    """In rows sorted by ``within``: the value of the next row (or this one) that bears the mark; else null.

    Two fills over the whole table instead of a window per group, of which there may be a million.
    """
    where = pl.when(mark).then(pl.col(within)).backward_fill()
    return pl.when(where == pl.col(within)).then(pl.when(mark).then(pl.col(value)).backward_fill())


def answered(turns: pl.LazyFrame) -> pl.LazyFrame:
    """Inbound turns with ``answered_at`` and ``answer_slack`` of our next item in the conversation.

    Also ``is_first`` (the conversation's first inbound item) and ``resumes`` (it follows an answer of ours).
    """
    start = pl.col("thread") != pl.col("thread").shift(1, fill_value=0)
    follows = (pl.col("place").shift(1) == 2) & ~start
    return (
        turns.with_columns(
            answered_at=next_after("published", OUT),
            answer_slack=next_after("slack", OUT),
            resumes=follows,
        )
        .filter(~OUT)
        .with_columns(is_first=start)
        .with_columns(resumes=pl.col("resumes") & ~pl.col("is_first"))
    )


def addressed(turns: pl.LazyFrame) -> pl.LazyFrame:
    """The same turns with ``person``: the author of an inbound item, or whom an outbound one answers.

    An outbound item answers the author of its parent; where the parent is unknown or our own, it answers
    everybody in the conversation (null).
    """
    inbound = turns.filter(~OUT).select(parent_key="mine", answers="author")
    return (
        turns.join(inbound, on="parent_key", how="left", maintain_order="left")
        .with_columns(person=pl.when(OUT).then(pl.col("answers")).otherwise(pl.col("author")))
        .drop("answers")
    )


def answered_persons(turns: pl.LazyFrame) -> pl.LazyFrame:
    """Inbound turns with ``answered_at``: the first answer to their author, or to everybody, in the thread.

    A reply to one person under a post is no answer to another.
    """
    by_person = key("thread", pl.col("person").fill_null(0))
    return (
        addressed(turns)
        .with_columns(to_all=next_after("published", OUT & pl.col("person").is_null()), pair=by_person)
        .sort("pair", "published", "place")
        .with_columns(to_one=next_after("published", OUT, "pair"))
        .filter(~OUT)
        .with_columns(answered_at=pl.min_horizontal("to_one", "to_all"))
    )
