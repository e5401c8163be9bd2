"""Decks of cards: shares come out as planted, because every card is dealt before any comes again."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from math import exp, log
from random import Random
from statistics import NormalDist
from typing import Final, Generic, TypeVar

Card = TypeVar("Card")

_WAITS: Final = 199
_MILLISECOND: Final = timedelta(milliseconds=1)


class Deck(Generic[Card]):
    """Deals its cards in an order of chance, all of them before any comes again."""

    def __init__(self, cards: Iterable[Card], chance: Random) -> None:
        self._cards = list(cards)
        self._chance = chance
        self._left: list[Card] = []

    def deal(self) -> Card:
        """Return the next card."""
        if not self._left:
            self._left = self._cards.copy()
            self._chance.shuffle(self._left)
        return self._left.pop()


def shares(weights: Mapping[Card, int]) -> list[Card]:
    """Return one card per unit of weight."""
    return [card for card, weight in weights.items() for _ in range(weight)]


def coin(percent: int) -> list[bool]:
    """Return a hundred cards of which ``percent`` are true."""
    return shares({True: percent, False: 100 - percent})


def waits(median: timedelta, sigma: float) -> list[timedelta]:
    """Return the waits of a log-normal distribution at evenly spread quantiles, the median among them.

    ``sigma`` is the standard deviation of the logarithm. Whole milliseconds.
    """
    middle, normal = log(median / _MILLISECOND), NormalDist()
    quantiles = [(place + 0.5) / _WAITS for place in range(_WAITS)]
    return [round(exp(middle + sigma * normal.inv_cdf(each))) * _MILLISECOND for each in quantiles]
