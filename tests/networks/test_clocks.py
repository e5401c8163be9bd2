"""Creation times hidden in ids."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stamgast.networks.clocks import snowflake_at, snowflake_time, tid_at, tid_time

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
INSTANTS = st.integers(0, 2**52).map(lambda microseconds: EPOCH + timedelta(microseconds=microseconds))
AT = datetime(2026, 11, 21, 9, 0, 0, 123_456, tzinfo=UTC)


def test_a_snowflake_tells_its_millisecond() -> None:
    assert snowflake_time(str((1_795_251_600_123 << 16) + 77)) == AT.replace(microsecond=123_000)


def test_a_tid_tells_its_microsecond() -> None:
    assert tid_time(tid_at(AT, clock=31)) == AT


def test_the_tid_of_the_epoch_is_all_zeros() -> None:
    assert tid_at(EPOCH) == "2222222222222"


@pytest.mark.parametrize(
    "number", ["", "abc", "-1", "٣", "12.5", "9" * 20, str(2**63), "01JD5Z0000000000000000000"]
)
def test_what_is_no_snowflake_tells_nothing(number: str) -> None:
    assert snowflake_time(number) is None


@pytest.mark.parametrize(
    "tid", ["", "3jzfcijpj2z2", "3jzfcijpj2z2aa", "3jzfcijpj2z1a", "zzzzzzzzzzzzz", "3JZFCIJPJ2Z2A"]
)
def test_what_is_no_tid_tells_nothing(tid: str) -> None:
    assert tid_time(tid) is None


def test_instants_outside_an_ids_range_are_refused() -> None:
    with pytest.raises(ValueError, match="1970"):
        snowflake_at(datetime(1969, 12, 31, tzinfo=UTC))
    with pytest.raises(ValueError, match="range"):
        tid_at(AT, clock=1024)


@given(INSTANTS)
def test_a_snowflake_comes_back_to_the_millisecond(at: datetime) -> None:
    found = snowflake_time(snowflake_at(at))
    assert found is not None
    assert timedelta() <= at - found < timedelta(milliseconds=1)


@given(INSTANTS, INSTANTS)
def test_tids_sort_as_their_instants_do(one: datetime, other: datetime) -> None:
    assert (tid_at(one) < tid_at(other)) == (one < other)


@given(st.text(max_size=30))
def test_no_text_breaks_a_clock(text: str) -> None:
    for found in (snowflake_time(text), tid_time(text)):
        assert found is None or found.tzinfo is UTC
