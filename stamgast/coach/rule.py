"""What a rule, a finding and their parts are: frozen values without behaviour of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from math import sqrt
from typing import Final, Literal

from msgspec import Struct

from stamgast.coach.checks import Check
from stamgast.coach.draft import Voice

__all__ = [
    "Evidence", "Example", "Finding", "Kind", "Measured", "Rule", "Severity", "Voice", "Wording", "allowed",
    "wilson_lower",
]  # fmt: skip

Kind = Literal["purpose", "post", "reply", "incoming"]
Evidence = Literal["research", "practice", "house"]

WARN_FROM: Final = 0.90
TIP_FROM: Final = 0.80
DECIDABLE: Final = 35
"""Flagged texts below which even a flawless record has a Wilson lower bound under ``WARN_FROM``."""


class Severity(IntEnum):
    """How loudly a finding speaks; a silent rule is on trial and shows nothing."""

    SILENT = 0
    TIP = 1
    WARN = 2
    BLOCK = 3


@dataclass(frozen=True, slots=True)
class Measured:
    """How a rule did on labelled texts of one language; shares between 0 and 1."""

    precision: float
    lower: float
    """Wilson lower bound of the precision, 95 %."""
    recall: float
    flagged: int
    n: int
    """Texts looked at."""
    on: str
    """What the texts are, for instance "invented"."""


def wilson_lower(hits: int, trials: int, z: float = 1.96) -> float:
    """Lower end of the Wilson interval of a share; 0 without trials.

    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927.
    """
    if not trials:
        return 0.0
    share, z2 = hits / trials, z * z
    centre = share + z2 / (2 * trials)
    spread = z * sqrt((share * (1 - share) + z2 / (4 * trials)) / trials)
    return max(0.0, (centre - spread) / (1 + z2 / trials))


def allowed(measured: Measured | None) -> Severity:
    """The loudest severity a measured record permits.

    A rule without a measurement may tip. So may one whose few hits were nearly all right: on fewer than
    ``DECIDABLE`` hits the lower bound says how little was looked at, not that the rule is wrong.
    """
    if measured is None or measured.flagged == 0:
        return Severity.TIP
    if measured.lower >= WARN_FROM:
        return Severity.WARN
    few_but_right = measured.flagged < DECIDABLE and measured.precision >= WARN_FROM
    return Severity.TIP if measured.lower >= TIP_FROM or few_but_right else Severity.SILENT


@dataclass(frozen=True, slots=True)
class Example:
    """A text that shows a rule; the words a bad one is flagged for stand in ``[[double brackets]]``."""

    text: str
    parent: str | None = None
    country: str | None = None
    others: tuple[str, ...] = ()
    voice: Voice | None = None
    recent: tuple[str, ...] = ()
    reshared: str | None = None
    alt_texts: tuple[str | None, ...] = ()
    internal: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """What a rule says in one language: what is the matter, what to do, and a text that does it."""

    message: str
    advice: str
    fix: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing the coach looks for, with everything needed to test and to explain it.

    ``exact`` marks a check that is arithmetic (check digits, equality of texts): what it finds is so by
    definition and needs no measured precision before it may block.
    """

    id: str
    kind: Kind
    check: Check
    severity: Severity
    rationale: str
    source: str
    evidence: Evidence
    wording: Mapping[str, Wording]
    bad: Mapping[str, tuple[Example, ...]]
    good: Mapping[str, tuple[Example, ...]]
    not_in: Mapping[str, str] = field(default_factory=dict)
    version: int = 1
    exact: bool = False
    measured: Mapping[str, Measured] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages the rule has words for."""
        return tuple(self.wording)

    def severity_in(self, language: str) -> Severity:
        """The severity the rule has earned in a language."""
        if self.exact:
            return self.severity
        return min(self.severity, allowed(self.measured.get(language)))


class Finding(Struct, frozen=True):
    """An offer about the characters ``start`` to ``end`` of a text; never applied silently."""

    rule: str
    version: int
    severity: Severity
    start: int
    end: int
    message: str
    advice: str
    replacement: str | None
    evidence: str
    """The flagged words."""
