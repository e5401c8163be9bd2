"""What the team decides about a person: how to speak with them, what they are owed."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.people import operations, queries
from stamgast.people.merging import merge
from stamgast.people.models import Contact, Promise
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import AuditEntry, Member, Workspace
from stamgast.workspaces.roles import Role
from tests.factories import make_conversation

URL = "/w/bookshop/people/"


def test_language_form_of_address_and_consent_are_kept(
    here: Contact, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client, given = client_of(bob), {"language": "nl", "address": "formal", "consent": "May be quoted"}
    page = client.post(f"{URL}{here.pk}/describe/", given, follow=True).content.decode()
    assert "Nederlands" in page
    assert "May be quoted" in page
    here.refresh_from_db()
    assert (here.language, here.address, here.consent) == ("nl", "formal", "May be quoted")
    assert AuditEntry.objects.get(verb="contact.described").subject == f"contact {here.pk}"


@pytest.mark.parametrize("wrong", [{"language": "tlh"}, {"address": "rude"}, {"consent": "x" * 1_001}])
def test_what_cannot_be_is_said_and_not_kept(
    here: Contact, bob: Member, client_of: Callable[[Member], Client], wrong: dict[str, str]
) -> None:
    assert client_of(bob).post(f"{URL}{here.pk}/describe/", wrong).status_code == 422
    here.refresh_from_db()
    assert (here.language, here.address, here.consent) == ("", "", "")


def test_a_promise_stands_on_the_card_until_it_is_kept(
    here: Contact, there: Contact, bob: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    client = client_of(bob)
    given = {"content": "A <b>chair</b>", "due_on": "2026-12-01"}
    page = client.post(f"{URL}{there.pk}/promise/", given, follow=True).content.decode()
    assert "A &lt;b&gt;chair&lt;/b&gt;" in page
    promise = Promise.objects.get(made_by=bob)
    merge(there, here, bob)
    assert queries.card(here, now=now).promised == [promise]
    for _click in range(2):
        client.post(f"{URL}promise/{promise.pk}/kept/")
        assert queries.card(here, now=now).promised == []
    assert 'name="open" value="1"' in client.get(f"{URL}{here.pk}/").content.decode()
    client.post(f"{URL}promise/{promise.pk}/kept/", {"open": "1"})
    assert queries.card(here, now=now).promised == [promise]
    assert client.post(f"{URL}{here.pk}/promise/", {"content": ""}).status_code == 422


def test_what_is_due_first_comes_first(here: Contact, now: datetime) -> None:
    for content, due in (("later", None), ("soon", "2026-12-01"), ("sooner", "2026-11-30")):
        Promise.objects.create(contact=here, content=content, due_on=due)
    assert [p.content for p in queries.card(here, now=now).promised] == ["sooner", "soon", "later"]


def test_beside_a_conversation_a_promise_is_written_down_and_only_what_is_owed_comes_back(
    here: Contact, there: Contact, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    merge(there, here, bob)
    client = client_of(bob)
    given = {"content": "A <b>chair</b>", "due_on": "2026-12-01"}
    said = client.post(f"{URL}{there.pk}/promise/", given, headers={"HX-Request": "true"}).content.decode()
    assert "A &lt;b&gt;chair&lt;/b&gt;" in said
    assert 'role="status"' in said
    assert "<html" not in said
    assert Promise.objects.get().contact == here
    wrong = {"content": "Tea", "due_on": "soon"}
    said = client.post(f"{URL}{here.pk}/promise/", wrong, headers={"HX-Request": "true"}).content.decode()
    assert 'role="alert"' in said
    assert 'value="Tea"' in said, "nothing that was typed is lost"
    assert Promise.objects.count() == 1


def test_who_may_not_note_is_not_asked_for_promises_and_makes_none(
    here: Contact, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    alice.role = Role.OBSERVER
    alice.save()
    assert client_of(alice).post(f"{URL}{here.pk}/promise/", {"content": "A chair"}).status_code == 403
    assert not Promise.objects.exists()


def test_what_they_agreed_to_is_seen_beside_a_conversation(
    alice: Member, channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    conversation = make_conversation(channel)
    Contact.objects.update(consent="May be quoted")
    page = client_of(alice).get(f"/w/bookshop/conversations/{conversation.pk}/").content.decode()
    assert "Agreed to: May be quoted" in page
    assert 'id="person-owed"' in page


def test_networks_are_called_by_their_names(
    workspace: Workspace, alice: Member, now: datetime, client_of: Callable[[Member], Client]
) -> None:
    tess = Actor("t", "Tess", "tess")
    found = [operations.meet(workspace, name, [tess], now=now)["t"].contact for name in ("tiktok", "youtube")]
    pages = [f"{URL}", f"{URL}alike/", f"{URL}{found[0].pk}/"]
    said = "".join(client_of(alice).get(page).content.decode() for page in pages)
    assert "TikTok" in said
    assert "YouTube" in said
    assert "Tiktok" not in said
    assert "Youtube" not in said
