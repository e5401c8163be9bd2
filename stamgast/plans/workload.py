"""What a plan costs in a week, against the hours there are; house rules stand where nothing is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from stamgast.plans.models import ChannelPlan

MINUTES_PER_POST: Final = 90
"""House rule: half an hour to write, an hour to stay with it."""

CONVERSATIONS_PER_POST: Final = 4
MINUTES_PER_CONVERSATION: Final = 8
"""House rules: what a post brings where people are used to answers, and what a good answer takes."""

MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Cost:
    """What a channel asks for in a week."""

    name: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Workload:
    """Minutes a week that the plans ask for and that there are, and which channels could rest.

    ``there`` is None while nobody has said when they are there. ``is_one_enough`` says whether resting any
    one of ``could_rest`` makes the plans fit.
    """

    needed: int
    there: int | None
    could_rest: tuple[Cost, ...] = ()
    is_one_enough: bool = True

    @property
    def missing(self) -> int:
        return max(0, self.needed - self.there) if self.there is not None else 0


def weekly_minutes(plan: ChannelPlan) -> int:
    """Return the minutes a week a plan asks for; a resting channel asks for none.

    >>> weekly_minutes(ChannelPlan(posts_per_week=2))
    244
    """
    if plan.is_resting:
        return 0
    posts = float(plan.posts_per_week) * _or(plan.minutes_per_post, MINUTES_PER_POST)
    talks = conversations(plan) * _or(plan.minutes_per_conversation, MINUTES_PER_CONVERSATION)
    return round(posts + talks)


def conversations(plan: ChannelPlan) -> float:
    """Return how many conversations a week are expected."""
    return _or(plan.conversations_per_week, float(plan.posts_per_week) * CONVERSATIONS_PER_POST)


def workload(costs: Iterable[Cost], there: int | None) -> Workload:
    """Add up what channels cost, and name those that could rest when the hours do not suffice.

    >>> workload([Cost("A", 300), Cost("B", 540)], 540).could_rest
    (Cost(name='A', minutes=300), Cost(name='B', minutes=540))
    """
    ranked = sorted(costs, key=lambda cost: cost.minutes)
    needed = sum(cost.minutes for cost in ranked)
    if there is None or needed <= there:
        return Workload(needed, there)
    enough = [cost for cost in ranked if cost.minutes >= needed - there]
    named: Sequence[Cost] = enough or ranked[::-1]
    return Workload(needed, there, tuple(named[:MOST_NAMED]), is_one_enough=bool(enough))


def _or(written: float | None, rule: float) -> float:
    return rule if written is None else written
