"""What was in the archives: accounts, names, what can be known, what was read and what went wrong."""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import polars as pl

from stamgast.diagnosis.names import harmless
from stamgast.diagnosis.result import Account, Known
from stamgast.networks.archives.tables import Tables
from stamgast.networks.registry import networks

SAID: Final = ("comment", "reply", "message", "quote")


def accounts(tables: Tables, items: pl.LazyFrame) -> tuple[Account, ...]:
    """The accounts with items in a period, and how much of what each holds."""
    out, kind = pl.col("direction") == "out", pl.col("kind")
    counts = (
        items.group_by("channel")
        .agg(
            items=pl.len(),
            posts=(out & (kind == "post")).sum(),
            replies=(out & kind.is_in(SAID)).sum(),
            inbound=((pl.col("direction") == "in") & kind.is_in(SAID)).sum(),
        )
        .sort("items", "channel", descending=[True, False])
        .collect(engine="streaming")
    )
    about = {row["account_key"]: row for row in _named(tables).iter_rows(named=True)}
    return tuple(_account(row, about.get(row["channel"], {})) for row in counts.iter_rows(named=True))


def _named(tables: Tables) -> pl.DataFrame:
    actor = tables.scan("actor").select("actor_key", "handle", "display_name", "native_id")
    account = tables.scan("account").select("account_key", "actor_key", "platform")
    return account.join(actor, on="actor_key", how="left").unique("account_key", keep="first").collect()


def _account(row: Mapping[str, Any], about: Mapping[str, Any]) -> Account:
    platform = str(about.get("platform") or "")
    network = networks()[platform].name if platform in networks() else platform
    name = about.get("display_name") or about.get("handle") or about.get("native_id") or network
    counts = {name: row[name] for name in ("items", "posts", "replies", "inbound")}
    return Account(row["channel"], network, harmless(str(name)), **counts)


def names_of(tables: Tables, authors: Iterable[str]) -> dict[str, str]:
    """How other people are called, by their key: the name they show, else their handle."""
    actor = tables.scan("actor").filter(pl.col("actor_key").is_in(list(authors)))
    shown = pl.coalesce("display_name", pl.concat_str(pl.lit("@"), "handle"), pl.lit(""))
    return dict(actor.select("actor_key", shown).collect().iter_rows())


def known_rows(known: pl.DataFrame) -> tuple[Known, ...]:
    """What can be known, channel by channel."""
    return tuple(
        Known(row["channel"], row["capability"], row["level"], row["reason"] or "")
        for row in known.iter_rows(named=True)
    )


def zone_of(tables: Tables) -> str:
    """The zone an account declares, where it is one we know; else UTC."""
    declared = tables.scan("account").select("declared_tz").drop_nulls().collect()["declared_tz"]
    for name in declared:
        for guess in (name, f"Europe/{name}"):
            try:
                return ZoneInfo(guess).key
            except (ZoneInfoNotFoundError, ValueError, OSError):
                continue
    return "UTC"


def read_members(tables: Tables) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the members that were read, and of those that were left alone."""
    members = tables.scan("item").select("source_member").drop_nulls().unique().sort("source_member")
    read = members.collect(engine="streaming")
    left = tables.scan("import").select(pl.col("unmapped_members").explode().drop_nulls()).collect()
    return tuple(map(harmless, read.to_series())), tuple(map(harmless, left.to_series().unique().sort()))


def problems(tables: Tables) -> tuple[Mapping[str, Any], ...]:
    """What could not be read, the gravest first."""
    rows = tables.scan("problem").select("code", "member", "pos", "detail", "severity")
    ranked = rows.sort("severity", descending=True, maintain_order=True).collect()
    return tuple(
        {name: harmless(str(value or "")) for name, value in row.items()}
        for row in ranked.iter_rows(named=True)
    )
