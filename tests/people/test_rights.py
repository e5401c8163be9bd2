"""What people may ask of us: a copy of all we hold, and being forgotten for good."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, InternalNote, Message
from stamgast.people import queries
from stamgast.people.alike import alike
from stamgast.people.merging import keep_apart, merge
from stamgast.people.models import Apart, Contact, Greeting, Identity, Promise
from stamgast.people.operations import greet, meet, write_notes
from stamgast.people.rights import erase
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import AuditEntry, Member, Workspace
from stamgast.workspaces.roles import Role
from tests.conversations.said import theirs

URL = "/w/bookshop/people/"
AFTER = timedelta(hours=1)
BY = Actor("acct-7", "Quirine Zand", "@quirine@town.example", "https://town.example/@quirine")
MARKS = ("Quirine", "quirine", "acct-7", "Zand", "lactose", "quote me", "A chair for")


def said(remote_id: str, at: datetime) -> Create:
    return Create(replace(theirs(remote_id, "Is it open?"), attributed_to=BY, published=at))


@pytest.fixture
def quirine(channel: Channel, alice: Member, now: datetime) -> Contact:
    take_in(channel, [said("a", now)], now=now)
    contact = Contact.objects.get()
    Contact.objects.update(language="nl", address="informal", consent="quote me")
    write_notes(contact, alice, "lactose")
    Promise.objects.create(contact=contact, content="A chair for her", made_by=alice)
    greet(contact, alice, Greeting.Kind.NOT_NOW, now=now)
    contact.refresh_from_db()
    return contact


def everything_of_people() -> str:
    models = [*apps.get_app_config("people").get_models(), AuditEntry]
    return "".join(serializers.serialize("json", model.objects.all(), ensure_ascii=False) for model in models)


def test_the_file_has_what_they_said_and_what_we_noted_over_all_networks(
    quirine: Contact, there: Contact, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    merge(there, quirine, alice)
    InternalNote.objects.create(
        conversation=Conversation.objects.get(), written_by=alice, content="She brings her dog"
    )
    for pk in (quirine.pk, there.pk):
        answer = client_of(alice).post(f"{URL}{pk}/export/")
        assert answer.headers["Content-Disposition"] == f'attachment; filename="person-{quirine.pk}.json"'
        held = json.loads(answer.content)
        assert {one["name"] for one in held["people.contact"]} == {"Quirine Zand", "Trijntje"}
        assert {one["network"] for one in held["people.identity"]} == {"loopback", "bluesky"}
        assert [one["content"] for one in held["conversations.message"]] == ["Is it open?"]
        assert [one["content"] for one in held["conversations.internalnote"]] == ["She brings her dog"]
        assert [one["content"] for one in held["people.promise"]] == ["A chair for her"]
        assert len(held["people.visit"]) == len(held["conversations.conversation"]) == 1
        assert all(mark in answer.content.decode() for mark in MARKS)
    assert alice.user.email not in answer.content.decode()
    assert AuditEntry.objects.filter(verb="contact.exported").count() == 2


def test_nothing_that_names_them_is_left(
    quirine: Contact, there: Contact, alice: Member, workspace: Workspace, now: datetime
) -> None:
    keep_apart(quirine, there, alice)
    merge(there, quirine, alice)
    assert all(mark in everything_of_people() for mark in MARKS)
    erase(there, alice, now=now + AFTER)
    left = everything_of_people()
    assert [mark for mark in (*MARKS, "rijn", "did:t") if mark in left] == []
    assert not Apart.objects.exists()
    entry = AuditEntry.objects.get(verb="contact.erased")
    assert (entry.subject, entry.user) == (f"contact {quirine.pk}", alice.user)
    card = queries.card(quirine, now=now)
    assert (card.inbound_count, card.promised) == (1, [])
    assert Message.objects.get().content == "Is it open?"
    assert alike(workspace.pk, now=now) == []


def test_erasing_twice_changes_nothing_more(quirine: Contact, alice: Member, now: datetime) -> None:
    erase(quirine, alice, now=now)
    before = list(Identity.objects.values())
    erase(Contact.objects.get(), alice, now=now + AFTER)
    assert list(Identity.objects.values()) == before
    assert Contact.objects.get().erased_at == now


def test_old_messages_that_are_read_again_do_not_bring_the_name_back(
    quirine: Contact, channel: Channel, alice: Member, now: datetime
) -> None:
    erase(quirine, alice, now=now + AFTER)
    older: list[Note] = []
    for activity in (said("a", now), said("b", now - AFTER), said("c", now + AFTER)):
        take_in(channel, [activity], now=now + 2 * AFTER)
        older.append(activity.object)
    assert Message.objects.count() == len(older)
    assert Contact.objects.get().inbound_count == 3
    assert "Quirine" not in everything_of_people()


def test_who_writes_again_is_met_as_somebody_new(
    quirine: Contact, channel: Channel, alice: Member, now: datetime
) -> None:
    erase(quirine, alice, now=now + AFTER)
    take_in(channel, [said("d", now + 2 * AFTER)], now=now + 2 * AFTER)
    assert "Quirine" not in everything_of_people(), "the first word comes without a name"
    take_in(channel, [said("e", now + 3 * AFTER)], now=now + 3 * AFTER)
    old, new = Contact.objects.order_by("pk")
    assert (old.name, old.inbound_count) == ("Somebody without a name", 2)
    assert (new.name, new.inbound_count, new.erased_at) == ("Quirine Zand", 1, None)
    take_in(channel, [said("f", now)], now=now + 4 * AFTER)
    new.refresh_from_db()
    assert new.inbound_count == 2
    erase(new, alice, now=now + 5 * AFTER)
    assert "Quirine" not in everything_of_people()


def test_a_pseudonym_is_another_one_in_every_workspace(
    quirine: Contact, alice: Member, charlie: Member, now: datetime
) -> None:
    met = meet(charlie.workspace, "loopback", [BY], now=now)[BY.id]
    erase(quirine, alice, now=now)
    assert Identity.objects.get(pk=met.pk).name == "Quirine Zand"
    erase(met.contact, charlie, now=now)
    assert len(set(Identity.objects.values_list("remote_id", flat=True))) == 2


def test_the_page_says_what_happens_first_and_what_stays_where(
    quirine: Contact, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    client, url = client_of(alice), f"{URL}{quirine.pk}/erase/"
    page = client.get(url).content.decode()
    assert all(f"What {part}" in page for part in ("goes", "stays here", "the networks keep"))
    assert Contact.objects.get().name == "Quirine Zand"
    page = client.post(url, follow=True).content.decode()
    assert "Forgotten" in page
    assert "Quirine" not in page
    assert (
        "Quirine"
        not in client.get(
            f"/w/bookshop/conversations/{Message.objects.get().conversation_id}/"
        ).content.decode()
    )
    assert "Forget this person" not in client.get(f"{URL}{quirine.pk}/").content.decode()


@pytest.mark.parametrize("role", [role for role in Role if "team" not in role.permissions])
def test_only_who_manages_the_team_exports_or_erases(
    quirine: Contact, bob: Member, client_of: Callable[[Member], Client], role: Role
) -> None:
    bob.role = role
    bob.save()
    client = client_of(bob)
    assert "Their data" not in client.get(f"{URL}{quirine.pk}/").content.decode()
    assert client.get(f"{URL}{quirine.pk}/erase/").status_code == 403
    for what in ("erase", "export"):
        assert client.post(f"{URL}{quirine.pk}/{what}/").status_code == 403
    assert Contact.objects.get().name == "Quirine Zand"
