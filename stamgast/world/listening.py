"""What people make of a text: its language, what it is about, and whether it says anything to them."""

import re
from dataclasses import dataclass
from random import Random
from typing import Final

from stamgast.vocabulary.languages import LANGUAGES, Language
from stamgast.world.sentences import ANY, WORD, Kind, Sentences, sentences

_TIME: Final = re.compile(r"\b(?:[01]?\d|2[0-3])[.:][0-5]\d\b")
_NOT_WORDS: Final = re.compile(r"https?://\S+|[#@]\S+")
_SLOT: Final = re.compile(r"\{\w+\}")
_LONG: Final = 7


@dataclass(frozen=True, slots=True)
class Heard:
    """A text as somebody in the town understood it."""

    language: Language
    topics: tuple[str, ...]
    invites: bool
    promotes: bool
    slots: dict[str, str]
    """Words to take up: ``word``, ``day``, ``time``; only those the text has."""


def language_of(text: str, declared: str = "") -> Language:
    """Return the declared language if people here speak it, else the one most of its words are known in."""
    for known in LANGUAGES:
        if declared.partition("-")[0] == ("no" if known == "nb" and declared.startswith("no") else known):
            return known
    words = _words(text)
    return max(LANGUAGES[::-1], key=lambda each: sum(word in sentences(each).words for word in words))


def hear(text: str, language: Language, chance: Random) -> Heard:
    """Take a text in; of several long words one is picked by ``chance``."""
    phrases, lower = sentences(language), text.casefold()
    return Heard(
        language=language,
        topics=topics_of(text, phrases),
        invites="?" in text,
        promotes=any(phrase in lower for phrase in phrases.promotional),
        slots=_slots(text, phrases, chance),
    )


def topics_of(text: str, phrases: Sentences) -> tuple[str, ...]:
    """Return what a text is about, in the order of the language's list."""
    lower = text.casefold()
    return tuple(topic for topic, stems in phrases.topics.items() if any(_has(lower, stem) for stem in stems))


def kind_of(text: str, phrases: Sentences) -> Kind:
    """Return what kind of thing somebody from here said; of other words only a question is recognised."""
    lower = text.casefold()
    for kind, by_topic in phrases.said.items():
        for template in (each for texts in by_topic.values() for each in texts):
            core = max(_SLOT.split(template), key=len).strip(" .!?”’»“‘«:,").casefold()
            if core in lower:
                return kind
    return "question" if "?" in text else "chat"


def is_empty(text: str, phrases: Sentences) -> bool:
    """Tell whether a reply is nothing but a formula: at most one word of its own, no question, no figure."""
    if "?" in text or re.search(r"\d|https?://", text):
        return False
    return sum(word not in phrases.formulas for word in _words(text)) <= 1


def only_refers(text: str, phrases: Sentences) -> bool:
    """Tell whether a reply sends people elsewhere and says little besides."""
    lower = text.casefold()
    own_words = len(_words(_NOT_WORDS.sub(" ", text)))
    return own_words <= 14 and "?" not in text and any(phrase in lower for phrase in phrases.referring)


def asked_for(text: str, phrases: Sentences) -> str:
    """Return the sort of a reply's last question (``how_many``, ``when`` …, ``any`` for yes or no), or ""."""
    questions = re.findall(r"[^.!?:;]*\?", text)
    if not questions:
        return ""
    lower = questions[-1].casefold().strip()
    return next((sort for sort, signs in phrases.asks.items() if any(s in lower for s in signs)), ANY)


def _has(lower: str, stem: str) -> bool:
    begins = "" if stem.startswith("*") else r"(?<!\w)"
    return re.search(begins + re.escape(stem.removeprefix("*")), lower) is not None


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _slots(text: str, phrases: Sentences, chance: Random) -> dict[str, str]:
    lower, slots = text.casefold(), {}
    # "doesn't" is no word to ask about.
    whole = (word for word in WORD.findall(_NOT_WORDS.sub(" ", text)) if word.isalpha())
    long_words = dict.fromkeys(w for w in whole if len(w) >= _LONG)
    days = tuple(day.casefold() for day in phrases.days)
    telling = sorted(
        (w for w in long_words if not w.casefold().startswith(days)), key=lambda word: (-len(word), word)
    )[:3]
    if telling:
        word = chance.choice(telling)
        slots["word"] = word if word[:1].isupper() and not text.startswith(word) else word.casefold()
    if day := next((day for day in phrases.days if day.casefold() in lower), ""):
        slots["day"] = day
    if time := _TIME.search(text):
        slots["time"] = time.group()
    return slots
