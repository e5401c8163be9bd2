"""What was in the archives: accounts, names, what can be known, what was read and what went wrong."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import polars as pl

from stamgast.diagnosis.names import harmless
from stamgast.diagnosis.result import Account, Known
from stamgast.networks.archives.tables import Tables
from stamgast.networks.meta_exports.messages import FOLDERS
from stamgast.networks.registry import networks

SAID: Final = ("comment", "reply", "message", "quote")
_TALK: Final = re.compile(rf"((?:^|/)messages/)(?:(?:{'|'.join(FOLDERS)})/[^/]+|[^/]+_[0-9]+(?=\.json$))")
"""Folders and files that Meta calls after the other side of a talk."""


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


def member(name: str, *, names: bool) -> str:
    """The name of a file as the report shows it, without those of other people unless ``names``.

    >>> member("messages/inbox/livoosterling_123/message_1.json", names=False)
    'messages/…/message_1.json'
    """
    shown = harmless(name)
    return shown if names else _TALK.sub(r"\1…", shown)


def read_members(tables: Tables, *, names: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the members that were read, and of those left alone, with a number where several share one."""
    members = tables.scan("item").select("source_member").drop_nulls().unique().sort("source_member")
    read = members.collect(engine="streaming")
    left = tables.scan("import").select(pl.col("unmapped_members").explode().drop_nulls()).collect()
    return _listed(read.to_series(), names=names), _listed(left.to_series().unique().sort(), names=names)


def _listed(members: Iterable[str], *, names: bool) -> tuple[str, ...]:
    counts = Counter(member(name, names=names) for name in members)
    return tuple(f"{name} ({n})" if n > 1 else name for name, n in counts.items())


def problems(tables: Tables, *, names: bool = True) -> tuple[Mapping[str, Any], ...]:
    """What could not be read, the gravest first; without ``names``, members are not called after anybody."""
    rows = tables.scan("problem").select("code", "member", "pos", "detail", "severity")
    ranked = rows.sort("severity", descending=True, maintain_order=True).collect()
    return tuple(
        {name: harmless(str(value or "")) for name, value in row.items()}
        | {"member": member(row["member"] or "", names=names)}
        for row in ranked.iter_rows(named=True)
    )
