"""What a network lets us keep for a while only is gone in time, and the numbers that prove it are there."""

import html
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message
from stamgast.conversations.operations import reply
from stamgast.conversations.search import saying
from stamgast.moderation import limits
from stamgast.moderation.models import Clearing
from stamgast.moderation.retention import AHEAD, EVERY, keep_within_limits
from stamgast.networks.registry import networks
from stamgast.outbox.models import Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.people.models import Contact, Identity
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Attachment, Note
from stamgast.workspaces.models import Member, Workspace
from tests.factories import make_channel

pytestmark = pytest.mark.django_db
PAGE = "/w/bookshop/moderation/retention/"
LIMITS = networks()["linkedin"].retention
assert LIMITS is not None
WORDS, PROFILES = LIMITS.words, LIMITS.profiles
TRIJN = Actor("urn:li:person:trijn", "Trijn Talsma", "trijn", "https://www.linkedin.com/in/trijn")
Hear = Callable[..., Message]


@pytest.fixture
def linkedin(workspace: Workspace, now: datetime) -> Channel:
    made = make_channel(workspace, network="linkedin", remote_id="urn:li:organization:1", name="Bookshop Ltd")
    Channel.objects.filter(pk=made.pk).update(connected_at=now)
    return Channel.objects.get(pk=made.pk)


@pytest.fixture
def hear(linkedin: Channel, now: datetime) -> Hear:
    def said(text: str, at: datetime = now, by: Actor = TRIJN, channel: Channel = linkedin) -> Message:
        number = f"urn:li:comment:{Message.objects.count()}"
        note = Note(
            id=number, attributed_to=by, content=text, published=at, context=number,
            url="https://www.linkedin.com/feed/update/1",
            attachment=(Attachment("image/png", "Trijn on a bicycle", "https://media.example/1.png"),),
        )  # fmt: skip
        take_in(channel, [Create(note)], now=at)
        Message.objects.filter(remote_id=number).update(received_at=at)
        return Message.objects.get(remote_id=number)

    return said


def test_words_go_and_what_the_figures_need_stays(hear: Hear, workspace: Workspace, now: datetime) -> None:
    message = hear("When do you open on Sunday, please?")
    Conversation.objects.update(urgency="high")
    kept = (
        "published",
        "direction",
        "labels",
        "needs_reply",
        "language",
        "remote_id",
        "identity",
        "received_at",
    )
    before = Message.objects.values(*kept).get()
    stood = Conversation.objects.values("state", "labels", "waiting_since", "due_at", "message_count").get()
    assert saying(workspace.pk, "Sunday").conversations
    keep_within_limits(now + WORDS)
    message.refresh_from_db()
    assert (message.content, message.url, message.attachments) == ("", "", [])
    assert Message.objects.values(*kept).get() == before
    conversation = Conversation.objects.get()
    assert conversation.excerpt == ""
    assert {name: getattr(conversation, name) for name in stood} == stood
    assert not saying(workspace.pk, "Sunday").conversations, "the search has forgotten it, too"


def test_nothing_goes_before_its_time_and_nothing_stays_longer(hear: Hear, now: datetime) -> None:
    hear("Hello!")
    keep_within_limits(now + WORDS - AHEAD)
    assert Message.objects.get().content == "Hello!"
    keep_within_limits(now + WORDS - AHEAD + EVERY)
    assert Message.objects.get().content == ""


def test_a_name_goes_after_a_day_and_comes_back_with_the_next_word(
    hear: Hear, workspace: Workspace, now: datetime
) -> None:
    hear("Hello!")
    keep_within_limits(now + PROFILES - AHEAD)
    assert Identity.objects.get().name == "Trijn Talsma"
    keep_within_limits(now + PROFILES)
    identity, contact = Identity.objects.get(), Contact.objects.get()
    assert (identity.name, contact.name) == ("Somebody without a name",) * 2
    assert identity.handle == identity.url == identity.handle_key == identity.name_key == ""
    assert Message.objects.get().content == "Hello!", "words may stay longer"
    hear("Hello again!", now + PROFILES + timedelta(hours=1))
    assert Identity.objects.get().handle == "trijn"
    assert Contact.objects.get().name == "Trijn Talsma", "one person, known again"
    keep_within_limits(now + 2 * PROFILES)
    assert Identity.objects.get().handle == "trijn"
    keep_within_limits(now + 2 * PROFILES + timedelta(hours=1))
    assert Identity.objects.get().handle == ""


def test_a_name_the_team_gave_is_the_teams(hear: Hear, now: datetime) -> None:
    hear("Hello!")
    Contact.objects.update(name="Trijn from the choir", notes="Sings alto")
    keep_within_limits(now + PROFILES)
    contact = Contact.objects.get()
    assert (contact.name, contact.notes) == ("Trijn from the choir", "Sings alto")


def test_whom_we_answered_is_forgotten_and_what_we_said_is_not(
    hear: Hear, linkedin: Channel, alice: Member, now: datetime
) -> None:
    message = hear("When do you open?")
    reply(
        message.conversation,
        alice,
        "At ten.",
        submission="1",
        seen_revision=message.conversation.revision,
        now=now,
    )
    post = plan(linkedin, Text("Come on Saturday."), due_at=now, late_after=now, decided_by=alice)
    Delivery.objects.update(created_at=now)
    keep_within_limits(now + WORDS)
    post.refresh_from_db()
    assert post.in_reply_to is None, "a post of ours answers nobody"
    delivery = Delivery.objects.exclude(pk=post.pk).get()
    assert delivery.in_reply_to is not None
    assert (delivery.in_reply_to["actor_name"], delivery.in_reply_to["actor_handle"]) == ("", "")
    assert delivery.in_reply_to["id"] == message.remote_id
    assert Message.objects.get(direction="out").content == delivery.content == "At ten."


def test_networks_without_a_limit_and_other_workspaces_keep_what_they_have(
    hear: Hear, channel: Channel, charlie: Member, linkedin: Channel, now: datetime
) -> None:
    hear("On loopback.", by=Actor("maja", "Maja", "maja"), channel=channel)
    hear("On LinkedIn.")
    keep_within_limits(now + timedelta(days=400))
    assert set(Message.objects.values_list("content", flat=True)) == {"On loopback.", ""}
    assert Identity.objects.get(network="loopback").name == "Maja"
    assert set(Clearing.objects.values_list("workspace", flat=True)) == {linkedin.workspace_id}


def test_it_is_written_down_in_numbers_day_by_day_and_running_twice_adds_nothing(
    hear: Hear, now: datetime
) -> None:
    for n in range(3):
        hear(f"Hello {n}!", by=Actor(f"urn:{n}", f"Person {n}", ""))
    for at in (now, now + PROFILES, now + PROFILES, now + WORDS, now + WORDS + EVERY):
        keep_within_limits(at)
    rows = Clearing.objects.order_by("cleared_on").values_list("cleared_on", "looks", "words", "profiles")
    first = now.date()
    assert list(rows) == [
        (first, 1, 0, 0), (first + timedelta(days=1), 2, 0, 3), (first + timedelta(days=2), 2, 3, 0),
    ]  # fmt: skip


def test_more_than_fits_into_one_step(hear: Hear, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stamgast.moderation.retention.STEP", 2)
    for n in range(5):
        hear(f"Hello {n}!", by=Actor(f"urn:{n}", f"Person {n}", ""))
    keep_within_limits(now + WORDS)
    assert set(Message.objects.values_list("content", flat=True)) == {""}
    assert list(Clearing.objects.values_list("words", "profiles")) == [(5, 5)]


def test_the_page_proves_it(
    hear: Hear, linkedin: Channel, bob: Member, client_of: Callable[[Member], Client], workspace: Workspace,
    now: datetime,
) -> None:  # fmt: skip
    def page() -> str:
        return html.unescape(client_of(bob).get(PAGE).content.decode())

    message = hear("Hello!", now - timedelta(days=3))
    late = page()
    assert "messages: 1, people: 1" in late
    assert "2 days" in late
    keep_within_limits(now)
    [kept] = limits.kept(workspace, now=now)
    assert (kept.late_words, kept.late_profiles, kept.oldest_words) == (0, 0, None)
    good = page()
    assert "nothing" in good
    assert "2026-11-25" in good
    marks = client_of(bob).get(f"/w/bookshop/moderation/in/{message.conversation_id}/").content.decode()
    assert "LinkedIn lets us keep these words for 2 days only" in marks


def test_without_such_a_network_there_is_nothing_to_forget(
    channel: Channel, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    assert "Nothing has to be forgotten" in client_of(bob).get(PAGE).content.decode()
