"""Which language a text is in: own function words first, a statistical model when they leave it open."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from stamgast.coach.lexicon.function_words import FUNCTION_WORDS, MARKS
from stamgast.coach.text import Text
from stamgast.vocabulary.languages import OTHER, RECOGNISED

_PRIOR: Final = 1.2
"""Weight of the channel's usual language, in words that belong to one language only."""
_LEAD: Final = 0.45
"""Lead by which function words decide without the model."""
_MARK: Final = 0.3
_KNOWN: Final = 0.3
"""Share of function words under which the model is asked first."""
_FOREIGN: Final = 4
"""Words a text needs before it can be called foreign."""
_MODEL_NAMES: Final = {
    "no": "nb",
    "nn": "nb",
}  # Nynorsk is told by its own words; the model sees it too often


def _weights() -> Mapping[str, tuple[tuple[str, float], ...]]:
    speakers: dict[str, list[str]] = defaultdict(list)
    for language, words in FUNCTION_WORDS.items():
        for word in words:
            speakers[word].append(language)
    return {word: tuple((name, 1 / len(names)) for name in names) for word, names in speakers.items()}


_WEIGHTS: Final = _weights()


def identify(text: Text | str, *, prior: str | None = None) -> str:
    """A language out of ``RECOGNISED``, or ``OTHER``.

    ``prior`` is the language the channel (or this author) usually writes in; it decides where the text is too
    short to tell. Text without words is in the prior language, or ``OTHER``.
    """
    read = Text(text) if isinstance(text, str) else text
    prior = prior if prior in RECOGNISED else None
    if not read.words:
        return prior or OTHER
    scores = _scores(read)
    known = sum(1 for word in read.words if word.text in _WEIGHTS)
    if prior:
        scores[prior] += _PRIOR
    if len(read.words) >= _FOREIGN and known / len(read.words) < _KNOWN:
        return _by_model(read, prior)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or (not known and not prior):
        return _by_model(read, prior)
    runner_up = ranked[1][1] if len(ranked) > 1 else 0.0
    if ranked[0][1] - runner_up >= _LEAD:
        return ranked[0][0]
    return _among([name for name, score in ranked if ranked[0][1] - score < _LEAD], read, prior)


def _scores(text: Text) -> dict[str, float]:
    scores: dict[str, float] = defaultdict(float)
    for word in text.words[:200]:
        for name, weight in _WEIGHTS.get(word.text, ()):
            scores[name] += weight
    for mark, names in MARKS.items():
        if mark in text.folded:
            for name in names.split():
                scores[name] += _MARK
    return scores


def _by_model(text: Text, prior: str | None) -> str:
    """The model's word, which may also say that the language is none of ours."""
    ranked = _rank(" ".join(word.text for word in text.words[:60]))
    first = _MODEL_NAMES.get(ranked[0][0], ranked[0][0])
    if first in RECOGNISED:
        return first
    if len(text.words) >= _FOREIGN and ranked[0][1] > 0.7:
        return OTHER
    return prior or _first_of(ranked, RECOGNISED)


def _among(names: list[str], text: Text, prior: str | None) -> str:
    if prior in names:
        return prior or OTHER
    return _first_of(_rank(" ".join(word.text for word in text.words[:60])), names)


def _first_of(ranked: list[tuple[str, float]], names: "tuple[str, ...] | list[str]") -> str:
    for name, _ in ranked:
        if _MODEL_NAMES.get(name, name) in names:
            return _MODEL_NAMES.get(name, name)
    return names[0] if names else OTHER


@lru_cache(maxsize=1)
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _rank(words: str) -> list[tuple[str, float]]:
    """Languages the model thinks of, the likeliest first, with probabilities."""
    return [(str(name), float(share)) for name, share in _model().rank(words)]
