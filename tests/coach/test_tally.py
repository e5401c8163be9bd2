"""Weights added up for several names at once."""

from fractions import Fraction
from itertools import permutations

import pytest

from stamgast.coach.tally import Tally

TALLY = Tally(("sv", "nb", "nl"), 60)


@pytest.mark.parametrize(
    "rows",
    [
        (),
        ((),),
        ((("sv", 1 / 3),), (("sv", 1 / 3),), (("sv", 1 / 3),)),
        ((("sv", 0.1), ("nl", -0.3)), (("nb", 0.7), ("sv", 0.2)), (("nl", 2.5),)),
        ((("sv", -4.0), ("nb", 3.0)), (("sv", 3.9), ("nb", -3.0), ("nl", -1.0))),
        ((("nl", 30_000_000.0), ("nb", -30_000_000.0)),),
    ],
)
def test_each_name_gets_what_was_said_for_it_in_whatever_order(rows):
    exact = dict.fromkeys(("sv", "nb", "nl"), Fraction(0))
    for row in rows:
        for name, weight in row:
            exact[name] += Fraction(round(weight * 60), 60)
    for order in permutations(rows):
        read = TALLY.read(sum(map(TALLY.packed, order)))
        assert read == {name: float(total) for name, total in exact.items()}
