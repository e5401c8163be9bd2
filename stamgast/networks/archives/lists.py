"""Makes columns of lists from all their elements at once; Polars would make a series of each list."""

from collections.abc import Mapping, Sequence

import polars as pl


def lists(elements: pl.Series, lengths: Sequence[int | None]) -> pl.Series:
    """Return lists of so many elements each, which are taken in order; no length makes no list.

    >>> lists(pl.Series("tags", ["taart", "soep", "boek"]), [2, None, 0, 1]).to_list()
    [['taart', 'soep'], None, [], ['boek']]
    """
    rows = pl.DataFrame({"length": pl.Series(lengths, dtype=pl.UInt32())}).with_row_index("row")
    filled = rows.filter(pl.col("length") > 0)
    row = filled.select(pl.col("row").repeat_by("length").explode())["row"]
    filling = pl.DataFrame([row, elements.alias("filling")]).set_sorted("row")
    grouped = filling.group_by("row", maintain_order=True).agg("filling")
    joined = rows.join(grouped, on="row", how="left", maintain_order="left")
    empty = pl.lit([], dtype=pl.List(elements.dtype))
    filled_or_not = pl.when(pl.col("length") == 0).then(empty).otherwise("filling")
    return joined.select(filled_or_not.alias("lists"))["lists"].alias(elements.name)


def texts_together(fields: Mapping[str, Sequence[str | None]], lengths: Sequence[int | None]) -> pl.Series:
    """Return lists as ``lists`` does, of elements with several texts each, given field by field."""
    frame = pl.DataFrame(fields, schema={name: pl.String() for name in fields})
    return lists(frame.to_struct(), lengths)
