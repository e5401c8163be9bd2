"""Answers to what we do not know: each thread is read once, and what was read is stored together."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stamgast.channels.models import Channel
from stamgast.conversations import threads
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Message
from stamgast.networks.capabilities import Thread
from stamgast.networks.errors import Unavailable
from stamgast.vocabulary.activities import Create
from tests.conversations.said import Town, theirs


@pytest.fixture
def together(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many notes were stored at a time."""
    sizes: list[int] = []

    def note_and_take(channel: Channel, activities: list[Any], **how: Any) -> Any:
        sizes.append(len(activities))
        return take_in(channel, activities, **how)

    monkeypatch.setattr(threads, "take_in", note_and_take)
    return sizes


def test_the_threads_of_many_answers_are_stored_together(channel: Channel, together: list[int]) -> None:
    town = Town()
    for n in range(20):
        town.say(theirs(f"root {n}"), theirs(f"answer {n}", in_reply_to=f"root {n}"))
    threads.adopt(channel, town, [note for note in town.notes.values() if note.in_reply_to])
    assert together == [40]
    assert Message.objects.count() == 40


def test_there_is_an_end_to_what_is_stored_together(
    channel: Channel, together: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threads, "ENOUGH", 2)
    town = Town()
    town.say(*[theirs(f"a{n}", in_reply_to=f"gone {n}", context=f"gone {n}") for n in range(5)])
    threads.adopt(channel, town, list(town.notes.values()))
    assert together == [2, 2, 1]
    assert Message.objects.count() == 5


def test_a_thread_that_came_with_another_answer_is_not_read_again(channel: Channel) -> None:
    town = Town()
    town.say(theirs("root"), *[theirs(f"a{n}", in_reply_to="root") for n in range(5)])
    whole = town.thread("root")
    town.asked.clear()

    def thread(root: str) -> Thread:  # as Mastodon: any note leads to the whole thread
        town.asked.append(root)
        return whole

    town.thread = thread  # type: ignore[method-assign]
    threads.adopt(channel, town, [replace(note, context="") for note in whole.notes[1:]])
    assert town.asked == ["a0"]
    assert Message.objects.count() == 6


def test_what_was_read_before_an_error_is_kept(channel: Channel) -> None:
    town = Town()
    town.say(*[theirs(f"a{n}", in_reply_to=f"gone {n}", context=f"gone {n}") for n in range(5)])

    def fail(root: str) -> None:
        if root == "gone 3":
            raise Unavailable("later")

    town.on_thread = fail
    with pytest.raises(Unavailable):
        threads.adopt(channel, town, list(town.notes.values()))
    assert set(Message.objects.values_list("remote_id", flat=True)) == {"a0", "a1", "a2"}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by how much there is")
def test_taking_in_news_reads_no_table_from_end_to_end(channel: Channel, now: datetime) -> None:
    """With a past of any size a new message costs the same."""
    take_in(channel, [Create(theirs(f"a{n}", who=f"passer-by {n}")) for n in range(400)], now=now)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    changed = theirs("a0", "Changed.", who="passer-by 0")
    others = [theirs(f"b{n}", who=f"guest {n}") for n in range(3)]
    with CaptureQueriesContext(connection) as asked:
        take_in(channel, [Create(note) for note in (changed, *others)], now=now)
    scan = re.compile(r"SCAN (people_(contact|identity)|conversations_(message|conversation))\b(?!_)")
    scanned = []
    with connection.cursor() as cursor:
        for query in asked.captured_queries:
            if query["sql"].startswith(("SELECT", "UPDATE", "DELETE")):
                cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
                scanned += [query["sql"] for *_, step in cursor.fetchall() if scan.match(step)]
    assert asked.captured_queries
    assert scanned == []
