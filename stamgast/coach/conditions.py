"""Tells conditions from questions where a verb stands first: "Kommer du förbi, bjuder jag på kaffe"."""

import re
from typing import Final

from stamgast.coach.lexicon.clauses import CONDITIONS, FINITE, ORDERS, PERSONS, SUBORDINATES, THEN
from stamgast.coach.lexicon.clauses import words as listed
from stamgast.coach.lexicon.function_words import FUNCTION_WORDS
from stamgast.coach.lexicon.telling import FIRST_PERSONS

CONDITIONAL: Final = {
    language: FINITE[language] | CONDITIONS[language] if language != "en" else listed("had should")
    for language in FINITE
}
"""Verbs without which no sentence opens with a condition."""
_ANYTHING: Final = listed("något nåt någon noe noen iets iemand")
"""What opens a condition on the same verb: "Er det noe jeg har lært, er det å gå i tide"."""
_CLAUSES: Final = 40
"""Words within which a condition and what follows from it are looked for."""
_WITH_SUBJECT: Final = 2
_SIGNS: Final = ",:;-–"
_WISHERS: Final = listed("i you we")
_WHOEVER: Final = listed("you anyone anybody someone somebody they")
_SHOULD: Final = listed("be need want wish find have come feel require happen ever fancy see know")
"""Behind "should" and whoever, verbs of a condition: "Should anyone find a mitten, it's mine"."""
_POSSIBLY: Final = listed("kunna kunne vilja ville gärna gjerne kunnen")
"""Words of a request, which is built like a condition: "Skulle jag kunna hämta den"."""
_JOINS: Final = listed("och men eller og eller en maar of and but or")
_SUBJECTS: Final = {**PERSONS, "nl": PERSONS["nl"] | {"er", "het"}}
_NOT_BEFORE: Final = {language: PERSONS[language] | SUBORDINATES[language] | _JOINS for language in PERSONS}
"""Words before a verb that opens no clause by itself."""
_BARE: Final = re.compile(r" (?:är det bara|er det bare) ")
_VERBS_END: Final = {"sv": ("er", "ar", "de", "te"), "nb": ("er", "de", "te"), "nl": ("t",), "en": ()}


def is_on_condition(said: str, language: str) -> bool:
    """Whether a sentence without a question mark has its verb first because something depends on it.

    A second clause follows then, with its verb before its subject, or with an order.
    """
    verb, subject, *more = said.split(None, _WITH_SUBJECT) + [""] * _WITH_SUBJECT
    if language == "en":
        return (verb == "had" and subject in _WISHERS) or (
            verb == "should" and subject in _WHOEVER and more[0].partition(" ")[0] in _SHOULD
        )
    if verb not in CONDITIONAL[language] or subject not in _SUBJECTS[language]:
        return False
    told = said.split(None, _CLAUSES)
    words = [word.strip(_SIGNS) for word in told]
    return _BARE.search(said) is not None or any(
        _follows(before, verb, after, words, language)
        for before, verb, after in zip(words[1:], told[2:], [*words[3:], ""], strict=False)
    )


def _follows(before: str, verb: str, after: str, words: list[str], language: str) -> bool:
    """Whether a verb within a sentence opens what follows from the condition the sentence opens with."""
    then = THEN[language]
    if verb.strip(_SIGNS) in ORDERS[language]:
        return before in then or after in then
    if after not in _SUBJECTS[language] or not _is_finite(verb, language):
        return False
    if before in _JOINS:
        return False
    if after == words[1] and (after == "man" or (verb == words[0] and words[2] in _ANYTHING)):
        return True
    may_be = words[0] in CONDITIONS[language]
    if before in then:  # "Har ni öppet så kommer jag" asks all the same
        return may_be or after not in FIRST_PERSONS[language]
    return may_be and _POSSIBLY.isdisjoint(words) and before not in _NOT_BEFORE[language]


def _is_finite(word: str, language: str) -> bool:
    return word in CONDITIONAL[language] or (
        word not in FUNCTION_WORDS[language] and word.endswith(_VERBS_END[language])
    )
