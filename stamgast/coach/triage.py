"""Sorts what people write to us: what it is, whether it wants an answer, and how soon."""

from dataclasses import dataclass
from typing import Final, Literal

from stamgast.coach import identity
from stamgast.coach.advise import Draft, examine
from stamgast.coach.content import content_words
from stamgast.coach.language import identify
from stamgast.coach.lexicon.incoming import ALARM, LABEL_WORDS, ROUGH
from stamgast.coach.text import Text
from stamgast.vocabulary.languages import LANGUAGES

Urgency = Literal["low", "normal", "high"]

_WANT_REPLY: Final = frozenset(
    {"question", "complaint", "problem", "misunderstanding", "idea", "recruiting", "personal_data"}
)
_ORDER: Final = (
    "question", "complaint", "problem", "misunderstanding", "praise", "idea", "recruiting", "chat",
    "spam", "rough_language", "personal_data",
)  # fmt: skip
_A_STORY: Final = 4
"""Words of content from which a remark tells something that can be taken up."""


@dataclass(frozen=True, slots=True)
class Triage:
    """A proposal for a human to confirm.

    Labels, several at once: question, complaint, problem, misunderstanding, praise, idea, recruiting,
    chat, spam, personal_data, and rough_language (a word list sees rough words, not abuse).
    ``sure`` is false where the
    language is none of ours or nothing definite was recognised.
    """

    language: str
    labels: tuple[str, ...]
    needs_reply: bool
    urgency: Urgency
    sure: bool


def triage(
    text: str, *, language: str | None = None, network: str | None = None, parent: str | None = None
) -> Triage:
    """What a text that came in is about. ``language`` is what its author or the channel usually writes."""
    read = Text(text)
    spoken = identify(read, prior=language)
    found = _labels(Draft("post", text, language=language, network=network, parent=parent), read, spoken)
    definite = bool(found)
    if not found:
        found = {"chat"}
    needs_reply = _needs_reply(read, spoken, found)
    return Triage(
        language=spoken,
        labels=tuple(label for label in _ORDER if label in found),
        needs_reply=needs_reply,
        urgency=_urgency(read, spoken, found, needs_reply=needs_reply),
        sure=(definite and spoken in LANGUAGES) or not read.words,
    )


def _labels(draft: Draft, text: Text, language: str) -> set[str]:
    found = {rule.id.partition(".")[2] for rule, _, _ in examine(draft, kind="incoming", text=text)}
    for label, patterns in LABEL_WORDS.items():
        if language in patterns and patterns[language].search(text.folded):
            found.add(label)
    if "spam" in found:
        return {"spam"}
    if language in ROUGH and ROUGH[language].search(text.folded):
        found.add("rough_language")
    if identity.find(text, None):
        found.add("personal_data")
    return found


def _needs_reply(text: Text, language: str, labels: set[str]) -> bool:
    if "spam" in labels or _is_for_a_friend(text):
        return False
    if not labels.isdisjoint(_WANT_REPLY):
        return True
    if language not in LANGUAGES:
        return len(text.words) > _A_STORY
    return "rough_language" not in labels and len(content_words(text, language)) >= _A_STORY


def _is_for_a_friend(text: Text) -> bool:
    return bool(text.tokens) and text.tokens[0].kind == "mention"


def _urgency(text: Text, language: str, labels: set[str], *, needs_reply: bool) -> Urgency:
    if "personal_data" in labels or (language in ALARM and ALARM[language].search(text.folded)):
        return "high"
    if {"complaint", "problem"} <= labels:
        return "high"
    return "normal" if needs_reply and not labels <= {"chat", "praise"} else "low"
