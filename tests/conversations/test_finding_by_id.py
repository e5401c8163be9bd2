"""Messages are looked up by the ids networks and forms gave them: by an index, however many there are."""

from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Message
from stamgast.conversations.recognition import called, handed_in
from stamgast.notices.mailing import of_letter
from stamgast.notices.pushing import of_batch
from stamgast.vocabulary.activities import Create
from stamgast.workspaces.models import Workspace
from tests import factories
from tests.conversations.said import theirs

pytestmark = pytest.mark.django_db


@pytest.fixture
def channel(workspace: Workspace) -> Channel:
    return factories.make_channel(workspace)


def plan(rows: QuerySet[Any]) -> str:
    """Return how the database goes about a query; SQLite alone says it in words that tell an index."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL reads so few rows without an index")
    return rows.explain()


def test_by_the_ids_of_the_network(channel: Channel) -> None:
    assert "USING INDEX message_once" in plan(called(channel, ["1", "2"]))
    assert "USING INDEX message_once" in plan(called(channel, {"1"}).filter(deleted_at=None))


def test_by_the_form_it_was_written_in(channel: Channel) -> None:
    assert "USING INDEX submitted_once" in plan(handed_in(channel, "a-form"))


def test_by_the_letter_or_the_batch_it_goes_out_with() -> None:
    assert "notices_of_a_letter" in plan(of_letter("l"))
    assert "pushes_of_a_batch" in plan(of_batch("b"))


def test_what_has_no_id_is_not_taken_for_another_without_one(channel: Channel) -> None:
    take_in(channel, [Create(theirs("1"))], now=factories.NOW)
    assert [message.remote_id for message in called(channel, ["1", ""])] == ["1"]
    Message.objects.update(remote_id="")
    assert list(called(channel, [""])) == list(handed_in(channel, "")) == []
