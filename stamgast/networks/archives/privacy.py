"""What others wrote to the account alone: when and whether is kept, the words are not."""

from typing import Final

import polars as pl

from stamgast.networks.archives.schemas import ITEM

WORDS: Final = ("text", "cw", "tags", "mentions", "links")
"""Columns of an item that hold or repeat what somebody wrote."""

_STATE: Final = "text_state"


def without_messages(items: pl.DataFrame) -> pl.DataFrame:
    """Return items without the words of messages that are not our own; their text is then ``withheld``.

    A message of which nobody knows who wrote it counts as somebody else's.
    """
    words = [name for name in WORDS if name in items.columns]
    if "kind" not in items.columns or not words:
        return items
    if missing := [name for name in ("direction", "text", _STATE) if name not in items.columns]:
        items = items.with_columns(pl.lit(None, dtype=ITEM[name]).alias(name) for name in missing)
    ours = pl.col("direction").is_in(["out", "self"]).fill_null(value=False)
    theirs = (pl.col("kind") == "message").fill_null(value=False) & ~ours
    withheld = pl.lit("withheld", dtype=ITEM[_STATE])
    return items.with_columns(
        pl.when(theirs & pl.col("text").is_not_null()).then(withheld).otherwise(_STATE).alias(_STATE),
        *(pl.when(~theirs).then(name).alias(name) for name in words),
    )
