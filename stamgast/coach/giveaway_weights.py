"""What each signal of a give-away weighs; written by ``stamgast.coach.training``."""

from collections.abc import Mapping
from typing import Final

BIAS: Final = -4.17

WEIGHTS: Final[Mapping[str, float]] = {
    "win": 3.57,
    "prize": 1.13,
    "pair": 2.37,
    "draw": 2.15,
    "few": 1.41,
    "best": 0.65,
    "whoever": 0.25,
    "gets": 0.6,
    "who_gets": 2.53,
    "get": 0.38,
    "free": 1.48,
    "chance": 1.97,
    "like": 0.91,
    "say": 0.32,
    "send": -0.24,
    "giver": 1.84,
    "condition": 1.32,
    "deadline": 0.64,
    "sale": -1.01,
    "past": -2.07,
    "everyone": -0.52,
    "wonders": -1.9,
    "no_act": -2.1,
    "first_few": 1.08,
    "first_get": 1.4,
    "get_chosen": 0.41,
    "prize_chosen": 0.51,
    "gives_prize": 0.27,
    "ends_asking": -3.59,
    "act_then_gain": 1.64,
    "chosen_gets": 3.18,
    "may_get": 1.2,
}
