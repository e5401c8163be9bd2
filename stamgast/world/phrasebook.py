"""Which sentence is said when, found without reading texts again: pools by topic, kind and quality."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Final, Literal

from stamgast.vocabulary.languages import Language
from stamgast.world.listening import asked_for
from stamgast.world.notices import notices
from stamgast.world.sentences import ANY, KINDS, ByTopic, Kind, Sentences, sentences

Style = Literal["talk", "promotional", "giveaway", "event"]
Quality = Literal["helping", "asking", "empty", "referring"]
Replies = Mapping[Quality, tuple[str, ...]]

GROUPS: Final = 4
"""So many channels have words of their own; of more, every fourth shares them."""

_BETWEEN_SENTENCES: Final = re.compile(r"(?<=[.!?])\s+")
_SAYS_SOMETHING: Final = 50
"""What is left of a reply without its question still helps from this length on."""


@dataclass(frozen=True, slots=True)
class Template:
    """The words of a post, with slots, and its topic."""

    topic: str
    text: str


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Everything that is said in a town.

    ``posts`` are our posts by style, one pool per group of channels; ``shared`` go out on all alike.
    ``said`` are people's first words by kind and topic, ``replies`` ours. ``back`` is what people say to a
    reply of ours, with its kind, by the reply; ``entries`` are what prize-hunters say.
    """

    posts: Mapping[Style, tuple[tuple[Template, ...], ...]]
    shared: tuple[Template, ...]
    slots: ByTopic
    days: tuple[str, ...]
    said: Mapping[Kind, ByTopic]
    entries: tuple[str, ...]
    replies: Mapping[Kind, Mapping[str, Replies]]
    following_up: Mapping[str, Replies]
    back: Mapping[str, tuple[tuple[str, Kind], ...]]

    def opening(self, kind: Kind, topic: str) -> tuple[str, ...]:
        """People's first words of a kind to a post on a topic."""
        return self.said[kind].get(topic) or self.said[kind][ANY]

    def reply(self, theirs: str, kind: Kind, topic: str, quality: Quality) -> tuple[str, ...]:
        """Our replies of a quality to what somebody said."""
        replies = self.replies[kind]
        return (self.following_up.get(theirs) or replies.get(topic) or replies[ANY])[quality]


@cache
def phrasebook(language: Language) -> Phrasebook:
    """Gather what is said in a language."""
    phrases, loud = sentences(language), notices(language)
    talk = tuple(Template(post.topic, post.text) for post in phrases.posts if not post.style)
    replies = {
        kind: {topic: _qualities(phrases, texts) for topic, texts in phrases.helping[kind].items()}
        for kind in KINDS
    }
    following_up = {
        said: _qualities(phrases, [ours]) for said, ours in phrases.following_up.items() if "?" in ours
    }
    pools = [*chain.from_iterable(by_topic.values() for by_topic in replies.values()), *following_up.values()]
    return Phrasebook(
        posts={
            "talk": tuple(talk[group :: GROUPS + 1] for group in range(GROUPS)),
            "promotional": _one_each(loud.promotional),
            "giveaway": _one_each(loud.giveaway),
            "event": _one_each(loud.event),
        },
        shared=talk[GROUPS :: GROUPS + 1],
        slots=phrases.slots,
        days=phrases.days,
        said={kind: _without_slots(phrases.said[kind]) for kind in KINDS},
        entries=loud.entries,
        replies=replies,
        following_up=following_up,
        back={
            text: _back(phrases, tuple(following_up), text, quality)
            for pool in pools
            for quality, texts in pool.items()
            for text in texts
        },
    )


def _one_each(texts: Iterable[str]) -> tuple[tuple[Template, ...], ...]:
    return tuple((Template(ANY, text),) for text in texts)


def _without_slots(by_topic: ByTopic) -> ByTopic:
    return {topic: tuple(text for text in texts if "{" not in text) for topic, texts in by_topic.items()}


def _qualities(phrases: Sentences, helping: Collection[str]) -> Replies:
    """Good replies as they are where they ask something, and without their questions; and the poor ones."""
    asking = tuple(text for text in helping if "?" in text)
    plain = [" ".join(s for s in _BETWEEN_SENTENCES.split(text) if not s.endswith("?")) for text in helping]
    return {
        "helping": tuple(text for text in plain if len(text) >= _SAYS_SOMETHING) or (max(plain, key=len),),
        "asking": asking,
        "empty": phrases.empty,
        # A shorter one is empty as well, and would count twice.
        "referring": tuple(text for text in phrases.referral if len(text.split()) > 3),
    }


def _back(
    phrases: Sentences, follow_ups: Iterable[str], reply: str, quality: Quality
) -> tuple[tuple[str, Kind], ...]:
    back = phrases.back
    answers: dict[Quality, tuple[tuple[str, Kind], ...]] = {
        "helping": _each(follow_ups, "question") + _each(back["thanks"] + back["nod"], "chat"),
        "asking": _each(phrases.answer[asked_for(reply, phrases) or ANY], "chat"),
        "empty": _each(back["let_down"], "complaint"),
        "referring": _each(back["sent_away"], "complaint"),
    }
    return answers[quality]


def _each(texts: Iterable[str], kind: Kind) -> tuple[tuple[str, Kind], ...]:
    return tuple((text, kind) for text in texts)
