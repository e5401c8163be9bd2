"""Turns at writing: kept on SQLite, never waited for inside a transaction, free again after an error."""

import pytest
from django.db import connection, transaction

from stamgast.jobs import turns
from stamgast.jobs.turns import LONGEST_WAIT, leave_room, short_write


@pytest.fixture
def has_turns(transactional_db: None) -> bool:
    return connection.vendor == "sqlite"


def test_a_short_write_is_a_transaction_and_on_sqlite_a_turn(has_turns: bool) -> None:
    with short_write():
        assert connection.in_atomic_block
        assert turns._turn.locked() is has_turns
    assert not connection.in_atomic_block
    assert not turns._turn.locked()


@pytest.mark.usefixtures("has_turns")
def test_who_is_in_a_transaction_waits_for_nobody() -> None:
    with turns._turn, transaction.atomic(), short_write():
        assert connection.in_atomic_block


@pytest.mark.usefixtures("has_turns")
def test_an_error_gives_the_turn_back() -> None:
    with pytest.raises(ZeroDivisionError), short_write():
        _ = 1 / 0
    assert not turns._turn.locked()


def test_who_writes_much_sleeps_longer_than_those_who_wait(
    has_turns: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("stamgast.jobs.turns.time.sleep", slept.append)
    leave_room()
    assert (len(slept), bool(slept) and min(slept) > LONGEST_WAIT) == (int(has_turns), has_turns)
    with transaction.atomic():
        leave_room()
    assert len(slept) == has_turns, "never with the database in hand"
