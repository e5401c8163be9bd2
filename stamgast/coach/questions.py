"""Recognises that somebody asks something, with or without a question mark."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from stamgast.coach.conditions import CONDITIONAL, is_on_condition
from stamgast.coach.friends import calls_a_friend
from stamgast.coach.lexicon.clauses import (
    AMONG_FRIENDS,
    ARTICLES_NL,
    BEFORE_QUESTION_WORDS,
    CONTRACTED,
    DEFINITE,
    FINITE,
    LEADS,
    NO_NOUN,
    NO_PLURAL_EN,
    NOT_ASKED_NL,
    PAST,
    PERSONS,
    PLURALS_EN,
    QUESTION_WORDS,
    RUN_ON,
    SEVERAL_OF_YOU,
    SUBORDINATES,
    TAKES_SUBJECT,
    TURNS_ROUND,
)
from stamgast.coach.lexicon.clauses import words as listed
from stamgast.coach.lexicon.indirect import INDIRECT
from stamgast.coach.lexicon.questions import OPENERS
from stamgast.coach.lexicon.reproaches import MUSINGS, REPROACHES
from stamgast.coach.lexicon.requests import CHOICES, NO_CHOICE, REQUESTS
from stamgast.coach.lexicon.rhetorical import EXCLAIMED, TAKE_BACK
from stamgast.coach.sieve import AnyOf, Sieve
from stamgast.coach.text import Text


@lru_cache(maxsize=8)
def asks(text: Text, language: str) -> tuple[int, int] | None:
    """The part of a text that asks something (offsets in the folded text), or nothing.

    A sentence asks when it ends in a question mark, opens the way questions open in the language, or wonders
    aloud. Rhetorical questions and questions to a friend do not count.
    """
    return None if is_for_a_friend(text, language) else _asking(text, language)


def is_for_a_friend(text: Text, language: str) -> bool:
    """Opens with the name of another account, or ends with several: "@malin shall we?".

    Nothing tells whose name it is. It is ours where several people are spoken to, and where something is
    asked of nobody in particular: "@baths is it open?".
    """
    if "@" not in text.folded:
        return calls_a_friend(text, language)
    if [token.kind for token in text.tokens[-2:]] == ["mention", "mention"]:
        return True
    if not text.folded.lstrip().startswith("@"):
        return False
    if language not in _OPENERS:
        return True
    words = text.word_set
    return words.isdisjoint(SEVERAL_OF_YOU[language]) and not (
        words.isdisjoint(AMONG_FRIENDS[language]) and _asking(text, language)
    )


def _asking(text: Text, language: str) -> tuple[int, int] | None:
    indirect = INDIRECT.get(language, _NEVER)
    requests = REQUESTS.get(language, _NEVER)
    for sentence in _SENTENCE.finditer(text.folded):
        said, stop, start = sentence["said"], sentence["stop"], sentence.start()
        if said[0] == "@":
            start += len(said) - len(said := said.partition(" ")[2].lstrip())
            if not said:
                continue
        has_mark = "?" in stop
        if not (
            has_mark
            or ("!" not in stop and _opens_as_question(said, start, text, language))
            or indirect.search(said)
            or requests.match(said)
            or _leaves_open(said)
        ):
            continue
        if not (
            _is_only_said(said, language)
            or _is_quoted(text.folded, sentence.end("said"))
            or text.folded.startswith(_ANSWERED, sentence.end())
        ):
            return sentence.start(), sentence.end() if has_mark else sentence.end("said")
    return None


def _leaves_open(said: str) -> bool:
    if not said.endswith(CHOICES):
        return False
    words = said.split()
    return len(words) <= _A_CALL and NO_CHOICE.isdisjoint(words[:-2])


def _is_only_said(said: str, language: str) -> bool:
    """Whether a sentence that is built as a question waits for no answer."""
    return (
        said.rstrip() in EXCLAIMED.get(language, ())
        or said.endswith(_TAGS)
        or _ONLY_SAID.get(language, _NEVER).search(said) is not None
    )


def _is_quoted(folded: str, end: int) -> bool:
    """Whether a question ends within quotation marks, and somebody tells who asked it.

    One that is quoted from first to last was put into quotation marks by who asks it.
    """
    if '"' not in folded and "«" not in folded:
        return False
    is_open = folded.count('"', 0, end) % 2 == 1 or folded.count("«", 0, end) > folded.count("»", 0, end)
    return is_open and folded.strip()[:1] + folded.strip()[-1:] not in _QUOTED_WHOLE


def _opens_as_question(said: str, at: int, text: Text, language: str) -> bool:
    """Whether a sentence opens with a finite verb and its subject, or with a question word and a finite verb.

    In all four languages a statement has another word first; so no phrase has to be known. Where the build
    leaves it open, phrases decide.
    """
    if language not in _OPENERS:
        return False
    words = said.split(None, _OPENING)
    while (first := words[0].rstrip(_SIGNS)) in LEADS and len(words) > 1:
        words = " ".join(words[1:]).split(None, _OPENING)
    if first in CONDITIONAL[language] and is_on_condition(" ".join(words), language):
        return False
    if len(words) > 1 and _opens_at_once(first, words, said, text.plain[at:], language):
        return True
    if _runs_on(said, language) or _ends_as_question(first, said, language):
        return True
    return (first not in _TELLING or ", " in said) and OPENERS[language].match(said) is not None


def _opens_at_once(first: str, words: list[str], said: str, plain: str, language: str) -> bool:
    if first in CONTRACTED[language]:
        return True
    return first in _OPENERS[language] and (_opens(words, language) or _names(words, said, plain, language))


def _ends_as_question(first: str, said: str, language: str) -> bool:
    """Whether something is told first, and asked behind a comma, a colon or a dash."""
    if ", " in said:
        last = said[said.rindex(", ") + 2 :]
        if _asks_after_telling(first, last.split(None, _OPENING), language):
            return True
    for pause in _PAUSES:
        if pause in said:
            asked = said.rpartition(pause)[2].split(None, _OPENING)
            openers = QUESTION_WORDS if pause in _SO else _OPENERS
            if len(asked) > _WITH_SUBJECT and asked[0] in openers[language] and _opens(asked, language):
                return True
    return False


def _runs_on(said: str, language: str) -> bool:
    """Whether a question follows what was told, without a comma between them."""
    for match in RUN_ON[language].finditer(said):
        told = said[: match.end("before")].split()
        has_verb = bool(match["asked"]) or told[0] in _TELLING or not FINITE[language].isdisjoint(told)
        near = told[-1:] if _JOINS.isdisjoint(told) else told[-2:]
        if (
            has_verb
            and told[0] not in TURNS_ROUND[language]
            and TURNS_ROUND[language].isdisjoint(near)
            and SUBORDINATES[language].isdisjoint(told)
        ):
            return True
    return False


def _opens(words: list[str], language: str) -> bool:
    first, second = words[0], words[1].rstrip(_SIGNS)
    if first == "had" and language == "en" and second not in _ASKING["en"]:
        return False
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
    if second in FINITE[language] or (second in PAST[language] and (language != "en" or first == "who")):
        return True
    return len(words) > _WITH_SUBJECT and words[2] in _ASKING[language] and _is_verb(first, second, language)


def _is_subject(verb: str, noun: str, rest: list[str], language: str) -> bool:
    """Whether what stands behind a verb is a noun that goes with it: "börjar matchen", "are cats"."""
    if noun in _ONE and rest and (verb in _OF_ONE or rest[0].partition(" ")[0] in _OF):
        return True
    if language == "nl":
        return noun in ARTICLES_NL and bool(rest) and rest[0] not in NOT_ASKED_NL and verb not in _TOLD_NL
    if language == "en":
        if noun in _ARTICLES_EN:
            return verb in _OF_ONE_EN and bool(rest)
        return verb in PLURALS_EN and noun.endswith("s") and len(noun) > _SHORT and noun not in NO_PLURAL_EN
    return (
        bool(rest)
        and not (
            verb == "har" and language == "nb" and (noun.endswith("a") or rest[0] in _BEHIND_PARTICIPLES_NB)
        )
        and verb in TAKES_SUBJECT[language]
        and len(noun) > _SHORT
        and noun.endswith(DEFINITE[language])
        and noun not in NO_NOUN[language]
        and not noun.endswith(_ADVERBS_SV)
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
    if last[0] in QUESTION_WORDS[language]:
        return _asks_by_word(last, language)
    if last[0] in BEFORE_QUESTION_WORDS[language]:
        return _opens(last, language)
    if language == "en" or first in TURNS_ROUND[language]:
        return False
    if last[0] not in FINITE[language]:
        return (
            first in _TELLING and language != "nl" and last[0].endswith("r") and last[1] in PERSONS[language]
        )
    return (
        last[1] in PERSONS[language]
        or last[1] == _THERE_NL
        or (last[0] not in _OWNS and _is_subject(last[0], last[1].rstrip(_SIGNS), last[2:], language))
    )


def _asks_by_word(last: list[str], language: str) -> bool:
    """Whether a question word at its beginning asks: "…, hvilken dato var det"."""
    if last[0] in _EXCLAIMS:
        return last[1] in FINITE[language] and last[2].startswith(_THAT_NL)
    if last[2] in FINITE[language]:
        return last[-1].partition(" ")[0] in PERSONS[language]
    return (last[1] in FINITE[language] or (last[1] in PAST[language] and language != "en")) and (
        last[2] in PERSONS[language] or last[1] in _DO
    )


def _flatly(answers: str) -> Iterator[str]:
    """Answers that are a sentence by themselves."""
    return (f" {answer}{stop}" for answer in answers.split() for stop in ".!")


_OPENERS: Final = {
    language: FINITE[language] | QUESTION_WORDS[language] | BEFORE_QUESTION_WORDS[language]
    for language in FINITE
}
"""Words without which the build of a clause shows no question."""
_TELLING: Final = listed(
    "jag vi det den han hon min mitt mina vår vårt jeg hun mine ik wij mijn onze ons het i the they he she "
    "our there's there his tack takk thank thanks bedankt dank"
)
"""Words that open statements alone, in whichever language they are words at all."""
_OPENING: Final = 3
"""Words in which a sentence shows how it is built; the rest stays in one piece."""
_A_CALL: Final = 9
"""Words up to which "or not" belongs to all of a sentence."""
_WITH_SUBJECT: Final = 2
_SHORT: Final = 3
_SIGNS: Final = ",:;-–"
_EXCLAIMS: Final = frozenset(["wat"])
"""Opens exclamations as often as questions: "wat is het mooi"."""
_RELATIVE: Final = listed("var vad när hvor wat wie waar which whom what who")
"""Opens relative clauses behind a preposition as well: "of which", "met wie"."""
_ONE: Final = listed("en ei ett een één")
_OF: Final = listed("av van")
"""Behind "one", those one of whom is asked: "Kan en av er svara"."""
_OF_ONE: Final = listed("kan må måste")
"""Verbs behind which "a" opens the subject: "Kan en voksen gå gratis"; others take it for an object."""
_ARTICLES_EN: Final = frozenset(["a", "an"])
_OF_ONE_EN: Final = listed("does can will could would should")
"""Verbs behind which an article opens the subject: "does a pram fit"; "is a gem" is told."""
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
_OWNS: Final = listed("har tar heb hebben")
"""Verbs before an object, where somebody leaves out "I"."""
_PAUSES: Final = (": ", " – ", " - ", " men ", " maar ", " but ", " så ", " so ", " dus ")
_THERE_NL: Final = "er"
_THAT_NL: Final = ("dat", "het", "die", "zoiets")
_JOINS: Final = listed("och men eller og eller en maar of and but or")
_SO: Final = (" så ", " so ", " dus ")
"""A statement goes on behind it with its verb: "så är det"."""
_BEHIND_PARTICIPLES_NB: Final = listed(
    "i på med til fra om for en et ei og meg oss det den de noe time lenge"
)
"""What hardly follows a subject, but a participle that ends like one: "Har ventet i to uker"."""
_ADVERBS_SV: Final = "ligen"
"""How adverbs end that look like nouns: "Har äntligen fått mina glasögon"."""
_DO: Final = frozenset(["do", "does", "did"])
_TAGS: Final = (
    *(", eh", ", liksom", ", förstår jag", ", skjønner jeg", ", forstår jeg", ", begrijp ik", ", i see"),
    ", i gather",
)
"""What somebody adds who wants no more than a nod, or knows already."""
_ANSWERED: Final = (
    *(" aldrig", " aldri", " nooit", " never", " nope", " jo ", " juist", " precis", " nettopp"),
    *_flatly("ja yes jep yep no nej nei nee nah"),
)
"""What somebody says who answers their own question."""
_QUOTED_WHOLE: Final = frozenset(['""', "«»"])
_NEVER: Final = Sieve(r"(?!)")
_ONLY_SAID: Final = {
    language: AnyOf(
        *TAKE_BACK[language].alternatives,
        *REPROACHES[language].alternatives,
        *MUSINGS[language].alternatives,
    )
    for language in TAKE_BACK
}
_SENTENCE: Final = re.compile(
    r"(?P<said>[^\s.!?…][^.!?…\n]{0,2000}(?:[.][\w/][^.!?…\n]{0,2000}){0,20})(?P<stop>[.!?…]{0,9})"
)
"""What is said up to a stop; a full stop within a number, an address or a link does not end it."""
