"""What each signal of a give-away weighs; written by ``stamgast.coach.training``."""

from collections.abc import Mapping
from typing import Final

BIAS: Final = -3.56

WEIGHTS: Final[Mapping[str, float]] = {
    "win": 4.97,
    "prize": 0.85,
    "pair": 2.15,
    "draw": 3.16,
    "few": 1.51,
    "best": 2.21,
    "get": 0.98,
    "free": 2.77,
    "chance": 4.38,
    "like": 1.09,
    "say": 1.06,
    "send": -0.35,
    "giver": 2.79,
    "sale": -1.07,
    "get_chosen": 1.81,
    "ends_asking": -2.04,
}
