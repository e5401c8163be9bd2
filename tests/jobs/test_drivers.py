"""A queue in a file costs nobody the drivers of other queues, and hides them from nobody else."""

import importlib
import sys

import pytest

from stamgast.jobs import drivers
from stamgast.jobs.drivers import only_needed

STAND_INS = ("colorsys", "sched")
"""Loading real drivers a second time would leave two of each in this process."""


@pytest.fixture(autouse=True)
def not_loaded_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drivers, "DRIVERS", STAND_INS)
    for name in STAND_INS:
        monkeypatch.delitem(sys.modules, name, raising=False)


@pytest.mark.parametrize("name", STAND_INS)
def test_a_queue_in_a_file_finds_no_driver_until_somebody_else_wants_it(name: str) -> None:
    with only_needed("sqlite:///queue.sqlite3"), pytest.raises(ImportError):
        importlib.import_module(name)
    assert importlib.import_module(name).__name__ == name


@pytest.mark.parametrize("name", STAND_INS)
@pytest.mark.parametrize("url", ["redis://127.0.0.1", "postgres://127.0.0.1/queue", "immediate:"])
def test_other_queues_find_them(url: str, name: str) -> None:
    with only_needed(url):
        assert importlib.import_module(name).__name__ == name


def test_what_is_loaded_stays_loaded() -> None:
    loaded = importlib.import_module("colorsys")
    with only_needed("sqlite:///queue.sqlite3"):
        assert sys.modules["colorsys"] is loaded
    assert sys.modules["colorsys"] is loaded


def test_nothing_is_left_behind_when_it_fails() -> None:
    with pytest.raises(ZeroDivisionError), only_needed("sqlite:///queue.sqlite3"):
        raise ZeroDivisionError
    assert not set(STAND_INS) & set(sys.modules)
