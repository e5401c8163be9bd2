"""Workers killed on the doorstep of single system calls: nothing twice, nothing lost, both files whole."""

import signal
from itertools import product

import pytest

from tests.faults.size import POINTS
from tests.faults.traced import Nursery, points

pytestmark = pytest.mark.fault
CALLS = ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "sendto", "recvfrom")
KINDS = list(product(("key", "none"), ("sqlite", "postgres")))


@pytest.mark.parametrize("nursery", KINDS, ids="-".join, indirect=True)
def test_a_worker_killed_at_any_system_call_sends_nothing_twice_and_loses_nothing(nursery: Nursery) -> None:
    nursery.begin_anew()
    ended, traced = nursery.trace("-e", f"trace={','.join(CALLS)}")
    assert ended == 0
    killed = 0
    for call, number in points(traced, POINTS // 2):
        nursery.begin_anew()
        ended, _ = nursery.trace("-e", f"inject={call}:signal=KILL:when={number}", "-e", f"trace={call}")
        killed += ended == -signal.SIGKILL
        nursery.assert_nothing_twice_and_nothing_lost(f"{call} {number}")
    assert killed >= POINTS // 2 * 0.8, "timing moves some points past the end"
