"""Sorts what people write to us: what it is, whether it wants an answer, and how soon."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain
from typing import Final, Literal, NamedTuple

from stamgast.coach.advise import Draft, Found
from stamgast.coach.checks import Subject
from stamgast.coach.language import identify
from stamgast.coach.lexicon.leaving import LEAVING, SHORT
from stamgast.coach.registry import rules
from stamgast.coach.rule import Rule
from stamgast.coach.signals import read
from stamgast.coach.text import Text
from stamgast.coach.weighing import weigh
from stamgast.vocabulary.languages import LANGUAGES

Urgency = Literal["low", "normal", "high"]

_WANT_REPLY: Final = frozenset(
    {"question", "complaint", "problem", "misunderstanding", "idea", "recruiting", "personal_data"}
)
_ORDER: Final = (
    "question", "complaint", "problem", "misunderstanding", "praise", "idea", "recruiting", "chat",
    "spam", "rough_language", "personal_data",
)  # fmt: skip
_READ_AS: Final = {"da": "nb", "nn": "nb"}
"""Languages close enough to one of ours to be sorted by its words; the rest is sorted by form alone."""
_HARDLY: Final = -1.0
"""Weight below which a text in which nothing else was recognised is not even taken for a chat."""
_WANTS_REPLY: Final = -0.3
"""Weight from which a text in which nothing that wants a reply was recognised is thought to want one."""
_KIND: Final = frozenset({"thanks", "delight", "person_praised", "applause"})
"""Signals without which rough words are no praise, short and loud as they may be."""
_NAMES: Final = re.compile(r"\s*(?:@[\w.@-]{1,250}[,:]?\s+){1,20}")
_BOTH: Final = frozenset({"praise", "problem"})
_FAULTS: Final = frozenset({"broken", "missing", "wrong", "hint"})
_FIRST: Final = re.compile(r"[^.!?\n]{3,200}[.!\n]+\s{1,9}(?=\w)")
"""A first sentence, with another behind it."""
_OBJECTIONS: Final = frozenset({"negation", "question_mark"})
_A_STORY: Final = 5
"""Words from which a text in a language we do not know is taken to tell something."""


class Triage(NamedTuple):
    """A proposal for a human to confirm.

    Labels, several at once: question, complaint, problem, misunderstanding, praise, idea, recruiting,
    chat, spam, personal_data, and rough_language (a word list sees rough words, not abuse).
    ``sure`` is false where the language is none of ours or nothing definite was recognised.
    """

    language: str
    labels: tuple[str, ...]
    needs_reply: bool
    urgency: Urgency
    sure: bool


def triage(
    text: str,
    *,
    language: str | None = None,
    network: str | None = None,
    parent: str | None = None,
    country: str | None = None,
) -> Triage:
    """What a text that came in is about. ``language`` is what its author or the channel usually writes."""
    draft = Draft("post", text, language=language, network=network, parent=parent, country=country)
    return sort(draft)[0]


def past_our_name(text: str, us: str) -> str:
    """The text behind the names it opens with, if one is our handle: it speaks to us, not to a friend."""
    names = _NAMES.match(text)
    ours = _short(us)
    if names and ours and ours in map(_short, names[0].split()):
        return text[names.end() :]
    return text


def _short(handle: str) -> str:
    """A handle without its server: the same account is written either way."""
    return handle.strip("@,:").partition("@")[0].casefold()


def sort(draft: Draft) -> tuple[Triage, list[Found]]:
    """The triage of a text, and where the rules found what it is."""
    text = Text(draft.text)
    spoken = identify(text, prior=draft.language)
    read_as = spoken if spoken in LANGUAGES else _READ_AS.get(spoken, "en")
    found = _look(Subject(draft, text, read_as))
    needs_reply = _needs_reply(text, read_as, found.keys()) or (
        spoken not in LANGUAGES and "spam" not in found and _tells(text)
    )
    sorted_out = Triage(
        spoken,
        tuple(found) or _guess(text, spoken),
        needs_reply,
        _urgency(text, read_as, found.keys(), needs_reply=needs_reply),
        bool(found) and spoken in LANGUAGES,
    )
    return sorted_out, list(chain.from_iterable(found.values()))


def _look(subject: Subject) -> dict[str, list[Found]]:
    """Label → where it shows, in the order labels are told; rules are asked whose label weighs enough."""
    scores = weigh(subject.text, subject.language)
    found: dict[str, list[Found]] = {}
    for label, rule in _rules():
        if scores.get(label, 1.0) > 0 and (matches := tuple(rule.check.matches(subject))):
            found[label] = [(rule, subject, match) for match in matches]
    if "spam" in found:
        return {"spam": found["spam"]}
    if "praise" in found and _is_no_praise(found.keys(), read(subject.text, subject.language).keys()):
        del found["praise"]
    if ("praise" in found) != ("problem" in found) and _praises_first(subject, found):
        whole = {label: [(rule, subject, subject.whole)] for label, rule in _rules() if label in _BOTH}
        found = {label: (found | whole)[label] for label in _ORDER if label in found or label in _BOTH}
    if len(found) > 1:
        found.pop("chat", None)
    return found


def _praises_first(subject: Subject, found: Mapping[str, list[Found]]) -> bool:
    """Whether praise stands before a fault, and each hides the other: "Lovely pool! One tile is loose"."""
    signals = read(subject.text, subject.language).keys()
    if "complaint" in found or _KIND.isdisjoint(signals) or _FAULTS.isdisjoint(signals):
        return False
    end = _FIRST.match(subject.text.folded)
    if not end:
        return False
    first, rest = Text(subject.text.plain[: end.end()]), Text(subject.text.plain[end.end() :])
    faults = weigh(rest, subject.language)
    return (
        weigh(first, subject.language)["praise"] > 0
        and faults["problem"] > 0
        and faults["complaint"] <= 0
        and "irony" not in read(first, subject.language)
    )


def _is_no_praise(labels: AbstractSet[str], signals: AbstractSet[str]) -> bool:
    """Whether rough words stand alone, or irony complains: "Thanks for nothing!"."""
    return ("rough_language" in labels and _KIND.isdisjoint(signals)) or (
        "complaint" in labels and "irony" in signals
    )


@cache
def _rules() -> tuple[tuple[str, Rule], ...]:
    return tuple((label, rules()[f"incoming.{label}"]) for label in _ORDER)


def _guess(text: Text, language: str) -> tuple[str, ...]:
    """What a text is in which nothing was recognised: a chat, or something we cannot name."""
    return ("chat",) if language in LANGUAGES and weigh(text, language)["chat"] > _HARDLY else ()


def _needs_reply(text: Text, language: str, labels: AbstractSet[str]) -> bool:
    if "spam" in labels:
        return False
    if not _WANT_REPLY.isdisjoint(labels):
        return True
    return weigh(text, language)["needs_reply"] > _WANTS_REPLY and not _is_leaving(text, language)


def _is_leaving(text: Text, language: str) -> bool:
    """Whether somebody says no more than what they do now, and denies nothing: "Great, then I'll do that"."""
    if len(text.spoken) > SHORT or not LEAVING[language].match(text.folded):
        return False
    return read(text, language).keys().isdisjoint(_OBJECTIONS)


def _tells(text: Text) -> bool:
    return len(text.spoken) >= _A_STORY and not text.folded.lstrip().startswith("@")


def _urgency(text: Text, language: str, labels: AbstractSet[str], *, needs_reply: bool) -> Urgency:
    if "personal_data" in labels or {"complaint", "problem"} <= labels:
        return "high"
    if "danger" in read(text, language) and not labels.isdisjoint({"problem", "complaint", "question"}):
        return "high"
    return "normal" if needs_reply and not labels <= {"chat", "praise"} else "low"
