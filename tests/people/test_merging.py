"""One person across networks: merged on a click, split again exactly."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.people import queries
from stamgast.people.merging import merge, split
from stamgast.people.models import Contact, Identity, Visit
from stamgast.people.operations import Heard, heard_from, meet, write_notes
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import AuditEntry, Member, Workspace
from tests.conversations.said import theirs
from tests.factories import make_channel

URL = "/w/bookshop/people/"
WEEK = timedelta(weeks=1)


def rows() -> list[Any]:
    return [list(model.objects.order_by("pk").values()) for model in (Contact, Identity, Visit)]


def test_all_that_belongs_to_two_is_shown_of_one(
    workspace: Workspace, alice: Member, here: Contact, there: Contact, now: datetime
) -> None:
    heard_from({here.pk: Heard((now - 3 * WEEK, now - WEEK)), there.pk: Heard((now - 40 * WEEK, now))})
    merge(there, here, alice)
    for contact in Contact.objects.all():
        card = queries.card(contact, now=now)
        assert (card.contact, card.contacts) == (here, [here, there])
        assert [identity.network for identity in card.identities] == ["bluesky", "mastodon"]
        assert (card.inbound_count, card.standing) == (4, "regular")
        assert (card.first_seen_at, card.last_seen_at) == (now - 40 * WEEK, now)


def test_one_row_in_every_list_found_by_either_name(
    workspace: Workspace, alice: Member, here: Contact, there: Contact, now: datetime
) -> None:
    meet(workspace, "mastodon", [Actor("o", "Otto", "otto")], now=now)
    otto = Contact.objects.get(name="Otto")
    heard_from({here.pk: Heard((now - 2 * WEEK,)), otto.pk: Heard((now - WEEK,))})
    merge(there, here, alice)
    heard_from({there.pk: Heard((now,))})
    assert [card.contact for card in queries.people(workspace.pk, now=now).cards] == [here, otto]
    for search in ("de wit", "trijntje", "bsky.social", "@town"):
        assert [c.contact for c in queries.people(workspace.pk, search, now=now).cards] == [here]
    split(there, alice)
    everybody = [card.contact for card in queries.people(workspace.pk, now=now).cards]
    assert everybody == [there, otto, here]


def test_a_split_restores_what_was_and_leaves_to_each_what_came_since(
    workspace: Workspace, alice: Member, here: Contact, there: Contact, now: datetime
) -> None:
    write_notes(there, alice, "Sings")
    heard_from({here.pk: Heard((now - WEEK,)), there.pk: Heard((now - 2 * WEEK,))})
    before = rows()
    merge(there, here, alice)
    split(there, alice)
    assert rows() == before
    merge(there, here, alice)
    heard_from({there.pk: Heard((now,))})
    split(there, alice)
    here.refresh_from_db()
    assert (here.inbound_count, here.person_seen_at) == (1, now - WEEK)
    verbs = AuditEntry.objects.filter(verb__in=("contact.merged", "contact.split")).order_by("pk")
    assert [entry.verb for entry in verbs] == ["contact.merged", "contact.split"] * 2


@pytest.mark.parametrize("network", ["mastodon", "bluesky"])
def test_merging_twice_or_a_person_with_themselves_changes_nothing(
    alice: Member, here: Contact, there: Contact, network: str
) -> None:
    merge(there, here, alice)
    before = rows()
    for part, whole in ((there, here), (here, there), (here, here)):
        merge(part, whole, alice)
    split(here, alice)
    assert rows() == before


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_merges_taken_back_in_reverse_restore_every_step(
    alice: Member, now: datetime, pairs: list[tuple[int, int]]
) -> None:
    AuditEntry.objects.all().delete()
    Contact.objects.all().delete()
    actors = [Actor(f"a{n}", f"Person {n}", f"person{n}") for n in range(6)]
    met = meet(alice.workspace, "mastodon", actors, now=now)
    contacts = [met[actor.id].contact for actor in actors]
    heard_from({c.pk: Heard((now - n * WEEK,)) for n, c in enumerate(contacts)})
    done: list[tuple[Contact, list[Any]]] = []
    for one, two in pairs:
        part, whole = (queries.head(Contact.objects.get(pk=contacts[n].pk)) for n in (one, two))
        before = rows()
        merge(part, whole, alice)
        if part != whole:
            done.append((part, before))
        assert set(Contact.objects.exclude(person=None).values_list("person__person", flat=True)) <= {None}
    for part, before in reversed(done):
        split(part, alice)
        assert rows() == before


def test_the_page_fetches_the_conversations_of_every_part_and_undoes_with_a_click(
    channel: Channel, workspace: Workspace, bob: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    elsewhere = make_channel(workspace, network="youtube")
    note = theirs("b", "A word over there?")
    other = replace(note, attributed_to=Actor("else", "Trijn T.", "trijn"))
    take_in(channel, [Create(theirs("a", "A word from here?"))], now=now)
    take_in(elsewhere, [Create(other)], now=now)
    here, there = Contact.objects.order_by("pk")
    client = client_of(bob)
    page = client.post(f"{URL}{here.pk}/merge/{there.pk}/", follow=True).content.decode()
    undo = f"{URL}{there.pk}/split/"
    assert f'hx-post="{undo}"' in page
    parts = [f"/w/bookshop/conversations/person/{contact.pk}/" for contact in (here, there)]
    assert all(f'hx-get="{part}"' in page for part in parts)
    said = [client.get(part).content.decode() for part in parts]
    assert ["A word from here?" in said[0], "A word over there?" in said[1]] == [True, True]
    assert client.get(f"{URL}{there.pk}/").headers["Location"] == f"{URL}{here.pk}/"
    answer = client.post(undo, headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"] == f"{URL}{here.pk}/"
    assert (
        f'<a href="{URL}{there.pk}/"><bdi>Trijn T.</bdi></a>'
        in client.get(f"{URL}{here.pk}/").content.decode()
    )
    assert Contact.objects.filter(person=None).count() == 2


def test_whoever_parts_two_stays_where_they_were_and_is_led_to_the_other(
    here: Contact, there: Contact, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    Contact.objects.filter(pk=there.pk).update(name="<b>Trijntje\u202e</b>")
    merge(there, here, bob)
    answer = client_of(bob).post(f"{URL}{there.pk}/split/", follow=True)
    assert answer.redirect_chain == [(f"{URL}{here.pk}/", 302)]
    page = answer.content.decode()
    assert "They are two people again" in page
    assert f'The other: <a href="{URL}{there.pk}/"><bdi>&lt;b&gt;Trijntje&lt;/b&gt;</bdi></a>' in page
