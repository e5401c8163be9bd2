"""Whether a remark offers anything to take up, and whether a short reply says or promises anything."""

from stamgast.coach.content import content_words, is_courteous
from stamgast.coach.lexicon.courtesy import FORMULAS, OFFERS
from stamgast.coach.lexicon.function_words import FUNCTION_WORDS
from stamgast.coach.lexicon.telling import (
    ASIDE,
    AT_ONCE,
    DAYS,
    DEGREES,
    FEELINGS,
    FIRST_PERSONS,
    GOOD,
    INTENSIFYING,
    LONGING,
    REPORTS,
    SUPERLATIVES,
    TELLS,
    THANKING,
    UNTIL_THEN,
    WILL_BE,
)
from stamgast.coach.text import PAUSES, Text, Token

_PRAISED = 2
"""Words of content bare praise may hold: what it praises ("Best café in the county!")."""
_SUPERLATIVE = 6
_PREFIXED = 7


def tells(text: Text, language: str) -> bool:
    """Whether something particular is said: an event, a contrast, what is one's own, or what somebody did."""
    if not text.word_set.isdisjoint(TELLS[language]):
        return True
    content = {word.start for word in content_words(text, language)}
    return any(
        before.text in FIRST_PERSONS[language]
        and word.start in content
        and not _judges(word, before, language)
        and word.text not in ASIDE[language]
        for before, word in zip(text.words, text.words[1:], strict=False)
    )


def merely_praises(text: Text, language: str) -> bool:
    """Whether thanks or praise of a thing are all there is in a text."""
    if LONGING[language].search(text.folded) and len(content_words(text, language)) <= _PRAISED + 1:
        return True
    if tells(text, language):
        return False
    judged = judging(text, language)
    left = [
        word
        for word in content_words(text, language)
        if word.start not in judged and word.text not in ASIDE[language]
    ]
    return len(left) <= _PRAISED and (bool(judged) or not text.word_set.isdisjoint(THANKING[language]))


def judging(text: Text, language: str) -> frozenset[int]:
    """Where words stand that say how good something is."""
    pairs = zip((None, *text.words), text.words, strict=False)
    return frozenset(word.start for before, word in pairs if _judges(word, before, language))


def claims(text: Text, language: str, said: list[Token]) -> bool:
    """Whether a reply reports something done or says what is going to happen, in however few words.

    ``said`` are its words of content: "Replaced!", "Vi sandar", "New ones are on their way."
    """
    if text.word_set.isdisjoint(UNTIL_THEN[language]) and (
        AT_ONCE[language].search(text.folded)
        or WILL_BE[language].search(text.folded)
        or not text.word_set.isdisjoint(DAYS[language])
    ):
        return True
    return any(_reports(text, word, language) or _is_done_by_us(text, word, language) for word in said)


def offers(text: Text, language: str) -> bool:
    """Whether something is promised or offered; to look forward to something is neither."""
    if OFFERS[language].search(text.folded) is None:
        return False
    said = LONGING[language].sub("", FORMULAS[language].sub("", text.folded))
    return OFFERS[language].search(said) is not None


def stands_alone(text: Text, word: Token, language: str) -> bool:
    """Whether a word stands in a sentence without any courtesy: "Hi Kim! Downstairs."."""
    return any(
        word in sentence and not any(is_courteous(token.text, language) for token in sentence)
        for sentence in text.sentences
    )


def _reports(text: Text, word: Token, language: str) -> bool:
    """Whether a word is built like a participle and stands by itself: "Thanks, replaced!"."""
    return (
        REPORTS[language].match(word.text) is not None
        and text.sign_before(word.start) in PAUSES
        and text.folded[word.end : word.end + 1] in PAUSES
    )


def _is_done_by_us(text: Text, word: Token, language: str) -> bool:
    """Whether a word is a verb beside "I" or "we", and none of feeling: "Vi sandar", "Det fixar jag"."""
    if word.text in FEELINGS[language] or word.text.endswith(SUPERLATIVES[language]):
        return False
    at = text.words.index(word)
    before = text.words[at - 1] if at else None
    if before is not None and before.text in FIRST_PERSONS[language]:
        return text.sign_before(before.start) in PAUSES
    after = text.words[at + 1] if at + 1 < len(text.words) else None
    return language != "en" and after is not None and after.text in FIRST_PERSONS[language]


def is_called(text: Text, word: Token) -> bool:
    """Whether a word is a name somebody is called by, or signs with: "Wise words, Kim!"."""
    if not text.plain[word.start].isupper() or text.sign_before(word.start) not in {",", "/"}:
        return False
    after = text.folded[word.end :].lstrip(" ")
    return not after or not after[0].isalnum()


def _judges(word: Token, before: Token | None, language: str) -> bool:
    """Whether a word says how good something is: a superlative, an attitude, or right after a word of degree.

    Not a small word: "så jeg vet hvor jeg skal gå" praises nothing.
    """
    return (
        word.text in GOOD[language]
        or (len(word.text) > _PREFIXED and word.text.startswith(INTENSIFYING))
        or (len(word.text) >= _SUPERLATIVE and word.text.endswith(SUPERLATIVES[language]))
        or (
            before is not None
            and before.text in DEGREES[language]
            and word.start == before.end + 1
            and word.text not in DEGREES[language]
            and word.text not in FUNCTION_WORDS[language]
        )
    )
