"""Our replies to people, and the inbound item that each of them answers."""

from datetime import datetime

import polars as pl

from stamgast.metrics.tables import Table
from stamgast.metrics.turns import OUT, said, spoken

REPLIES = OUT & (pl.col("parent_key").is_not_null() | ~pl.col("kind").is_in(["post", "quote"]))


def replies(items: Table, until: datetime, *, read: pl.LazyFrame) -> pl.LazyFrame:
    """Our replies to others among the texts in ``read``: published and ``text``.

    Posts, quotes and words we add to our own are no replies. Of a million of them few are read; only their
    parents are looked for.

    Raises:
        ValueError: ``until`` has no time zone; a column is missing or has a wrong type.
    """
    turns = said(items, until).select("direction", "kind", "published", "mine", "parent_key", "text")
    few = turns.filter(REPLIES).join(read.select("text"), on="text", how="semi")
    chosen = few.select("parent_key", "published", "text").collect(engine="streaming").lazy()
    own = turns.filter(OUT).select(parent_key="mine").join(chosen, on="parent_key", how="semi")
    return chosen.join(own, on="parent_key", how="anti").select("published", "text")


def answering(items: Table, until: datetime) -> pl.LazyFrame:
    """The same replies with thread, ``answers`` and ``person``.

    ``answers`` is the text of the parent; where the parent is unknown, that of whoever wrote last before it
    in the conversation; null where the table has neither.

    Raises:
        ValueError: ``until`` has no time zone; a column is missing or has a wrong type.
    """
    same = pl.when(~OUT).then("thread").forward_fill() == pl.col("thread")
    last_text = pl.when(~OUT).then("text").forward_fill()
    last_person = pl.when(~OUT).then("author").forward_fill()
    turns = spoken(items, until)
    own = turns.filter(OUT).select(parent_key="mine")
    parents = turns.filter(~OUT).select(parent_key="mine", parent_text="text", parent_person="author")
    return (
        turns.with_columns(
            last_text=pl.when(same).then(last_text), last_person=pl.when(same).then(last_person)
        )
        .filter(REPLIES)
        .join(own, on="parent_key", how="anti")
        .join(parents, on="parent_key", how="left")
        .select(
            "thread",
            "published",
            "text",
            answers=pl.coalesce("parent_text", "last_text"),
            person=pl.coalesce("parent_person", "last_person"),
        )
    )
