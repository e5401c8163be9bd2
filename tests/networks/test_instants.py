"""Instants as networks write them."""

from datetime import UTC, datetime

import pytest

from stamgast.networks.instants import instant

NINE = datetime(2026, 12, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("2026-12-01T09:00:00.000Z", NINE), ("2026-12-01T10:00+01:00", NINE), ("2026-12-01T09:00:00", NINE),
        ("", None), ("yesterday", None), ("2026-13-01T09:00:00Z", None), ("0001-01-01T00:00:00+01:00", None),
        (None, None), (1_796_115_600, None), (["2026-12-01"], None),
    ],
)  # fmt: skip
def test_what_is_no_instant_is_none(given: object, read: datetime | None) -> None:
    assert instant(given) == read
