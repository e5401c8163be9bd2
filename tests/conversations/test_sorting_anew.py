"""When triage has learned, stored messages are sorted anew; what people decided stays."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stamgast.channels.models import Channel
from stamgast.conversations import operations, sorting
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message, TriagePass
from stamgast.vocabulary.activities import Create
from stamgast.workspaces.models import Member
from tests.conversations.said import theirs


@pytest.fixture(autouse=True)
def _forgets_what_it_knew() -> Iterator[None]:
    sorting.knowledge.cache_clear()
    yield
    sorting.knowledge.cache_clear()


@pytest.fixture
def stored(channel: Channel, now: datetime) -> list[Message]:
    """Three messages, stored as if triage had thought nothing of them, by an older triage."""
    notes = [theirs(f"q{n}", f"Is the shop open on day {n}?", minute=n) for n in range(3)]
    take_in(channel, [Create(note) for note in notes], now=now)
    Message.objects.update(labels=[], needs_reply=False)
    TriagePass.objects.create(knowledge="older", ended_at=now)
    return list(Message.objects.order_by("pk"))


def test_messages_are_sorted_anew_in_steps_and_once(
    stored: list[Message], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "STEP", 2)
    sorting.sort_anew(now)
    assert [m.labels for m in Message.objects.order_by("pk")] == [[], ["question"], ["question"]]
    passes = TriagePass.objects.filter(knowledge=sorting.knowledge())
    while passes.filter(ended_at=None).exists():  # it goes down to the first id there could be
        sorting.sort_anew(now)
    assert {tuple(m.labels) for m in Message.objects.all()} == {("question",)}
    assert (passes.get().changed, passes.get().ended_at) == (3, now)
    assert Conversation.objects.filter(waiting_since__isnull=False).count() == len(stored)


def test_a_step_lets_others_write_soon_and_when_all_is_sorted_none_is_begun(
    stored: list[Message], channel: Channel, now: datetime
) -> None:
    notes = [theirs(f"m{n}", f"Is the shop open on day {n}?", minute=n) for n in range(57)]
    take_in(channel, [Create(note) for note in notes], now=now)
    Message.objects.update(labels=[], needs_reply=False)
    sorting.sort_anew(now)
    assert Message.objects.filter(labels=[]).count() == 10
    while TriagePass.objects.filter(ended_at=None).exists():
        sorting.sort_anew(now)
    with CaptureQueriesContext(connection) as asked:
        sorting.sort_anew(now)
    assert [query["sql"].partition(" ")[0] for query in asked.captured_queries] == ["SELECT"]


def test_what_a_person_decided_stays(stored: list[Message], alice: Member, now: datetime) -> None:
    operations.sort_by_hand(stored[0], alice, ["praise"], needs_reply=False, now=now)
    sorting.sort_anew(now)
    stored[0].refresh_from_db()
    assert stored[0].labels == ["praise"]


def test_a_new_installation_has_nothing_to_sort_anew(channel: Channel, now: datetime) -> None:
    take_in(channel, [Create(theirs("q", "Is the shop open?"))], now=now)
    Message.objects.update(labels=["idea"])
    sorting.sort_anew(now)
    assert Message.objects.get().labels == ["idea"]
    assert TriagePass.objects.get().ended_at == now
