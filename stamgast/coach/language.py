"""Which language a text is in: own function words first, a statistical model when they leave it open."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Final

from stamgast.coach.lexicon.common_words import COMMON_WORDS
from stamgast.coach.lexicon.faults import FAULTS
from stamgast.coach.lexicon.function_words import FUNCTION_WORDS, HABITS, MARKS, OTHER_WORDS
from stamgast.coach.lexicon.goodwill import GOODWILL
from stamgast.coach.lexicon.grievances import GRIEVANCES
from stamgast.coach.lexicon.proposals import PROPOSALS
from stamgast.coach.tally import Tally
from stamgast.coach.text import Text
from stamgast.vocabulary.languages import OTHER, RECOGNISED

_PRIOR: Final = 1.2
"""Weight of the channel's usual language, in words that belong to one language only."""
_LEAD: Final = 0.45
"""Lead by which words decide without the model."""
_MARK: Final = 0.3
_HABIT: Final = 0.12
_USUAL: Final = 40
"""Characters of a text as people write them; longer ones show each habit more often."""
_COMMONER: Final = {"nb": 0.1}
"""What Bokmål is ahead of Danish and Nynorsk where nothing else decides; far more people write it."""
_KNOWN: Final = 0.3
"""Share of function words under which the model is asked first."""
_FOREIGN: Final = 4
"""Words a text needs before it can be called foreign."""
_LOOKED_AT: Final = 100
"""Words that are read; the rest of a text is in the same language."""
_MODEL_NAMES: Final = {
    "no": "nb",
    "nn": "nb",
}  # Nynorsk is told by its own words; the model sees it too often
_HEARD: Final = 0.5
"""Weight of a word that triage knows in one language."""
_KINSHIP: Final = {("da", "nb"): 0.7, ("nn", "nb"): 0.5}
"""How likely a word of one language is a word of the other, too."""
_LATIN: Final = re.compile(r"[a-zà-ɏ]", re.IGNORECASE)
_DANISH_YOU: Final = re.compile(r"[a-zæøå] I [a-zæøå]")
"""Danish "you" is written as a capital I in the middle of a sentence."""
_LETTER_MARKS: Final = re.compile(f"[{''.join(MARKS)}]")
_NAMES: Final = (*RECOGNISED, OTHER)

Weights = tuple[tuple[str, float], ...]
"""Languages and what a word or a letter weighs for them."""


def _weights() -> Mapping[str, Weights]:
    """Word → weights; a word that several languages share weighs less for each."""
    weights = _small_talk()
    speakers: dict[str, list[str]] = defaultdict(list)
    for language, words in {**FUNCTION_WORDS, OTHER: OTHER_WORDS}.items():
        for word in words | COMMON_WORDS.get(language, frozenset()):
            speakers[word].append(language)
    for word, names in speakers.items():
        weights[word] = tuple((name, 1 / len(names)) for name in names)
    return weights


def _small_talk() -> dict[str, Weights]:
    """What the words of triage weigh: less, and Bokmål's words may well be Danish or Nynorsk."""
    speakers: dict[str, set[str]] = defaultdict(set)
    for book in (GRIEVANCES, FAULTS, GOODWILL, PROPOSALS):
        for languages in book.values():
            for language, phrases in languages.items():
                for word in " ".join(phrases).split():
                    speakers[word].add(language)
    return {
        word: tuple(
            (name, weight)
            for name in RECOGNISED
            if (weight := _HEARD / len(names) * max(_KINSHIP.get((name, own), name == own) for own in names))
        )
        for word, names in speakers.items()
    }


_TALLY: Final = Tally(_NAMES, 1680)
"""Every weight is so many 1680ths: shares among up to eight languages, halves and tenths of them."""
_packed: Final = cache(_TALLY.packed)
_WEIGHTS: Final = {word: _packed(weights) for word, weights in _weights().items()}
_MARKS: Final = {
    mark: _TALLY.packed((name, _MARK * count) for name, count in Counter(names.split()).items())
    for mark, names in MARKS.items()
}


def identify(text: Text | str, *, prior: str | None = None) -> str:
    """A language out of ``RECOGNISED``, or ``OTHER``.

    ``prior`` is the language the channel (or this author) usually writes in; it decides where the text is too
    short to tell. Text without words is in the prior language, or ``OTHER``.
    """
    read = Text(text) if isinstance(text, str) else text
    prior = prior if prior in RECOGNISED else None
    words = read.spoken[:_LOOKED_AT]
    if not words:
        return prior or OTHER
    if not _LATIN.search(read.folded):
        return OTHER
    known = list(filter(None, map(_WEIGHTS.get, words)))
    scores = _scores(read, known)
    if prior:
        scores[prior] = scores.get(prior, 0.0) + _PRIOR
    if not scores or (len(words) >= _FOREIGN and len(known) / len(words) < _KNOWN):
        named = _by_model(words, prior)
        if not scores or named != "da" or scores.get("nb", 0.0) < scores.get("da", 0.0):
            return named  # the model takes short Bokmål for Danish
    if leader := _leader(scores):
        return leader
    close = _with_habits(scores, read)
    return prior if prior in close and prior else max(close, key=close.__getitem__)


def _scores(text: Text, seen: list[int]) -> dict[str, float]:
    """What words and letters say for each language; nothing where none of them is known."""
    if not text.folded.isascii():
        seen = [*seen, *map(_MARKS.__getitem__, set(_LETTER_MARKS.findall(text.folded)))]
    if not seen:
        return {}
    scores = _TALLY.read(sum(seen))
    if " I " in text.plain and scores["da"] > scores["en"] and _DANISH_YOU.search(text.plain):
        scores["da"] += 1.5
    return scores


def _leader(scores: Mapping[str, float]) -> str | None:
    """The language ahead of all others, if one is."""
    leader, first, second = None, 0.0, 0.0
    for name, score in scores.items():  # a third of the time it takes to sort them
        if score > first:
            leader, first, second = name, score, first
        elif score > second:
            second = score
    return leader if first - second >= _LEAD else None


def _with_habits(scores: Mapping[str, float], text: Text) -> Mapping[str, float]:
    """The scores of those in the lead, after a look at spellings."""
    best = max(scores.values())
    weight = _HABIT * min(1.0, _USUAL / len(text.folded))
    return {
        name: score + _COMMONER.get(name, 0.0) + weight * sum(map(text.folded.count, HABITS.get(name, ())))
        for name, score in scores.items()
        if best - score < _LEAD
    }


def _by_model(words: list[str], prior: str | None) -> str:
    """The model's word, which may also say that the language is none of ours."""
    ranked = _rank(" ".join(words[:60]))
    first = _MODEL_NAMES.get(ranked[0][0], ranked[0][0])
    if first in RECOGNISED:
        return first
    if len(words) >= _FOREIGN and ranked[0][1] > 0.7:
        return OTHER
    return prior or _first_of(ranked, RECOGNISED)


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
