"""From where on a figure is good, and from where on it wants something done; each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from stamgast.diagnosis.result import Verdict
from stamgast.metrics.figures import Figure

HOUR: Final = 3_600.0
FEWEST: Final = 10
"""House rule: nothing is judged that was counted from fewer than this many."""

HOUSE: Final = "house"
"""In the place of a source: nobody has measured where the line is, so we drew it."""

COMPLAINTS: Final = "complaints"
"""Einwiller & Steilen 2015: 47 % of complaints to large companies unanswered."""

EXPECTED: Final = "expected"
"""Istanbulluoglu 2017: people expect 1–3 h on X, 3–6 h on Facebook."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """``good`` and ``act`` in the unit of the figure; what lies between them is worth watching.

    ``source`` is one of the codes above; each language has its sentence.
    """

    good: float
    act: float
    better: Literal["higher", "lower"]
    source: str = HOUSE
    unit: str = "share"

    def is_good(self, value: float) -> bool:
        """At ``good`` or on its better side."""
        return value >= self.good if self.better == "higher" else value <= self.good

    def wants_action(self, value: float) -> bool:
        """Beyond ``act``, on its worse side."""
        return value < self.act if self.better == "higher" else value > self.act

    def verdict(self, figure: Figure) -> Verdict:
        """The verdict on a figure; an interval that reaches from good to bad leaves it at *watch*.

        A figure without a value whose lower bound is known ("at least three days") is judged by that bound.
        """
        value = figure.low if figure.value is None else figure.value
        if value is None or figure.n < FEWEST:
            return "not_knowable"
        ends = [end for end in (figure.low, figure.high) if end is not None]
        if self.is_good(value):
            return "watch" if any(self.wants_action(end) for end in ends) else "good"
        if self.wants_action(value):
            return "watch" if any(self.is_good(end) for end in ends) else "act"
        return "watch"


THRESHOLDS: Final[Mapping[str, Threshold]] = MappingProxyType(
    {
        "posts.asking": Threshold(0.30, 0.10, "higher"),
        "response.comments_answered": Threshold(0.60, 0.35, "higher"),
        "response.answered_share": Threshold(0.60, 0.35, "higher"),
        "posts.talk_share": Threshold(0.40, 0.15, "higher"),
        "conversation.empty_replies": Threshold(0.15, 0.35, "lower"),
        "conversation.referred": Threshold(0.15, 0.40, "lower"),
        "response.first_time.median": Threshold(6 * HOUR, 24 * HOUR, "lower", EXPECTED, "s"),
        "response.own_delay.median": Threshold(6 * HOUR, 24 * HOUR, "lower", EXPECTED, "s"),
        "cadence.burstiness": Threshold(0.15, 0.40, "lower", unit="burstiness"),
        "tone.mismatch": Threshold(0.10, 0.25, "lower"),
        "promotion.share": Threshold(0.20, 0.40, "lower"),
        "giveaway.hunters": Threshold(0.10, 0.30, "lower"),
        "giveaway.posts": Threshold(0.05, 0.20, "lower"),
        "crossposting.share": Threshold(0.05, 0.25, "lower"),
        "posts.bare_reshares": Threshold(0.10, 0.33, "lower"),
        "cadence.silent_days": Threshold(0.15, 0.40, "lower"),
        "people.regulars": Threshold(0.60, 0.30, "higher"),
        "response.needing_answered": Threshold(0.85, 0.53, "higher", COMPLAINTS),
        "posts.sound": Threshold(0.60, 0.30, "higher"),
        "cadence.weeks_present": Threshold(0.90, 0.60, "higher"),
        "channels.two_way": Threshold(1.00, 0.50, "higher"),
    }
)
"""By figure. Lines without a source are house rules; the report says so beside every one."""
