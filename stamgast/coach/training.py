"""Fits the weights of triage, give-aways and referrals: ``python -m stamgast.coach.training FILE …``."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from stamgast.coach import giveaway, referring
from stamgast.coach.automaton import Automaton
from stamgast.coach.checks import Subject
from stamgast.coach.draft import Draft
from stamgast.coach.lexicon.prizes import PRIZES
from stamgast.coach.rules.post import giveaway_wording
from stamgast.coach.rules.reply.refers_only import fits, may_refer, says_yes_or_no
from stamgast.coach.signals import MARKS, PHRASES, read
from stamgast.coach.text import Text
from stamgast.vocabulary.languages import LANGUAGES

LABELS: Final = {
    **{
        label: label
        for label in (
            "question",
            "complaint",
            "problem",
            "misunderstanding",
            "praise",
            "idea",
            "recruiting",
            "chat",
            "spam",
        )
    },
    "rough_language": "abuse",
    "needs_reply": "needs_reply",
}
"""Label of triage → label in the files."""

_MOST: Final = 2
_RIDGE: Final = 0.4
_FIRM: Final = 1.0
"""The ridge where many signals are fitted to few texts of few writers."""
_LEAN: Final = 0.45
"""Added to the biases: one strong signal by itself is to suffice, which few texts cannot teach."""
_ROUNDS: Final = 60
_UNKNOWN: Final = 6
"""Of so many phrases one is taken to be unknown."""
_SHY: Final = 0.1
"""Weights nearer to 0 than this say nothing and are left out."""

Row = dict[str, Any]
Matrix = NDArray[np.float64]


def rows_of(paths: Iterable[Path]) -> list[Row]:
    """Labelled texts in the languages of the coach."""
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [row for line in lines if (row := json.loads(line))["language"] in LANGUAGES]


def fit(rows: Sequence[Row]) -> tuple[list[float], Mapping[str, list[float]]]:
    """Biases by label, and weights by signal and label: logistic regression with a ridge, label by label.

    Source: C. Bishop, Pattern Recognition and Machine Learning, 2006, section 4.3.3 (Newton's method).
    """
    signals = [*PHRASES, *MARKS]
    shown = np.array([_shown(row, signals) for row in rows])
    columns = [_newton(shown, _truth(rows, label)) for label in LABELS.values()]
    table = np.column_stack(columns)
    table[-1] += _LEAN
    table = np.round(table, 2)
    table[:-1][np.abs(table[:-1]) < _SHY] = 0.0
    return table[-1].tolist(), {
        signal: weights for signal, weights in zip(signals, table[:-1].tolist(), strict=True) if any(weights)
    }


def _shown(row: Row, signals: list[str]) -> list[float]:
    found = read(Text(row["text"]), row["language"])
    return [
        *(min(len(found[signal]) or 1, _MOST) if signal in found else 0 for signal in signals),
        1.0,
    ]


def _truth(rows: Sequence[Row], label: str) -> Matrix:
    return np.array(
        [float(row["needs_reply"] if label == "needs_reply" else label in row["labels"]) for row in rows]
    )


def _newton(shown: Matrix, truth: Matrix, given: Matrix | float = 0.0, ridge_of: float = _RIDGE) -> Matrix:
    """The weights; ``given`` are log-odds each text has before anything is weighed."""
    weights = np.zeros(shown.shape[1])
    ridge = np.eye(len(weights)) * ridge_of
    ridge[-1, -1] = 1e-3
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-shown @ weights - given))
        slope = shown.T @ (chance - truth) + ridge @ weights
        bend = (shown * (chance * (1 - chance))[:, None]).T @ shown + ridge
        weights -= np.linalg.solve(bend, slope)
    return weights


def fit_giveaway(rows: Sequence[Row]) -> tuple[float, Mapping[str, float]]:
    """The bias, and what each signal of a give-away weighs."""
    signals = [*PRIZES, *giveaway.BUILD]
    automata = {language: Automaton({"post": PRIZES}, language) for language in LANGUAGES}
    seen, given = [], []
    for row in rows:
        text, language = Text(row["text"]), row["language"]
        counts = giveaway.shown(automata[language].find(text.folded).get("post", {}), text, language)
        seen.append([*(float(counts.get(signal, 0)) for signal in signals), 1.0])
        given.append(giveaway.FITS * giveaway_wording.fits(text, language))
    fitted = _newton(np.array(seen), _truth(rows, "giveaway"), np.array(given), _FIRM)
    *weights, bias = np.round(fitted, 2).tolist()
    return bias, dict(zip(signals, weights, strict=True))


def fit_referrals(rows: Sequence[Row]) -> tuple[float, Mapping[str, float]]:
    """The bias, and what each signal of a referral weighs, over the replies to questions.

    Every reply counts once as it is, and some times more with other phrases of it unknown each time: a
    stranger's phrases will be, and how a reply is built has to suffice then.
    """
    seen, truth, given = [], [], []
    for row in rows:
        language, parent = row["language"], Text(row["parent"])
        draft = Draft("reply", row["text"], language=language, parent=row["parent"])
        subject = Subject(draft, Text(row["text"]), language)
        if not may_refer(subject, parent):
            continue
        answers = says_yes_or_no(subject)
        for hits in _with_fewer(referring.known(subject.text, language)):
            counts = referring.shown(subject.text, parent, language, answers=answers, hits=hits)
            seen.append([*(float(counts.get(signal, 0)) for signal in referring.SIGNALS), 1.0])
            truth.append(float("refers_only" in row["labels"]))
            given.append(referring.FITS * fits(subject, parent))
    fitted = _newton(np.array(seen), np.array(truth), np.array(given), _FIRM)
    *weights, bias = np.round(fitted, 2).tolist()
    return bias, dict(zip(referring.SIGNALS, weights, strict=True))


def _with_fewer(hits: referring.Hits) -> Iterator[referring.Hits]:
    """The phrases that were found, and the same with one of so many left out, each of them once."""
    yield hits
    places = [(signal, match) for signal, found in hits.items() for match in found]
    for start in range(_UNKNOWN):
        left = [one for at, one in enumerate(places) if at % _UNKNOWN != start]
        yield {
            signal: found for signal in hits if (found := [match for name, match in left if name == signal])
        }


def weights_module(of: str, bias: float, weights: Mapping[str, float]) -> str:
    """The text of a module that holds what each signal ``of`` something weighs."""
    rows = "".join(f'    "{signal}": {weight},\n' for signal, weight in weights.items())
    return (
        f'"""What each signal of {of} weighs; written by ``stamgast.coach.training``."""\n\n'
        "from collections.abc import Mapping\nfrom typing import Final\n\n"
        f"BIAS: Final = {bias}\n\nWEIGHTS: Final[Mapping[str, float]] = {{\n{rows}}}\n"
    )


def as_module(biases: list[float], weights: Mapping[str, list[float]]) -> str:
    """The text of ``stamgast/coach/weights.py``."""
    rows = "\n".join(f'    "{signal}": {tuple(row)},' for signal, row in weights.items())
    return (
        '"""What each signal weighs for each label; written by ``stamgast.coach.training``."""\n\n'
        "from collections.abc import Mapping\nfrom typing import Final\n\n"
        f"LABELS: Final = (\n{''.join(f'    {json.dumps(label)},{chr(10)}' for label in LABELS)})\n"
        f"BIASES: Final = {tuple(biases)}  # fmt: skip\n\n"
        "WEIGHTS: Final[Mapping[str, tuple[float, ...]]] = {\n"
        f"{rows}\n}}  # fmt: skip\n"
    )


def main(*paths: str) -> None:
    """Fits the weights to all files together, of posts or of texts that came in, and rewrites them."""
    files = [Path(path) for path in paths]
    rows = rows_of(files)
    beside = Path(__file__)
    if all(file.stem == "posts" for file in files):
        module = weights_module("a give-away", *fit_giveaway(rows))
        beside.with_name("giveaway_weights.py").write_text(module, encoding="utf-8")
    elif all(file.stem == "replies" for file in files):
        module = weights_module("a referral", *fit_referrals(rows))
        beside.with_name("referral_weights.py").write_text(module, encoding="utf-8")
    else:
        beside.with_name("weights.py").write_text(as_module(*fit(rows)), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
