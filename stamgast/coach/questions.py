"""Recognises that somebody asks something, with or without a question mark."""

import re
from functools import lru_cache
from typing import Final

from stamgast.coach.lexicon.clauses import (
    ARTICLES_NL,
    BEFORE_QUESTION_WORDS,
    DEFINITE,
    FINITE,
    LEADS,
    NO_NOUN,
    NO_PLURAL_EN,
    NOT_ASKED_NL,
    PERSONS,
    PLURALS_EN,
    QUESTION_WORDS,
    TAKES_SUBJECT,
    TURNS_ROUND,
)
from stamgast.coach.lexicon.clauses import words as listed
from stamgast.coach.lexicon.indirect import INDIRECT
from stamgast.coach.lexicon.questions import OPENERS
from stamgast.coach.lexicon.rhetorical import EXCLAIMED, TAKE_BACK
from stamgast.coach.sieve import Sieve
from stamgast.coach.text import Text


@lru_cache(maxsize=8)
def asks(text: Text, language: str) -> tuple[int, int] | None:
    """The part of a text that asks something (offsets in the folded text), or nothing.

    A sentence asks when it ends in a question mark, opens the way questions open in the language, or wonders
    aloud. Rhetorical questions and questions to a friend do not count.
    """
    if _is_for_a_friend(text):
        return None
    indirect = INDIRECT.get(language, _NEVER)
    take_back = TAKE_BACK.get(language, _NEVER)
    for sentence in _SENTENCE.finditer(text.folded):
        said, stop = sentence["said"], sentence["stop"]
        has_mark = "?" in stop
        if not (
            has_mark
            or ("!" not in stop and _opens_as_question(said, sentence.start(), text, language))
            or indirect.search(said)
        ):
            continue
        if said.rstrip() not in EXCLAIMED.get(language, ()) and not take_back.search(said):
            return sentence.start(), sentence.end() if has_mark else sentence.end("said")
    return None


def _is_for_a_friend(text: Text) -> bool:
    """Opens with the name of another account, or ends with several: "@malin shall we?"."""
    folded = text.folded
    if "@" not in folded:
        return False
    last = [token.kind for token in text.tokens[-2:]]
    return folded.lstrip().startswith("@") or last == ["mention", "mention"]


def _opens_as_question(said: str, at: int, text: Text, language: str) -> bool:
    """Whether a sentence opens with a finite verb and its subject, or with a question word and a finite verb.

    In all four languages a statement has another word first; so no phrase has to be known. Where the build
    leaves it open, phrases decide.
    """
    if (openers := _OPENERS.get(language)) is None:
        return False
    words = said.split(None, _OPENING)
    while (first := words[0].rstrip(_SIGNS)) in LEADS and len(words) > 1:
        words = " ".join(words[1:]).split(None, _OPENING)
    if (
        first in openers
        and len(words) > 1
        and (_opens(words, language) or _names(words, said, text.plain[at:], language))
    ):
        return True
    if ", " in said:
        last = said[said.rindex(", ") + 2 :]
        if last.partition(" ")[0] in openers and _asks_after_telling(
            first, last.split(None, _OPENING), language
        ):
            return True
    elif first in _TELLING:
        return False
    if ": " in said and _asks_after_colon(said[said.rindex(": ") + 2 :].split(None, _OPENING), language):
        return True
    return OPENERS[language].match(said) is not None


def _asks_after_colon(words: list[str], language: str) -> bool:
    return len(words) > 1 and words[1] in _ASKING[language] and _opens(words, language)


def _opens(words: list[str], language: str) -> bool:
    first, second = words[0], words[1].rstrip(_SIGNS)
    if first in FINITE[language]:
        return second in PERSONS[language] or _is_subject(first, second, words[2:], language)
    if first in BEFORE_QUESTION_WORDS[language]:
        return (
            len(words) > _WITH_SUBJECT
            and second in QUESTION_WORDS[language]
            and (second not in _RELATIVE or words[2] in FINITE[language])
        )
    if first not in QUESTION_WORDS[language] or first in _EXCLAIMS:
        return False
    if second in FINITE[language]:
        return True
    return len(words) > _WITH_SUBJECT and words[2] in _ASKING[language] and _is_verb(first, second, language)


def _is_subject(verb: str, noun: str, rest: list[str], language: str) -> bool:
    """Whether what stands behind a verb is a noun that goes with it: "börjar matchen", "are cats"."""
    if language == "nl":
        return noun in ARTICLES_NL and bool(rest) and rest[0] not in NOT_ASKED_NL and verb not in _TOLD_NL
    if language == "en":
        return verb in PLURALS_EN and noun.endswith("s") and len(noun) > _SHORT and noun not in NO_PLURAL_EN
    return (
        bool(rest)
        and verb in TAKES_SUBJECT[language]
        and len(noun) > _SHORT
        and noun.endswith(DEFINITE[language])
        and noun not in NO_NOUN[language]
    )


def _is_verb(asked: str, word: str, language: str) -> bool:
    """Whether a word between a question word and a person is a verb: "hur bokar jag", "waar vind ik"."""
    if language == "nl":
        return asked in _PLACE_OR_TIME_NL or word.endswith("t")
    return language != "en" and word.endswith(("r", "s"))


def _names(words: list[str], said: str, plain: str, language: str) -> bool:
    """Whether somebody or something with a name follows the verb: "Har Furuvik bibliotek …"."""
    if words[0] not in FINITE[language] or words[0] in _TOLD or len(words) <= _WITH_SUBJECT:
        return False
    start = said.find(words[1], said.find(words[0]) + len(words[0]))
    return plain[start].isupper() and not plain[start : start + len(words[1])].isupper()


def _asks_after_telling(first: str, last: list[str], language: str) -> bool:
    """Whether a sentence tells something first: "Mamma kommer med rullator, finns det hiss".

    Not where its first words make a verb come next: "När jag kom, var det stängt".
    """
    if len(last) <= _WITH_SUBJECT:
        return False
    if last[0] in QUESTION_WORDS[language] and last[0] not in _EXCLAIMS:
        return last[1] in FINITE[language] and last[2] in PERSONS[language]
    if language == "en" or first in TURNS_ROUND[language]:
        return False
    return last[0] in FINITE[language] and last[1] in PERSONS[language]


_OPENERS: Final = {
    language: FINITE[language] | QUESTION_WORDS[language] | BEFORE_QUESTION_WORDS[language]
    for language in FINITE
}
"""Words without which the build of a clause shows no question."""
_TELLING: Final = listed(
    "jag vi det den han hon min mitt mina vår vårt jeg hun mine ik wij mijn onze ons het i the they he she "
    "our his tack takk thank thanks bedankt dank"
)
"""Words that open statements alone, in whichever language they are words at all."""
_OPENING: Final = 3
"""Words in which a sentence shows how it is built; the rest stays in one piece."""
_WITH_SUBJECT: Final = 2
_SHORT: Final = 3
_SIGNS: Final = ",:;-–"
_EXCLAIMS: Final = frozenset(["wat"])
"""Opens exclamations as often as questions: "wat is het mooi"."""
_RELATIVE: Final = listed("var vad när hvor wat wie waar which whom what who")
"""Opens relative clauses behind a preposition as well: "of which", "met wie"."""
_TOLD_NL: Final = listed("was waren is heeft had hebben heb neem krijg geef doe kan")
"""Verbs that open what is told as well: "Was een mooie avond"."""
_TOLD: Final = listed("was were have had var hade hadde kom kan zou should could would might")
"""Verbs before which "I" or "it" is often left out, so that a name behind one is no subject."""
_PLACE_OR_TIME_NL: Final = frozenset(["waar", "wanneer", "waarom"])
_ASKING: Final = {
    "sv": listed("jag man ni vi"),
    "nb": listed("jeg man dere vi eg"),
    "nl": listed("ik je jullie we u"),
    "en": listed("i you we"),
}
_NEVER: Final = Sieve(r"(?!)")
_SENTENCE: Final = re.compile(
    r"(?P<said>[^\s.!?…][^.!?…\n]{0,2000}(?:[.][\w/][^.!?…\n]{0,2000}){0,20})(?P<stop>[.!?…]{0,9})"
)
"""What is said up to a stop; a full stop within a number, an address or a link does not end it."""
