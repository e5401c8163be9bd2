"""Runs inside an installation: a busy inbox of years, 6 % of its conversations open, always the same."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from benchmarks.bulk import finish, stamp
from benchmarks.bulk import write as write_rows
from benchmarks.deliveries import owner
from benchmarks.words import comment
from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation, Message, PublishedNote
from stamgast.conversations.search import index_new
from stamgast.people.models import Contact, Identity

END = datetime(2026, 11, 1, 12, tzinfo=UTC)
SENTENCES = 5_000
NOTES = 2_000
CHANNELS = 4
SPACING = timedelta(minutes=7)
"""Between two conversations; between two messages of one it is a minute."""


def write(conversations: int, messages: int) -> None:
    """Write so many conversations, the newest last, with so many messages in all, equally many in each."""
    member = owner()
    workspace = member.workspace
    channels = [
        Channel.objects.create(
            workspace=workspace, network="mastodon", server="https://town.example", remote_id=str(number),
            name=f"Channel {number}", handle=f"us{number}", language="en", zone="Europe/Oslo",
        ).pk
        for number in range(CHANNELS)
    ]  # fmt: skip
    chance = Random(7)
    said = [comment(chance, number)[1] for number in range(SENTENCES)]
    people = people_of(conversations)
    begin = [stamp(END - SPACING * (conversations - number)) for number in range(conversations + 1)]
    first, each = Channel.objects.get(pk=channels[0]), messages // conversations
    _people(workspace.pk, people)
    _notes(first, channels, begin)
    write_rows(
        Conversation(
            workspace=workspace, channel=first, context="", branch="", began_at=END, last_message_at=END,
            message_count=each, language="en", labels=[],
        ),
        conversations, _conversations(channels, people, begin, said, member.pk),
    )  # fmt: skip
    write_rows(
        Message(
            channel=first, conversation_id=1, content="", published=END, received_at=END, language="en",
            attachments=[], labels=[],
        ),
        messages, _messages(channels, people, conversations, said),
    )  # fmt: skip
    index_new()
    finish(Contact, Identity, PublishedNote, Conversation, Message)


def people_of(conversations: int) -> int:
    """Return how many people there are: conversation n is with number n modulo that, plus one."""
    return max(100, conversations // 3)


def _people(workspace: int, people: int) -> None:
    write_rows(
        Contact(workspace_id=workspace, name="", first_seen_at=END, last_seen_at=END, inbound_count=3),
        people, {"name": lambda n: f"Person {n}"},
    )  # fmt: skip
    write_rows(
        Identity(workspace_id=workspace, network="mastodon"), people,
        {"contact_id": int, "remote_id": lambda n: f"person{n}", "name": lambda n: f"Person {n}",
         "handle": lambda n: f"person{n}@town.example"},
    )  # fmt: skip


def _notes(first: Channel, channels: list[int], begin: list[Any]) -> None:
    write_rows(
        PublishedNote(channel=first, content="What we say today.", published=END), NOTES,
        {"channel_id": lambda n: channels[n % CHANNELS], "remote_id": lambda n: f"note{n}",
         "published": lambda n: begin[(n * len(begin) - 1) // NOTES]},
    )  # fmt: skip


def _conversations(
    channels: list[int], people: int, begin: list[Any], said: list[str], member: int
) -> dict[str, Callable[[int], Any]]:
    """Every 17th is open and waits; every 51st is open, waits and is ours; some are put aside."""

    def waits(n: int) -> bool:
        return n % 17 == 0

    return {
        "channel_id": lambda n: channels[n % CHANNELS],
        "branch": lambda n: f"branch{n}",
        "context": lambda n: f"note{n % NOTES + 1}",
        "published_note_id": lambda n: n % NOTES + 1,
        "contact_id": lambda n: n % people + 1,
        "state": lambda n: "open" if waits(n) else "snoozed" if n % 101 == 0 else "resolved",
        "assignee_id": lambda n: member if n % 51 == 0 else None,
        "excerpt": lambda n: said[n % SENTENCES],
        "waiting_since": lambda n: begin[n] if waits(n) else None,
        "due_at": lambda n: begin[min(n + 30, len(begin) - 1)] if waits(n) else None,
        "snoozed_until": lambda n: "2030-01-01 00:00:00+00:00" if n % 101 == 0 and not waits(n) else None,
        "began_at": lambda n: begin[n],
        "last_message_at": lambda n: begin[n],
        "last_inbound_at": lambda n: begin[n],
    }


def _messages(
    channels: list[int], people: int, conversations: int, said: list[str]
) -> dict[str, Callable[[int], Any]]:
    """Message n belongs to conversation n modulo their number; turns alternate, theirs first."""

    def below(n: int) -> int:
        return (n - 1) % conversations + 1

    def is_theirs(n: int) -> bool:
        return (n - 1) // conversations % 2 == 0

    def at(n: int) -> Any:
        turn = timedelta(minutes=(n - 1) // conversations)
        return stamp(END - SPACING * (conversations - below(n)) - timedelta(hours=1) + turn)

    return {
        "channel_id": lambda n: channels[below(n) % CHANNELS],
        "conversation_id": below,
        "remote_id": lambda n: f"message{n}",
        "direction": lambda n: "in" if is_theirs(n) else "out",
        "identity_id": lambda n: below(n) % people + 1 if is_theirs(n) else None,
        "content": lambda n: said[n % SENTENCES],
        "published": at,
    }
