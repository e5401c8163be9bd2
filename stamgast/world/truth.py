"""What is true of a town, so that figures from its archives can be compared: what was planted, and counts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from datetime import timedelta
from typing import Any, Final

from stamgast.world.habits import COMES_BACK, LEAVES_HEARD, LEAVES_IGNORED, PEOPLE_PER_POST, WANTS_TO_KNOW
from stamgast.world.residents import is_hunter
from stamgast.world.said import Exchange, Occasion, Said
from stamgast.world.seasons import BURST, HANGOVER, LIFT, RECOVERY, Seasons, Span
from stamgast.world.town import Town

_LATELY: Final = 12
_OFTEN: Final = 3
"""Who spoke in so many different weeks of the last twelve is a regular."""


def truth(town: Town) -> dict[str, Any]:
    """Tell a town once and return what was planted in it, as values that JSON can hold.

    ``planted`` are the parameters, ``public`` and ``messages`` count what came of them (labels as they were
    planted, nothing is recognised from texts), ``people`` counts who spoke, and ``expected`` are the values
    the metrics of that id have when everything said is known. Times are ISO 8601 in UTC, waits seconds.
    """
    public, people = _Public(town.seasons), _People(town)
    for occasion in town.occasions():
        public.add(occasion)
        people.add(occasion)
    messages = _Messages()
    for exchange in town.correspondence():
        messages.add(exchange)
    return {
        "seed": town.seed,
        "language": town.language,
        "residents": town.people,
        "items": public.items + messages.items,
        "planted": _planted(town),
        "public": public.counts(),
        "messages": messages.counts(),
        "people": people.counts(),
        "expected": {**public.expected(), **people.expected()},
    }


def _planted(town: Town) -> dict[str, Any]:
    seasons, habits = town.seasons, asdict(town.habits)
    return {
        "begin": seasons.begin.isoformat(),
        "end": seasons.end.isoformat(),
        "until": seasons.until.isoformat(),
        "droughts": [_span(span) for span in seasons.droughts],
        "bursts": {"spans": [_span(span) for span in seasons.bursts], "pace": BURST},
        "own_events": [event.isoformat() for event in seasons.own_events],
        "giveaways": {
            "spans": [_span(span) for span in seasons.giveaways],
            "lift": LIFT,
            "hangover": HANGOVER,
            "recovery_s": RECOVERY.total_seconds(),
        },
        "people_per_post": PEOPLE_PER_POST,
        "wait": {"median_s": habits.pop("median_wait").total_seconds(), "sigma": habits.pop("sigma")},
        "answered": habits["answered"] / 100,
        "qualities_to_questions": _parts(habits["qualities"]),
        "comes_back": _parts(COMES_BACK),
        "leaves": {"ignored": LEAVES_IGNORED / 100, "heard": LEAVES_HEARD / 100},
    }


class _Public:
    """Counts what is said in public, by what was planted."""

    def __init__(self, seasons: Seasons) -> None:
        self._seasons = seasons
        self._why: Counter[str] = Counter()
        self._quality: Counter[str] = Counter()
        self._said: Counter[str] = Counter()
        self.items = 0

    def add(self, occasion: Occasion) -> None:
        self._why[occasion.why] += 1
        self._said["near_event"] += self._seasons.event_near(occasion.post.at)
        for said in occasion.said:
            self.items += 1
            self._add(said, occasion.post)

    def _add(self, said: Said, post: Said) -> None:
        before = said.answers
        if said.by is not None:
            self._said["comments" if before is post else "follow_ups"] += 1
            self._said["in_giveaways"] += self._seasons.giveaway_at(said.at)
        elif before is not None:
            self._quality[said.quality or ""] += 1
            is_question = before.kind in WANTS_TO_KNOW
            self._said["replies_to_questions"] += is_question
            self._said["questions_referred"] += is_question and said.quality == "referring"

    def counts(self) -> dict[str, Any]:
        posts = self._why.total()
        return {
            "posts": posts - self._why["reshare"],
            "reshares": self._why["reshare"],
            "crossposts": self._why["shared"],
            "why": dict(sorted(self._why.items())),
            "inbound": self._inbound,
            "comments": self._said["comments"],
            "follow_ups": self._said["follow_ups"],
            "inbound_in_giveaways": self._said["in_giveaways"],
            "replies": self._quality.total(),
            "unanswered": self._inbound - self._quality.total(),
            "qualities": dict(sorted(self._quality.items())),
            "replies_to_questions": self._said["replies_to_questions"],
            "questions_referred": self._said["questions_referred"],
        }

    def expected(self) -> dict[str, float | None]:
        posts, replies = self._why.total(), self._quality.total()
        return {
            "response.answered_share": _share(replies, self._inbound),
            "conversation.empty_replies": _share(self._quality["empty"], replies),
            "conversation.follow_up_questions": _share(self._quality["asking"], replies),
            "conversation.referred": _share(
                self._said["questions_referred"], self._said["replies_to_questions"]
            ),
            "conversation.carried_on": _share(self._said["follow_ups"], replies),
            "conversation.rate": _share(self._inbound, posts - self._why["reshare"]),
            "cadence.own_event_share": _share(self._said["near_event"], posts),
            "promotion.share": _share(self._why["promotional"], posts - self._why["reshare"]),
            "crossposting.share": _share(self._why["shared"], posts - self._why["reshare"]),
            "reshare.bare_share": _share(self._why["reshare"], self._why["reshare"]),
            "giveaway.dependence": _share(self._said["in_giveaways"], self._inbound),
        }

    @property
    def _inbound(self) -> int:
        return self._said["comments"] + self._said["follow_ups"]


class _Messages:
    """Counts direct messages; within a conversation only the last can be without an answer."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self.items = 0

    def add(self, exchange: Exchange) -> None:
        self.items += len(exchange.said)
        ours = sum(said.by is None for said in exchange.said)
        self._counts.update(
            conversations=1,
            inbound=len(exchange.said) - ours,
            replies=ours,
            unanswered=int(exchange.is_ignored),
        )

    def counts(self) -> dict[str, Any]:
        return dict(self._counts)


class _People:
    """Counts who spoke in public, when, and which regulars left after what."""

    def __init__(self, town: Town) -> None:
        self._seasons = town.seasons
        self._inside, self._outside = bytearray(town.people), bytearray(town.people)
        self._hunters = sum(map(is_hunter, range(town.people)))
        self._leavers: Counter[bool] = Counter()
        self._weeks: dict[int, set[int]] = {}

    def add(self, occasion: Occasion) -> None:
        for exchange in occasion.exchanges:
            if exchange.leaves:
                self._leavers[exchange.is_ignored] += 1
            for said in exchange.said:
                if said.by is not None:
                    where = self._inside if self._seasons.giveaway_at(said.at) else self._outside
                    where[said.by] = 1
                    week = (self._seasons.until - said.at) // timedelta(weeks=1)
                    if week < _LATELY:
                        self._weeks.setdefault(said.by, set()).add(week)

    def counts(self) -> dict[str, Any]:
        return {
            "spoke": self._spoke,
            "hunters_living_here": self._hunters,
            "spoke_only_in_giveaways": self._only_inside,
            "regulars_left_ignored": self._leavers[True],
            "regulars_left_heard": self._leavers[False],
        }

    def expected(self) -> dict[str, float | None]:
        return {
            "giveaway.hunters": _share(self._only_inside, self._spoke),
            "people.regulars": sum(len(weeks) >= _OFTEN for weeks in self._weeks.values()),
        }

    @property
    def _spoke(self) -> int:
        return sum(map(max, self._inside, self._outside))

    @property
    def _only_inside(self) -> int:
        return sum(inside > outside for inside, outside in zip(self._inside, self._outside, strict=True))


def _parts(percents: Mapping[Any, int]) -> dict[str, float]:
    return {str(name): percent / 100 for name, percent in percents.items()}


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _span(span: Span) -> dict[str, str]:
    return {"from": span.begin.isoformat(), "to": span.end.isoformat()}
