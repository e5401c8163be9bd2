"""What we write: posts that sell, posts about us, the same text twice, bare reshares, hard reading."""

from collections.abc import Callable
from datetime import datetime
from itertools import combinations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stamgast.coach.similarity import NEAR_DUPLICATE, similarity
from stamgast.coach.similarity import normalised as coach_normalised
from stamgast.metrics import crossposting, promotion
from stamgast.metrics.copies import NEAR, copies, normalised
from stamgast.metrics.figures import NotKnowable
from stamgast.metrics.reading import ease
from stamgast.metrics.reshare import bare_share
from stamgast.metrics.tables import FINDINGS, INTERVENTIONS, ITEMS, TEXTS
from stamgast.metrics.tables import table as rows_of
from tests.metrics.worlds import at as since_start
from tests.metrics.worlds import row

Posts = Callable[..., pl.DataFrame]
Table = Callable[..., pl.DataFrame]
At = Callable[[float], datetime]
POST = {"kind": "post"}


def test_posts_that_sell_are_counted_near_events_and_otherwise(posts: Posts, at: At) -> None:
    frame = posts(*(24.0 * day for day in (0, 10, 31, 32, 40)))
    read = rows_of([{"item": f"c{n}"} for n in (0, 1, 2, 3)], TEXTS)
    found = rows_of([{"item": f"c{n}", "rule": "post.sales_words"} for n in (1, 3, 4)], FINDINGS)
    event = rows_of([{"kind": "own_event", "from": at(24 * 24)}], INTERVENTIONS)
    result = promotion.share(frame, read, found, event, until=at(2_000))
    assert (result.overall.value, result.overall.n) == (0.5, 4)
    assert (result.near_events.value, result.near_events.n) == (0.5, 2)
    assert (result.otherwise.value, result.otherwise.n) == (0.5, 2)
    assert result.weeks["promotional"].to_list() == [0, 1, 1]
    assert result.weeks["posts"].to_list() == [1, 1, 2]


def test_without_an_event_near_and_otherwise_mean_nothing(posts: Posts, at: At) -> None:
    nothing = rows_of([], INTERVENTIONS)
    read = rows_of([{"item": "c0"}], TEXTS)
    result = promotion.share(posts(0), read, rows_of([], FINDINGS), nothing, until=at(9))
    assert result.overall.value == 0
    assert result.near_events == result.otherwise == NotKnowable("no own event in the table")


def test_words_for_us_are_held_against_words_for_the_reader(posts: Posts, at: At) -> None:
    read = rows_of(
        [{"item": "c0", "we": 3, "you": 0}, {"item": "c1", "we": 0, "you": 1}, {"item": "c2"}], TEXTS
    )
    figure = promotion.self_reference(posts(0, 200, 400), read, until=at(999))
    assert (figure.value, figure.n) == (0.75, 2)
    silent = rows_of([{"item": "c0", "we": 0, "you": 0}], TEXTS)
    assert promotion.self_reference(posts(0), silent, until=at(999)).value is None


TEXT_A = "Tonight Maud reads from her new novel at the long table"


@pytest.mark.parametrize(
    ("other", "hour", "value"),
    [
        (TEXT_A, 72, 1.0),
        (TEXT_A, 72.1, 0.0),
        (
            "TONIGHT Maud reads from her new novel, at the long table! https://example.org #books @maud",
            1,
            1.0,
        ),
        ("Tonight Maud reads from her new novel at the big long table", 1, 1.0),
        ("Who of you has read Maud's new novel, and where did you stop?", 1, 0.0),
    ],
)
def test_the_same_text_on_another_channel(
    table: Table, at: At, other: str, hour: float, value: float
) -> None:
    frame = table(
        ("1", "out", 0, POST | {"text": TEXT_A}), ("2", "out", hour, POST | {"text": other, "channel": "d"})
    )
    figure = crossposting.share(frame, until=at(99))
    assert (figure.value, figure.n) == (value, 2)


def test_a_text_again_on_its_own_channel_is_no_copy(table: Table, at: At) -> None:
    frame = table(
        *[(str(n), "out", n, POST | {"text": TEXT_A}) for n in range(3)],
        ("x", "out", 1, POST | {"text": "https://example.org", "channel": "d"}),
        ("y", "out", 1, POST | {"text": "Soup", "channel": "d"}),
    )
    figure = crossposting.share(frame, until=at(99))
    assert (figure.value, figure.n) == (0.0, 4)


def test_one_channel_has_nothing_to_compare_with(table: Table, at: At) -> None:
    found = crossposting.share(table(("1", "out", 0, POST | {"text": TEXT_A})), until=at(99))
    assert isinstance(found, NotKnowable)


WORDS = ["tea", "soup", "book", "chair", "lamp", "rain", "maud", "north", "paper", "stair", "window", "coat"]


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("cd"),
            st.integers(0, 120),
            st.lists(st.sampled_from(WORDS), min_size=9, max_size=12),
        ),
        max_size=8,
    )
)
def test_candidates_miss_no_copy_among_few_posts(drawn: list[tuple[str, int, list[str]]]) -> None:
    frame = rows_of(
        [
            row(n, "out", "post", hour, channel=channel, text=" ".join(words))
            for n, (channel, hour, words) in enumerate(drawn)
        ],
        ITEMS,
    )
    exact = sum(
        one[0] != other[0] and abs(one[1] - other[1]) <= 72 and sorted(one[2]) == sorted(other[2])
        for one, other in combinations(drawn, 2)
    )
    near = sum(
        one[0] != other[0]
        and abs(one[1] - other[1]) <= 72
        and similarity(" ".join(one[2]), " ".join(other[2])) >= NEAR
        for one, other in combinations(drawn, 2)
    )
    assert exact <= copies(frame, since_start(999)).height / 2 <= near


@given(st.text(max_size=60))
def test_texts_are_normalised_as_the_coach_does(text: str) -> None:
    assert NEAR == NEAR_DUPLICATE
    plain = "".join(sign for sign in text if sign.isascii() or sign in "åäöéßï’–🙂")
    assert pl.select(normalised(pl.lit(plain))).item() == coach_normalised(plain)


@pytest.mark.parametrize(
    ("kind", "text", "bare"),
    [
        ("reshare", None, 1.0),
        ("reshare", " \n", 1.0),
        ("reshare", "Read this, neighbours", 0.0),
        ("quote", None, 0.0),
    ],
)
def test_a_reshare_is_bare_without_a_word(
    table: Table, at: At, kind: str, text: str | None, bare: float
) -> None:
    assert bare_share(table(("1", "out", 1, {"kind": kind, "text": text})), until=at(9)).value == bare


def test_reshares_of_others_and_posts_are_not_ours_to_judge(table: Table, at: At) -> None:
    frame = table(("1", "in", 1, {"kind": "reshare"}), ("2", "out", 1, POST))
    assert bare_share(frame, until=at(9)).n == 0


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        (
            "sv",
            "Kaffet är klart. Välkommen in och värm händerna! 🙂 https://example.org/lång",
            8 / 2 + 100 * 2 / 8,
        ),
        ("nl", "De soep is klaar. Neem je buurvrouw mee.", 206.84 - 0.93 * 4 - 77 * 9 / 8),
        ("en", "The soup is ready. Bring the whole table.", 206.835 - 1.015 * 4 - 84.6 * 10 / 8),
    ],
)
def test_reading_ease_follows_its_formula(
    table: Table, at: At, language: str, text: str, value: float
) -> None:
    frame = table(("1", "out", 1, POST | {"text": text, "language": language}))
    assert ease(frame, language=language, until=at(9)).value == pytest.approx(value)


def test_a_language_without_a_scale_is_not_knowable(table: Table, at: At) -> None:
    assert isinstance(ease(table(), language="fi", until=at(9)), NotKnowable)
    assert ease(table(), language="nb", until=at(9)).value is None
