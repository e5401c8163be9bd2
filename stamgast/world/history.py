"""A past that could have been: posts in droughts and bursts, what people said, and how well we answered."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import log
from random import Random
from typing import Literal

from stamgast.vocabulary.languages import Language
from stamgast.vocabulary.objects import Actor, Note
from stamgast.world.people import Person
from stamgast.world.reactions import Reaction, answer_back, react
from stamgast.world.sentences import ANY, Kind, PostTemplate, sentences

Quality = Literal["helping", "empty", "referring"]


@dataclass(frozen=True, slots=True)
class Truth:
    """What is true of a made-up past, so that figures computed from it can be compared.

    Response times are log-normal (median and sigma of the logarithm), in calendar time. Shares lie between 0
    and 1: ``unanswered`` of people's notes that call for a reply, ``empty`` and ``referring`` of our replies,
    ``unheard`` of our posts.
    """

    median_reply: timedelta = timedelta(minutes=95)
    sigma: float = 1.1
    unanswered: float = 0.22
    empty: float = 0.16
    referring: float = 0.1
    unheard: float = 0.3


@dataclass(frozen=True, slots=True)
class PastChannel:
    """One account of ours: its key in the demo, its language, and what it posts about (empty: anything)."""

    key: str
    language: Language
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastNote:
    """Something that was said. ``by`` is None when it was us; ids are unique within one history.

    ``kind`` is that of a person's note; ``quality`` that of a reply of ours; a post of ours has neither.
    """

    id: str
    channel: PastChannel
    by: Person | None
    text: str
    published: datetime
    context: str
    in_reply_to: str = ""
    kind: Kind | None = None
    quality: Quality | None = None

    @property
    def calls_for_reply(self) -> bool:
        """Whether somebody waits for us: with their first words below a post, later when they ask."""
        return self.by is not None and (self.in_reply_to == self.context or self.kind == "question")


def history(
    seed: int,
    until: datetime,
    days: int = 90,
    channels: Sequence[PastChannel] = (PastChannel("counter", "en"),),
    truth: Truth = Truth(),
) -> tuple[PastNote, ...]:
    """Return everything that was said on ``channels`` in the ``days`` before ``until``, oldest first.

    The same arguments give the same past. Nothing lies after ``until``: what would have come later is still
    to come, so the youngest conversations are open.
    """
    past = [
        note
        for channel in channels
        for note in _Past(channel, Random(f"{seed}:{channel.key}"), truth).told(until, days)  # noqa: S311
    ]
    return tuple(sorted((n for n in past if n.published <= until), key=lambda n: (n.published, n.id)))


@dataclass(slots=True)
class _Past:
    """The past of one channel while it is being made up."""

    channel: PastChannel
    chance: Random
    truth: Truth
    said: list[str] = field(default_factory=list)
    given: Counter[str] = field(default_factory=Counter)
    made: int = 0

    def told(self, until: datetime, days: int) -> Iterator[PastNote]:
        posts, topics = sentences(self.channel.language).posts, self.channel.topics
        templates = [post for post in posts if not topics or post.topic in topics]
        self.chance.shuffle(templates)
        for turn, at in enumerate(self._rhythm(until, days)):
            template = templates[turn % len(templates)]
            yield from self._conversation(self._post(template, at))

    def _rhythm(self, until: datetime, days: int) -> Iterator[datetime]:
        """Yield the times of our posts: every other day or so, now and then a burst, then a drought."""
        begin = until - timedelta(days=days)
        at = begin + timedelta(hours=self.chance.uniform(0, 30))
        while at < until:
            yield _at_opening_hours(at, self.chance)
            mood = self.chance.random()
            if mood < 0.07:
                for _ in range(self.chance.randint(3, 5)):
                    at += timedelta(hours=self.chance.uniform(4, 14))
                    yield _at_opening_hours(at, self.chance)
                at += timedelta(days=self.chance.uniform(9, 16))
            else:
                at += timedelta(days=self.chance.uniform(1, 3.5))

    def _post(self, template: PostTemplate, at: datetime) -> PastNote:
        phrases = sentences(self.channel.language)
        slots = {slot: self.chance.choice(words) for slot, words in phrases.slots.items()}
        ahead = at + timedelta(days=self.chance.randint(1, 4))
        text = template.text.format(day=phrases.days[ahead.weekday()], **slots)
        id_ = self._id()
        return PastNote(id=id_, channel=self.channel, by=None, text=text, published=at, context=id_)

    def _conversation(self, post: PastNote) -> Iterator[PastNote]:
        yield post
        if self.chance.random() < self.truth.unheard:
            return
        seed = self.chance.randrange(1 << 30)
        for reaction in react(_note(post), seed=seed, now=post.published, avoid=self.said[-60:]):
            yield from self._exchange(post, reaction)

    def _exchange(self, post: PastNote, first: Reaction) -> Iterator[PastNote]:
        """Yield what one person and we said to each other below a post."""
        said: Reaction | None = first
        before, depth = post, 0
        while said is not None:
            depth += 1
            theirs = self._theirs(before, said)
            yield theirs
            if not theirs.calls_for_reply or self.chance.random() < self.truth.unanswered:
                return
            before = self._ours(theirs)
            yield before
            said = answer_back(
                _note(theirs), _note(before), seed=self.made, depth=depth, avoid=self.said[-60:]
            )

    def _theirs(self, before: PastNote, said: Reaction) -> PastNote:
        self.said.append(said.text)
        wait = timedelta(seconds=said.after_s * self.chance.uniform(15, 90))
        return PastNote(
            id=self._id(),
            channel=self.channel,
            by=said.by,
            text=said.text,
            published=before.published + wait,
            context=before.context,
            in_reply_to=before.id,
            kind=said.kind,
        )

    def _ours(self, theirs: PastNote) -> PastNote:
        minutes = self.truth.median_reply / timedelta(minutes=1)
        wait = timedelta(minutes=self.chance.lognormvariate(log(minutes), self.truth.sigma))
        quality, text = self._reply(theirs.text, theirs.kind or "chat")
        return PastNote(
            id=self._id(),
            channel=self.channel,
            by=None,
            text=text,
            published=theirs.published + wait,
            context=theirs.context,
            in_reply_to=theirs.id,
            quality=quality,
        )

    def _reply(self, theirs: str, kind: Kind) -> tuple[Quality, str]:
        phrases, luck = sentences(self.channel.language), self.chance.random()
        if luck < self.truth.empty:
            return "empty", self.chance.choice(phrases.empty)
        if luck < self.truth.empty + self.truth.referring:
            return "referring", self.chance.choice(phrases.referral)
        again = next((reply for asked, reply in phrases.following_up.items() if _alike(theirs, asked)), "")
        if again:
            return "helping", again
        helping, said = phrases.helping[kind], phrases.said[kind]
        topic = next((topic for topic, texts in said.items() if any(_alike(theirs, t) for t in texts)), ANY)
        return "helping", self._unused(helping.get(topic, helping[ANY]))

    def _unused(self, replies: Sequence[str]) -> str:
        """Choose the reply that was given least often, by chance among equals."""
        least = min(self.given[reply] for reply in replies)
        reply = self.chance.choice([reply for reply in replies if self.given[reply] == least])
        self.given[reply] += 1
        return reply

    def _id(self) -> str:
        self.made += 1
        return f"{self.channel.key}-{self.made:04d}"


def _at_opening_hours(at: datetime, chance: Random) -> datetime:
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + timedelta(hours=chance.uniform(7.5, 18))


def _alike(text: str, template: str) -> bool:
    return text.casefold().startswith(template[:20].casefold())


def _note(past: PastNote) -> Note:
    return Note(
        id=past.id,
        attributed_to=past.by.actor if past.by else Actor(id="us", name="us"),
        content=past.text,
        published=past.published.astimezone(UTC),
        context=past.context,
        in_reply_to=past.in_reply_to,
        language=past.channel.language,
    )
