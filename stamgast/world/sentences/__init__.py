"""What people in the town say, one file per language, and how a text is recognised there."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

from stamgast.vocabulary.languages import Language

Kind = Literal["question", "complaint", "misunderstanding", "idea", "praise", "chat"]
KINDS: Final[tuple[Kind, ...]] = ("question", "complaint", "misunderstanding", "idea", "praise", "chat")

ANY: Final = "any"
"""The topic of a sentence that suits every post."""

WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")

ByTopic = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PostTemplate:
    """One of our own posts, with slots for ``day``, ``title``, ``guest`` and ``cake``."""

    topic: str
    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Everything that is said in one language, and the words by which texts are recognised.

    ``said`` holds people's first words to a post. ``back`` is what they say to a reply (``thanks``,
    ``follow_up``, ``nod``, ``let_down``, ``shrugged_off``, ``sent_away``). ``answer`` is what they say to a
    question of ours, by the sort of question, which ``asks`` recognises. ``helping`` are good replies of ours
    by the kind of what they answer, ``following_up`` those to each follow-up, ``empty`` and ``referral`` poor
    ones. ``topics`` are beginnings of words (after a star: parts). ``words`` are all that occur here.
    """

    language: Language
    words: frozenset[str]
    formulas: frozenset[str]
    promotional: tuple[str, ...]
    referring: tuple[str, ...]
    days: tuple[str, ...]
    topics: ByTopic
    said: Mapping[Kind, ByTopic]
    back: ByTopic
    asks: ByTopic
    answer: ByTopic
    helping: Mapping[Kind, ByTopic]
    empty: tuple[str, ...]
    referral: tuple[str, ...]
    following_up: Mapping[str, str]
    slots: ByTopic
    posts: tuple[PostTemplate, ...]


@cache
def sentences(language: Language) -> Sentences:
    """Read the sentences of a language."""
    text = (files(__name__) / f"{language}.toml").read_text(encoding="utf-8")
    given: dict[str, Any] = tomllib.loads(text)
    ours = given["ours"]
    return Sentences(
        language=language,
        words=frozenset(WORD.findall(text.casefold())),
        formulas=frozenset(given["formulas"]),
        promotional=tuple(given["promotional"]),
        referring=tuple(given["referring"]),
        days=tuple(given["days"]),
        topics=_by_topic(given["topics"]),
        said={kind: _by_topic(given[kind]) for kind in KINDS},
        back=_by_topic(given["back"]),
        asks=_by_topic(given["asks"]),
        answer=_by_topic(given["answer"]),
        helping={kind: _by_topic(ours[kind]) for kind in KINDS},
        empty=tuple(ours["empty"]),
        referral=tuple(ours["referral"]),
        following_up=dict(zip(given["back"]["follow_up"], ours["follow_up"], strict=True)),
        slots=_by_topic(given["slots"]),
        posts=tuple(PostTemplate(**post) for post in given["post"]),
    )


def _by_topic(given: Mapping[str, list[str]]) -> ByTopic:
    return {topic: tuple(texts) for topic, texts in given.items()}
