"""Weighs what in a reply speaks for sending the person elsewhere, where no turn of phrase decides."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain
from typing import Final

from stamgast.coach.automaton import Automaton
from stamgast.coach.checks import Match
from stamgast.coach.content import content_words, is_courteous
from stamgast.coach.lexicon.asked import AMOUNTS
from stamgast.coach.lexicon.clauses import PERSONS
from stamgast.coach.lexicon.courtesy import COURTESY, THANKS
from stamgast.coach.lexicon.pointers import POINTERS
from stamgast.coach.lexicon.referral import BEST, FAREWELL, GRATITUDE, HAS_ALL, IDLE, KNOWING, THEN_WE
from stamgast.coach.lexicon.stock import PRIDE, STOCK
from stamgast.coach.lexicon.telling import FIRST_PERSONS, GOOD
from stamgast.coach.referral import holds_an_address, is_proper_name
from stamgast.coach.referral_weights import BIAS, WEIGHTS
from stamgast.coach.text import Text, Token

SIGNALS: Final = (
    *POINTERS, "topic", "beside", "much", "address", "opens_as_answer", "says", "leads", "tells", "points",
    "place_to_look", "somebody_to_ask", "knows", "then_we", "alone", "brief",
)  # fmt: skip
"""Signals of the lexicon, and of how the reply is built."""
FITS: Final = 1.5
"""Log-odds a reply gains that a pattern takes for a referral.

It is set by hand: the patterns know most texts the weights are fitted to, and would count for too much.
"""
_SURE: Final = 0.0
"""Log-odds above which a reply is called a referral."""
_ANSWERING: Final = frozenset(["answer", "fact", "ourselves"])
"""Signals of the lexicon that speak for an answer; their words are no part of a referral."""
_SAID_IN_THANKS: Final = _ANSWERING | {"more"}
_ASKED_IN_THANKS: Final = _SAID_IN_THANKS | {"contact"}
"""Signals that thanks for a question show as well."""
_PLACES: Final = ("site", "paper")
_SOMEBODY: Final = ("people",)
_KNOWING: Final = ("contact", "they_know", "turn_to")
_WAYS: Final = ("look", "contact")
_THANKFUL: Final = ("tack", "takk", "dank", "bedankt", "thank")
_POINTING: Final = (*_PLACES, *_WAYS, "people", "visit", "they_know", "turn_to", "it_says")
_BY: Final = (*_WAYS, "visit", "they_know", "turn_to", "it_says", "more")
"""Signals of getting there, without which a place or somebody may just as well be praised."""
_TWICE: Final = 2
"""Times a signal counts at most."""
_REST: Final = 8
_MUCH: Final = 4
_STEM: Final = 4
"""Letters two words have to share at their beginning to be taken for one."""
_SAYING: Final = 4
"""Words beyond courtesy from which a sentence says something."""
_ANSWER: Final = 4
"""Words up to which a sentence is hardly more than the answer itself."""
_LONG: Final = 120
"""Words beyond which nothing only points elsewhere."""

Hits = Mapping[str, list[Match]]


def refers(text: Text, parent: Text, language: str, *, fits: bool, answers: bool) -> bool:
    """Whether a reply to a question only says where else to look or whom to ask.

    ``fits`` says that a pattern takes it for a referral, ``answers`` that it opens the way answers do.
    """
    counts = shown(text, parent, language, answers=answers)
    score = BIAS + FITS * fits + sum(WEIGHTS.get(signal, 0.0) * count for signal, count in counts.items())
    return bool(counts) and score > _SURE


def where(text: Text, language: str) -> Match:
    """The sentences that point elsewhere, or the whole text."""
    hits = known(text, language)
    pointing = [sentence for sentence in text.sentences if _points(hits, *_ends(sentence))]
    if not pointing:
        return Match(*text.extent)
    return Match(
        pointing[0][0].start,
        max(token.end for token in pointing[-1] if token.kind not in {"emoji", "smiley"}),
    )


def names_a_way(text: Text, sentence: tuple[Token, ...], language: str) -> bool:
    """Whether a sentence names a place and how to get there: looking, or writing and calling."""
    hits = known(text, language)
    return _has(hits, _PLACES, *_ends(sentence)) and _has(hits, _WAYS, *_ends(sentence))


def sends_away(text: Text, language: str) -> bool:
    """Whether any sentence names a place and a way there, or somebody who would know."""
    hits = known(text, language)
    return any(
        names_a_way(text, sentence, language)
        or (_has(hits, _SOMEBODY, *_ends(sentence)) and _has(hits, _KNOWING, *_ends(sentence)))
        for sentence in text.sentences
    )


def says_alone(text: Text, sentence: tuple[Token, ...], language: str) -> bool:
    """Whether a sentence holds a fact or a bare word of content, points nowhere and is no courtesy.

    "Only fruit." does, "It varies." says nothing of what was asked.
    """
    hits, ends = known(text, language), _ends(sentence)
    if _has(hits, hits.keys() - _ANSWERING, *ends):
        return False
    return _has(hits, ("fact",), *ends) or (
        any(word in sentence for word in content_words(text, language))
        and not any(word.text in PERSONS[language] or is_courteous(word.text, language) for word in sentence)
    )


def passes_on(text: Text, parent: Text, language: str) -> bool:
    """Whether what was asked is passed on, in however few words: "That's one for the warden"."""
    return points_somewhere(text, language) and refers(text, parent, language, fits=False, answers=False)


def opens_with_a_fact(text: Text, language: str) -> bool:
    """Whether a few words of answer come first, and are no courtesy: "Only fruit. It's in the rules."."""
    if not text.sentences:
        return False
    first = text.sentences[0]
    if (comma := text.folded.find(",", first[0].start, first[-1].end)) > 0:
        clause = tuple(token for token in first if token.end <= comma)
        if clause and clause[0].text in AMOUNTS[language] and len(clause) <= _ANSWER + 1:
            return says_alone(text, clause, language)
    if len(text.sentences) == 1 or first[-1].text != "." or len(first) > _ANSWER + 1:
        return False
    return says_alone(text, first, language)


def points_somewhere(text: Text, language: str) -> bool:
    """Whether anything points elsewhere but words of courtesy: "Love that you're asking!" does not."""
    shown = known(text, language).keys()
    if not shown or text.of("link", "email", "number"):
        return bool(shown) or any(_is_address(one) or _has_all(text, one, language) for one in text.sentences)
    said = len(content_words(text, language))
    return not (shown <= _SAID_IN_THANKS and said <= 1) and not (shown <= _ASKED_IN_THANKS and not said)


def shown(
    text: Text, parent: Text, language: str, *, answers: bool, hits: Hits | None = None
) -> dict[str, int]:
    """Signal → how often it shows; nothing in a text too long to only point elsewhere.

    ``hits`` are the phrases to go by, for whoever asks what a text would show with fewer.
    """
    if len(text.spoken) > _LONG:
        return {}
    hits = known(text, language) if hits is None else hits
    counts = {signal: min(len({match.start for match in found}), _TWICE) for signal, found in hits.items()}
    rest = list(_rest(text, parent, language, hits))
    counts |= {
        "much": int(len(rest) >= _MUCH),
        "address": int(bool(text.of("link", "email"))),
        "opens_as_answer": int(answers),
        "place_to_look": int("look" in hits and not hits.keys().isdisjoint(_PLACES)),
        "somebody_to_ask": int("people" in hits and not hits.keys().isdisjoint(_KNOWING)),
        "then_we": int(THEN_WE[language].search(text.folded) is not None),
    }
    counts |= _of_sentences(text, language, hits, rest)
    counts["alone"] = int(counts["points"] > 0 and not counts["says"] and not counts["beside"])
    counts["brief"] = int(counts["points"] > 0 and len(rest) <= _TWICE)
    return counts


def _of_sentences(text: Text, language: str, hits: Hits, rest: list[Token]) -> dict[str, int]:
    topic = beside = says = leads = tells = points = knows = 0
    for sentence in text.sentences:
        start, end = _ends(sentence)
        said = text.folded[start:end]
        if STOCK[language].search(said):
            continue
        words = sum(start <= word.start < end for word in rest)
        knows |= int(_knows(sentence, language))
        if _sends(text, sentence, language, hits):
            points += 1
            topic += words
            leads |= int(points == 1 and says > 0)
            continue
        beside += words
        tells += words >= _TWICE
        says += GRATITUDE.search(said) is None and (
            _has(hits, ("fact",), start, end) or _beyond_courtesy(sentence, language) >= _SAYING
        )
    return {
        "topic": min(topic, _REST), "beside": min(beside, _REST), "says": min(says, _TWICE),
        "leads": leads, "tells": min(tells, _TWICE), "points": min(points, _TWICE),
        "knows": knows,
    }  # fmt: skip


def _is_address(sentence: tuple[Token, ...]) -> bool:
    """Whether a sentence holds a link or a number to call; where to write to may be what was asked for."""
    return holds_an_address(sentence) and all(token.kind != "email" for token in sentence)


def _sends(text: Text, sentence: tuple[Token, ...], language: str, hits: Hits) -> bool:
    """Whether a sentence names where to look or whom to ask; "Our staff are wonderful!" does neither."""
    if holds_an_address(sentence) or _has_all(text, sentence, language):
        return True
    ends = _ends(sentence)
    if not _points(hits, *ends) or PRIDE[language].search(text.folded, *ends):
        return False
    named = _has(hits, _BY, *ends) and _has(hits, (*_PLACES, *_SOMEBODY), *ends)
    return named or not _praises(sentence, language)


def _praises(sentence: tuple[Token, ...], language: str) -> bool:
    return any(word.text in GOOD[language] and word.text not in BEST[language] for word in sentence)


def _knows(sentence: tuple[Token, ...], language: str) -> bool:
    """Whether somebody else is said to know or tell: "Det kan banken svara på", "Gwen will know"."""
    words = {word.text for word in sentence if word.kind == "word"}
    return not words.isdisjoint(KNOWING[language]) and words.isdisjoint(FIRST_PERSONS[language])


def _has_all(text: Text, sentence: tuple[Token, ...], language: str) -> bool:
    """Whether somebody named at the beginning has all there is to know: "Traveline has all the times"."""
    return (
        HAS_ALL[language].search(text.folded, *_ends(sentence)) is not None
        and sentence[0].text not in PERSONS[language]
        and all(word.text not in FIRST_PERSONS[language] for word in sentence)
    )


def _rest(text: Text, parent: Text, language: str, hits: Hits) -> Iterator[Token]:
    """Words of content that neither point elsewhere nor take up what was asked."""
    pointing = sorted(
        chain.from_iterable(found for signal, found in hits.items() if signal not in _ANSWERING)
    )
    asked = {word[:_STEM] for word in parent.word_set if len(word) >= _STEM}
    for word in content_words(text, language):
        known = word.text in IDLE[language] or word.text in KNOWING[language] or word.text in parent.word_set
        if known or (len(word.text) >= _STEM and word.text[:_STEM] in asked):
            continue
        if any(match.start <= word.start < match.end for match in pointing):
            continue
        if not is_proper_name(text, word):
            yield word


def _beyond_courtesy(sentence: tuple[Token, ...], language: str) -> int:
    return sum(
        word.kind == "word" and word.text not in COURTESY[language] and word.text not in THANKS
        for word in sentence
    )


def _points(hits: Hits, start: int, end: int) -> bool:
    return _has(hits, _POINTING, start, end)


def _has(hits: Hits, signals: Iterable[str], start: int, end: int) -> bool:
    return any(start <= match.start < end for signal in signals for match in hits.get(signal, ()))


def _ends(sentence: tuple[Token, ...]) -> tuple[int, int]:
    return sentence[0].start, sentence[-1].end


@lru_cache(maxsize=2)
def known(text: Text, language: str) -> Hits:
    """Signal → where it shows, but for what is only named in thanks and farewells."""
    found = _automaton(language).find(text.folded).get("reply", {})
    courtesies = [one.span() for one in FAREWELL.finditer(text.folded)]
    if thanks := [one.span() for one in GRATITUDE.finditer(text.folded)]:
        openings = {sentence[0].start for sentence in text.sentences}
        courtesies += [
            (start, end)
            for start, end in thanks
            if start in openings or text.folded.startswith(_THANKFUL, start)
        ]
    if not found or not courtesies:
        return found
    beyond = {
        signal: [one for one in matches if not any(start <= one.start < end for start, end in courtesies)]
        for signal, matches in found.items()
    }
    return {signal: matches for signal, matches in beyond.items() if matches}


@cache
def _automaton(language: str) -> Automaton:
    return Automaton({"reply": POINTERS}, language)
