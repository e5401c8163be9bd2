"""Small made-up worlds whose truth is known, drawn from a seed."""

import math
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import product
from random import Random
from statistics import NormalDist
from typing import Any

import polars as pl

from stamgast.metrics.tables import FINDINGS, INTERVENTIONS, TEXTS, items, table

START = datetime(2025, 1, 6, tzinfo=UTC)
WEEK = 168.0
Row = dict[str, Any]


def at(hours: float) -> datetime:
    return START + timedelta(hours=hours)


def row(item: object, direction: str, kind: str, hours: float, **more: Any) -> Row:
    return {
        "item": str(item),
        "channel": "c",
        "author": "us" if direction == "out" else "ann",
        "direction": direction,
        "kind": kind,
        "published": at(hours),
    } | more


def interventions(kind: str, spans: Sequence[tuple[float, float]]) -> pl.DataFrame:
    return table([{"kind": kind, "from": at(start), "to": at(end)} for start, end in spans], INTERVENTIONS)


def poisson(draw: Random, mean: float) -> int:
    """Events of rate one before ``mean``."""
    count, passed = 0, draw.expovariate(1)
    while passed < mean:
        count, passed = count + 1, passed + draw.expovariate(1)
    return count


class Talk:
    """Conversations of 40 weeks: weeks differ in how likely and how soon we answer, people in going on."""

    weeks = 40
    answers = (0.9, 0.4)
    goes_on = (0.2, 0.7)
    typical_h = (2.0, 10.0)
    spread = 1.0
    empty = (0.1, 0.5)
    asking, refers = 0.5, 0.3

    def __init__(self, seed: int) -> None:
        self.draw, self.rows, self.texts, self.findings = Random(seed), [], [], []
        people = [(f"p{number}", self.draw.choice(self.goes_on)) for number in range(80)]
        self.hasty = self.draw.choices(self.empty, k=self.weeks)
        for week in range(self.weeks):
            mood = (self.draw.choice(self.answers), self.draw.choice(self.typical_h))
            for _ in range(poisson(self.draw, 7)):
                self.converse(week * WEEK + self.draw.uniform(0, WEEK), self.draw.choice(people), mood)
        self.items = items(self.rows)
        self.until = at((self.weeks + 6) * WEEK)
        self.read = table(self.texts, TEXTS)
        self.found = table(self.findings, FINDINGS)

    def converse(self, hour: float, person: tuple[str, float], mood: tuple[float, float]) -> None:
        talk = str(len(self.rows))
        while True:
            asks = self.say("in", hour, talk, person[0])
            if self.draw.random() > mood[0]:
                return
            hour += mood[1] * math.exp(self.draw.gauss(0, self.spread))
            self.say("out", hour, talk, "us")
            if asks and self.draw.random() < self.refers:
                self.findings.append({"item": self.texts[-1]["item"], "rule": "reply.refers_only"})
            if self.draw.random() < self.hasty[int(hour // WEEK) % self.weeks]:
                self.findings.append({"item": self.texts[-1]["item"], "rule": "reply.empty"})
            if self.draw.random() > person[1]:
                return
            hour += self.draw.uniform(0.1, 24)

    def say(self, direction: str, hour: float, talk: str, author: str) -> bool:
        asks = self.draw.random() < self.asking
        self.rows.append(row(len(self.rows), direction, "message", hour, author=author, conversation=talk))
        self.texts.append({"item": self.rows[-1]["item"], "asks": asks})
        return asks

    @classmethod
    def truth(cls) -> dict[str, float]:
        pairs = list(product(cls.answers, cls.goes_on))
        said = sum(1 / (1 - p * q) for p, q in pairs)
        replied = sum(p / (1 - p * q) for p, q in pairs)
        went_on = sum(p * q / (1 - p * q) for p, q in pairs)
        return {
            "answered_share": replied / said,
            "carried_on": went_on / replied,
            "empty_replies": sum(cls.empty) / 2,
            "referred": cls.refers,
            "follow_up_questions": cls.asking,
            "first_time": cls.wait(0.5),
        }

    @classmethod
    def wait(cls, share: float) -> float:
        """Seconds after which this share of people has its first answer."""
        low, high = 0.01, 10_000.0
        for _ in range(60):
            middle = (low + high) / 2
            soon = [NormalDist(math.log(h), cls.spread).cdf(math.log(middle)) for h in cls.typical_h]
            done = sum(cls.answers) / 2 * sum(soon) / 2
            low, high = (middle, high) if done < share else (low, middle)
        return 3600 * low

    @classmethod
    def depth(cls, part: float) -> int:
        """The turns that this share of conversations does not exceed."""
        turns, beyond = 0, 1.0
        while beyond > 1 - part:
            turns += 1
            pairs = list(product(cls.answers, cls.goes_on))
            beyond = sum(p ** ((turns + 1) // 2) * q ** (turns // 2) for p, q in pairs) / len(pairs)
        return turns


class Posting:
    """Posts of a year: gamma gaps on one channel; on the other more posts near own events, in bursts."""

    weeks = 52
    events = (60, 150, 240, 320)
    near, far, burst = 0.8, 0.3, 3
    sells = (0.1, 0.5)
    shape = 2.0
    comments = (1.0, 3.0)

    def __init__(self, seed: int) -> None:
        self.draw = Random(seed)
        self.until = at((self.weeks + 2) * WEEK)
        self.steady = self.gamma(seed)
        rows, sold, texts = [], [], []
        for week in range(self.weeks):
            sells, comments = self.draw.choice(self.sells), self.draw.choice(self.comments)
            for day in range(7 * week, 7 * week + 7):
                rate = self.near if self.is_near(day) else self.far
                for hour in range(self.burst * poisson(self.draw, rate / self.burst)):
                    name = f"{day}.{hour}"
                    rows.append(row(name, "out", "post", 24 * day + hour / 4 + 8))
                    texts.append({"item": name})
                    sold += [name] if self.draw.random() < sells else []
                    rows += [
                        row(f"{name}.{n}", "in", "comment", 24 * day + hour / 4 + 9, root=name)
                        for n in range(poisson(self.draw, comments))
                    ]
        self.items = items(rows)
        self.read = table(texts, TEXTS)
        self.found = table([{"item": name, "rule": "post.sales_words"} for name in sold], FINDINGS)
        self.interventions = interventions("own_event", [(24 * day, 24 * day) for day in self.events])

    @classmethod
    def burstiness(cls, n: int) -> float:
        """What the definition makes of n gaps with the true σ/μ."""
        r, more, less = 1 / math.sqrt(cls.shape), math.sqrt(n + 1), math.sqrt(n - 1)
        return (more * r - less) / ((more - 2) * r + less)

    @classmethod
    def gamma(cls, seed: int) -> pl.DataFrame:
        """Posts of a house that knows neither events nor weeks."""
        draw, hour, rows = Random(seed), 0.0, []
        while hour < cls.weeks * WEEK:
            rows.append(row(len(rows), "out", "post", hour))
            hour += draw.gammavariate(cls.shape, 48 / cls.shape)
        return items(rows)

    @classmethod
    def is_near(cls, day: int) -> bool:
        return any(-14 <= day - event <= 7 for event in cls.events)

    @classmethod
    def truth(cls) -> dict[str, float]:
        near = sum(cls.is_near(day) for day in range(7 * cls.weeks))
        posts = near * cls.near, (7 * cls.weeks - near) * cls.far
        return {
            "memory": 0.0,
            "own_event_share": posts[0] / sum(posts),
            "promotion": sum(cls.sells) / 2,
            "rate": sum(cls.comments) / 2,
        }


class Prizes:
    """Four give-aways in a year: hunters come for them alone, and posts get fewer answers afterwards."""

    days = 364
    spans = tuple((24.0 * day, 24.0 * (day + 5)) for day in (70, 150, 230, 310))
    hunter, people = 0.3, 150
    rate = 0.006
    """Items a day of somebody who is no hunter."""
    level, slope, loss = 3.0, 0.05, 0.9

    def __init__(self, seed: int) -> None:
        self.draw = Random(seed)
        self.until = at(24 * self.days)
        self.interventions = interventions("giveaway", self.spans)
        rows = [row("0", "out", "post", 0)]
        for person in range(self.people):
            for hour in self.hours():
                rows.append(row(len(rows), "in", "comment", hour, author=f"p{person}"))
        self.items = items(rows)
        self.posts = items(self.posted())

    def hours(self) -> list[float]:
        if self.draw.random() < self.hunter:
            start, end = self.draw.choice(self.spans)
            return [self.draw.uniform(start, end) for _ in range(1 + poisson(self.draw, 1))]
        count = poisson(self.draw, self.rate * self.days)
        return [self.draw.uniform(0, 24 * self.days) for _ in range(count)]

    def posted(self) -> list[Row]:
        rows: list[Row] = []
        for day in range(0, self.days, 2):
            hour = 24 * day + self.draw.uniform(0, 24)
            since = min((hour - end for start, end in self.spans if end < hour), default=math.inf)
            mean = self.level + self.slope * hour / WEEK - (self.loss if since <= 8 * WEEK else 0)
            rows.append(row(f"p{day}", "out", "post", hour))
            rows += [
                row(f"{day}.{n}", "in", "comment", hour + 1, root=f"p{day}")
                for n in range(poisson(self.draw, mean))
            ]
        return rows

    @classmethod
    def truth(cls) -> dict[str, float]:
        covered = sum(end - start for start, end in cls.spans) / 24
        within, without = cls.rate * covered, cls.rate * (cls.days - covered)
        usual = 1 - cls.hunter
        only = cls.hunter + usual * math.exp(-without) * (1 - math.exp(-within))
        came = cls.hunter + usual * (1 - math.exp(-within))
        heard = cls.hunter + usual * (1 - math.exp(-within - without))
        inside = 2 * cls.hunter + usual * within
        return {
            "of_visitors": only / came,
            "of_people": only / heard,
            "dependence": inside / (inside + usual * without),
            "effect": -cls.loss,
        }


class Guests:
    """Faithful and fleeting people over 24 weeks, and people who stay or go according to our answers."""

    weeks = 24
    faithful, people = 0.4, 200
    each_week = (0.35, 0.12)
    """How likely a faithful person, and another, writes in a week."""
    answered, stays = 0.6, (0.7, 0.4)
    """How often we answer, and how likely somebody comes back whom we answered, and whom we did not."""

    def __init__(self, seed: int) -> None:
        self.draw = Random(seed)
        self.until = at(self.weeks * WEEK)
        rows = [row("p", "out", "post", 0)]
        for person in range(self.people):
            likely = self.each_week[0 if self.draw.random() < self.faithful else 1]
            rows += [
                row(
                    f"{person}.{week}",
                    "in",
                    "comment",
                    week * WEEK + self.draw.uniform(1, 160),
                    author=f"p{person}",
                )
                for week in range(self.weeks)
                if self.draw.random() < likely
            ]
        self.items = items(rows)
        self.visits = items([row("p", "out", "post", -480 * 24), *self.visited()])

    def visited(self) -> list[Row]:
        rows: list[Row] = []
        for person in range(240):
            stretch, name = 1 + person % 7, f"v{person}"
            back = True
            while stretch >= 0 and back:
                end = self.weeks * WEEK - 60 * 24 * stretch
                hour = end - self.draw.uniform(200, 1_300)
                rows.append(
                    row(len(rows), "in", "message", hour, author=name, conversation=f"{name}.{stretch}")
                )
                answer = self.draw.random() < self.answered
                if answer:
                    rows.append(row(len(rows), "out", "message", hour + 5, conversation=f"{name}.{stretch}"))
                back = self.draw.random() < self.stays[0 if answer else 1]
                stretch -= 1
        return rows

    @classmethod
    def truth(cls) -> dict[str, float]:
        kinds = list(zip((cls.faithful, 1 - cls.faithful), cls.each_week, strict=True))
        often = [
            (part, p, sum(math.comb(12, k) * p**k * (1 - p) ** (12 - k) for k in range(3, 13)))
            for part, p in kinds
        ]
        silent = [(part, p, (1 - p) ** (cls.weeks - 4), 1 - (1 - p) ** 4) for part, p in kinds]
        return {
            "seen_again": sum(part * o * (1 - (1 - p) ** 4) for part, p, o in often)
            / sum(part * o for part, _, o in often),
            "newcomers": sum(part * before * heard for part, _, before, heard in silent)
            / sum(part * heard for part, _, _, heard in silent),
            "answered": cls.stays[0],
            "unanswered": cls.stays[1],
            "difference": cls.stays[0] - cls.stays[1],
        }
