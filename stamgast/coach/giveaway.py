"""Weighs what in a post speaks for a give-away: who gets something, how they are chosen, and for what act."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise
from math import inf
from typing import Final

from stamgast.coach.checks import Match
from stamgast.coach.giveaway_weights import BIAS, WEIGHTS
from stamgast.coach.lexicon.prizes import FIRST, PRIZES, SOME
from stamgast.coach.lexicon.winning import DENIED, LUCK, ONE_OF, TOLD, YOU
from stamgast.coach.text import PAUSES, Text, Token

ACTS: Final = frozenset(["like", "say", "send"])
"""Signals of an act that is asked for."""
BUILD: Final = (
    "no_act", "no_gain", "first_few", "first_get", "get_chosen", "prize_chosen", "gives_prize", "ends_asking",
    "act_then_gain", "chosen_gets", "may_get", "no_vote", "ordered", "one_of", "addressed", "told", "denied",
)  # fmt: skip
"""Signals of how a post is built, besides those of the lexicon."""
FITS: Final = 1.5
"""Log-odds a post gains that a pattern takes for a give-away.

It is set by hand: the patterns know most texts the weights are fitted to, and would count for too much.
"""
_GETS: Final = frozenset(["gets", "get", "free"])
_TAKES: Final = frozenset(["gets", "win", "free"])
_CHOICE: Final = frozenset(["few", "best", "draw"])
_CHOSEN: Final = frozenset(["few", "best", "whoever"])
_WAYS: Final = _CHOICE | {"whoever", "chance", "win"}
_GAINS: Final = _GETS | {"win", "chance", "draw"}
_WHOEVER: Final = frozenset(["whoever"])
_CHANCE: Final = frozenset(["chance"])
_BY_CHANCE: Final = _GAINS | {"giver", "who_gets"}
_PRIZE: Final = frozenset(["prize", "pair"])
_GAINED: Final = _PRIZE | {"get"}
_PART: Final = _BY_CHANCE | _PRIZE | {"few", "whoever"}
_GIVEN: Final = _PRIZE | {"few", "draw"}
_HARDLY: Final = frozenset([*ACTS, "get", "ends_asking"])
"""Signals whose words are no reason to show."""
_LIKED_TO_WIN: Final = frozenset(["win", "like", "decides"])
"""Signals that together are bait ("Win! Like this. Which one would you choose?"), and no vote on anything."""
_WON: Final = frozenset(["win", "draw", "prize", "giver"])
_PAST: Final = frozenset(["past"])
_AND: Final = (" och", " og", " en", " and", " &", " +")
_REMEMBERED: Final = 2_048
"""Sets of signals of which is kept what they come to at most."""
_BY_PLACE: Final = (
    "first_few", "first_get", "ends_asking", "act_then_gain", "addressed", "told", "denied",
)  # fmt: skip
"""Signals that no signal of the lexicon tells by itself."""
_TWICE: Final = 2
"""Times a signal counts at most."""
_SURE: Final = 0.2
"""Log-odds above which a post is called a give-away."""

Hits = Mapping[str, list[Match]]


def reason(hits: Hits, text: Text, language: str, *, fits: bool) -> Match | None:
    """The words that speak most for a give-away, if the post is one.

    ``fits`` says that a pattern takes it for one.
    """
    if not may_be_one(hits, fits=fits):
        return None
    counts = shown(hits, text, language)
    score = BIAS + FITS * fits + sum(WEIGHTS.get(signal, 0.0) * count for signal, count in counts.items())
    if score <= _SURE:
        return None
    best = max(hits.keys() - _HARDLY, key=lambda signal: (WEIGHTS.get(signal, 0.0), signal))
    return max(hits[best], key=lambda match: match.end - match.start)


def may_be_one(hits: Hits, *, fits: bool = True) -> bool:
    """Whether a post with these signals may be a give-away, however often and wherever they stand.

    Most posts show too few of them, and need no look at how they are built.
    """
    return at_most(frozenset(hits), fits=fits) >= _SURE


def shown(hits: Hits, text: Text, language: str) -> dict[str, int]:
    """Signal → how often it shows."""
    signals = hits.keys()
    counts = {
        signal: min(len({match.start for match in hits[signal]}), _TWICE)
        for signal in PRIZES
        if signal in hits
    }
    first = list(_first_few(text, language))
    hopes = len(hits.get("like", ())) >= _TWICE and LUCK[language].search(text.folded) is not None
    counts |= {
        "first_few": bool(first),
        "first_get": bool(first) and not signals.isdisjoint(_GETS | _PRIZE),
        "ends_asking": text.folded.rstrip().endswith("?"),
        "act_then_gain": hopes or _comes_before(_starts(hits, ACTS), _starts(hits, _GAINS)),
        "ordered": any(_opens_clause(text, start) for start in _starts(hits, ACTS)),
        "one_of": not signals.isdisjoint(_PART) and ONE_OF[language].search(text.folded) is not None,
        "addressed": not text.word_set.isdisjoint(YOU[language]),
    }
    counts |= _together(signals) | _of_sentences(hits, text, language, first)
    return counts | {"no_gain": counts["no_gain"] and not hopes and not _goes_to_somebody(hits, text)}


@lru_cache(maxsize=_REMEMBERED)
def at_most(signals: frozenset[str], *, fits: bool) -> float:
    """Log-odds that a post with these signals of the lexicon cannot exceed."""
    if signals <= _HARDLY:
        return -inf
    counts: dict[str, tuple[int, ...]] = dict.fromkeys(signals, (1, _TWICE))
    counts |= {signal: (count,) for signal, count in _together(signals).items()}
    counts |= dict.fromkeys(_BY_PLACE, (0, 1))
    counts |= {
        "chosen_gets": (0, not signals.isdisjoint(_TAKES)),
        "may_get": (0, "chance" in signals),
        "ordered": (0, not signals.isdisjoint(ACTS)),
        "one_of": (0, not signals.isdisjoint(_PART)),
        "no_gain": (0, counts["no_gain"][0]) if signals & {"like", "whoever"} else counts["no_gain"],
    }
    score = BIAS + FITS * fits
    score += sum(max(WEIGHTS.get(signal, 0.0) * count for count in counts[signal]) for signal in counts)
    return round(score, 2)  # as exact as the weights are written


def _together(signals: AbstractSet[str]) -> dict[str, int]:
    """What signals of the lexicon show by standing in one post."""
    return {
        "no_act": signals.isdisjoint(ACTS),
        "no_gain": signals.isdisjoint(_BY_CHANCE),
        "get_chosen": not signals.isdisjoint(_GETS) and not signals.isdisjoint(_CHOICE),
        "prize_chosen": not signals.isdisjoint(_PRIZE) and not signals.isdisjoint(_WAYS),
        "gives_prize": "giver" in signals and not signals.isdisjoint(_GIVEN),
        "no_vote": signals >= _LIKED_TO_WIN,
    }


def _of_sentences(hits: Hits, text: Text, language: str, first: list[int]) -> dict[str, int]:
    """Whether a sentence says that who is chosen gets something, or that one may get it."""
    takes = sorted(_starts(hits, _TAKES))
    chosen = sorted([*_starts(hits, _CHOSEN), *first]) if takes else []
    chances = sorted(_starts(hits, _CHANCE))
    gains = sorted([*takes, *_starts(hits, _GAINED)]) if chances else []
    won = sorted(_starts(hits, _WON))
    return {
        "told": bool(won) and _is_told(hits, text, language, won) and not first,
        "denied": bool(won) and _share_a_sentence(text, won, _places(text, DENIED[language])),
        "chosen_gets": _share_a_sentence(text, chosen, takes),
        "may_get": _share_a_sentence(text, chances, gains),
    }


def _goes_to_somebody(hits: Hits, text: Text) -> bool:
    """Whether a prize stands beside whoever is to get it: "Two tickets for whoever guesses the score"."""
    return _share_a_sentence(text, sorted(_starts(hits, _PRIZE)), sorted(_starts(hits, _WHOEVER)))


def _share_a_sentence(text: Text, ones: list[int], others: list[int]) -> bool:
    """Whether one of each stands in one sentence; both in order."""
    if not ones or not others:
        return False
    return any(
        _any_within(ones, sentence[0].start, sentence[-1].end)
        and _any_within(others, sentence[0].start, sentence[-1].end)
        for sentence in text.sentences
    )


def _is_told(hits: Hits, text: Text, language: str, won: list[int]) -> bool:
    """Whether all that is said of winning is past, and nobody is asked for anything."""
    if any(_opens_clause(text, start) for start in _starts(hits, ACTS)):
        return False
    past = sorted([*_places(text, TOLD[language]), *_starts(hits, _PAST)])
    return all(
        _any_within(past, sentence[0].start, sentence[-1].end)
        for sentence in text.sentences
        if _any_within(won, sentence[0].start, sentence[-1].end)
    )


def _places(text: Text, words: frozenset[str]) -> list[int]:
    if text.word_set.isdisjoint(words):
        return []
    return [word.start for word in text.words if word.text in words]


def _opens_clause(text: Text, start: int) -> bool:
    """Whether what stands there opens a clause, as orders do: "Comment below", "Follow us and tag her"."""
    return text.sign_before(start) in PAUSES or text.folded.endswith(_AND, 0, text.end_before(start))


def _first_few(text: Text, language: str) -> Iterator[int]:
    """Where a number stands beside "first": "the first ten", "de 50 första"."""
    first = FIRST[language]
    if not any(map(text.folded.__contains__, first)):
        return
    for one, other in pairwise(token for token in text.tokens if token.kind in {"word", "number"}):
        if (one.text in first and _counts(other, language)) or (
            other.text in first and _counts(one, language)
        ):
            yield one.start


def _counts(token: Token, language: str) -> bool:
    return token.kind == "number" or token.text in SOME[language]


def _starts(hits: Hits, signals: frozenset[str]) -> list[int]:
    return [match.start for signal in signals & hits.keys() for match in hits[signal]]


def _any_within(places: list[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _comes_before(ones: list[int], others: list[int]) -> bool:
    return bool(ones) and bool(others) and min(ones) < max(others)
