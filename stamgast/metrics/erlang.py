"""Queues in staffed live hours: Erlang C, where everybody waits, and Erlang A, where people give up."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Queue:
    """How a staffed queue does; times in minutes.

    ``wait`` is the share of people who wait at all, ``mean`` the mean wait of all people, ``lost`` the share
    who give up before they are answered.
    """

    wait: float
    mean: float
    lost: float = 0.0


def blocking(load: float, staff: int) -> float:
    """Erlang B: the share of people turned away if nobody could wait, b_k = a·b / (k + a·b) from b_0 = 1."""
    blocked = 1.0
    for busy in range(1, staff + 1):
        blocked = load * blocked / (busy + load * blocked)
    return blocked


def erlang_c(per_hour: float, minutes: float, staff: int) -> Queue:
    """The queue when everybody waits until answered; waits without end where there are too few staff.

    Args:
        per_hour: people who come in an hour.
        minutes: time each takes.
        staff: people who answer.

    Source: Erlang 1917; C = b / (1 - ρ(1 - b)), mean = C / (cμ - λ).
    """
    load = per_hour * minutes / 60
    if load >= staff:
        return Queue(1.0, math.inf)
    blocked = blocking(load, staff)
    wait = blocked / (1 - load / staff * (1 - blocked))
    return Queue(wait, wait * minutes / (staff - load))


def answered_within(within: float, per_hour: float, minutes: float, staff: int) -> float:
    """Share of people answered within so many minutes when all wait: 1 - C·e^{-(cμ-λ)t}."""
    load = per_hour * minutes / 60
    if load >= staff:
        return 0.0
    wait = erlang_c(per_hour, minutes, staff).wait
    return 1 - wait * math.exp(-(staff - load) / minutes * within)


def erlang_a(per_hour: float, minutes: float, staff: int, patience: float) -> Queue:
    """The queue when people give up after ``patience`` minutes on average (exponential).

    Source: Palm 1957; Mandelbaum & Zeltyn 2007, Service engineering in action. The mean wait follows from
    the share who give up, θ·E[W] = P(abandon); it is that of all people, answered or not.
    """
    load = per_hour * minutes / 60
    blocked = blocking(load, staff)
    # Weights of staff, staff+1, … people present, against the weight of exactly all staff being busy.
    weight, waiting, queued, ahead = 1.0, 1.0, 0.0, 0
    while weight > 1e-15 * waiting or ahead < load:
        ahead += 1
        weight *= per_hour / 60 / (staff / minutes + ahead / patience)
        waiting += weight
        queued += ahead * weight
    total = 1 / blocked - 1 + waiting
    mean = queued / total / (per_hour / 60)
    return Queue(waiting / total, mean, mean / patience)
