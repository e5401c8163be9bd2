"""What each signal of a referral weighs; written by ``stamgast.coach.training``."""

from collections.abc import Mapping
from typing import Final

BIAS: Final = -3.49

WEIGHTS: Final[Mapping[str, float]] = {
    "site": 2.23,
    "paper": 1.48,
    "people": 0.14,
    "answer": -1.75,
    "fact": -1.94,
    "ourselves": -0.75,
    "look": 1.54,
    "contact": 0.77,
    "turn_to": 1.72,
    "it_says": 0.68,
    "visit": 1.34,
    "they_know": 0.78,
    "more": 1.73,
    "ours": 1.68,
    "then": 1.47,
    "refuses": 0.7,
    "topic": -0.86,
    "beside": -1.66,
    "much": -3.0,
    "address": 1.48,
    "opens_as_answer": -2.46,
    "says": -1.58,
    "leads": -1.5,
    "tells": -0.03,
    "points": 2.46,
    "place_to_look": 1.31,
    "somebody_to_ask": 2.47,
}
