"""Small tables in few words: hours count from Monday 3 March 2025, midnight UTC."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import settings

from stamgast.metrics.tables import items

settings.register_profile("no clock", deadline=None)  # a busy machine is no failure
settings.load_profile("no clock")

MONDAY = datetime(2025, 3, 3, tzinfo=UTC)


@pytest.fixture
def at() -> Callable[[float], datetime]:
    return lambda hour: MONDAY + timedelta(hours=hour)


@pytest.fixture
def table() -> Callable[..., pl.DataFrame]:
    """Rows like ("1", "in", 8, {"author": "ann"}); all in conversation "a" unless they say otherwise."""

    def build(*rows: tuple[str, str, float] | tuple[str, str, float, dict[str, Any]]) -> pl.DataFrame:
        return items(
            {
                "item": row[0],
                "channel": "c",
                "author": "us" if row[1] == "out" else "ann",
                "direction": row[1],
                "kind": "comment",
                "published": MONDAY + timedelta(hours=row[2]),
                "conversation": "a",
            }
            | (row[3] if len(row) == 4 else {})
            for row in rows
        )

    return build


@pytest.fixture
def posts() -> Callable[..., pl.DataFrame]:
    """Own posts at these hours, in one channel."""

    def build(*hours: float, channel: str = "c") -> pl.DataFrame:
        return items(
            {
                "item": f"{channel}{number}",
                "channel": channel,
                "author": "us",
                "direction": "out",
                "kind": "post",
                "published": MONDAY + timedelta(hours=hour),
            }
            for number, hour in enumerate(hours)
        )

    return build
