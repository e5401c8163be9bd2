"""What a text that came in shows: phrases of the lexicon, and marks of its form."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

from stamgast.coach.automaton import Automaton
from stamgast.coach.checks import Match, Phrasebook
from stamgast.coach.friends import answers_a_friend
from stamgast.coach.lexicon.aims import MISSENT, OFFERS, READINGS, WISHES
from stamgast.coach.lexicon.clauses import SEVERAL_OF_YOU
from stamgast.coach.lexicon.courtesy import COURTESY
from stamgast.coach.lexicon.faults import FAULTS
from stamgast.coach.lexicon.function_words import FUNCTION_WORDS
from stamgast.coach.lexicon.goodwill import GOODWILL
from stamgast.coach.lexicon.grievances import GRIEVANCES
from stamgast.coach.lexicon.hostility import HOSTILITY
from stamgast.coach.lexicon.irony import APPLAUDED, SCARE_QUOTES
from stamgast.coach.lexicon.let_down import LET_DOWN
from stamgast.coach.lexicon.proposals import PROPOSALS
from stamgast.coach.lexicon.reproaches import REPROACHES
from stamgast.coach.lexicon.solicitation import EASY_MONEY, PROFILE_BAIT
from stamgast.coach.lexicon.stance import STANCE
from stamgast.coach.questions import asks, is_for_a_friend
from stamgast.coach.sieve import AnyOf, needles
from stamgast.coach.text import Text
from stamgast.vocabulary.languages import LANGUAGES

PHRASES: Final[Phrasebook] = {**GRIEVANCES, **FAULTS, **GOODWILL, **PROPOSALS, **HOSTILITY, **STANCE}
MARKS: Final = (
    "asks",
    "question_mark",
    "exclaims",
    "to_a_friend",
    "wordless",
    "applause",
    "link",
    "figure",
    "year",
    "brief",
    "long",
    "tells",
    "capitals",
    "dots",
    "impersonal",
    "of_oneself",
    "at_us",
    "between_us",
    "turned",
)
_KIND: Final = frozenset(["thanks", "delight"])
_GRIEVOUS: Final = frozenset(
    ["waiting", "again", "unanswered", "reproach", "dismay", "irony", "broken", "missing", "wrong"]
)
"""Signals that turn kind words into their opposite: "Great, an hour late again"."""
_DOUBTFUL: Final = frozenset(["missing", "again", "irony"])
"""Signals that may mean something else beside what stands there, too."""
_AS_EVER: Final = ("lika ", "like ", "even ", "weer zo ", "so ", "such ", "as ")
_GRIEVOUS_BESIDE: Final = _GRIEVOUS - {"irony"}
_YOU: Final = frozenset(["you", "deg", "dig"])
_APPLAUSE: Final = re.compile(r"[❤💙💛💚💜🧡🖤🤍💕👏🙌😍🥰🎉🔥👍🙏🏆💯⭐🌟✨\ufe0f\s]+")
_BRIEF: Final = 4
"""Words up to which a text is hardly more than a call."""
_LONG: Final = 14
_MUCH: Final = 4
"""Words beyond small ones from which a text tells something."""
_SIGNS: Final = (("?", "question_mark"), ("!", "exclaims"), ("..", "dots"), ("…", "dots"))
_BUILDS: Final[Mapping[str, Mapping[str, AnyOf]]] = {
    "dismay": LET_DOWN,
    "reproach": REPROACHES,
    "believed": READINGS,
    "misdirected": MISSENT,
    "proposal": WISHES,
    "work": OFFERS,
    "ability": OFFERS,
    "easy_money": dict.fromkeys(LANGUAGES, EASY_MONEY),
    "profile_bait": dict.fromkeys(LANGUAGES, PROFILE_BAIT),
}
"""Signals of how a text is built; what a build cannot do without is looked for along with the phrases."""
_STANCES: Final = {
    (False, False): "impersonal",
    (True, False): "of_oneself",
    (False, True): "at_us",
    (True, True): "between_us",
}
"""Whether somebody speaks of themselves and to us, in a statement → the mark of it."""
_YEAR: Final = re.compile(r"\b(?:18|19|20)\d\d\b")
_YEAR_DIGITS: Final = 4
_LINK: Final = re.compile(r"\.(?<=\w\.)(?:example|com|org|net|eu|io|se|no|nl|uk|de|dk)(?!\w)")
"""A dot in the name of a site; it comes first, so that the search leaps from dot to dot."""
_NOTHING: Final = frozenset[str]()
_SMALL: Final = {language: FUNCTION_WORDS[language] | COURTESY[language] for language in LANGUAGES}
"""Words that tell nothing."""
_CAPITALS: Final = re.compile(r"[A-ZÅÄÖÆØ][A-ZÅÄÖÆØ][A-ZÅÄÖÆØ]+\b")
"""Three capitals and more; written out, for a search leaps to a letter but not to a count of letters."""


@lru_cache(maxsize=8)
def read(text: Text, language: str) -> Mapping[str, list[Match]]:
    """Signal → where it shows; a mark of form shows in the whole text."""
    shown = _automaton(language).find(text.folded)
    found = shown.get("incoming", {})
    for signal, builds in _BUILDS.items():
        if signal in shown:
            _add(found, signal, builds[language].among(map(int, shown[signal]), text.folded))
    if '"' in text.folded or " '" in text.folded:
        _add(found, "irony", SCARE_QUOTES.finditer(text.folded))
    if not _DOUBTFUL.isdisjoint(found):
        _look_again(found, text, language)
    for mark in _marks(text, language, is_kind=not _KIND.isdisjoint(found)):
        found[mark] = []
    if len(text.spoken) > _BRIEF and "asks" not in found and "question_mark" not in found:
        found[_STANCES["speaker" in found, "addressed" in found]] = []
    if not (_KIND.isdisjoint(found) or _GRIEVOUS.isdisjoint(found)):
        found["turned"] = []
    return found


def _look_again(found: dict[str, list[Match]], text: Text, language: str) -> None:
    """Leaves out or renames phrases that mean something else beside what stands there, too."""
    if "missing" in found:
        _keep_what_is_missing(found, text, language)
    if "again" in found and "delight" in found:
        _keep_what_is_repeated(found, text)
    if "irony" in found and len(text.spoken) <= _BRIEF and _GRIEVOUS_BESIDE.isdisjoint(found):
        _take_at_its_word(found, text)


def _keep_what_is_missing(found: dict[str, list[Match]], text: Text, language: str) -> None:
    """Leaves out that we are missed: "Missing you already"."""
    us = SEVERAL_OF_YOU.get(language, _NOTHING) | _YOU
    there = [
        match for match in found["missing"] if text.folded[match.end :].lstrip().partition(" ")[0] not in us
    ]
    if there:
        found["missing"] = there
    else:
        del found["missing"]


def _keep_what_is_repeated(found: dict[str, list[Match]], text: Text) -> None:
    """Leaves out what is always the same good: "Always such a pleasure"."""
    there = [match for match in found["again"] if not text.folded[match.end :].lstrip().startswith(_AS_EVER)]
    if there:
        found["again"] = there
    else:
        del found["again"]


def _take_at_its_word(found: dict[str, list[Match]], text: Text) -> None:
    """Makes delight of kind words that stand alone: "Great job 👏"."""
    words = {text.folded[match.start : match.end] for match in found["irony"]}
    if words <= APPLAUDED and sum(len(word.split()) for word in words) == len(text.spoken):
        found.setdefault("delight", []).extend(found.pop("irony"))


def _add(found: dict[str, list[Match]], signal: str, matches: Iterable[re.Match[str]]) -> None:
    """Adds matches of a signal, or of the one a group of the pattern is named after."""
    for match in matches:
        found.setdefault(match.lastgroup or signal, []).append(Match(*match.span()))


@cache
def _automaton(language: str) -> Automaton:
    built = {
        signal: {
            str(one): {language: tuple(f"*{needle}*" for needle in needles(alternative))}
            for one, alternative in enumerate(builds[language].alternatives)
        }
        for signal, builds in _BUILDS.items()
        if language in builds
    }
    return Automaton({"incoming": PHRASES, **built}, language)


def _marks(text: Text, language: str, *, is_kind: bool) -> list[str]:
    marks = _marks_of_spelling(text)
    if asks(text, language) is not None:
        marks.insert(0, "asks")
    elif (text.folded.lstrip().startswith("@") and is_for_a_friend(text, language)) or (
        not is_kind and answers_a_friend(text, language)
    ):
        marks.append("to_a_friend")
    words = text.spoken
    if not words:
        marks.append("applause" if _APPLAUSE.fullmatch(text.plain) else "wordless")
    if len(words) <= _BRIEF:
        marks.append("brief")
    if len(words) >= _LONG:
        marks.append("long")
    if len(words) >= _MUCH and len(set(words) - _SMALL.get(language, _NOTHING)) >= _MUCH:
        marks.append("tells")
    return marks


def _marks_of_spelling(text: Text) -> list[str]:
    folded = text.folded
    marks = [mark for sign, mark in _SIGNS if sign in folded]
    if "." in folded and (_LINK.search(folded) or "://" in folded or "www." in folded):
        marks.append("link")
    if text.digits:
        marks.append("figure")
        if text.digits >= _YEAR_DIGITS and _YEAR.search(folded):
            marks.append("year")
    if _CAPITALS.search(text.plain):
        marks.append("capitals")
    return marks
