"""Seasons lie inside the town's 104 weeks, and open hours lead to instants by day that are no drought."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from stamgast.world.seasons import HANGOVER, LIFT, RECOVERY, plan

START = datetime(2024, 3, 4, tzinfo=UTC)


@pytest.mark.parametrize("seed", range(20))
def test_what_is_planted_lies_apart_and_inside(seed: int) -> None:
    seasons = plan(seed, START)
    assert plan(seed, datetime(2024, 3, 4, 23, 30, tzinfo=ZoneInfo("Europe/Oslo"))) == seasons
    assert seasons.end - seasons.begin == timedelta(weeks=104)
    for spans in (seasons.droughts, seasons.giveaways):
        assert all(earlier.end < later.begin for earlier, later in pairwise(spans))
        assert all(seasons.begin < span.begin < span.end < seasons.end for span in spans)
    assert all(
        burst.end == drought.begin for burst, drought in zip(seasons.bursts, seasons.droughts, strict=True)
    )


def test_open_hours_are_by_day_and_never_in_a_drought() -> None:
    seasons = plan(1, START)
    total, _ = seasons.open_seconds()
    instants = [seasons.instant(total * part / 5000) for part in range(5000)]
    assert all(earlier < later for earlier, later in pairwise(instants))
    assert all(7.5 <= at.hour + at.minute / 60 < 19.5 for at in instants)
    assert not any(at in drought for at in instants for drought in seasons.droughts)
    assert seasons.end - timedelta(days=1) < instants[-1] < seasons.end


def test_interest_rises_in_a_give_away_falls_after_it_and_recovers() -> None:
    seasons = plan(1, START)
    span = seasons.giveaways[0]
    asked = [span.begin, span.end, span.end + RECOVERY / 2, span.end + RECOVERY]
    assert [seasons.interest(at) for at in asked] == pytest.approx([LIFT, HANGOVER, (1 + HANGOVER) / 2, 1.0])
