"""What each signal of a referral weighs; written by ``stamgast.coach.training``."""

from collections.abc import Mapping
from typing import Final

BIAS: Final = -3.4

WEIGHTS: Final[Mapping[str, float]] = {
    "site": 2.11,
    "paper": 1.54,
    "people": 0.5,
    "answer": -1.59,
    "fact": -2.0,
    "ourselves": -0.53,
    "look": 1.45,
    "contact": 0.96,
    "turn_to": 1.48,
    "it_says": 0.24,
    "visit": 1.36,
    "they_know": 0.77,
    "more": 1.61,
    "ours": 1.69,
    "then": 1.43,
    "refuses": 0.66,
    "topic": -0.96,
    "beside": -2.1,
    "much": -2.6,
    "address": 1.08,
    "opens_as_answer": -2.26,
    "says": -1.21,
    "leads": -1.14,
    "tells": -0.53,
    "points": 2.38,
    "place_to_look": 1.18,
    "somebody_to_ask": 2.13,
}
