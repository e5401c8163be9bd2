"""A made-up town is the same for the same arguments, keeps to its seasons, and is told as a stream."""

import tracemalloc
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from statistics import median

import pytest

from stamgast.vocabulary.languages import LANGUAGES, Language
from stamgast.world.habits import WANTS_TO_KNOW, Habits
from stamgast.world.residents import is_hunter
from stamgast.world.town import Town, make_town

START = datetime(2024, 3, 4, 15, tzinfo=UTC)


def town(language: Language = "nl", *, seed: int = 1, items: int = 6000, people: int = 300) -> Town:
    return make_town(seed, people, items, language, START)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_arguments_make_the_same_town(language: Language) -> None:
    told = list(town(language, items=800).events())
    assert told == list(town(language, items=800).events())
    assert told != list(town(language, items=800, seed=2).events())
    assert all("{" not in said.text for said in told)


@pytest.mark.parametrize(("items", "people"), [(1, 10), (7, 10), (5_000, 300), (3_000, 10)])
def test_as_many_things_are_said_as_asked_for(items: int, people: int) -> None:
    made = town(items=items, people=people)
    public = [said.number for said in made.events()]
    private = [said.number for exchange in made.correspondence() for said in exchange.said]
    assert len(public) == items - made.private
    assert items * 0.99 - 1 <= len(public) + len(private) <= items
    assert len({*public, *private}) == len(public) + len(private)


def test_events_come_in_order_and_follow_what_they_answer() -> None:
    told = list(town().events())
    assert all(earlier.at < later.at for earlier, later in pairwise(told))
    for said in told:
        if said.answers is not None:
            assert said.answers.at < said.at
            assert (said.by is None) != (said.answers.by is None) or said.answers.answers is None
            assert said.root.by is None


def test_everything_lies_between_begin_and_until() -> None:
    made = town()
    times = [said.at for said in made.events()]
    times += [said.at for exchange in made.correspondence() for said in exchange.said]
    assert made.seasons.begin <= min(times)
    assert max(times) < made.seasons.until
    posts = [occasion.post.at for occasion in made.occasions()]
    assert made.seasons.end - timedelta(days=21) < posts[-1] < made.seasons.end


def test_nobody_posts_in_a_drought_and_bursts_are_dense() -> None:
    made = town()
    posts = [occasion.post.at for occasion in made.occasions()]
    seasons = made.seasons
    assert not any(at in drought for at in posts for drought in seasons.droughts)
    a_day = len(posts) / (seasons.end - seasons.begin).days
    in_bursts = sum(at in burst for at in posts for burst in seasons.bursts)
    assert in_bursts / len(seasons.bursts) > 2.5 * a_day


@pytest.mark.long
def test_waits_and_shares_come_out_as_planted() -> None:
    habits = Habits(median_wait=timedelta(minutes=30), sigma=0.8, answered=50)
    told = list(replace(town(), habits=habits).events())
    replies = [said for said in told if said.quality]
    inbound = [said for said in told if said.by is not None]
    waits = [said.at - said.answers.at for said in replies if said.answers]
    assert median(waits) / habits.median_wait == pytest.approx(1, abs=0.02)
    assert len(replies) / len(inbound) == pytest.approx(0.5, abs=0.02)
    asked = [said for said in replies if said.answers and said.answers.kind in WANTS_TO_KNOW]
    qualities = Counter(said.quality for said in asked)
    shares = {quality: round(100 * count / len(asked)) for quality, count in qualities.items()}
    assert {said.quality for said in replies if said not in asked} == {"helping", "asking"}
    assert shares == {quality: pytest.approx(share, abs=2) for quality, share in habits.qualities.items()}


def test_hunters_speak_only_while_there_is_something_to_win() -> None:
    made = town()
    inbound = [said for said in made.events() if said.by is not None]
    hunters = [said for said in inbound if is_hunter(said.by or 0)]
    assert len(hunters) > 30
    assert all(made.seasons.giveaway_at(said.at) for said in hunters)
    prizes = [each.post.at for each in made.occasions() if each.why == "giveaway"]
    for span in made.seasons.giveaways:
        announced = min(at for at in prizes if at in span)
        assert not [said for said in hunters if span.begin <= said.at < announced]


@pytest.mark.long
def test_give_aways_bring_people_and_a_hangover_follows() -> None:
    made = town(items=40_000, people=3_000)

    def comments(begin: timedelta, end: timedelta) -> float:
        spans = [(span.end + begin, span.end + end) for span in made.seasons.giveaways]
        counts = [
            len(occasion.exchanges)
            for occasion in made.occasions()
            if occasion.why != "reshare" and any(b <= occasion.post.at < e for b, e in spans)
        ]
        return sum(counts) / len(counts)

    before = comments(timedelta(weeks=-6), timedelta(weeks=-2))
    assert comments(timedelta(days=-7), timedelta()) > 2 * before
    assert comments(timedelta(), timedelta(weeks=2)) < 0.7 * before


def test_who_leaves_never_comes_back() -> None:
    left: dict[int, int] = {}
    for number, occasion in enumerate(town().occasions()):
        for exchange in occasion.exchanges:
            assert left.get(exchange.by, number) == number
            if exchange.leaves:
                left[exchange.by] = number
    assert len(left) > 50


def test_an_ignored_message_is_the_last_of_its_person() -> None:
    exchanges = list(town(people=2_000).correspondence())
    assert len({exchange.by for exchange in exchanges}) == len(exchanges)
    for exchange in exchanges:
        waiting = [b for a, b in pairwise(exchange.said) if a.by is not None and b.by is not None]
        assert waiting == []


def test_channels_differ_in_their_words_and_in_nothing_else() -> None:
    one, other = (list(replace(town(), group=group).occasions()) for group in (0, 1))
    for ours, theirs in zip(one, other, strict=True):
        assert (ours.why, ours.post.at) == (theirs.why, theirs.post.at)
        assert [s.at for s in ours.said] == [s.at for s in theirs.said]
        assert (ours.post.text == theirs.post.text) == (ours.why in ("shared", "reshare"))


@pytest.mark.long
def test_a_large_town_is_told_without_being_kept() -> None:
    large = make_town(1, 300, 10_000_000, "en", START)
    tracemalloc.start()
    for _ in islice(large.events(), 2_000):
        pass
    early = tracemalloc.get_traced_memory()[0]
    for _ in islice(large.events(), 10_000):
        pass
    late = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert late < early + 20_000_000


@pytest.mark.parametrize(("people", "items", "start"), [(9, 10, START), (10, 0, START), (10, 10, None)])
def test_no_town_without_people_words_or_zone(people: int, items: int, start: datetime | None) -> None:
    with pytest.raises(ValueError, match=r"town|zone"):
        make_town(1, people, items, "en", start or START.replace(tzinfo=None))
