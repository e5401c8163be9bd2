"""The diagnosis as plain JSON values: what programs read of it."""

from collections.abc import Mapping
from typing import Any, Final

from stamgast.diagnosis.report.words import Words
from stamgast.diagnosis.result import Assessed, Diagnosis, Example, Measured
from stamgast.diagnosis.thresholds import HOUSE, THRESHOLDS
from stamgast.metrics.figures import Figure, NotKnowable

FORM: Final = 1
"""Raised by one when a field changes its meaning or goes away."""


def as_json(diagnosis: Diagnosis, language: str) -> dict[str, Any]:
    """Everything the report says; sentences (``next_step``) in one language, instants in ISO 8601."""
    words = Words(language)
    return {
        "form": FORM,
        "language": language,
        "since": diagnosis.since.isoformat(),
        "until": diagnosis.until.isoformat(),
        "account": [
            {name: getattr(account, name) for name in account.__slots__} for account in diagnosis.accounts
        ],
        "known": [{name: getattr(row, name) for name in row.__slots__} for row in diagnosis.known],
        "metrics": {id_: _measured(one) for id_, one in sorted(diagnosis.metrics.items())},
        "reasons": [_assessed("reason", one, words) for one in diagnosis.reasons],
        "keys": [_assessed("key", one, words) for one in diagnosis.keys],
        "giveaways": [[start.isoformat(), end.isoformat()] for start, end in diagnosis.pictures.windows],
        "silences": _silences(diagnosis),
        "sampled": {kind: {"read": read, "of": of} for kind, (read, of) in diagnosis.sampled.items()},
        "read": list(diagnosis.read),
        "left_alone": list(diagnosis.left_alone),
        "problems": [dict(problem) for problem in diagnosis.problems],
    }


def _measured(one: Measured) -> dict[str, Any]:
    if isinstance(one.figure, NotKnowable):
        return {"not_knowable": one.figure.reason, "version": one.version}
    return _figure(one.figure) | {"version": one.version}


def _figure(figure: Figure) -> dict[str, Any]:
    return {name: getattr(figure, name) for name in figure.__slots__}


def _assessed(section: str, one: Assessed, words: Words) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": one.id,
        "verdict": one.verdict,
        "figures": [{"id": figure.id} | _measured(figure) for figure in one.figures],
        "examples": [_example(example) for example in one.examples],
        "next_step": words.next_step(section, one),
    }
    if one.figures and (line := THRESHOLDS.get(one.figures[0].id)):
        found["threshold"] = {name: getattr(line, name) for name in line.__slots__}
        if line.source != HOUSE:
            found["threshold"]["source"] = words.source(line)
    if one.change:
        parts = {"before": _figure(one.change.before), "after": _figure(one.change.after)}
        found["change"] = parts | {"middle": one.change.middle.isoformat()}
    return found | ({"why_not": one.why_not} if one.why_not else {})


def _example(example: Example) -> Mapping[str, Any]:
    shown = {name: getattr(example, name) for name in example.__slots__} | {"at": example.at.isoformat()}
    return {name: value for name, value in shown.items() if value not in ("", None)}


def _silences(diagnosis: Diagnosis) -> list[dict[str, Any]]:
    rhythm = diagnosis.pictures.rhythm
    rows = [] if rhythm is None else rhythm.silences.to_dicts()
    return [row | {"start": row["start"].isoformat(), "end": row["end"].isoformat()} for row in rows]
