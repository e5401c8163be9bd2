"""Decks deal every card before any comes again, and waits are spread as a log-normal distribution is."""

from collections import Counter
from datetime import timedelta
from math import log
from random import Random
from statistics import median, stdev

import pytest

from stamgast.world.decks import Deck, coin, shares, waits


def test_every_card_is_dealt_before_any_comes_again() -> None:
    deck = Deck(shares({"a": 3, "b": 7}), Random(1))
    rounds = [[deck.deal() for _ in range(10)] for _ in range(5)]
    assert all(Counter(dealt) == {"a": 3, "b": 7} for dealt in rounds)
    assert len({tuple(dealt) for dealt in rounds}) > 1


def test_a_coin_has_a_hundred_sides() -> None:
    assert Counter(coin(30)) == {True: 30, False: 70}


@pytest.mark.parametrize(("middle", "sigma"), [(timedelta(minutes=80), 1.1), (timedelta(seconds=20), 0.3)])
def test_waits_have_their_median_and_spread(middle: timedelta, sigma: float) -> None:
    spread = waits(middle, sigma)
    assert median(spread) == middle
    assert spread == sorted(spread)
    assert stdev(log(wait / middle) for wait in spread) == pytest.approx(sigma, rel=0.02)
