"""What of an archive is taken in: its tables become one file of posts and messages, read in stretches."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import polars as pl

from stamgast.diagnosis.metric_tables import POSTS, PUBLIC, UNSAID, plain
from stamgast.networks.archives.keys import item_key
from stamgast.networks.archives.schemas import SCHEMAS
from stamgast.networks.archives.tables import Columns, Tables
from stamgast.networks.network import Network
from stamgast.vocabulary.objects import Actor, Note, Visibility

NEEDED: Final[Columns] = {
    "item": (
        "item_key", "account_key", "platform", "native_id", "url", "kind", "status", "author_key",
        "direction", "parent_native", "parent_key", "root_native", "container_key", "conversation_key",
        "text", "text_format", "lang", "ts", "edited_ts", "visibility", "extra",
    ),
    "actor": ("actor_key", "native_id", "id_kind", "handle", "display_name", "url"),
    **{name: tuple(SCHEMAS[name]) for name in ("account", "capability", "problem", "import")},
}  # fmt: skip
"""Names of columns by table."""

TAKEN: Final = ("posts", "replies", "comments")
"""Parts of an archive that are taken in; what the others are called says why not."""

WINDOW: Final = 10_000
"""So many posts and messages are held in memory at once."""

_VISIBLE: Final[Mapping[str, Visibility]] = {
    "public": "public", "unknown": "public", "unlisted": "unlisted", "direct": "direct", "private": "direct"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Contents:
    """How much there is of each part, and the first and last instant of what is taken in."""

    parts: Mapping[str, int]
    first: datetime | None
    last: datetime | None

    @property
    def total(self) -> int:
        """How many posts and messages are taken in."""
        return sum(self.parts.get(part, 0) for part in TAKEN)


def accounts(tables: Tables, network: Network) -> list[Actor]:
    """Return the accounts of a network whose archives were read."""
    rows = (
        tables.scan("account")
        .filter(pl.col("platform") == network.id)
        .unique("account_key")
        .sort("account_key")
    )
    named = rows.join(tables.scan("actor").unique("actor_key", keep="first"), on="actor_key", how="left")
    return [_actor(row) for row in named.collect().iter_rows(named=True)]


def keep(tables: Tables, network: Network, file: Path, *, until: datetime | None) -> Contents:
    """Write what of a network's archive is taken in to a file, and say what there is.

    Args:
        tables: what was read, with at least the columns in ``NEEDED``.
        network: whose items are meant; other networks' are left alone.
        file: where to write; it appears whole or not at all.
        until: what was said from then on is left out, for the channel has read it itself.
    """
    items = tables.scan("item").filter(pl.col("platform") == network.id)
    said = items.with_columns(
        part=_part(until), note=_note_id(network), above=pl.coalesce("parent_key", _above(network))
    )
    counts = dict(said.group_by("part").len().collect(engine="streaming").iter_rows())
    above = said.select(above="item_key", parent="note")
    people = tables.scan("actor").unique("actor_key", keep="first")
    people = people.select(
        author_key="actor_key", author_id=_person_id(), handle="handle", name="display_name", profile="url"
    )
    taken = said.filter(pl.col("part").is_in(TAKEN))
    whole = taken.join(above, on="above", how="left").join(people, on="author_key", how="left")
    beside = file.with_suffix(".part")
    whole.select(
        "part", "note", "url", "lang", "visibility", "extra", "author_id", "handle", "name", "profile",
        published="ts", edited="edited_ts", content=plain(),
        answered=pl.coalesce("parent", "parent_native", "root_native", "container_key", "conversation_key",
                             pl.concat_str(pl.lit("before "), "note")),
    ).sink_parquet(beside, compression="lz4")  # fmt: skip
    beside.replace(file)
    ends = pl.scan_parquet(file).select(first=pl.col("published").min(), last=pl.col("published").max())
    return Contents(counts, *ends.collect().row(0))


def stretches(file: Path, us: Actor, *, reached: datetime | None, at_once: int) -> Iterator[list[Note]]:
    """Yield the posts and messages of a file, oldest first, from an instant on (itself included)."""
    rows = pl.scan_parquet(file, low_memory=True)
    if reached is not None:
        rows = rows.filter(pl.col("published") >= reached)
    times = rows.select("published").collect().to_series().sort()
    begins = times.gather_every(WINDOW).unique(maintain_order=True).to_list()
    for begin, end in zip(begins, [*begins[1:], None], strict=True):
        window = rows.filter(pl.col("published") >= begin)
        if end is not None:
            window = window.filter(pl.col("published") < end)
        for piece in window.sort("published", "note").collect().iter_slices(at_once):
            yield [_note(row, us) for row in piece.iter_rows(named=True)]


def _part(until: datetime | None) -> pl.Expr:
    """Say which part of an archive an item belongs to."""
    kind, direction = pl.col("kind").cast(pl.String), pl.col("direction").cast(pl.String)
    is_said = pl.col("status").cast(pl.String).fill_null("published").is_in(PUBLIC) & ~kind.is_in(UNSAID)
    is_recent = pl.lit(value=False) if until is None else pl.col("ts") >= until
    is_ours = direction.is_in(["out", "self"])
    is_post = kind.is_in([*POSTS, "quote"]) & pl.coalesce("parent_native", "parent_key").is_null()
    return (
        pl.when(~is_said).then(pl.lit("other"))
        .when(kind == "message").then(pl.lit("private"))
        .when(kind == "reshare").then(pl.lit("reshares"))
        .when(pl.col("ts").is_null()).then(pl.lit("undated"))
        .when(~is_ours & ((direction != "in") | pl.col("author_key").is_null())).then(pl.lit("other"))
        .when(is_recent).then(pl.lit("recent"))
        .when(~is_ours).then(pl.lit("comments"))
        .when(is_post).then(pl.lit("posts"))
        .otherwise(pl.lit("replies"))
    )  # fmt: skip


def _note_id(network: Network) -> pl.Expr:
    """Name an item as the network itself does, so that what is read later is not taken for another one."""
    named = network.archived_id
    if named is None:
        return pl.coalesce("native_id", "item_key")
    both = pl.struct(pl.col("kind").cast(pl.String), "native_id", "item_key")
    return both.map_elements(
        lambda row: named(row["kind"], row["native_id"]) if row["native_id"] else row["item_key"],
        return_dtype=pl.String,
    )


def _person_id() -> pl.Expr:
    """Name a person by their id there; a mere name is never taken for one, though it may look like one."""
    kind = pl.col("id_kind").cast(pl.String)
    is_id = ~kind.is_in(["display_name", "email_hash"])
    return pl.when(is_id).then("native_id").otherwise(pl.concat_str(kind, pl.lit(" "), "native_id"))


def _above(network: Network) -> pl.Expr:
    return pl.struct("account_key", "parent_native").map_elements(
        lambda row: row["parent_native"] and item_key(network.id, row["account_key"], row["parent_native"]),
        return_dtype=pl.String,
    )


def _actor(row: Mapping[str, Any]) -> Actor:
    native, handle = row["native_id"] or "", row["handle"] or ""
    return Actor(id=native, name=row["display_name"] or handle or native, handle=handle, url=row["url"] or "")


def _note(row: Mapping[str, Any], us: Actor) -> Note:
    author = us
    if row["part"] == "comments":
        handle = row["handle"] or ""
        author = Actor(row["author_id"], row["name"] or handle, handle, row["profile"] or "")
    return Note(
        id=row["note"],
        attributed_to=author,
        content=row["content"] or "",
        published=row["published"],
        in_reply_to="" if row["part"] == "posts" else row["answered"],
        updated=row["edited"],
        url=row["url"] or "",
        language=row["lang"] or "",
        visibility=_VISIBLE.get(row["visibility"] or "unknown", "limited"),
        name=_title(row["extra"]) if row["part"] == "posts" else "",
    )


def _title(extra: str | None) -> str:
    found = json.loads(extra) if extra else {}
    return str(found.get("title") or "")
