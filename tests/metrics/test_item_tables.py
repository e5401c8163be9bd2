"""Tables always have their schema, and say which column is wrong."""

from datetime import UTC, datetime

import polars as pl
import pytest

from stamgast.metrics.tables import COUNTS, ITEMS, items, read, table

ROW = {
    "item": "1",
    "channel": "c",
    "author": "ann",
    "direction": "in",
    "kind": "comment",
    "published": datetime(2025, 3, 3, tzinfo=UTC),
}


def test_absent_optional_columns_become_null_of_the_right_type() -> None:
    frame = items([ROW])
    assert frame.schema == ITEMS
    assert frame["parent"].to_list() == [None]


def test_no_rows_still_have_the_schema() -> None:
    assert items([]).schema == ITEMS


def test_a_column_that_starts_with_a_thousand_nulls_keeps_its_type() -> None:
    rows = [ROW | {"item": str(number)} for number in range(1_000)] + [ROW | {"item": "x", "parent": "1"}]
    assert items(rows)["parent"].to_list()[-1] == "1"


@pytest.mark.parametrize("column", ["item", "channel", "author", "direction", "kind", "published"])
def test_a_missing_required_column_is_named(column: str) -> None:
    row = {name: value for name, value in ROW.items() if name != column}
    with pytest.raises(ValueError, match=f"'{column}'"):
        items([row])


def test_an_unknown_column_is_named() -> None:
    with pytest.raises(ValueError, match="'likes'"):
        table([{"item": "1", "likes": 3}], COUNTS)


def test_a_strange_direction_is_refused() -> None:
    with pytest.raises(ValueError, match="'sideways'"):
        items([ROW | {"direction": "sideways"}])


def test_reading_names_the_missing_column() -> None:
    with pytest.raises(ValueError, match="missing column 'parent'"):
        read(pl.DataFrame({"item": ["1"]}), "item", "parent")


def test_reading_refuses_times_without_zone() -> None:
    naive = pl.DataFrame({"published": [datetime(2025, 3, 3)]})  # noqa: DTZ001
    with pytest.raises(ValueError, match="'published' is Datetime"):
        read(naive, "published")


def test_a_plan_is_read_like_a_table() -> None:
    assert read(items([ROW]).lazy(), "item").collect()["item"].to_list() == ["1"]
