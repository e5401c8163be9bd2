"""New conversations are stored as they stand: working them out anew from what is stored changes nothing."""

import random
from datetime import datetime, timedelta

import pytest

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message
from stamgast.conversations.search import saying
from stamgast.conversations.standing import restand
from stamgast.hours.models import OpeningHours
from stamgast.people.models import Contact, Promise
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Note
from stamgast.workspaces.models import Workspace
from tests.conversations.said import ours, theirs
from tests.factories import NOW

pytestmark = pytest.mark.django_db
THEIRS = (
    "Is the shop open on Sunday?",
    "Nobody answers me, and my order has not come!",
    "Thank you, lovely evening 🎉",
    "Hei! Har dere åpent på søndag?",
    "",
    "x" * 300,
)
OURS = ("We look into it. Shall we keep one for you?", "From ten on.", "y" * 300 + " Which colour?")


def a_page(dice: random.Random) -> list[Note]:
    """Return a page of news: below our post or by themselves, to us alone or not, young and old."""
    notes = [ours("p")]
    for number in range(dice.randrange(1, 25)):
        parent = dice.choice(["", "p", *(note.id for note in notes)])
        fields = {
            "in_reply_to": parent,
            "minute": dice.choice((0, number, -number, -60 * 24 * 8, -60 * 24 * 6)),
            "visibility": dice.choice(("public", "direct")),
        }
        if parent and dice.random() < 0.3:
            notes.append(ours(f"o{number}", dice.choice(OURS), **fields))
        else:
            who = dice.choice(("trijn", "omar", "siri"))
            notes.append(theirs(f"t{number}", dice.choice(THEIRS), who=who, **fields))
    dice.shuffle(notes)
    return notes


@pytest.mark.parametrize("seed", range(20))
def test_working_a_new_conversation_out_anew_changes_nothing(
    seed: int, channel: Channel, workspace: Workspace, now: datetime
) -> None:
    dice = random.Random(seed)
    channel.promise_minutes = dice.choice((30, 240))
    channel.save(update_fields=["promise_minutes"])
    if seed % 2:
        OpeningHours.objects.create(workspace=workspace, weekday=2, from_time="09:00", to_time="17:00")
    trijn = Contact.objects.create(workspace=workspace, name="Trijn", first_seen_at=NOW, last_seen_at=NOW)
    trijn.identities.create(workspace=workspace, network=channel.network, remote_id="trijn", name="Trijn")
    Promise.objects.create(contact=trijn, content="a chair")
    page = a_page(dice)
    assert take_in(channel, [Create(note) for note in page], now=now, adopt_orphans=True).new == len(page) - 1
    stored = list(Conversation.objects.order_by("pk").values())
    restand([row["id"] for row in stored])
    assert list(Conversation.objects.order_by("pk").values()) == stored
    assert sum(row["message_count"] for row in stored) == len(page) - 1


def test_one_page_stands_as_its_notes_one_by_one_would(channel: Channel, now: datetime) -> None:
    said = [
        theirs("a", minute=1),
        ours("b", "From ten on.", in_reply_to="a", minute=2),
        theirs("c", "And on Monday?", in_reply_to="b", who="omar", minute=3),
    ]
    other = Channel.objects.create(
        workspace=channel.workspace, network=channel.network, remote_id=channel.remote_id, server="other",
        name="Other", connected_at=channel.connected_at, promise_minutes=channel.promise_minutes,
    )  # fmt: skip
    take_in(channel, [Create(note) for note in said], now=now)
    for note in said:
        take_in(other, [Create(note)], now=now)
    differ = ("id", "channel_id")
    together, one_by_one = (
        {name: value for name, value in row.items() if name not in differ}
        for row in Conversation.objects.order_by("pk").values()
    )
    assert together == one_by_one
    assert (together["revision"], together["waiting_since"]) == (1, NOW + timedelta(minutes=3))


def test_a_conversation_that_was_emptied_is_filled_again(channel: Channel, now: datetime) -> None:
    take_in(channel, [Create(theirs("a"))], now=now)
    Message.objects.all().delete()
    Conversation.objects.update(message_count=0, waiting_since=None, due_at=None)
    take_in(channel, [Create(theirs("a")), Create(theirs("b", "Hello?"))], now=now)
    emptied, new = Conversation.objects.order_by("pk")
    assert (emptied.branch, emptied.message_count) == ("a", 1)
    assert emptied.waiting_since == NOW
    assert (new.branch, new.message_count) == ("b", 1)
    assert saying(channel.workspace_id, "hello").conversations == {new.pk}
