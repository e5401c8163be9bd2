"""Weighs what a text shows for and against each label: a linear model whose every word can be shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from stamgast.coach.checks import Match, Phrasebook, Subject
from stamgast.coach.signals import read
from stamgast.coach.text import Text
from stamgast.coach.weights import BIASES, LABELS, WEIGHTS

MOST: Final = 2
"""Times a signal counts at most."""
_REMEMBERED: Final = 2_048
"""Sets of signals whose sums are kept."""
_TELLING: Final = 0.8
"""Weight from which the words of a signal are shown as a reason."""


@lru_cache(maxsize=8)
def weigh(text: Text, language: str) -> Mapping[str, float]:
    """Label → log-odds that a text bears it; above 0 it is likelier than not."""
    shown: list[str] = []
    for signal, where in read(text, language).items():
        shown.append(signal)
        if len(where) > 1:
            shown += [signal] * (min(len(where), MOST) - 1)
    return _sums(tuple(shown))


@lru_cache(maxsize=_REMEMBERED)
def _sums(signals: tuple[str, ...]) -> Mapping[str, float]:
    """What signals weigh together, each as often as it is named; half of all texts show what others show."""
    rows = [BIASES, *filter(None, map(WEIGHTS.get, signals))]
    return dict(zip(LABELS, map(sum, zip(*rows, strict=True)), strict=True))


def reason(label: str, text: Text, language: str) -> Match | None:
    """The words that speak most for a label, the longest of those that weigh alike."""
    column = LABELS.index(label)
    best, most = None, (_TELLING, 0)
    for signal, where in read(text, language).items():
        row = WEIGHTS.get(signal) if where else None
        weight = row[column] if row else 0.0
        for match in where if weight >= _TELLING else ():
            if (weight, match.end - match.start) > most:
                best, most = match, (weight, match.end - match.start)
    return best


@dataclass(frozen=True)
class Weighed:
    """Flags the words that speak most for a label, or the whole text, when the scale tips towards it."""

    label: str
    needs: None = None

    @property
    def phrasebook(self) -> Phrasebook:
        """None: signals are read once for all labels."""
        return {}

    def matches(self, subject: Subject) -> tuple[Match, ...]:
        """The best reason, if the label is likelier than not."""
        if weigh(subject.text, subject.language)[self.label] <= 0:
            return ()
        return (reason(self.label, subject.text, subject.language) or subject.whole,)
