"""Being assigned, named in a note, hosting soon, a channel that stopped: who is told, and until when."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from stamgast.channels import operations as channels
from stamgast.channels.models import Channel
from stamgast.conversations import bulk
from stamgast.conversations import operations as inbox
from stamgast.conversations.models import BulkAct, Conversation, InternalNote
from stamgast.networks.errors import Unauthorized
from stamgast.notices.calls import named_in
from stamgast.notices.models import Notice
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import AuditEntry, Member, User, Workspace
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.roles import Role
from tests.factories import make_conversation, make_publication, make_user

pytestmark = pytest.mark.django_db
Seen = Callable[[float], list[tuple[str, str]]]
At = Callable[[float], datetime]


@pytest.fixture
def talk(channel: Channel, now: datetime) -> Conversation:
    """A conversation; everything that is written down is written now."""
    Channel.objects.update(connected_at=now, promise_minutes=10_000)
    return make_conversation(Channel.objects.get())


def set_clock(now: datetime) -> None:
    """Rows that note the time themselves get the time of the test."""
    AuditEntry.objects.update(at=now)
    InternalNote.objects.update(written_at=now)


def test_whoever_is_given_a_conversation_is_told_until_it_is_resolved(
    talk: Conversation, alice: Member, bob: Member, now: datetime, seen: Seen
) -> None:
    inbox.assign(talk, alice, bob)
    set_clock(now)
    assert seen(0) == [("Bob", "assigned")]
    assert seen(1) == [("Bob", "assigned")]
    inbox.resolve(talk, alice, Conversation.Outcome.CHATTED, now=now)
    assert seen(2) == []


def test_whoever_takes_a_conversation_knows_it(
    talk: Conversation, bob: Member, now: datetime, seen: Seen
) -> None:
    inbox.assign(talk, bob, bob)
    set_clock(now)
    assert seen(0) == []


def test_whoever_gives_it_on_is_rid_of_it_and_getting_it_back_is_new(
    talk: Conversation, alice: Member, bob: Member, now: datetime, seen: Seen
) -> None:
    for assignee, there in ((bob, [("Bob", "assigned")]), (None, []), (bob, [("Bob", "assigned")] * 2)):
        inbox.assign(talk, alice, assignee)
        set_clock(now)
        assert seen(0) == there
    assert Notice.objects.count() == 2


def test_many_at_once_are_one_notice(
    talk: Conversation, channel: Channel, alice: Member, bob: Member, now: datetime, seen: Seen
) -> None:
    pks = [talk.pk, make_conversation(channel, "And on Monday?").pk]
    bulk.assign(alice, pks, bob, now=now)
    assert seen(0) == [("Bob", "assigned")]
    bulk.assign(bob, [talk.pk], bob, now=now)
    assert seen(0) == [("Bob", "assigned")]
    BulkAct.objects.update(undone_at=now)
    Notice.objects.all().delete()
    assert seen(0) == []


def test_what_happened_long_ago_is_told_by_the_pages_alone(
    talk: Conversation, alice: Member, bob: Member, now: datetime, seen: Seen
) -> None:
    inbox.assign(talk, alice, bob)
    inbox.add_note(talk, alice, "@bob, do you know?")
    set_clock(now - timedelta(minutes=61))
    assert seen(0) == []


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("@Anna can you look?", ["Anna Berg", "Anna Holm"]),
        ("@anna berg: look", ["Anna Berg"]),
        ("ask @Anna Holm.", ["Anna Holm"]),
        ("@a.berg", ["Anna Berg"]),
        ("@Åse and @Anna Berg, please", ["Åse Lind", "Anna Berg"]),
        ("@Åse @Åse", ["Åse Lind"]),
        ("@Annabel", []),
        ("mail to me@anna.example", []),
        ("Anna, look", []),
        ("@", []),
        ("@nobody", []),
        ("(@Åse)", ["Åse Lind"]),
    ],
)
def test_who_is_named_in_a_note(words: str, named: list[str], workspace: Workspace) -> None:
    people = [("a.berg", "Anna", "Berg"), ("a.holm", "Anna", "Holm"), ("aase", "Åse", "Lind")]
    team = [
        add_member(workspace, make_user(f"{mail}@shop.example", first, last_name=last), Role.RESPONDER)
        for mail, first, last in people
    ]
    assert sorted(map(str, named_in(words, team))) == sorted(named)


def test_nobody_can_be_named_in_a_team_of_nobody() -> None:
    assert named_in("@Anna", []) == []


def test_whoever_is_named_in_a_note_is_told_once_and_the_writer_is_not(
    talk: Conversation, alice: Member, bob: Member, charlie: Member, now: datetime, seen: Seen
) -> None:
    inbox.add_note(talk, alice, "@Bob @Alice @Charlie, do we know?")
    set_clock(now)
    assert seen(0) == [("Bob", "mentioned")]
    assert seen(1) == [("Bob", "mentioned")]
    inbox.resolve(talk, alice, Conversation.Outcome.CHATTED, now=now)
    assert seen(2) == [("Bob", "mentioned")]


@pytest.fixture
def publication(alice: Member, bob: Member, channel: Channel) -> Publication:
    """Due in an hour, hosted by Bob for an hour."""
    post = Post.objects.create(workspace=alice.workspace, idea="A chair", written_by=alice)
    variant = Variant.objects.create(post=post, channel=channel, content="A chair by the window?")
    return make_publication(variant, bob)


@pytest.mark.parametrize(
    ("minutes", "there"), [(-1, []), (0, [("Bob", "hosting")]), (59, [("Bob", "hosting")]), (60, [])]
)
def test_a_host_is_told_an_hour_ahead(
    minutes: float, there: list[tuple[str, str]], publication: Publication, seen: Seen
) -> None:
    assert seen(minutes) == there


def test_hosting_is_told_until_it_ends(publication: Publication, at: At, seen: Seen) -> None:
    seen(0)
    Delivery.objects.update(state=Delivery.State.PUBLISHED, published_at=at(60))
    assert seen(119) == [("Bob", "hosting")]
    assert seen(120) == []


def test_a_host_who_hosts_no_more_or_later_is_told_so_by_what_stands(
    publication: Publication, alice: Member, at: At, seen: Seen
) -> None:
    seen(0)
    Publication.objects.update(host=alice)
    assert seen(1) == [("Alice", "hosting")]
    Publication.objects.update(due_at=at(61.5))
    assert seen(2) == [("Alice", "hosting")]
    Delivery.objects.update(state=Delivery.State.HELD)
    assert seen(3) == []
    Publication.objects.all().delete()
    assert not Notice.objects.exists()


def test_a_channel_that_stopped_calls_for_its_owners_until_it_works(
    alice: Member, bob: Member, channel: Channel, at: At, seen: Seen
) -> None:
    Channel.objects.update(worked_at=at(0))
    channels.note_failure(channel, Unauthorized("The access was withdrawn."), now=at(1))
    assert seen(1) == [("Alice", "channel")]
    channels.note_failure(channel, Unauthorized("The access was withdrawn."), now=at(2))
    assert seen(2) == [("Alice", "channel")]
    Channel.objects.update(state=Channel.State.ACTIVE, worked_at=at(3))
    assert seen(3) == []
    Channel.objects.update(state=Channel.State.BLOCKED)
    assert seen(4) == [("Alice", "channel")]
    assert Notice.objects.count() == 2


def test_whoever_has_the_conversation_open_has_read_what_is_about_it(
    talk: Conversation, alice: Member, bob: Member, now: datetime, at: At, seen: Seen
) -> None:
    inbox.add_note(talk, alice, "@Bob?")
    set_clock(now)
    inbox.be_present(talk, bob, is_writing=False, now=now)
    seen(0)
    assert Notice.objects.filter(read_at=None).count() == 1  # he looked before, not since
    inbox.be_present(talk, alice, is_writing=False, now=at(1))
    seen(1)
    assert Notice.objects.filter(read_at=None).count() == 1
    inbox.be_present(talk, bob, is_writing=False, now=at(2))
    seen(2)
    assert Notice.objects.filter(read_at=at(2)).count() == 1


def test_whoever_leaves_the_team_is_told_nothing_more(
    talk: Conversation, alice: Member, bob: Member, now: datetime, seen: Seen
) -> None:
    inbox.assign(talk, alice, bob)
    set_clock(now)
    seen(0)
    bob.delete()
    assert seen(0) == []
    assert User.objects.filter(email="bob@bookshop.example").exists()
