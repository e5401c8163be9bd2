"""What each signal of a give-away weighs; written by ``stamgast.coach.training``."""

from collections.abc import Mapping
from typing import Final

BIAS: Final = -4.33

WEIGHTS: Final[Mapping[str, float]] = {
    "win": 3.31,
    "prize": 1.08,
    "pair": 2.46,
    "draw": 1.99,
    "few": 1.42,
    "best": 0.77,
    "whoever": 0.26,
    "gets": 0.88,
    "who_gets": 2.4,
    "get": 0.07,
    "free": 1.65,
    "chance": 1.84,
    "like": 0.92,
    "say": 0.54,
    "send": -0.28,
    "giver": 1.99,
    "condition": 1.16,
    "deadline": -0.15,
    "sale": -1.02,
    "past": -1.98,
    "everyone": -1.12,
    "decides": -3.46,
    "wonders": -1.89,
    "no_act": -2.0,
    "first_few": 1.12,
    "first_get": 1.44,
    "get_chosen": 1.11,
    "prize_chosen": 0.49,
    "gives_prize": 0.27,
    "ends_asking": -3.56,
    "act_then_gain": 1.89,
    "chosen_gets": 3.04,
    "may_get": 0.76,
}
