"""The coach reads texts: findings with what was answered, counts, who wants an answer, and fair samples."""

from datetime import timedelta
from typing import Any

import polars as pl
import pytest

from stamgast.coach.text import Text
from stamgast.diagnosis import texts
from stamgast.diagnosis.counts import counted
from stamgast.diagnosis.texts import read_texts
from stamgast.metrics.tables import items
from tests.diagnosis.conftest import END


def row(item: str, direction: str, kind: str, text: str | None, **more: Any) -> dict[str, Any]:
    about = {"item": item, "channel": "c", "author": direction, "direction": direction, "kind": kind}
    return about | {"published": END - timedelta(hours=5), "text": text, "language": "en"} | more


TALK = items(
    [
        row("p", "out", "post", "Win two tickets! Like this and tag a friend."),
        row("q", "in", "comment", "What time do you open on Sunday?", parent="p"),
        row("a", "out", "reply", "Thanks!", parent="q"),
        row("r", "out", "reply", "Please see our website.", parent="q"),
        row("m", "in", "message", None),
        row("s", "out", "reshare", "Somebody else's words"),
        row("o", "other", "comment", "Buy now!"),
    ]
).lazy()


def test_findings_know_what_was_answered() -> None:
    found = read_texts(TALK).findings
    assert {("p", "post.giveaway_wording"), ("a", "reply.empty"), ("r", "reply.refers_only")} <= set(
        found.select("item", "rule").rows()
    )
    assert set(found["item"]) == {"p", "a", "r"}


def test_only_words_of_ours_and_to_us_are_read() -> None:
    reading = read_texts(TALK)
    assert reading.counts == {"post": (1, 1), "reply": (2, 2), "incoming": (1, 1)}
    wanting = reading.texts.filter(kind="incoming").select("item", "asks", "needs_reply").rows()
    assert wanting == [("q", True, True)]
    assert reading.texts.filter(pl.col("kind") != "incoming")["needs_reply"].null_count() == 3


SWEDISH = "Vilken bok låg senast på nattduksbordet hemma hos dig, och varför just den?"


@pytest.mark.parametrize(
    ("posts", "language", "is_found"),
    [
        (2, None, True),  # what the channel writes otherwise tells
        (0, None, False),
        (0, "sv", True),
    ],
)
def test_short_answers_are_in_the_language_of_their_channel(
    posts: int, language: str | None, *, is_found: bool
) -> None:
    rows = [row(f"p{n}", "out", "post", SWEDISH, language=None) for n in range(posts)]
    rows += [
        row("q", "in", "comment", "Har ni öppet på söndag?", language=None),
        row("a", "out", "reply", "Mejla oss så tittar vi på det.", parent="q", language=language),
    ]
    found = read_texts(items(rows).lazy()).findings
    assert (("a", "reply.refers_only") in found.select("item", "rule").rows()) == is_found


def test_the_usual_language_of_a_channel_is_that_of_most_of_its_posts() -> None:
    german = "Welches Buch lag zuletzt bei dir auf dem Nachttisch, und warum gerade dieses?"
    told = [("a", SWEDISH), ("a", SWEDISH), ("a", german), ("b", SWEDISH), ("b", german), ("c", "Hej!")]
    rows = [
        row(f"{n}", "out", "post", text, channel=name, language=None) for n, (name, text) in enumerate(told)
    ]
    assert texts.usual_languages(items(rows)) == {"a": "sv"}


def test_of_very_many_a_sample_is_read_that_does_not_depend_on_their_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(texts, "MOST", 20)
    many = [row(f"{n * 7919 % 1000:03}", "out", "post", f"Post number {n}, is it?") for n in range(100)]
    one, other = (read_texts(items(rows).lazy()) for rows in (many, many[::-1]))
    assert one.counts["post"] == (20, 100)
    assert one.texts["item"].to_list() == sorted(line["item"] for line in many)[:20]
    assert one.texts.equals(other.texts)


def test_whom_an_answer_is_for_is_no_part_of_its_words() -> None:
    rows = [
        row("1", "out", "reply", "@liv @bo@toot.example Thanks!"),
        row("2", "out", "reply", "@liv shall we meet at ten?"),
        row("3", "out", "post", "@liv shall we meet at ten?"),
    ]
    reading = read_texts(items(rows).lazy())
    assert ("1", "reply.empty") in reading.findings.select("item", "rule").rows()
    assert dict(reading.texts.select("item", "asks").rows()) == {"1": False, "2": True, "3": False}


def test_every_batch_is_told() -> None:
    told: list[int] = []
    read_texts(TALK, step=told.append)
    assert told == [1, 2, 1]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("We love our soup. Do you?", "en", {"we": 2, "you": 1, "asks": True, "words": 6}),
        ("Vi undrar hur du mår, du?", "sv", {"we": 1, "you": 2, "familiar": 2}),
        ("Har dere plass til oss?", "nb", {"we": 1, "you": 1}),
        ("Kunt u ons uw adres geven?", "nl", {"we": 1, "you": 2, "polite": 2}),
        ("lol haha 😀", "en", {"informal": 3, "formal": 0}),
        ("Dear Sir, hereby", "en", {"formal": 2, "informal": 0}),
    ],
)
def test_counts(text: str, language: str, expected: dict[str, Any]) -> None:
    assert expected.items() <= counted(Text(text), language).items()


def test_in_a_language_we_do_not_speak_only_words_are_counted() -> None:
    assert counted(Text("Kommst du?"), "de") == {"asks": True, "words": 2}
