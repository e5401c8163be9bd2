"""What a benchmark found: figures with spread, floors and targets, and whether the answers were right."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured quantity over repeats.

    ``floor`` is the same quantity of the floor of this run; ``target`` the limit in ``unit``: at most, or at
    least where ``more_is_better``.
    """

    name: str
    values: tuple[float, ...]
    unit: str
    floor: float | None = None
    target: float | None = None
    more_is_better: bool = False

    @property
    def middle(self) -> float:
        """Return the median of the repeats."""
        return median(self.values)

    @property
    def ratio(self) -> float | None:
        """Return ours ÷ floor, the way round in which more than 1 is slower or bigger than the floor."""
        if not self.floor or not self.middle:
            return None
        return self.floor / self.middle if self.more_is_better else self.middle / self.floor

    @property
    def is_met(self) -> bool | None:
        """Tell whether the target is met; None where there is none."""
        if self.target is None:
            return None
        return self.middle >= self.target if self.more_is_better else self.middle <= self.target


@dataclass(slots=True)
class Result:
    """One benchmark's figures; ``wrong`` names answers that were not right: then no speed counts."""

    name: str
    title: str
    workload: str
    figures: list[Figure] = field(default_factory=list)
    checked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def check(self, what: str, found: object, expected: object) -> None:
        """Note whether an answer is what it must be."""
        if found == expected:
            self.checked.append(what)
        else:
            self.wrong.append(f"{what}: {found!r} instead of {expected!r}")


def quantile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
