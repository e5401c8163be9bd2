"""A file of planned posts may hold anything: each row says what is wrong, and none stops the others."""

from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stamgast.publishing.csv_rows import COLUMNS, Unreadable, day_in, decode, read, time_in
from stamgast.publishing.taking_in import look_through
from stamgast.strategy.models import Goal
from stamgast.workspaces.models import Member
from tests.publishing.test_importing import ready as ready  # noqa: PLC0414  a fixture

MANY = 20_000
CELLS = [
    "", "x", "=1+1", '"', '""', "\n", "\u202e", "2026-12-01", "0001-01-01", "9999-12-31",
    "1-1-99999999999999999999",
    "9" * 5_000, "99:99", "14:00", "99999999999", "-", "...", "٣.٣.٢٠٢٧", "²", "1+2+3", "+", "a" * MANY,
    "%_" * 30_000,
    "Alice", "Bookshop", "\ufeff",
]  # fmt: skip
cell = st.sampled_from(CELLS) | st.text(max_size=20)
file = st.lists(cell, max_size=20).map(lambda cells: ";".join(cells).encode())


@settings(max_examples=80)
@given(content=st.binary(max_size=200) | file)
@example(content=b"channel;text\n" + b'"' * 100_000)
@example(content=b"channel;text\n" + b"x;" * 100_000)
@example(content=b"channel;text;" * 10_000)
@example(content=b"\xff\xfe" + b"a\x00" * 3 + b"a")
def test_a_file_may_hold_anything(content: bytes) -> None:
    with suppress(Unreadable):
        assert read(decode(content))


@settings(max_examples=100)
@given(given_=cell)
def test_days_and_times_may_be_anything(given_: str) -> None:
    day_in(given_)
    day_in(f"{given_}-1-1")
    time_in(given_)
    time_in(f"12:{given_}")


@pytest.mark.django_db
@pytest.mark.parametrize("column", COLUMNS)
def test_each_cell_may_hold_anything(column: str, ready: Member, now: datetime) -> None:
    Goal.objects.create(workspace=ready.workspace, title="Help")
    whole = {
        "channel": "Bookshop", "text": "A chair by the window?", "date": "2026-12-01", "time": "14:00",
        "host": "Alice",
        "idea": "A chair", "value": "1+2+3", "answer": "Yes",
    }  # fmt: skip
    names = list(COLUMNS)
    for cells in (CELLS[: len(CELLS) // 2], CELLS[len(CELLS) // 2 :]):
        lines = [names, *([{**whole, column: cell}.get(name, "") for name in names] for cell in cells)]
        text = "\n".join(";".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)
        outcomes = look_through(read(text), ready, now=now)
        assert len(outcomes) >= len(cells) - 2
        assert all(one.state in ("scheduled", "draft", "wrong", "known") for one in outcomes)
