"""Questions with which a reply can carry the talk on, built from what the person wrote."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from stamgast.coach.content import content_words
from stamgast.coach.lexicon.follow_up import (
    BEFORE_THINGS,
    DEFINITE,
    LOOSE,
    NO_SECOND,
    NO_THINGS,
    OPEN,
    PEOPLE,
    POLITE,
    QUALITIES,
    QUALITY,
    QUESTIONS,
    THE,
    YOURS,
)
from stamgast.coach.text import Text, Token
from stamgast.coach.voice import Address
from stamgast.coach.voice import address as address_in
from stamgast.vocabulary.languages import LANGUAGES

MOST: Final = 3
_FAR: Final = 3
"""Words between an article and its noun, at most."""
_NOT_IN_PUBLIC: Final = frozenset({"spam", "rough_language", "personal_data"})
_TELLING: Final = frozenset({"chat"})
"""Who tells a story is asked about whatever is in it; others about people and things of their own only:
"What's the story with the tap?" is no answer to who must be called about it."""
_ENDS: Final = frozenset(".!?\n")
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
    Who has a complaint is not drawn out about anything else, and who tells of a fault only about what is
    broken. There are none in languages the coach does not speak, and none to spam, rough language or exposed
    personal data. Where a language has a polite "you", it is used to whoever uses it, or is known to
    (``address``).
    """
    if language not in LANGUAGES or not _NOT_IN_PUBLIC.isdisjoint(labels):
        return ()
    read = Text(text)
    found = {one.question: one for one in (*_particular(read, language, labels), *_open(language, labels))}
    questions = tuple(islice(found.values(), MOST))
    if (address_in(read, language) or address) != "formal":
        return questions
    return tuple(one._replace(question=_politely(one.question, language)) for one in questions)


def _politely(question: str, language: str) -> str:
    for familiar, polite in POLITE.get(language, {}).items():
        question = question.replace(familiar, polite, 1)
    return question


def _particular(text: Text, language: str, labels: Collection[str]) -> Iterator[FollowUp]:
    if "complaint" in labels:
        return
    named = list(_named(text, language))
    if "problem" in labels:  # what is broken is what the sentence begins with, what follows is where it is
        broken = (one for one in named if not one.is_person and _begins(text.plain, one.first.start))
        yield from (_asked("fault", name, text, language) for name in islice(broken, 1))
        return
    yield from (_asked("person", name, text, language) for name in named if name.is_person)
    for match in _YEAR.finditer(text.folded):
        question = QUESTIONS["year"][language].format(match.group())
        yield FollowUp(question, *text.span(match.start(), match.end()))
    things = [name for name in named if not name.is_person]
    if not _TELLING.issuperset(labels):
        things = [name for name in things if name.is_theirs]
    yield from (_asked("thing", name, text, language) for name in things)


def _begins(said: str, at: int) -> bool:
    """Whether a sentence begins there: only signs stand between it and the end of the one before."""
    while at and not said[at - 1].isalnum():
        at -= 1
        if said[at] in _ENDS:
            return True
    return at == 0


def _open(language: str, labels: Collection[str]) -> Iterator[FollowUp]:
    return (FollowUp(words[language], 0, 0) for label, words in OPEN.items() if label in labels)


class _Name(NamedTuple):
    words: str
    first: Token
    last: Token
    is_person: bool
    is_theirs: bool


def _asked(about: str, name: _Name, text: Text, language: str) -> FollowUp:
    return FollowUp(
        QUESTIONS[about][language].format(name.words), *text.span(name.first.start, name.last.end)
    )


def _named(text: Text, language: str) -> Iterator[_Name]:
    """People and things with what tells which one: "my old bike" as "your old bike", "bryggan" as it is."""
    contents = {word.start for word in content_words(text, language)}
    words = text.words
    for position, word in enumerate(words):
        theirs = YOURS[language].get(word.text)
        before = theirs or THE[language].get(word.text)
        if before is not None:
            if _is_loose(words, position, language) or _is_behind(words, position, contents, language):
                continue
            noun = _noun(words, position + 1, contents, language)
            if noun is not None:
                told = text.plain[words[position + 1].start : words[noun].end]
                is_person = words[noun].text in PEOPLE[language]
                yield _Name(f"{before} {told}", word, words[noun], is_person, is_theirs=theirs is not None)
        elif _is_definite(word, contents, language) or _is_owned(words, position, language):
            yield _suffixed(words, position, language)


def _noun(words: Sequence[Token], position: int, contents: Collection[int], language: str) -> int | None:
    """Where the noun stands behind an article, past what is told of it; None where there is none."""
    last = min(position + _FAR, len(words) - 1)
    while position < last and (
        words[position].text in QUALITIES[language]
        or (
            language in QUALITY
            and QUALITY[language].fullmatch(words[position].text)
            and _is_a_noun(words[position + 1], contents, language)
        )
    ):
        position += 1
    if position == len(words) or not _is_a_noun(words[position], contents, language):
        return None
    return position + _is_compound(words, position, contents, language)


def _is_compound(words: Sequence[Token], position: int, contents: Collection[int], language: str) -> bool:
    """Whether the next word is half of the noun, too: "assistance dog"; English alone writes them apart."""
    if language != "en" or position + 1 == len(words) or words[position].text in PEOPLE[language]:
        return False
    second = words[position + 1]
    is_next = second.start == words[position].end + 1
    return (
        is_next
        and _is_a_noun(second, contents, language, shortest=3)
        and not NO_SECOND.fullmatch(second.text)
    )


def _is_loose(words: Sequence[Token], position: int, language: str) -> bool:
    """Whether a word that points at things also does other work, and nothing says that it points here."""
    if words[position].text not in LOOSE.get(language, ()):
        return False
    return position == 0 or words[position - 1].text not in BEFORE_THINGS[language]


def _is_behind(words: Sequence[Token], position: int, contents: Collection[int], language: str) -> bool:
    """Whether what looks like the beginning of a name is the end of one: "sykkelen min"."""
    if language != "nb" or position == 0:
        return False
    return (
        _is_definite(words[position - 1], contents, language) or words[position - 1].text in PEOPLE[language]
    )


def _is_owned(words: Sequence[Token], position: int, language: str) -> bool:
    """Whether a person is named by whose they are, behind: "bestefar min", "dattera mi"."""
    behind = position + 1
    return (
        language == "nb"
        and words[position].text in PEOPLE[language]
        and behind < len(words)
        and words[behind].text in YOURS[language]
    )


def _is_definite(word: Token, contents: Collection[int], language: str) -> bool:
    return word.start in contents and language in DEFINITE and bool(DEFINITE[language].fullmatch(word.text))


def _suffixed(words: Sequence[Token], position: int, language: str) -> _Name:
    """A definite noun, with whose it is where that follows: "sykkelen min" as "sykkelen din"."""
    noun = words[position]
    owner = words[position + 1] if position + 1 < len(words) else noun
    yours = YOURS[language].get(owner.text) if language == "nb" else None
    is_person = noun.text in PEOPLE[language]
    if yours:
        return _Name(f"{noun.text} {yours}", noun, owner, is_person, is_theirs=True)
    return _Name(noun.text, noun, noun, is_person, is_theirs=False)


def _is_a_noun(word: Token, contents: Collection[int], language: str, *, shortest: int = 4) -> bool:
    if word.text in PEOPLE[language]:
        return True
    return (
        word.start in contents and len(word.text) >= shortest and not NO_THINGS[language].fullmatch(word.text)
    )
