"""Tells what is said in a town, occasion by occasion; every choice is dealt from a deck or drawn by seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final, Literal, TypeVar

from stamgast.vocabulary.languages import Language
from stamgast.world.company import Company
from stamgast.world.habits import PEOPLE_PER_POST, WANTS_TO_KNOW, Decks, Habits
from stamgast.world.phrasebook import Style, Template, phrasebook
from stamgast.world.residents import is_club, is_hunter
from stamgast.world.said import Exchange, Occasion, Occasioned, Said
from stamgast.world.seasons import Seasons, Span
from stamgast.world.sentences import ANY, Kind

Words = TypeVar("Words")

SHOP: Final = "https://bookshop.example/"
"""Where the links in our posts lead."""

_TURNS: Final = 8
_USUAL_SIZE, _SURE = 4.5, 20
"""How many items an occasion is thought to have before any is told, and how many occasions that is worth."""


@dataclass(frozen=True, slots=True)
class _Guest:
    """Somebody who comes by: about what, and when they lose interest (prize-hunters: with the prize)."""

    by: int
    topic: str
    stays_until: datetime | None = None


class Telling:
    """One telling of a town; what it remembers is who is a regular, and how many things were said."""

    def __init__(
        self, seed: str, habits: Habits, seasons: Seasons, *, language: Language, people: int
    ) -> None:
        self._chance = Random(seed)  # noqa: S311  chance, not secrecy
        self._decks = Decks(habits, self._chance)
        self._seasons = seasons
        self._book = phrasebook(language)
        self._company = Company(people, self._chance)
        self._clubs = [number for number in range(people) if is_club(number)]
        self._number = 0
        self._prize: Span | None = None

    def occasions(self, items: int, group: int) -> Iterator[Occasion]:
        """Tell ``items`` things said in public, spread over the seasons."""
        seasons, turn, open_s = self._seasons, 0, 0.0
        total, mean_pace = seasons.open_seconds()
        while self._number < items:
            size = (_USUAL_SIZE * _SURE + self._number) / (_SURE + turn)
            step = (total - open_s) / max(1.0, (items - self._number) / size) * self._chance.uniform(0.4, 1.6)
            open_s = min(total - 1, open_s + step * mean_pace / seasons.pace(seasons.instant(open_s)))
            yield self._occasion(seasons.instant(open_s), turn, group, items)
            turn += 1

    def correspondence(self, items: int, *, first_number: int) -> Iterator[Exchange]:
        """Tell up to ``items`` direct messages, numbered from ``first_number``, person by person."""
        self._number, last = first_number, first_number + items
        begin, end = self._seasons.begin, self._seasons.end
        for by in self._company.others:
            at = begin + (end - begin) * (0.8 * self._chance.random())
            said = tuple(self._letters(_Guest(by, ANY, end), at, last - self._number))
            if not said:
                return
            yield Exchange(by, said)

    def _letters(self, guest: _Guest, at: datetime, room: int) -> Iterator[Said]:
        """Tell one person's messages and our answers, until we ignore one or the seasons end."""
        while room > 0 and at < self._seasons.end:
            said = self._exchange(guest, at, None, room)
            yield from said
            room -= len(said)
            at = said[-1].at + timedelta(days=self._chance.uniform(2, 40))
            if said[-1].by is not None:
                return

    def _occasion(self, at: datetime, turn: int, group: int, items: int) -> Occasion:
        why = self._why(at)
        post, topic = self._reshare(at, turn) if why == "reshare" else self._post(why, at, turn, group)
        wanted = PEOPLE_PER_POST * self._decks.crowd.deal() * self._seasons.interest(at)
        exchanges: list[Exchange] = []
        taken: set[int] = set()
        for _ in range(0 if why == "reshare" else int(wanted + self._chance.random())):
            exchange = self._visit(post, topic, taken, items - self._number)
            if exchange is not None:
                exchanges.append(exchange)
                taken.add(exchange.by)
        return Occasion(post, why, tuple(exchanges))

    def _why(self, at: datetime) -> Occasioned:
        span = next((span for span in self._seasons.giveaways if at in span), None)
        if span is not None and span != self._prize:
            self._prize = span
            return "giveaway"  # nobody comes for a prize that was not announced
        if span is not None:
            return self._decks.giving_away.deal()
        return (self._decks.near_event if self._seasons.event_near(at) else self._decks.quiet).deal()

    def _post(self, why: Style | Literal["shared"], at: datetime, turn: int, group: int) -> tuple[Said, str]:
        """Word a post by its turn alone, so that the choice of words changes nothing that follows."""
        pool = self._book.shared if why == "shared" else self._book.posts[why][group]
        template = pool[turn % len(pool)]
        link = f"{SHOP}{turn}" if why in ("promotional", "event") else ""
        return Said(*self._stamp(at), None, self._filled(template, at, turn), link=link), template.topic

    def _reshare(self, at: datetime, turn: int) -> tuple[Said, str]:
        club, template = (
            self._clubs[turn % len(self._clubs)],
            self._book.shared[turn % len(self._book.shared)],
        )
        theirs = Said(
            -turn - 1, at - timedelta(hours=1 + turn % 40), club, self._filled(template, at, turn + 1)
        )
        return Said(*self._stamp(at), None, "", reshares=theirs), ANY

    def _filled(self, template: Template, at: datetime, turn: int) -> str:
        slots = {
            slot: words[turn // place % len(words)]
            for place, (slot, words) in enumerate(self._book.slots.items(), start=1)
        }
        day = self._book.days[(at + timedelta(days=2)).weekday()]
        return template.text.format(day=day, **slots)

    def _visit(self, post: Said, topic: str, taken: set[int], room: int) -> Exchange | None:
        """Let one person come by and talk with us; None when there is nobody, or no room."""
        at = post.at + self._decks.arrival.deal()
        giveaway = self._prize if self._prize is not None and at in self._prize else None
        by = self._company.next(taken, for_prizes=giveaway is not None)
        if by is None or room < 1:
            return None
        was_regular = self._company.is_regular(by)
        guest = _Guest(by, topic, giveaway.end if giveaway and is_hunter(by) else None)
        said = tuple(self._exchange(guest, at, post, room))
        leaves = self._decks.leaves_ignored if said[-1].by is not None else self._decks.leaves_heard
        return Exchange(by, said, was_regular and leaves.deal() and self._company.leave(by))

    def _exchange(self, guest: _Guest, at: datetime, before: Said | None, room: int) -> list[Said]:
        """Tell what a guest and we say to each other by turns, at most ``room`` items."""
        decks, book, end = self._decks, self._book, guest.stays_until
        said: list[Said] = []
        kind: Kind = "chat" if is_hunter(guest.by) else decks.kind.deal()
        text = self._one_of(book.entries if is_hunter(guest.by) else book.opening(kind, guest.topic))
        while True:
            theirs = Said(*self._stamp(at), guest.by, text, before, kind=kind)
            said.append(theirs)
            if len(said) == room or not decks.answered.deal():
                return said
            quality = (decks.quality if kind in WANTS_TO_KNOW else decks.good).deal()
            reply = self._one_of(book.reply(text, kind, guest.topic, quality))
            before = Said(*self._stamp(theirs.at + decks.wait.deal()), None, reply, theirs, quality=quality)
            said.append(before)
            at = before.at + decks.return_.deal()
            is_over = len(said) in (room, _TURNS) or (end is not None and at >= end)
            if is_over or not decks.comes_back[quality].deal():
                return said
            text, kind = self._one_of(book.back[reply])

    def _one_of(self, pool: Sequence[Words]) -> Words:
        """Choose with one draw, however many there are, so that all channels stay in step."""
        return pool[int(self._chance.random() * len(pool))]

    def _stamp(self, at: datetime) -> tuple[int, datetime]:
        """Return the next number, and the instant with that number in place of its microseconds."""
        number = self._number
        self._number += 1
        return number, at.replace(microsecond=at.microsecond // 1000 * 1000 + number % 1000)
