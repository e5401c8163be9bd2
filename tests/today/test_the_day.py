"""What the page of a Monday morning shows: who waits, what I host, what goes out, what needs a look."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.publishing.models import Publication
from stamgast.today.queries import today
from stamgast.workspaces.models import Member
from tests import factories
from tests.factories import NOW


@pytest.fixture
def publication(alice: Member, channel: Channel) -> Publication:
    post = Post.objects.create(workspace=alice.workspace, idea="A chair", written_by=alice)
    variant = Variant.objects.create(post=post, channel=channel, content="A chair by the window?")
    return factories.make_publication(variant, alice)


def become(publication: Publication, state: str, **changes: object) -> None:
    Delivery.objects.filter(pk=publication.delivery_id).update(state=state, **changes)


def test_who_waits_longest_comes_first(alice: Member, channel: Channel) -> None:
    first = factories.make_conversation(channel, "Is the shop open on Sunday?")
    second = factories.make_conversation(channel, "And on Monday?")
    type(first).objects.filter(pk=second.pk).update(due_at=NOW - timedelta(hours=1))
    assert [one.pk for one in today(alice, now=NOW).waiting] == [second.pk, first.pk]


def test_what_goes_out_next_is_shown_until_it_is_out(alice: Member, publication: Publication) -> None:
    assert [one.pk for one in today(alice, now=NOW).going_out] == [publication.pk]
    become(publication, "published", published_at=NOW)
    assert today(alice, now=NOW).going_out == []


def test_a_host_is_reminded_for_as_long_as_they_stay(
    alice: Member, bob: Member, publication: Publication
) -> None:
    become(publication, "published", published_at=NOW)
    assert len(today(alice, now=NOW + timedelta(minutes=59)).hosting) == 1
    assert today(alice, now=NOW + timedelta(minutes=61)).hosting == []
    assert today(bob, now=NOW).hosting == []


@pytest.mark.parametrize("state", ["ask", "rejected", "blocked", "held", "missed"])
def test_what_a_person_must_see_is_shown(state: str, alice: Member, publication: Publication) -> None:
    become(publication, state)
    assert [one.pk for one in today(alice, now=NOW).needs_a_look] == [publication.pk]


def test_a_channel_that_must_be_reconnected_is_shown(alice: Member, channel: Channel) -> None:
    Channel.objects.filter(pk=channel.pk).update(state=Channel.State.RECONNECT)
    assert today(alice, now=NOW).channels == [channel]


def test_nothing_of_it_is_charlies(charlie: Member, publication: Publication, channel: Channel) -> None:
    factories.make_conversation(channel)
    day = today(charlie, now=NOW)
    assert (day.waiting, day.hosting, day.going_out, day.needs_a_look, day.channels) == ([], [], [], [], [])


def test_an_empty_day_is_a_good_moment(alice: Member, client_of: Callable[[Member], Client]) -> None:
    page = client_of(alice).get("/w/bookshop/").content.decode()
    assert "Nobody is waiting" in page
    assert "Nothing is planned" in page
