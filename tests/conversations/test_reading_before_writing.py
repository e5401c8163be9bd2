"""What others say is sorted before a transaction begins: as long as one lasts, nobody else writes."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from stamgast.channels.models import Channel
from stamgast.conversations import notes
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Message, Quarantined
from stamgast.imports import taking
from stamgast.imports.models import Import
from stamgast.vocabulary.activities import Create, Update
from stamgast.vocabulary.objects import Note
from stamgast.workspaces.models import Pulse
from tests.conversations.said import ours, theirs

pytestmark = pytest.mark.django_db(transaction=True)
BAD = "Is this one bad?"


@pytest.fixture
def sorted_texts(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What triage was given, and whether a transaction was open then; it fails over one text."""
    seen: list[tuple[str, bool]] = []
    triage = notes.triage

    def watched(text: str, **fields: Any) -> notes.Triage:
        seen.append((text, connection.in_atomic_block))
        if text == BAD:
            raise ValueError(text)
        return triage(text, **fields)

    monkeypatch.setattr(notes, "triage", watched)
    return seen


def labels() -> list[list[str]]:
    return list(Message.objects.order_by("remote_id").values_list("labels", flat=True))


def test_news_are_sorted_once_and_outside_and_what_is_known_is_not_sorted_again(
    channel: Channel, now: datetime, sorted_texts: list[tuple[str, bool]]
) -> None:
    page = [Create(theirs("a")), Create(theirs("b", "Lovely!\x00")), Create(ours("c", in_reply_to="a"))]
    take_in(channel, page, now=now)
    assert sorted_texts == [("Is the shop open on Sunday?", False), ("Lovely!\ufffd", False)]
    assert labels() == [["question"], ["praise"], []]
    sorted_texts.clear()
    take_in(channel, page, now=now)
    assert sorted_texts == []
    take_in(channel, [*page, Update(theirs("a", "Lovely!", updated=now))], now=now)
    assert sorted_texts == [("Lovely!", False)]
    assert labels() == [["praise"], ["praise"], []]


def test_what_changed_between_reading_and_writing_is_sorted_as_it_stands(
    channel: Channel, now: datetime, sorted_texts: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = [Create(theirs("a"))]
    take_in(channel, page, now=now)
    look_ahead = notes.look_ahead

    def overtaken(channel: Channel, wanted: Sequence[Note]) -> dict[str, notes.Triage]:
        seen = look_ahead(channel, wanted)
        Message.objects.update(content="Lovely!", labels=["praise"])
        return seen

    monkeypatch.setattr("stamgast.conversations.intake.look_ahead", overtaken)
    take_in(channel, page, now=now)
    assert list(Message.objects.values_list("content", "labels")) == [(page[0].object.content, ["question"])]


def test_what_cannot_be_sorted_is_put_aside_and_the_others_come_in(
    channel: Channel, now: datetime, sorted_texts: list[tuple[str, bool]]
) -> None:
    take_in(channel, [Create(theirs("a")), Create(theirs("b", BAD)), Create(theirs("c"))], now=now)
    assert list(Message.objects.order_by("remote_id").values_list("remote_id", flat=True)) == ["a", "c"]
    assert Quarantined.objects.get().remote_id == "b"
    assert {is_inside for text, is_inside in sorted_texts if text != BAD} == {False}


def test_an_archive_is_sorted_outside_and_stored_in_short_stretches(
    channel: Channel, now: datetime, sorted_texts: list[tuple[str, bool]]
) -> None:
    one = Import.objects.create(
        channel=channel, state=Import.State.TAKING, folder="f", size=1, began_at=now,
        found={"only_ours": False},
    )  # fmt: skip
    said = [theirs(f"n{n}", who=f"p{n}", published=now - timedelta(days=900, minutes=-n)) for n in range(30)]
    assert taking._store(one, said, said)
    assert [is_inside for _, is_inside in sorted_texts] == [False] * 30
    assert Message.objects.count() == one.brought.count() == 30
    assert taking.AT_ONCE <= 100
    assert Pulse.objects.exists()
