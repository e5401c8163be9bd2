"""The power cut at any moment: what was not waited for may be gone or torn; nothing twice, nothing lost."""

from random import Random

import pytest

from tests.faults.power import OPTIONS, SYNCS, after_a_cut, calls
from tests.faults.size import POINTS
from tests.faults.traced import DELIVERIES, FILES, Nursery

pytestmark = pytest.mark.fault
CUTS = POINTS // 2
OURS, NETWORK = FILES


def test_a_machine_whose_power_is_cut_sends_nothing_twice_and_loses_nothing(nursery: Nursery) -> None:
    nursery.begin_anew()
    ended, traced = nursery.trace(*OPTIONS)
    assert ended == 0
    done = calls(traced)
    waits = sum(call.name in SYNCS and call.file.startswith(OURS) for call in done)
    assert waits >= DELIVERIES, "before each request, something must be on the disk"
    for number in range(CUTS):
        moment = len(done) * (number + 1) // (CUTS + 1)
        left = after_a_cut(nursery.fresh, done[:moment], (NETWORK,), Random(number))
        nursery.begin_anew(left)
        nursery.assert_nothing_twice_and_nothing_lost(f"cut after {moment} of {len(done)} calls")
