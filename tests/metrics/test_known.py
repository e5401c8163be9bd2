"""What a source cannot know is not knowable, with its reason; it never becomes zero."""

from collections.abc import Callable

import polars as pl
import pytest

from stamgast.metrics.figures import NotKnowable
from stamgast.metrics.known import Need, knowable
from stamgast.metrics.tables import KNOWN, table

Table = Callable[..., pl.DataFrame]
HEARD = Need(("inbound_comments", "dm_two_way"))


def known(*rows: tuple[str, str, str, str | None]) -> pl.DataFrame:
    return table([dict(zip(KNOWN, row, strict=True)) for row in rows], KNOWN)


def channels(found: pl.LazyFrame | NotKnowable) -> list[str]:
    assert isinstance(found, pl.LazyFrame)
    return sorted(found.collect()["channel"].to_list())


def test_a_channel_nobody_speaks_of_knows_everything(table: Table) -> None:
    assert channels(knowable(table(("1", "in", 1)), known(), HEARD)) == ["c"]


def test_channels_that_know_too_little_are_left_out(table: Table) -> None:
    frame = table(("1", "in", 1), ("2", "in", 1, {"channel": "d"}))
    found = knowable(frame, known(("c", "inbound_comments", "none", "only own words")), HEARD)
    assert channels(found) == ["d"]


def test_where_no_channel_knows_the_reasons_are_given(table: Table) -> None:
    frame = table(("1", "out", 1), ("2", "out", 1, {"channel": "d"}))
    rows = known(
        ("c", "inbound_comments", "none", "only own words"), ("d", "inbound_comments", "count_only", None)
    )
    found = knowable(frame, rows, HEARD)
    assert found == NotKnowable("only own words; inbound_comments: count_only")


def test_one_capability_of_several_is_enough_and_the_best_archive_counts(table: Table) -> None:
    rows = known(
        ("c", "inbound_comments", "none", "x"),
        ("c", "dm_two_way", "none", "range"),
        ("c", "dm_two_way", "full", None),
    )
    assert channels(knowable(table(("1", "in", 1)), rows, HEARD)) == ["c"]


@pytest.mark.parametrize(("level", "enough"), [("full", True), ("partial", False), ("count_only", False)])
def test_people_are_counted_only_where_all_of_them_are_there(table: Table, level: str, enough: bool) -> None:
    everybody = Need(("inbound_comments",), least="full")
    found = knowable(table(("1", "in", 1)), known(("c", "inbound_comments", level, "why")), everybody)
    assert isinstance(found, NotKnowable) is not enough


def test_no_items_of_a_source_that_knows_are_nothing_to_count(table: Table) -> None:
    assert channels(knowable(table(), known(("c", "inbound_comments", "full", None)), HEARD)) == []


def test_an_unknown_level_is_refused(table: Table) -> None:
    with pytest.raises(ValueError, match="'some'"):
        knowable(table(), known(("c", "dm_two_way", "some", None)), HEARD)
