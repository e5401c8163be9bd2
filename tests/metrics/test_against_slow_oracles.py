"""The vectorised answers equal those of plain loops, on random conversations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stamgast.metrics.conversation import carried_on, depth
from stamgast.metrics.response import answered_share, first_time, next_time, waiting
from stamgast.metrics.tables import items

pytestmark = pytest.mark.long

START = datetime(2025, 3, 3, tzinfo=UTC)
UNTIL = START + timedelta(hours=200)
PEOPLE = ("ann", "bo", "us")


@dataclass(frozen=True)
class Said:
    item: str
    conversation: str
    author: str
    hour: int
    parent: str | None

    @property
    def ours(self) -> bool:
        return self.author == "us"


@st.composite
def talks(draw: st.DrawFn) -> list[Said]:
    """Up to 25 items in three conversations, each at an hour of its own, some with a parent."""
    hours = sorted(draw(st.lists(st.integers(0, 190), max_size=25, unique=True)))
    said: list[Said] = []
    for number, hour in enumerate(hours):
        conversation = draw(st.sampled_from("xyz"))
        earlier = [one.item for one in said if one.conversation == conversation]
        parent = draw(st.sampled_from([None, *earlier]))
        said.append(Said(str(number), conversation, draw(st.sampled_from(PEOPLE)), hour, parent))
    return said


def frame(said: Sequence[Said]) -> pl.DataFrame:
    return items(
        {
            "item": one.item,
            "channel": "c",
            "author": one.author,
            "direction": "out" if one.ours else "in",
            "kind": "comment",
            "published": START + timedelta(hours=one.hour),
            "parent": one.parent,
            "conversation": one.conversation,
        }
        for one in said
    )


def conversations(said: Sequence[Said]) -> list[list[Said]]:
    return [[one for one in said if one.conversation == name] for name in "xyz"]


def person(reply: Said, said: Sequence[Said]) -> str | None:
    """Whom one of our replies answers; None is everybody."""
    return next((one.author for one in said if one.item == reply.parent and not one.ours), None)


def wait(since: Said, talk: Sequence[Said]) -> tuple[int, bool]:
    answer = next((one.hour for one in talk if one.ours and one.hour > since.hour), None)
    return (200 if answer is None else answer) - since.hour, answer is not None


def steps(waits: Sequence[tuple[int, bool]]) -> list[float]:
    return [0.0, *sorted({3600.0 * hours for hours, answered in waits if answered})]


@given(talks())
def test_first_times(said: list[Said]) -> None:
    waits = []
    for talk in conversations(said):
        first = next((one for one in talk if not one.ours), None)
        waits += [wait(first, talk)] if first else []
    result = first_time(frame(said), until=UNTIL)
    assert (result.n, result.answered) == (len(waits), sum(done for _, done in waits))
    assert result.curve["t_s"].to_list() == steps(waits)


@given(talks())
def test_next_times(said: list[Said]) -> None:
    waits = []
    for talk in conversations(said):
        for place, one in enumerate(talk):
            seen = any(not before.ours for before in talk[:place])
            if place and not one.ours and talk[place - 1].ours and seen:
                waits.append(wait(one, talk))
    result = next_time(frame(said), until=UNTIL)
    assert (result.n, result.answered) == (len(waits), sum(done for _, done in waits))
    assert result.curve["t_s"].to_list() == steps(waits)


@given(talks(), st.integers(0, 100))
def test_answered_shares(said: list[Said], hours: int) -> None:
    counted, answered = 0, 0
    for one in said:
        if one.ours or one.hour > 200 - hours:
            continue
        counted += 1
        answered += any(
            other.ours
            and other.conversation == one.conversation
            and 0 < other.hour - one.hour <= hours
            and person(other, said) in {None, one.author}
            for other in said
        )
    figure = answered_share(frame(said), until=UNTIL, within=timedelta(hours=hours))
    assert (figure.n, round((figure.value or 0) * counted)) == (counted, answered)


@given(talks())
def test_the_waiting(said: list[Said]) -> None:
    ages = []
    for talk in conversations(said):
        last = max((one.hour for one in talk if one.ours), default=-1)
        open_since = [one.hour for one in talk if not one.ours and one.hour > last]
        ages += [200 - open_since[0]] if open_since else []
    table = waiting(frame(said), until=UNTIL)
    assert table["conversations"].sum() == len(ages)
    assert table["conversations"][4] == sum(72 <= age < 168 for age in ages)


@given(talks())
def test_depths(said: list[Said]) -> None:
    turns = [
        1 + sum(one.ours != before.ours for before, one in pairwise(talk))
        for talk in conversations(said)
        if any(not one.ours for one in talk)
    ]
    figure = depth(frame(said), until=UNTIL)[0.5]
    assert figure.n == len(turns)
    if len(turns) % 2:
        assert figure.value == sorted(turns)[len(turns) // 2]


@settings(max_examples=200)
@given(talks())
def test_carrying_on(said: list[Said]) -> None:
    replies, carried = 0, 0
    for talk in conversations(said):
        for place, one in enumerate(talk):
            before = [other.author for other in talk[:place] if not other.ours]
            to = person(one, said) or (before[-1] if before else None)
            if one.ours and to and one.hour <= 200 - 168:
                replies += 1
                carried += any(other.author == to and other.hour - one.hour <= 168 for other in talk[place:])
    figure = carried_on(frame(said), until=UNTIL)
    assert (figure.n, round((figure.value or 0) * replies)) == (replies, carried)
