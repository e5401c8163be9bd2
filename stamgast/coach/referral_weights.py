"""What each signal of a referral weighs; written by ``stamgast.coach.training``."""

from collections.abc import Mapping
from typing import Final

BIAS: Final = -3.89

WEIGHTS: Final[Mapping[str, float]] = {
    "site": 0.57,
    "paper": 0.52,
    "people": -0.41,
    "answer": -1.61,
    "fact": -2.94,
    "ourselves": -0.36,
    "look": 1.84,
    "contact": 0.35,
    "turn_to": 1.87,
    "it_says": 0.89,
    "visit": 1.29,
    "they_know": 1.6,
    "more": 1.47,
    "ours": 0.85,
    "then": 0.97,
    "refuses": 0.4,
    "topic": -0.28,
    "beside": 0.1,
    "much": -2.68,
    "address": 0.9,
    "opens_as_answer": -3.65,
    "says": 1.34,
    "leads": -3.78,
    "tells": -0.28,
    "points": -0.7,
    "place_to_look": 1.3,
    "somebody_to_ask": 2.09,
    "knows": 2.5,
    "then_we": 0.62,
    "alone": 3.3,
    "brief": 2.83,
}
