"""Many rows at once: written as the ORM would, unique rules kept, what is gone left alone."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection

from stamgast.conversations.models import Conversation, Message
from stamgast.jobs.rows import insert, new, rewrite
from stamgast.people.models import Contact, Visit
from stamgast.workspaces.models import Workspace
from tests import factories

MONDAY = date(2026, 11, 23)


def contacts(workspace: Workspace, now: datetime, count: int) -> list[Contact]:
    made = [
        Contact(workspace=workspace, name=f"Person {n} 100 %", first_seen_at=now, last_seen_at=now)
        for n in range(count)
    ]
    insert(made)
    return list(Contact.objects.order_by("pk"))


def test_a_new_row_is_as_the_orm_makes_it(workspace: Workspace, now: datetime) -> None:
    channel = factories.make_channel(workspace)
    by_field = Message(channel=channel, remote_id="1", direction="in", content="Hi", published=now)
    by_column = new(
        Message, channel_id=channel.pk, remote_id="1", direction="in", content="Hi", published=now
    )
    values = [
        {name: value for name, value in vars(one).items() if name != "_state"}
        for one in (by_column, by_field)
    ]
    assert values[0] == values[1]
    assert by_column.pk is None
    assert by_column._state.adding
    assert by_column.labels is not new(Message, remote_id="2").labels


def test_a_new_row_has_no_columns_of_other_tables() -> None:
    with pytest.raises(TypeError, match="Message has no columns channel, colour"):
        new(Message, channel=1, colour=2)


def test_inserted_rows_read_back_as_they_were(workspace: Workspace, now: datetime) -> None:
    found = contacts(workspace, now, 3)
    assert [contact.name for contact in found] == ["Person 0 100 %", "Person 1 100 %", "Person 2 100 %"]
    assert {(c.workspace_id, c.first_seen_at, c.notes, c.inbound_count) for c in found} == {
        (workspace.pk, now, "", 0)
    }


def test_instants_and_lists_are_written_as_the_orm_writes_them(workspace: Workspace, now: datetime) -> None:
    channel = factories.make_channel(workspace)
    labels = (["question", "praise"], [], ["question"], ["1"], [1], ["a", None])
    zone = ZoneInfo("America/New_York")
    instants = (
        now,
        now.astimezone(zone),
        now.replace(microsecond=123_456),
        datetime(2026, 1, 1, 3, tzinfo=zone),
    )
    rows = [
        Conversation(
            workspace=workspace, channel=channel, branch=f"{n}", context="", labels=label,
            began_at=at, last_message_at=at, due_at=None if n % 2 else at,
        )
        for n, (label, at) in enumerate((label, at) for label in labels for at in instants)
    ]  # fmt: skip
    insert(rows)
    by_us = as_stored(rows)
    Conversation.objects.all().delete()
    Conversation.objects.bulk_create(rows)
    assert by_us == as_stored(rows)


def as_stored(rows: list[Conversation]) -> list[tuple[object, ...]]:
    """Return what the database holds, unread by the ORM."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT branch, labels, began_at, last_message_at, due_at FROM conversations_conversation"
            " ORDER BY id"
        )
        found = cursor.fetchall()
    assert len(found) == len(rows)
    return found


def test_what_a_unique_rule_knows_is_not_inserted_again(workspace: Workspace, now: datetime) -> None:
    (contact,) = contacts(workspace, now, 1)
    for _ in range(2):
        insert([Visit(contact=contact, week_on=MONDAY), Visit(contact=contact, week_on=MONDAY)])
    assert Visit.objects.count() == 1


def test_only_the_named_fields_are_rewritten(workspace: Workspace, now: datetime) -> None:
    first, second = contacts(workspace, now, 2)
    first.inbound_count, first.notes = 7, "not written"
    second.last_seen_at, second.name = now + timedelta(days=1), "not written"
    rewrite([first, second], ["inbound_count", "last_seen_at"])
    assert list(
        Contact.objects.order_by("pk").values_list("name", "notes", "inbound_count", "last_seen_at")
    ) == [
        ("Person 0 100 %", "", 7, now),
        ("Person 1 100 %", "", 0, now + timedelta(days=1)),
    ]


def test_a_row_that_is_gone_stays_gone(workspace: Workspace, now: datetime) -> None:
    first, second = contacts(workspace, now, 2)
    Contact.objects.filter(pk=first.pk).delete()
    first.inbound_count = second.inbound_count = 1
    rewrite([first, second], ["inbound_count"])
    assert list(Contact.objects.values_list("pk", "inbound_count")) == [(second.pk, 1)]


def test_no_rows_are_no_work(workspace: Workspace) -> None:
    insert([])
    rewrite([], ["name"])
    assert not Contact.objects.exists()
