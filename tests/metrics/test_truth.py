"""Over 200 made-up worlds with known truth, 95 % intervals hold it in 90 to 99 of 100."""

from collections.abc import Callable, Iterable
from functools import cache
from math import inf

import pytest

from stamgast.metrics import cadence, conversation, giveaway, people, promotion, response
from stamgast.metrics.figures import Figure
from tests.metrics.worlds import WEEK, Guests, Posting, Prizes, Talk, at

pytestmark = pytest.mark.long

WORLDS = 200
Figures = dict[str, Figure]


def talk(seed: int) -> Figures:
    world = Talk(seed)
    frame, until, read, found = world.items, world.until, world.read, world.found
    depths = conversation.depth(frame, until=until)
    return {f"depth {part}": figure for part, figure in depths.items()} | {
        "first_time": response.first_time(frame, until=until).median,
        "answered_share": response.answered_share(frame, until=until),
        "carried_on": conversation.carried_on(frame, until=until),
        "empty_replies": conversation.empty_replies(frame, read, found, until=until),
        "referred": conversation.referred(frame, read, found, until=until),
        "follow_up_questions": conversation.follow_up_questions(frame, read, until=until),
    }


def posting(seed: int) -> Figures:
    world = Posting(seed)
    frame, until, events = world.items, world.until, world.interventions
    return {
        "memory": cadence.memory(world.steady),
        "own_event_share": cadence.own_event_share(frame, events, until=until).figure,
        "promotion": promotion.share(frame, world.read, world.found, events, until=until).overall,
        "rate": conversation.rate(frame, until=until),
    }


def prizes(seed: int) -> Figures:
    world = Prizes(seed)
    hunters = giveaway.hunters(world.items, world.interventions, until=world.until)
    return {
        "of_visitors": hunters.of_visitors,
        "of_people": hunters.of_people,
        "dependence": giveaway.dependence(world.items, world.interventions, until=world.until).figure,
        "effect": giveaway.effect(world.posts, world.interventions, until=world.until).change,
    }


def guests(seed: int) -> Figures:
    world = Guests(seed)
    lost = people.lost_after_silence(world.visits, until=world.until)
    since = at((world.weeks - 4) * WEEK)
    return {
        "seen_again": people.regulars(world.items, until=world.until).seen_again,
        "newcomers": people.newcomers(world.items, since=since, until=world.until),
        "answered": lost.figure,
        "unanswered": lost.against,
        "difference": lost.difference,
    }


WORLDS_OF = {talk: Talk.truth(), posting: Posting.truth(), prizes: Prizes.truth(), guests: Guests.truth()}
CASES = [(measure, name) for measure, truth in WORLDS_OF.items() for name in truth]


@cache
def measured(measure: Callable[[int], Figures]) -> list[Figures]:
    return [measure(seed) for seed in range(WORLDS)]


def covered(figures: Iterable[Figure], truth: float) -> float:
    """How often the truth lies in the interval, open ends included."""
    held = [
        (-inf if figure.low is None else figure.low) <= truth <= (inf if figure.high is None else figure.high)
        for figure in figures
    ]
    return sum(held) / len(held)


@pytest.mark.parametrize(("measure", "name"), CASES, ids=[name for _, name in CASES])
def test_the_interval_holds_the_truth(measure: Callable[[int], Figures], name: str) -> None:
    share = covered((world[name] for world in measured(measure)), WORLDS_OF[measure][name])
    assert 0.90 <= share <= 0.99


def test_bursts_depend_on_the_number_of_gaps() -> None:
    figures = [cadence.burstiness(Posting.gamma(seed)) for seed in range(WORLDS)]
    held = [figure.low <= Posting.burstiness(figure.n) <= figure.high for figure in figures]
    assert 0.90 <= sum(held) / WORLDS <= 0.99


@pytest.mark.parametrize("part", [0.5, 0.9])
def test_turns_are_whole_numbers_whose_interval_may_hold_the_truth_always(part: float) -> None:
    assert covered((world[f"depth {part}"] for world in measured(talk)), Talk.depth(part)) >= 0.90
