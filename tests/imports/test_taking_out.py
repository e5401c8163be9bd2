"""What an archive brought goes again, but for what somebody has worked with; nothing else is touched."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation, InternalNote, Label, Message, PublishedNote
from stamgast.conversations.search import saying
from stamgast.imports import operations, taking_out
from stamgast.imports.models import Import
from stamgast.people.models import Contact, Identity, Promise, Visit
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

State = Import.State
Archive = Callable[[str], bytes]
Bring = Callable[..., Import]
Work = Callable[[], None]


@pytest.fixture
def came(weblog: Channel, alice: Member, archive: Archive, bring: Bring, work: Work) -> Import:
    """A weblog's export that has been taken in."""
    one = bring(weblog, archive("wxr"), "export.xml")
    operations.confirm(one, alice, now=timezone.now())
    work()
    one.refresh_from_db()
    return one


def stored() -> list[int]:
    kinds = (Message, Conversation, PublishedNote, Contact, Identity, Visit)
    return [kind._base_manager.count() for kind in kinds]


def test_all_of_it_goes_and_what_came_otherwise_stays(
    came: Import, channel: Channel, alice: Member, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = max(Message.objects.filter(direction="in").first().content.split(), key=len)
    assert saying(alice.workspace_id, word).conversations
    make_conversation(channel, "Is there tea?")
    monkeypatch.setattr(taking_out, "AT_ONCE", 7)
    assert operations.undo(came, alice, now=timezone.now())
    work()
    came.refresh_from_db()
    assert (came.state, came.done, came.brought.count()) == (State.UNDONE, came.total, 0)
    assert stored() == [1, 1, 0, 1, 1, 1]
    assert saying(alice.workspace_id, word).conversations == set()
    if connection.vendor == "sqlite":  # PostgreSQL indexes the rows themselves
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM conversations_message_words_docsize")
            assert cursor.fetchone() == (1,), "no words are left behind in the index"


def built(came: Import, alice: Member) -> dict[str, Callable[[Conversation], object]]:
    """Return the ways in which somebody may have had to do with a conversation."""
    label = Label.objects.create(workspace=alice.workspace, name="Campaign")
    return {
        "in hand": lambda c: Conversation.objects.filter(pk=c.pk).update(assignee=alice),
        "labelled": lambda c: c.own_labels.add(label),
        "noted": lambda c: InternalNote.objects.create(conversation=c, content="Ask Piet."),
        "open": lambda c: Conversation.objects.filter(pk=c.pk).update(state="open"),
        "an outcome": lambda c: Conversation.objects.filter(pk=c.pk).update(outcome="solved"),
        "sorted": lambda c: c.messages.update(sorted_by=alice),
        "answered": lambda c: Message.objects.create(
            channel=c.channel,
            conversation=c,
            direction="out",
            written_by=alice,
            content="Hello",
            published=came.began_at,
        ),
    }


def test_what_somebody_worked_with_stays_whole(came: Import, alice: Member, work: Work) -> None:
    kept = list(Conversation.objects.order_by("pk")[:7])
    for one, build in zip(kept, built(came, alice).values(), strict=True):
        build(one)
    messages = Message.objects.filter(conversation__in=kept)
    stay = {*messages.values_list("pk", flat=True)}
    operations.undo(came, alice, now=timezone.now())
    work()
    came.refresh_from_db()
    assert came.state == State.UNDONE
    assert set(Message.objects.values_list("pk", flat=True)) == stay
    assert set(Conversation.objects.all()) == set(kept)
    assert set(PublishedNote.objects.all()) == {one.published_note for one in kept}
    assert came.brought.count() == len(stay) - 1 + PublishedNote.objects.count(), "the answer came otherwise"
    for contact in Contact.objects.all():
        said = Message.objects.filter(identity__contact=contact)
        assert contact.inbound_count == said.count() > 0
        assert contact.last_seen_at == said.latest("published").published
        assert contact.visits.exists()


def test_who_was_promised_something_is_not_forgotten(came: Import, alice: Member, work: Work) -> None:
    promised, described = Contact.objects.order_by("pk")[:2]
    Promise.objects.create(contact=promised, content="A chair")
    Contact.objects.filter(pk=described.pk).update(notes="Likes poems.")
    operations.undo(came, alice, now=timezone.now())
    work()
    assert set(Contact.objects.all()) == {promised, described}
    assert set(Contact.objects.values_list("inbound_count", flat=True)) == {0}


def test_it_can_come_in_again_afterwards(
    came: Import, weblog: Channel, alice: Member, archive: Archive, bring: Bring, work: Work
) -> None:
    before = stored()
    operations.undo(came, alice, now=timezone.now())
    work()
    operations.confirm(bring(weblog, archive("wxr"), "export.xml"), alice, now=timezone.now())
    work()
    assert stored() == before


def test_on_the_page(came: Import, alice: Member, client_of: Callable[[Member], Client], work: Work) -> None:
    page, here = client_of(alice), f"/w/bookshop/imports/{came.channel_id}/"
    undo = f"/w/bookshop/imports/one/{came.pk}/undo/"
    assert undo in page.get(here).content.decode()
    assert page.post(undo).status_code == 302
    assert "Taking out" in page.get(here).content.decode()
    work()
    said = page.get(here).content.decode()
    assert f"{came.total} posts and messages were taken out again." in said
    assert undo not in said
    assert not operations.undo(came, alice, now=timezone.now())
