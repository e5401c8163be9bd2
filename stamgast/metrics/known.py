"""What a source can know: the items of channels that know enough for a metric, or why none does."""

from dataclasses import dataclass
from typing import Final, Literal

import polars as pl

from stamgast.metrics.figures import NotKnowable
from stamgast.metrics.tables import KNOWN, Table, read

Level = Literal["full", "partial", "count_only", "none"]
LEVELS: Final = ("none", "count_only", "partial", "full")
"""From nothing to everything."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a metric must know: at least one of these capabilities, at least this well."""

    any_of: tuple[str, ...]
    least: Level = "partial"


def knowable(items: Table, known: Table, need: Need) -> pl.LazyFrame | NotKnowable:
    """The items of the channels that know enough; not knowable where every channel knows too little.

    A channel that ``known`` does not mention for any of the capabilities knows all of it. Where several rows
    speak of one, the best counts: two archives of one account complete each other.

    Args:
        items: ``ITEMS``, one row per item, in any order.
        known: ``KNOWN``, at most some hundred rows.
        need: what must be known.

    Raises:
        ValueError: a column is missing or has a wrong type, or a level is not one of ``LEVELS``.
    """
    rows = read(known, *KNOWN, schema=KNOWN).filter(pl.col("capability").is_in(need.any_of)).collect()
    strange = rows.filter(~pl.col("level").is_in(LEVELS))
    if strange.height:
        raise ValueError(f"known: level {strange['level'][0]!r} is not one of {LEVELS}")
    ranked = rows.with_columns(rank=pl.col("level").replace_strict(LEVELS, range(len(LEVELS))))
    best = ranked.sort("rank", descending=True, maintain_order=True).unique("channel", maintain_order=True)
    poor = best.filter(pl.col("rank") < LEVELS.index(need.least)).sort("channel")
    kept = items.lazy().filter(~pl.col("channel").is_in(poor["channel"].implode()))
    if not poor.height or kept.select("channel").head(1).collect().height:
        return kept
    return NotKnowable(
        "; ".join(_reason(*row) for row in poor.select("reason", "capability", "level").rows())
    )


def _reason(reason: str | None, capability: str, level: str) -> str:
    return reason or f"{capability}: {level}"
