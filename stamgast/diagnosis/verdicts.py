"""Judges: from figures and thresholds to the verdict on each reason and key, and how it changed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from stamgast.diagnosis.measures import BY_FIGURE
from stamgast.diagnosis.questions import Question
from stamgast.diagnosis.result import VERDICTS, Assessed, Change, Measured, Verdict
from stamgast.diagnosis.scene import Scene
from stamgast.diagnosis.thresholds import FEWEST, THRESHOLDS
from stamgast.metrics.figures import Figure, NotKnowable

Halves = tuple[Scene, Scene]
"""Two stretches of time of equal length, the earlier one first."""

UNSEEN: Final = "source"
NEVER: Final = "not_in_data"
FEW: Final = "few"
CODES: Final = frozenset({"one_channel", "no_parent_times"})
"""Reasons that a figure of the diagnosis itself gives."""


def judge(figure: Measured) -> Verdict:
    """The verdict on one figure with a threshold."""
    if isinstance(figure.figure, NotKnowable):
        return "not_knowable"
    return THRESHOLDS[figure.id].verdict(figure.figure)


def assess(
    question: Question,
    metrics: Mapping[str, Measured],
    *,
    halves: Halves | None,
) -> Assessed:
    """The verdict on a reason or key, with its figures, the one that decided first."""
    verdicts = {id_: judge(metrics[id_]) for id_ in question.judged}
    decided = [id_ for id_, verdict in verdicts.items() if verdict != "not_knowable"]
    if question.choice == "worst":
        decided.sort(key=lambda id_: VERDICTS.index(verdicts[id_]))
    if not decided:
        shown = tuple(metrics[id_] for id_ in (*question.judged, *question.also) if _counted(metrics[id_]))
        return Assessed(question.id, "not_knowable", shown, why_not=_why_not(question, metrics))
    first = decided[0]
    others = (id_ for id_ in (*question.judged, *question.also) if id_ != first and _counted(metrics[id_]))
    return Assessed(
        question.id,
        verdicts[first],
        (metrics[first], *(metrics[id_] for id_ in others)),
        change=change(first, halves) if halves else None,
    )


def change(figure: str, halves: Halves) -> Change | None:
    """A figure before and after the middle of the time looked at; None where one of them says too little."""
    measure = BY_FIGURE[figure]
    before, after = (_one(measure.figures[figure], measure.run(half)) for half in halves)
    if before is None or after is None:
        return None
    middle: datetime = halves[1].since
    return Change(before, after, middle.date())


def _one(pick: Any, found: Any) -> Figure | None:
    figure = None if isinstance(found, NotKnowable) else pick(found)
    if isinstance(figure, Figure) and figure.n >= FEWEST and figure.value is not None:
        return figure
    return None


def _counted(measured: Measured) -> bool:
    return isinstance(measured.figure, Figure) and measured.figure.n > 0


def _why_not(question: Question, metrics: Mapping[str, Measured]) -> str:
    """The code of the reason: what a figure itself says, or that there was too little, or that none tells."""
    if not question.judged:
        return NEVER
    found = [metrics[id_].figure for id_ in question.judged]
    told = [figure.reason for figure in found if isinstance(figure, NotKnowable) and figure.reason in CODES]
    if told:
        return told[0]
    return FEW if any(isinstance(figure, Figure) for figure in found) else UNSEEN
