"""What each signal of a give-away weighs; written by ``stamgast.coach.training``."""

from collections.abc import Mapping
from typing import Final

BIAS: Final = -4.26

WEIGHTS: Final[Mapping[str, float]] = {
    "win": 3.27,
    "prize": 1.15,
    "pair": 3.16,
    "draw": 1.75,
    "few": 1.5,
    "best": 0.45,
    "whoever": 0.06,
    "gets": 0.96,
    "who_gets": 2.3,
    "get": 0.36,
    "free": 1.6,
    "chance": 1.99,
    "like": 1.02,
    "say": 0.48,
    "send": -0.38,
    "giver": 2.18,
    "condition": 0.88,
    "deadline": -0.42,
    "sale": -0.98,
    "past": -1.91,
    "everyone": -1.24,
    "decides": -2.37,
    "wonders": -2.07,
    "no_act": -2.07,
    "first_few": 0.64,
    "first_get": 1.54,
    "get_chosen": 0.74,
    "prize_chosen": 1.02,
    "gives_prize": -0.28,
    "ends_asking": -2.16,
    "act_then_gain": 1.77,
    "chosen_gets": 2.86,
    "may_get": 0.97,
    "no_vote": 1.48,
}
