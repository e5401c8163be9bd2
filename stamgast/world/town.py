"""A town of any size with known truth: the same arguments make the same one, told as a stream."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from heapq import heappop, heappush

from stamgast.vocabulary.languages import Language
from stamgast.world.habits import Habits
from stamgast.world.residents import Resident, is_hunter, resident
from stamgast.world.said import Exchange, Occasion, Said
from stamgast.world.seasons import Seasons, plan
from stamgast.world.telling import Telling

MIN_PEOPLE = 10


def _look_away(_: int) -> None:
    """Watch nothing."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town, its seasons and our habits in it. Nothing of what is said is kept: each method tells it anew.

    The posts of one town go out at the same times on every channel; each of the first four ``group`` s words
    them in its own way, except those that are meant to be the same everywhere.
    """

    seed: int
    people: int
    items: int
    language: Language
    seasons: Seasons
    habits: Habits = field(default_factory=Habits)
    group: int = 0
    watch: Callable[[int], None] = field(default=_look_away, compare=False)
    """Is told the number of each post as it goes by, from 0 to ``items``."""

    @property
    def private(self) -> int:
        """How many of the items are direct messages: one in ten, and no more than people will write."""
        return min(self.items // 10, 2 * self.people)

    def occasions(self) -> Iterator[Occasion]:
        """Tell all posts with the exchanges below them, in the order of the posts."""
        for occasion in self._telling("public").occasions(self.items - self.private, self.group):
            self.watch(occasion.post.number)
            yield occasion

    def correspondence(self) -> Iterator[Exchange]:
        """Tell all direct messages, person by person; an ignored one is the person's last."""
        return self._telling("private").correspondence(self.private, first_number=self.items)

    def _telling(self, part: str) -> Telling:
        seed = f"{self.seed}:{part}"
        return Telling(seed, self.habits, self.seasons, language=self.language, people=self.people)

    def events(self) -> Iterator[Said]:
        """Tell everything that is said in public in order of time. Keeps only conversations under way."""
        waiting: list[tuple[datetime, int, Said]] = []
        for occasion in self.occasions():
            while waiting and waiting[0][0] < occasion.post.at:
                yield heappop(waiting)[2]
            for said in occasion.said:
                heappush(waiting, (said.at, said.number, said))
        while waiting:
            yield heappop(waiting)[2]

    def ours(self) -> Iterator[Said]:
        """Tell our own public words, in order of time."""
        return (said for said in self.events() if said.by is None)

    def followers(self) -> Iterator[tuple[Resident, datetime]]:
        """Tell two in three residents and since when they follow us: prize-hunters since a give-away."""
        seasons = self.seasons
        for number in range(self.people):
            if number % 3 == 1:
                continue
            span = seasons.giveaways[number % len(seasons.giveaways)]
            begin, end = (span.begin, span.end) if is_hunter(number) else (seasons.begin, seasons.end)
            yield self.resident(number), begin + (end - begin) * (number * 7919 % 1009 / 1009)

    def resident(self, number: int) -> Resident:
        """Return who has a number."""
        return _resident(number, self.language)


def make_town(seed: int, people: int, items: int, language: Language, start: datetime) -> Town:
    """Make a town in which ``items`` things are said in the 104 weeks from the day of ``start``.

    Items are posts, what people say, our replies, reshares and direct messages; of the last there are a few
    less where hardly anybody lives. Whatever the number, only conversations under way are in memory.

    Raises:
        ValueError: there are too few people or items for anybody to talk, or ``start`` has no time zone.
    """
    if people < MIN_PEOPLE or items < 1:
        raise ValueError(f"a town has at least {MIN_PEOPLE} people and one item")
    if start.tzinfo is None:
        raise ValueError("start has no time zone")
    return Town(seed, people, items, language, plan(seed, start))


_resident = lru_cache(maxsize=50_000)(resident)
