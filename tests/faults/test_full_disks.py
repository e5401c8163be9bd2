"""Disks that are full or broken, at any single call: said, nothing half done, and it goes on by itself."""

import pytest

from tests.faults.size import POINTS
from tests.faults.traced import Nursery, points

pytestmark = pytest.mark.fault
CALLS = ("pwrite64", "fsync", "fdatasync", "ftruncate")
ERRORS = ("ENOSPC", "EIO", "EROFS")
LASTS = 6
"""So many calls in a row fail where a disk stays full for a while."""


@pytest.mark.parametrize("lasts", [1, LASTS])
def test_a_disk_that_takes_nothing_loses_nothing_and_work_goes_on_when_it_does(
    nursery: Nursery, lasts: int
) -> None:
    nursery.begin_anew()
    ended, traced = nursery.trace("-e", f"trace={','.join(CALLS)}")
    assert ended == 0
    for at, (call, number) in enumerate(points(traced, POINTS // 4)):
        error = ERRORS[at % len(ERRORS)]
        nursery.begin_anew()
        failing = f"inject={call}:error={error}:when={number}..{number + lasts - 1}"
        ended, _ = nursery.trace("-e", failing, "-e", f"trace={call}")
        assert ended == 0, f"{call} {number} {error}: it did not go on by itself"
        nursery.assert_nothing_twice_and_nothing_lost(f"{call} {number} {error}")
