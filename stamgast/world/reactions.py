"""How people react to a post of ours, and what they say to our reply."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final

from stamgast.vocabulary.languages import Language
from stamgast.vocabulary.objects import Note
from stamgast.world.listening import Heard, asked_for, hear, is_empty, kind_of, language_of, only_refers
from stamgast.world.people import LEANINGS, Person, Temperament, person, speakers
from stamgast.world.sentences import ANY, KINDS, ByTopic, Kind, Sentences, sentences

OLD_NEWS: Final = timedelta(days=1)
"""Nobody reacts to a post older than this."""

MAX_DEPTH: Final = 4
"""After this many of their own turns people have said what they wanted to say."""

_ENDS_AFTER_EMPTY: Final = 0.6
_ANSWERS_FIRST: Final = 0.4
_COMES_BACK: Final = 0.85
_ASKS_ON: Final[dict[Temperament, float]] = {"curious": 0.85, "hasty": 0.3, "critical": 0.4}
_KIND_OF_BACK: Final[dict[str, Kind]] = {
    "thanks": "praise", "nod": "chat", "answer": "chat", "follow_up": "question",
    "let_down": "complaint", "shrugged_off": "complaint", "sent_away": "complaint",
}  # fmt: skip
_OFF_TOPIC: Final = 0.15


@dataclass(frozen=True, slots=True)
class Reaction:
    """What somebody says, ``after_s`` seconds later."""

    after_s: float
    by: Person
    text: str
    kind: Kind


def react(note: Note, *, seed: int, now: datetime, avoid: Collection[str] = ()) -> list[Reaction]:
    """Return what people say to a post of ours, soonest first.

    The same post and seed give the same reactions. A post that invites gets two to four, one that only tells
    one or two, one that advertises one at most, and rather a complaint; one older than ``OLD_NEWS`` none.
    Two to nine seconds pass before the first, up to forty before the next, some minutes before the last.

    Args:
        note: our post; its ``language``, where set, is the one people answer in.
        seed: chooses the people and the words.
        now: when people see it; ``after_s`` counts from here.
        avoid: sentences that were said lately and are not repeated while there are others.
    """
    if now - note.published > OLD_NEWS:
        return []
    chance = Random(f"{seed}:{note.id}:{note.content}")  # noqa: S311  chance, not secrecy
    heard = hear(note.content, language_of(note.content, note.language), chance)
    said = {_core(text) for text in avoid}
    reactions = []
    for after_s, who in zip(_waits(heard, chance), _come_by(heard.language, chance), strict=False):
        kind = _kind(who, heard, chance)
        text = _say(sentences(heard.language).said[kind], heard, said, chance)
        said.add(_core(text))
        reactions.append(Reaction(after_s, who, _in_character(text, who, chance), kind))
    return reactions


def answer_back(
    theirs: Note, ours: Note, *, seed: int, depth: int = 1, avoid: Collection[str] = ()
) -> Reaction | None:
    """Return what somebody says to our reply to them, or None when the conversation ends here.

    An empty reply ends it or disappoints; one that only refers disappoints; a helping one brings thanks or a
    further question; a question of ours gets an answer. ``depth`` is how often they have spoken in this
    conversation: the deeper, the sooner it ends.
    """
    who = person(theirs.attributed_to.id)
    if who is None or depth >= MAX_DEPTH:
        return None
    chance = Random(f"{seed}:{theirs.id}:{ours.id}:{ours.content}")  # noqa: S311  chance, not secrecy
    language = language_of(theirs.content, theirs.language)
    manner = _manner(theirs.content, ours.content, sentences(language), chance)
    if not manner or chance.random() > _COMES_BACK ** (depth - 1):
        return None
    if manner == "follow_up" and chance.random() > _ASKS_ON.get(who.temperament, 0.55):
        manner = "thanks"
    text, kind = _back(manner, ours.content, sentences(language), {_core(text) for text in avoid}, chance)
    return Reaction(round(chance.uniform(4, 40), 1), who, _in_character(text, who, chance), kind)


def _manner(theirs: str, reply: str, phrases: Sentences, chance: Random) -> str:
    """Return how a reply is met: a key of ``back``, ``answer``, or nothing when it ends the conversation."""
    kind = kind_of(theirs, phrases)
    wants_to_know = kind in ("question", "misunderstanding")
    if only_refers(reply, phrases):
        return "sent_away" if wants_to_know or kind == "complaint" else ""
    if is_empty(reply, phrases):
        return _disappointed(kind) if chance.random() > _ENDS_AFTER_EMPTY else ""
    if "?" in reply and (not wants_to_know or chance.random() < _ANSWERS_FIRST):
        return "answer"
    return "follow_up" if wants_to_know else "nod"


def _disappointed(kind: Kind) -> str:
    if kind in ("question", "misunderstanding"):
        return "let_down"
    return "shrugged_off" if kind == "complaint" else ""


def _back(manner: str, reply: str, phrases: Sentences, avoid: set[str], chance: Random) -> tuple[str, Kind]:
    pool = phrases.answer[asked_for(reply, phrases)] if manner == "answer" else phrases.back[manner]
    return chance.choice([text for text in pool if _core(text) not in avoid] or pool), _KIND_OF_BACK[manner]


def _waits(heard: Heard, chance: Random) -> Iterator[float]:
    """Yield the waits in seconds, rising: as many as there are people who say something."""
    if heard.promotes:
        count = 1
    else:
        count = chance.randint(2, 4) if heard.invites else chance.randint(1, 2)
    wait = chance.uniform(2, 9)
    for place in range(count):
        yield round(wait, 1)
        wait += chance.uniform(5, 30) if place < 1 else chance.uniform(40, 240)


def _come_by(language: Language, chance: Random) -> list[Person]:
    """Return everybody who speaks the language, the faithful more often at the front."""
    return sorted(speakers(language), key=lambda each: -(chance.random() ** (1 / each.loyalty)))


def _kind(who: Person, heard: Heard, chance: Random) -> Kind:
    leanings = LEANINGS[who.temperament]
    weights = [leanings.get(kind, 0) for kind in KINDS]
    if heard.promotes:
        weights[KINDS.index("complaint")] += 8
        weights[KINDS.index("praise")] = 0
    return chance.choices(KINDS, weights)[0]


def _say(said: ByTopic, heard: Heard, avoid: set[str], chance: Random) -> str:
    """Choose a sentence on the post's topic, or one that takes up its words, or now and then another."""
    on_topic = [text for topic in heard.topics for text in said.get(topic, ())]
    general = [text for text in said[ANY] if _fits(text, heard)]
    beside = [text for texts in said.values() for text in texts if _fits(text, heard)]
    pools = [on_topic, general] if chance.random() >= _OFF_TOPIC or not heard.topics else [beside]
    filled = [_filled(text, heard) for pool in pools for text in pool]
    fresh = [text for text in filled if _core(text) not in avoid]
    spare = [text for text in (_filled(each, heard) for each in beside) if _core(text) not in avoid]
    return chance.choice(fresh or spare or filled or [_filled(each, heard) for each in beside])


def _fits(text: str, heard: Heard) -> bool:
    return all("{" + slot + "}" not in text or slot in heard.slots for slot in ("word", "day", "time"))


def _filled(text: str, heard: Heard) -> str:
    for slot, word in heard.slots.items():
        text = text.replace("{" + slot + "}", word)
    return text[:1].upper() + text[1:]


def _core(text: str) -> str:
    """Return a sentence without what depends on who says it."""
    return re.sub(r"\W+$", "", text).casefold()


def _in_character(text: str, who: Person, chance: Random) -> str:
    if who.temperament == "hasty" and chance.random() < 0.6:
        return (text[0].lower() + text[1:]).removesuffix(".")
    if who.temperament == "warm" and chance.random() < 0.4:
        return f"{text} {chance.choice(('😊', '☕', '🧡'))}"
    return text
