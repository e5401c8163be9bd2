"""Before one says hello again: what somebody cares about, in their own words."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from stamgast.channels.models import Channel
from stamgast.conversations.cares import LONGEST, LOOKED_AT, in_their_words
from stamgast.conversations.models import Message
from stamgast.workspaces.models import Member
from tests import factories
from tests.factories import NOW

TELLS = "Can I get in with a wheelchair, or is there a step at the door?"


def said(channel: Channel, *contents: str) -> int:
    """Let Trijn say these, a day apart, the last one now; return who she is to us."""
    contact = 0
    for number, content in enumerate(contents):
        talk = factories.make_conversation(channel, content)
        at = NOW - timedelta(days=len(contents) - number)
        talk.messages.update(published=at, language="en")
        contact = talk.contact_id or 0
    return contact


@pytest.mark.parametrize("courtesy", ["Great!", "Thank you so much!", "😊", "Haha, yes", ""])
def test_courtesy_tells_nothing(courtesy: str, alice: Member, channel: Channel) -> None:
    trijn = said(channel, TELLS, courtesy)
    assert [m.content for m in in_their_words(alice.workspace_id, trijn)] == [TELLS]


def test_the_latest_three_are_told_and_no_old_story(alice: Member, channel: Channel) -> None:
    told = [f"My grandmother baked {n} cinnamon buns every single Sunday morning" for n in range(4)]
    trijn = said(channel, *told)
    assert [m.content for m in in_their_words(alice.workspace_id, trijn)] == told[:0:-1]
    at = NOW + timedelta(days=1)
    for _ in range(LOOKED_AT):
        factories.make_conversation(channel, "Great!").messages.update(published=at)
    assert in_their_words(alice.workspace_id, trijn) == []


def test_of_a_long_story_the_beginning_is_read_and_shown(alice: Member, channel: Channel) -> None:
    trijn = said(channel, TELLS * 100)
    with CaptureQueriesContext(connection) as asked:
        (told,) = in_their_words(alice.workspace_id, trijn)
    assert told.content == (TELLS * 100)[:LONGEST]
    assert '."content",' not in asked.captured_queries[0]["sql"].replace(f", 1, {LONGEST}", "")
    assert len(asked) == 1


def test_what_was_deleted_or_said_by_us_is_not_theirs(alice: Member, channel: Channel) -> None:
    trijn = said(channel, TELLS)
    Message.objects.update(deleted_at=NOW)
    assert in_their_words(alice.workspace_id, trijn) == []
    Message.objects.update(deleted_at=None, direction=Message.Direction.OUTBOUND)
    assert in_their_words(alice.workspace_id, trijn) == []


def test_it_stands_before_the_conversations_where_one_says_hello(
    alice: Member, charlie: Member, channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    trijn = said(channel, TELLS.replace("step", "<b>step</b>"))
    address = f"/w/bookshop/conversations/person/{trijn}/"
    page = client_of(alice).get(f"{address}?cares=1").content.decode()
    assert "a &lt;b&gt;step&lt;/b&gt; at" in page.partition("</section>")[0]
    assert f"#message-{Message.objects.get().pk}" in page
    assert "<blockquote" not in client_of(alice).get(address).content.decode()
    assert client_of(charlie).get(f"{address}?cares=1").status_code == 404
    assert in_their_words(charlie.workspace_id, trijn) == []
