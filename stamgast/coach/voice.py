"""How a text speaks, whether that is how its channel speaks, and how a channel has spoken so far."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import quantiles
from typing import Final, Literal

from stamgast.coach.checks import Match
from stamgast.coach.draft import Voice
from stamgast.coach.lexicon.address import FORMAL_YOU, INFORMAL_YOU, TO_FAMILIAR
from stamgast.coach.readability import lix
from stamgast.coach.text import Text, Token
from stamgast.coach.tone import is_formal

Address = Literal["formal", "informal"]

ENOUGH: Final = 10
"""Texts from which a channel's habits can be told."""
_CLEAR: Final = 0.8
"""Share of the texts that say "you" from which one way of saying it is the channel's."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What can be counted in a text; ``longest`` in words, ``lix`` without unit."""

    address: Address | None
    emoji: int
    exclamations: int
    longest: int
    lix: float


def traits(text: Text, language: str) -> Traits:
    """How a text speaks; ``address`` is ``None`` where it says "you" to nobody, or both ways."""
    return Traits(
        address=address(text, language),
        emoji=len(text.of("emoji")),
        exclamations=text.folded.count("!"),
        longest=max((_length(sentence) for sentence in text.sentences), default=0),
        lix=lix(text),
    )


def address(text: Text, language: str) -> Address | None:
    """Whether a text addresses its reader formally (u, Ni, De, the wording of letters) or not (je, du)."""
    familiar = INFORMAL_YOU.get(language)
    is_familiar = familiar is not None and familiar.search(text.folded) is not None
    formal = is_formal(text, language)
    if formal == is_familiar:
        return None
    return "formal" if formal else "informal"


def departures(text: Text, language: str, voice: Voice) -> Iterator[Match]:
    """Where a text leaves a voice: the wrong "you", too many emoji or exclamation marks, long sentences."""
    yield from _wrong_address(text, language, voice.address)
    if voice.emoji is not None:
        yield from (Match(token.start, token.end) for token in text.of("emoji")[voice.emoji :])
    if voice.exclamations is not None and text.folded.count("!") > voice.exclamations:
        places = [place for place, character in enumerate(text.folded) if character == "!"]
        yield from (Match(place, place + 1) for place in places[voice.exclamations :])
    if voice.sentence_words is not None:
        for sentence in text.sentences:
            if _length(sentence) > voice.sentence_words:
                yield Match(sentence[0].start, sentence[-1].end)


def learn(texts: Iterable[str], language: str) -> Voice:
    """The voice of a channel from texts it has published; open where they are too few or disagree.

    The most a text may hold of emoji, exclamation marks and words in a sentence is what nine in ten kept to.
    """
    found = [traits(text, language) for text in map(Text, texts) if text.words]
    if len(found) < ENOUGH:
        return Voice(language=language)
    addresses = Counter(one.address for one in found if one.address)
    usual, times = addresses.most_common(1)[0] if addresses else (None, 0)
    return Voice(
        language=language,
        address=usual if times >= ENOUGH / 2 and times >= _CLEAR * addresses.total() else None,
        emoji=_nine_in_ten(one.emoji for one in found),
        exclamations=_nine_in_ten(one.exclamations for one in found),
        sentence_words=_nine_in_ten(one.longest for one in found),
        lix=_nine_in_ten(round(one.lix) for one in found),
    )


def _wrong_address(text: Text, language: str, wanted: Address | None) -> Iterator[Match]:
    if wanted == "informal" and language in FORMAL_YOU:
        for you in FORMAL_YOU[language].finditer(text.plain):
            yield Match(you.start(), you.end(), TO_FAMILIAR.get(you.group()))
    if wanted == "formal" and language in INFORMAL_YOU and not is_formal(text, language):
        for you in INFORMAL_YOU[language].finditer(text.folded):
            yield Match(you.start(), you.end())


def _length(sentence: tuple[Token, ...]) -> int:
    return sum(token.kind == "word" for token in sentence)


def _nine_in_ten(counts: Iterable[int]) -> int:
    return round(quantiles(counts, n=10, method="inclusive")[-1])
