"""What the hours brought: counted once, with an interval, and what nobody can know said so."""

import html
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation, Message
from stamgast.timelog import operations
from stamgast.timelog.models import Activity
from stamgast.timelog.operations import Doing
from stamgast.timelog.value import carried_on, resolved, value
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]
PAGE = "/w/bookshop/time/value/"


def say(conversation: Conversation, direction: str, at: datetime) -> None:
    Message.objects.create(
        channel=conversation.channel, conversation=conversation, direction=direction, content="Yes",
        published=at, remote_id=f"{conversation.pk}.{at}",
    )  # fmt: skip
    Conversation.objects.filter(pk=conversation.pk).update(last_message_at=at)


def log_weeks(member: Member, weeks: int, now: datetime, activity: str = Activity.ANSWERING) -> None:
    for week in range(weeks):
        operations.log(member, Doing(activity), 120, (now - timedelta(weeks=week)).date(), now=now)


@pytest.mark.parametrize(
    ("said", "carried"),
    [
        ("in", False),
        ("in out", False),
        ("in out in", True),
        ("in in", False),
        ("out in", True),
        ("in out out", False),
    ],
)
def test_a_conversation_is_carried_on_when_they_speak_again_after_us(
    said: str, carried: bool, channel: Channel, now: datetime
) -> None:
    conversation = make_conversation(channel)
    conversation.messages.all().delete()
    for n, direction in enumerate(said.split()):
        say(conversation, direction, now - timedelta(hours=10 - n))
    found = carried_on(channel.workspace, now - timedelta(days=7), now)
    assert bool(found) == carried
    if said == "in out in":
        assert found == [(conversation.pk, now - timedelta(hours=8))]


def test_outcomes_count_by_their_kind(channel: Channel, now: datetime) -> None:
    for outcome in ("solved", "clarified", "idea_taken", "chatted", ""):
        made = make_conversation(channel)
        Conversation.objects.filter(pk=made.pk).update(outcome=outcome, last_message_at=now)
    since = now - timedelta(days=7)
    assert len(resolved(channel.workspace, ("solved", "clarified"), since, now)) == 2
    assert len(resolved(channel.workspace, ("idea_taken",), since, now - timedelta(hours=1))) == 0


def test_what_came_is_counted_against_the_hours_that_could_bring_it(
    alice: Member, channel: Channel, now: datetime
) -> None:
    log_weeks(alice, 5, now)
    log_weeks(alice, 5, now, Activity.WRITING)
    for week in range(5):
        made = make_conversation(channel)
        at = now - timedelta(weeks=week, minutes=1)
        Conversation.objects.filter(pk=made.pk).update(outcome="solved", last_message_at=at)
    found = value(alice.workspace, now=now)
    solved = found.brought[1]
    assert (solved.count, solved.figure.value) == (5, 0.5)  # type: ignore[union-attr]
    assert [(one.label, one.minutes) for one in found.spent] == [("Answering", 600), ("Writing", 600)]


def test_without_hours_the_value_is_not_known_which_is_not_nothing(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    page = client_of(alice).get(PAGE).content.decode()
    assert "that is not the same as nothing" in page


def test_the_page_waits_for_four_weeks_and_names_what_nobody_can_know(
    alice: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    log_weeks(alice, 3, now)
    page = html.unescape(client_of(alice).get(PAGE).content.decode())
    assert "Log 1 more week, then it can be said." in page
    assert "Not knowable." in page
    log_weeks(alice, 4, now)
    page = html.unescape(client_of(alice).get(PAGE).content.decode())
    assert "more week" not in page
    assert "<strong>0" in page


def test_the_page_that_looks_back_shows_it_too(alice: Member, client_of: Callable[[Member], Client]) -> None:
    client = client_of(alice)
    assert f'hx-get="{PAGE}"' in client.get("/w/bookshop/learn/").content.decode()
    part = client.get(PAGE, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "Hours, and what came of them" in part
