"""Whole columns at once, for formats with a million rows: written times and the clocks inside ids."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from stamgast.networks.archives.schemas import INSTANT
from stamgast.networks.archives.trust import CLOCKS

_BITS: Final = {"x": (22, 1_288_834_974_657, 29_700_859_247), "mastodon": (16, 0, 10**14 - 1)}
"""Lower bits that are no time, the epoch in milliseconds, and the largest id that merely counts."""

_TOLERANCE_US = 60_000_000


def behind(beginning: str, texts: Sequence[str]) -> pl.Series:
    """Put the same words before each text.

    >>> behind("https://example.org/", ["7", "19"]).to_list()
    ['https://example.org/7', 'https://example.org/19']
    """
    return pl.select(texts=pl.lit(beginning) + pl.Series(texts, dtype=pl.String()))["texts"]


def instants(raw: Sequence[str | None], form: str) -> pl.Series:
    """Read written times that name their zone; null where one does not follow ``form`` (strftime).

    >>> instants(["2026-03-05 14:02:11 +0000", "soon"], "%Y-%m-%d %H:%M:%S %z").to_physical().to_list()
    [1772719331000000, None]
    """
    text = pl.Series("ts", raw, dtype=pl.String())
    return text.str.to_datetime(form, time_unit="us", time_zone="UTC", strict=False).cast(INSTANT)


def clock_times(name: str, ids: Sequence[str | None], *, not_after: pl.Series | None = None) -> pl.Series:
    """Return what ids tell ("x", "mastodon"), null where nothing: ``trust.by_clock`` in bulk.

    ``not_after`` holds the times of the items that refer to them.
    """
    bits, epoch_ms, last_counted = _BITS[name]
    number = pl.col("id").cast(pl.Int64(), strict=False)
    at = (number // 2**bits + epoch_ms) * 1000
    earliest = CLOCKS[name][1]
    frame = pl.DataFrame({"id": pl.Series(ids, dtype=pl.String())})
    latest = pl.lit(None, dtype=pl.Int64())
    if not_after is not None:
        frame = frame.with_columns(not_after.to_physical().alias("latest"))
        latest = pl.col("latest")
    told = (number > last_counted) & (at >= earliest) & (latest.is_null() | (at <= latest + _TOLERANCE_US))
    return frame.select(pl.when(told).then(at).cast(INSTANT).alias("at"))["at"]
