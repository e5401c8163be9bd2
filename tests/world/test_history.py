"""The made-up past keeps to the truth it was made from."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from statistics import median

import pytest

from stamgast.vocabulary.languages import LANGUAGES, Language
from stamgast.world.bookshop import Bookshop, bookshop
from stamgast.world.history import PastNote, Truth, history

UNTIL = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def past(
    language: Language = "sv", days: int = 90, seed: int = 1, truth: Truth | None = None
) -> tuple[PastNote, ...]:
    channels = [plan.past for plan in bookshop(language).channels]
    return history(seed, UNTIL, days, channels, truth or Truth())


@pytest.fixture(scope="module")
def long_past() -> tuple[PastNote, ...]:
    return past(days=600)


def test_the_same_seed_gives_the_same_past() -> None:
    assert past() == past()
    assert past() != past(seed=2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_lies_in_the_days_asked_for_in_order_and_hangs_together(language: Language) -> None:
    told = past(language)
    assert [n.published for n in told] == sorted(n.published for n in told)
    assert all(UNTIL - timedelta(days=91) < n.published <= UNTIL for n in told)
    by_id = {n.id: n for n in told}
    assert len(by_id) == len(told)
    for note in told:
        if note.in_reply_to:
            before = by_id[note.in_reply_to]
            assert before.published < note.published
            assert (before.context, before.channel) == (note.context, note.channel)
            assert (before.by is None) != (note.by is None)
        else:
            assert note.by is None
        assert "{" not in note.text


def test_replies_take_the_time_and_have_the_faults_the_truth_says(long_past: tuple[PastNote, ...]) -> None:
    truth, by_id = Truth(), {n.id: n for n in long_past}
    replies = [n for n in long_past if n.quality]
    waits = [n.published - by_id[n.in_reply_to].published for n in replies]
    calling = [n for n in long_past if n.calls_for_reply]
    shares = {q: n / len(replies) for q, n in Counter(n.quality for n in replies).items()}
    assert median(waits) / truth.median_reply == pytest.approx(1, abs=0.12)
    assert 1 - len(replies) / len(calling) == pytest.approx(truth.unanswered, abs=0.04)
    assert shares["empty"] == pytest.approx(truth.empty, abs=0.04)
    assert shares["referring"] == pytest.approx(truth.referring, abs=0.04)


def test_a_truth_can_be_chosen() -> None:
    silent = past(truth=Truth(unanswered=1.0))
    assert [n for n in silent if n.quality] == []
    assert any(n.calls_for_reply for n in silent)


def test_there_are_bursts_and_droughts(long_past: tuple[PastNote, ...]) -> None:
    posts = [n.published for n in long_past if n.id == n.context and n.channel.key == "counter"]
    gaps = [later - earlier for earlier, later in pairwise(posts)]
    assert max(gaps) > timedelta(days=8)
    assert sum(gap < timedelta(hours=12) for gap in gaps) > 5


def test_people_come_back_in_different_weeks() -> None:
    weeks = {(n.by.id, n.published.isocalendar().week) for n in past() if n.by}
    assert len({who for who, _ in weeks}) > 8
    assert sum(count >= 3 for count in Counter(who for who, _ in weeks).values()) >= 5


def test_nothing_is_posted_twice_on_two_channels() -> None:
    texts: dict[str, set[str]] = {}
    for note in past("en"):
        if note.id == note.context:
            texts.setdefault(note.text, set()).add(note.channel.key)
    assert [text for text, channels in texts.items() if len(channels) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bookshop_is_whole_in_every_language(language: Language) -> None:
    shop, english = bookshop(language), bookshop("en")
    assert len(shop.channels) == 3
    assert len({plan.name for plan in shop.channels}) == 3
    assert {member.name for member in shop.members} == {"Alice", "Bob", "Nora"}
    assert {hours.member for hours in shop.hosting} == {m.name.casefold() for m in shop.members}
    assert [len(s.evidence) for s in shop.audience.statements] == [1, 2, 1, 0]
    assert _sizes(shop) == _sizes(english)
    assert all(len(goal.sign) > 10 and goal.review_in_days <= 183 for goal in shop.goals)


def _sizes(shop: Bookshop) -> list[int]:
    return [
        len(part)
        for part in (shop.goals, shop.themes, shop.facts, shop.saved_ideas, shop.members, shop.hosting)
    ]
