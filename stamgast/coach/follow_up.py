"""Questions with which a reply can carry the talk on, built from what the person wrote."""

import re
from collections.abc import Collection, Iterator
from itertools import islice
from typing import Final, NamedTuple

from stamgast.coach.content import content_words
from stamgast.coach.lexicon.follow_up import DEFINITE, OPEN, PEOPLE, POLITE, QUALITIES, QUESTIONS, THE, YOURS
from stamgast.coach.text import Text, Token
from stamgast.coach.voice import Address
from stamgast.coach.voice import address as address_in
from stamgast.vocabulary.languages import LANGUAGES

MOST: Final = 3
_NOT_IN_PUBLIC: Final = frozenset({"spam", "rough_language", "personal_data"})
_YEAR: Final = re.compile(r"\b(?:(?:18|19)\d\d|20[01]\d)\b")


class FollowUp(NamedTuple):
    """A question, and the words it takes up: offsets in the original text, both 0 when it takes up none."""

    question: str
    start: int
    end: int


def follow_ups(
    text: str, language: str, *, labels: Collection[str] = (), address: Address | None = None
) -> tuple[FollowUp, ...]:
    """Up to ``MOST`` questions to somebody who wrote ``text``, the most particular first.

    They name the person, the year or the thing that was mentioned; ``labels`` (of triage) add an open one.
    There are none in languages the coach does not speak, and none to spam, rough language or exposed
    personal data. Where a language has a polite "you", it is used to whoever uses it, or is known to
    (``address``).
    """
    if language not in LANGUAGES or not _NOT_IN_PUBLIC.isdisjoint(labels):
        return ()
    read = Text(text)
    found = {one.question: one for one in (*_particular(read, language), *_open(language, labels))}
    questions = tuple(islice(found.values(), MOST))
    if (address_in(read, language) or address) != "formal":
        return questions
    return tuple(one._replace(question=_politely(one.question, language)) for one in questions)


def _politely(question: str, language: str) -> str:
    for familiar, polite in POLITE.get(language, {}).items():
        question = question.replace(familiar, polite, 1)
    return question


def _particular(text: Text, language: str) -> Iterator[FollowUp]:
    named = list(_named(text, language))
    yield from (_asked("person", name, text, language) for name in named if name.is_person)
    for match in _YEAR.finditer(text.folded):
        question = QUESTIONS["year"][language].format(match.group())
        yield FollowUp(question, *text.span(match.start(), match.end()))
    yield from (_asked("thing", name, text, language) for name in named if not name.is_person)


def _open(language: str, labels: Collection[str]) -> Iterator[FollowUp]:
    return (FollowUp(words[language], 0, 0) for label, words in OPEN.items() if label in labels)


class _Name(NamedTuple):
    words: str
    first: Token
    last: Token
    is_person: bool


def _asked(about: str, name: _Name, text: Text, language: str) -> FollowUp:
    return FollowUp(
        QUESTIONS[about][language].format(name.words), *text.span(name.first.start, name.last.end)
    )


def _named(text: Text, language: str) -> Iterator[_Name]:
    """People and things with what tells which one: "my old bike" as "your old bike", "bryggan" as it is."""
    contents = {word.start for word in content_words(text, language)}
    words = text.words
    for position, word in enumerate(words):
        before = YOURS[language].get(word.text) or THE[language].get(word.text)
        if before is not None:
            noun = position + 1
            while noun < len(words) and words[noun].text in QUALITIES[language]:
                noun += 1
            if noun < len(words) and _is_a_noun(words[noun], contents, language):
                told = text.plain[words[position + 1].start : words[noun].end]
                yield _Name(f"{before} {told}", word, words[noun], words[noun].text in PEOPLE[language])
        elif word.start in contents and language in DEFINITE and DEFINITE[language].fullmatch(word.text):
            yield _suffixed(words, position, language)


def _suffixed(words: tuple[Token, ...], position: int, language: str) -> _Name:
    """A definite noun, with whose it is where that follows: "sykkelen min" as "sykkelen din"."""
    noun = words[position]
    owner = words[position + 1] if position + 1 < len(words) else noun
    yours = YOURS[language].get(owner.text) if language == "nb" else None
    is_person = noun.text in PEOPLE[language]
    return (
        _Name(f"{noun.text} {yours}", noun, owner, is_person)
        if yours
        else _Name(noun.text, noun, noun, is_person)
    )


def _is_a_noun(word: Token, contents: Collection[int], language: str) -> bool:
    return word.text in PEOPLE[language] or (word.start in contents and len(word.text) > 3)
