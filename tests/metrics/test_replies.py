"""Our replies: which they are, whom they answer, and what was found in them."""

from collections.abc import Callable
from datetime import datetime

import polars as pl
import pytest

from stamgast.metrics.conversation import empty_replies, follow_up_questions, referred, register_match
from stamgast.metrics.tables import FINDINGS, TEXTS, items
from stamgast.metrics.tables import table as rows_of

Table = Callable[..., pl.DataFrame]
At = Callable[[float], datetime]


def texts(**asks: bool | None) -> pl.DataFrame:
    return rows_of([{"item": name[1:], "asks": value} for name, value in asks.items()], TEXTS)


def found(rule: str, *names: str) -> pl.DataFrame:
    return rows_of([{"item": name, "rule": rule} for name in names], FINDINGS)


def test_posts_quotes_and_words_added_to_our_own_are_no_replies(table: Table, at: At) -> None:
    frame = table(
        ("p", "out", 0, {"kind": "post"}),
        ("q", "out", 0, {"kind": "quote"}),
        ("more", "out", 1, {"kind": "post", "parent": "p"}),
        ("1", "in", 2, {"parent": "p"}),
        ("2", "out", 3, {"parent": "1"}),
        ("3", "out", 4, {"kind": "quote", "parent": "1"}),
        ("4", "out", 5, {"parent": "not in the table"}),
    )
    read = texts(_p=True, _q=True, _more=True, _1=True, _2=True, _3=False, _4=False)
    figure = follow_up_questions(frame, read, until=at(99))
    assert (figure.n, figure.value) == (3, pytest.approx(1 / 3))


def test_only_texts_that_were_read_are_judged(table: Table, at: At) -> None:
    frame = table(*[(str(n), "out" if n % 2 else "in", n) for n in range(6)])
    read = texts(_1=False, _3=None)
    assert empty_replies(frame, read, found("reply.empty", "1", "5"), until=at(9)).n == 2
    assert empty_replies(frame, read, found("reply.empty", "1", "5"), until=at(9)).value == 0.5
    assert empty_replies(frame, read, found("reply.refers_only", "1"), until=at(9)).value == 0
    assert follow_up_questions(frame, read, until=at(9)).n == 1


def test_two_findings_in_one_text_are_one_empty_reply(table: Table, at: At) -> None:
    frame = table(("1", "in", 1), ("2", "out", 2), ("3", "out", 3))
    figure = empty_replies(frame, texts(_2=False, _3=False), found("reply.empty", "2", "2"), until=at(9))
    assert (figure.n, figure.value) == (2, 0.5)


def test_a_referral_counts_where_a_question_was_answered(table: Table, at: At) -> None:
    frame = table(
        ("1", "in", 1, {"author": "ann"}),
        ("2", "in", 2, {"author": "bo"}),
        ("3", "out", 3, {"parent": "1"}),  # ann asked
        ("4", "out", 4, {"parent": "2"}),  # bo did not
        ("5", "out", 5),  # nobody in particular: bo spoke last
    )
    read = texts(_1=True, _2=False, _3=False, _4=False, _5=False)
    figure = referred(frame, read, found("reply.refers_only", "3", "4", "5"), until=at(9))
    assert (figure.n, figure.value) == (1, 1.0)


def test_nothing_read_is_nothing_to_count(table: Table, at: At) -> None:
    figure = empty_replies(
        table(("1", "in", 1), ("2", "out", 2)), texts(), found("reply.empty", "2"), until=at(9)
    )
    assert (figure.n, figure.value) == (0, None)
    assert register_match(items([]), texts(), until=at(9)).value is None


def marks(item: str, words: int = 10, **counts: int) -> dict[str, object]:
    return {"item": item, "words": words, "polite": 0, "familiar": 0, "formal": 0, "informal": 0} | counts


def test_the_match_follows_its_formula_for_each_mark_that_was_used(table: Table, at: At) -> None:
    frame = table(("1", "in", 1), ("2", "out", 2), ("3", "in", 3), ("4", "out", 4))
    read = rows_of(
        [
            marks("1", familiar=2, informal=1),
            marks("2", familiar=1),
            marks("3"),
            marks("4", words=30, polite=1),
        ],
        TEXTS,
    )
    theirs, ours = (
        {"familiar": 2 / 20, "informal": 1 / 20, "polite": 0.0},
        {"familiar": 1 / 40, "polite": 1 / 40},
    )
    matches = [
        1 - abs(p - ours.get(name, 0.0)) / (p + ours.get(name, 0.0) + 0.0001) for name, p in theirs.items()
    ]
    figure = register_match(frame, read, until=at(9))
    assert (figure.n, figure.value) == (1, pytest.approx(sum(matches) / 3))


def test_a_pair_without_any_mark_has_nothing_to_match(table: Table, at: At) -> None:
    frame = table(("1", "in", 1), ("2", "out", 2))
    assert register_match(frame, rows_of([marks("1"), marks("2")], TEXTS), until=at(9)).n == 0
