"""What each signal of a give-away weighs; written by ``stamgast.coach.training``."""

from collections.abc import Mapping
from typing import Final

BIAS: Final = -3.13

WEIGHTS: Final[Mapping[str, float]] = {
    "win": 1.3,
    "prize": 1.46,
    "pair": 2.51,
    "draw": 0.97,
    "few": 1.41,
    "best": 0.82,
    "whoever": 0.4,
    "gets": 0.47,
    "who_gets": 1.29,
    "get": 0.61,
    "free": 0.76,
    "chance": 0.78,
    "like": 0.69,
    "say": 0.22,
    "send": -0.63,
    "giver": 1.11,
    "condition": 0.68,
    "deadline": 0.07,
    "sale": -0.76,
    "past": -1.28,
    "everyone": -0.89,
    "decides": -1.52,
    "wonders": -0.85,
    "no_act": -1.62,
    "no_gain": -1.53,
    "first_few": 0.85,
    "first_get": 1.26,
    "get_chosen": 0.52,
    "prize_chosen": 0.9,
    "gives_prize": -0.57,
    "ends_asking": -1.62,
    "act_then_gain": 1.55,
    "chosen_gets": 1.14,
    "may_get": 0.97,
    "no_vote": 0.92,
    "ordered": 0.48,
    "one_of": 1.87,
    "addressed": 0.5,
    "told": -1.77,
    "denied": -1.71,
}
