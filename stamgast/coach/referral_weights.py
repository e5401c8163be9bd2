"""What each signal of a referral weighs; written by ``stamgast.coach.training``."""

from collections.abc import Mapping
from typing import Final

BIAS: Final = -3.0

WEIGHTS: Final[Mapping[str, float]] = {
    "site": 1.93,
    "paper": 1.37,
    "people": 0.62,
    "look": 1.68,
    "contact": 0.77,
    "turn_to": 1.31,
    "it_says": 0.2,
    "visit": 1.04,
    "they_know": 0.71,
    "more": 1.73,
    "ours": 1.79,
    "then": 1.94,
    "refuses": 0.78,
    "answer": -1.59,
    "fact": -1.2,
    "ourselves": -0.45,
    "rest": -1.02,
    "much": -1.58,
    "address": 2.44,
    "opens_as_answer": -2.7,
    "says": -0.06,
    "leads": -1.98,
    "tells": -1.81,
    "points": 2.05,
    "place_to_look": 0.85,
    "somebody_to_ask": 2.02,
}
