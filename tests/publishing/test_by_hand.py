"""Networks that nothing can be sent to from here: a person posts, and everything else stays as it is."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from PIL import Image

from stamgast.channels.models import Channel
from stamgast.channels.operations import add_by_hand, disconnect
from stamgast.learning.queries import retrospect
from stamgast.networks.registry import networks
from stamgast.outbox.models import Attempt, Delivery
from stamgast.outbox.queries import next_due
from stamgast.outbox.sending import claim_due
from stamgast.planner.models import Variant
from stamgast.planner.operations import Written, write
from stamgast.publishing.jobs import remind_hosts
from stamgast.publishing.models import Publication
from stamgast.publishing.operations import posted_by_hand, schedule
from stamgast.publishing.queries import hosting_now, needs_a_person
from stamgast.publishing.timing import Plan
from stamgast.workspaces.models import Member
from tests.media.test_fitting import stored

State = Delivery.State
LINK = "https://www.instagram.com/p/abc/"


@pytest.fixture
def channel(alice: Member) -> Channel:
    return add_by_hand(alice, networks()["instagram"], "The Bookshop", "https://www.instagram.com/bookshop")


@pytest.fixture
def due(publication: Publication) -> datetime:
    return publication.due_at


def state() -> str:
    return Delivery.objects.get().state


@pytest.mark.parametrize("network", [n.id for n in networks().values() if n.is_by_hand])
def test_every_network_without_a_connection_can_be_used_by_hand(alice: Member, network: str) -> None:
    added = add_by_hand(alice, networks()[network], "Us", "")
    assert (added.state, added.poll_due_at, added.credentials) == (Channel.State.ACTIVE, None, {})


def test_an_account_added_twice_is_one_and_works_again(alice: Member, channel: Channel) -> None:
    disconnect(channel, alice)
    again = add_by_hand(alice, networks()["instagram"], "Bookshop", "https://www.instagram.com/bookshop")
    assert (again.pk, again.name, again.state) == (channel.pk, "Bookshop", Channel.State.ACTIVE)


def test_when_it_is_time_the_host_is_asked_once_and_nothing_is_sent(
    publication: Publication, alice: Member, due: datetime
) -> None:
    assert claim_due(due - timedelta(seconds=1)) == []
    assert state() == State.SCHEDULED
    assert next_due() == due
    assert claim_due(due) == claim_due(due) == []
    assert state() == State.HAND
    assert next_due() is None
    assert needs_a_person(alice.workspace_id, due) == [publication]
    remind_hosts(due)
    remind_hosts(due)
    (letter,) = mail.outbox
    assert letter.to == ["alice@bookshop.example"]
    assert "by hand" in letter.subject
    assert not Attempt.objects.exists()


@pytest.mark.parametrize("before", [State.SCHEDULED, State.HAND, State.MISSED])
def test_what_a_person_posted_is_out_and_has_its_host(
    publication: Publication, alice: Member, due: datetime, before: str
) -> None:
    Delivery.objects.update(state=before)
    publication.delivery.refresh_from_db()
    assert posted_by_hand(publication, alice, LINK, now=due)
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.url, delivery.published_at) == (State.PUBLISHED, LINK, due)
    assert [one.outcome for one in delivery.attempts.all()] == ["posted by hand"]
    assert hosting_now(alice, due + timedelta(minutes=1)) == [publication]
    assert claim_due(due + timedelta(hours=9)) == []


def test_a_better_link_replaces_the_first(publication: Publication, alice: Member, due: datetime) -> None:
    posted_by_hand(publication, alice, "", now=due)
    assert posted_by_hand(publication, alice, LINK, now=due + timedelta(hours=1))
    delivery = Delivery.objects.get()
    assert (delivery.url, delivery.published_at, delivery.attempts.count()) == (LINK, due, 1)


@pytest.mark.parametrize("before", [State.HELD, State.CANCELLED])
def test_what_was_held_or_taken_back_cannot_have_been_posted(
    publication: Publication, alice: Member, due: datetime, before: str
) -> None:
    Delivery.objects.update(state=before)
    publication.delivery.refresh_from_db()
    assert not posted_by_hand(publication, alice, LINK, now=due)
    assert state() == before


def test_nobody_posts_it_and_it_is_missed(publication: Publication, due: datetime) -> None:
    claim_due(due)
    claim_due(due + timedelta(minutes=61))
    assert state() == State.MISSED


def test_on_a_connected_network_nobody_claims_to_have_posted(
    publication: Publication, alice: Member, due: datetime
) -> None:
    Channel.objects.update(network="loopback")
    found = Publication.objects.select_related("variant__channel", "delivery").get()
    assert not posted_by_hand(found, alice, LINK, now=due)
    assert state() == State.SCHEDULED


def test_it_counts_in_the_rhythm_and_in_no_figure_of_conversations(
    publication: Publication, alice: Member, due: datetime
) -> None:
    posted_by_hand(publication, alice, LINK, now=due)
    found = retrospect(alice.workspace, days=7, now=due + timedelta(hours=1))
    assert found.posts == 1
    assert getattr(found.rate, "n", 0) == 0
    later = retrospect(alice.workspace, days=28, now=due + timedelta(days=30))
    assert [length for _from, _until, length in later.silences] == [28 * 24]


def test_the_page_gives_the_text_to_copy_and_takes_the_link(
    publication: Publication, alice: Member, due: datetime, client_of: Callable[[Member], Client]
) -> None:
    claim_due(due)
    client, address = client_of(alice), f"/w/bookshop/plan/{publication.pk}/"
    page = client.get(address).content.decode()
    assert f'data-copies="text-{publication.pk}"' in page
    assert 'href="https://www.instagram.com/bookshop"' in page
    client.post(f"{address}posted/", {"url": "not an address"})
    assert state() == State.HAND
    client.post(f"{address}posted/", {"url": LINK})
    assert state() == State.PUBLISHED
    assert LINK in client.get(address).content.decode()


def test_a_part_that_was_posted_late_is_ticked_off(
    variant: Variant, alice: Member, bob: Member, client_of: Callable[[Member], Client], now: datetime
) -> None:
    Channel.objects.update(network="x")
    parts = ("It came from my aunt.", "Come and try it.")
    write(variant, Written(variant.content, parts=parts, revision=variant.revision), alice)
    found = schedule(variant, Plan(datetime(2026, 11, 25, 14), alice), alice, now=now)  # noqa: DTZ001
    client, thread = client_of(bob), f"/w/bookshop/plan/{found.pk}/thread/"
    assert 'value="posted"' not in client.get(thread).content.decode()
    posted_by_hand(found, alice, "", now=found.due_at)
    claim_due(found.due_at)
    Delivery.objects.filter(number=1).update(state=State.MISSED)
    shown = client.get(thread).content.decode()
    (part,) = re.findall(r'name="part" value="(\d+)".*?value="posted"', shown)
    client.post(f"{thread}decide/", {"part": part, "decision": "posted"})
    claim_due(found.due_at)
    states = list(Delivery.objects.order_by("number").values_list("state", flat=True))
    assert states == [State.PUBLISHED, State.PUBLISHED, State.HAND]


def test_adding_an_account_from_the_page(alice: Member, client_of: Callable[[Member], Client]) -> None:
    client = client_of(alice)
    assert b"/channels/by-hand/linkedin/" in client.get("/w/bookshop/channels/connect/").content
    form = "/w/bookshop/channels/by-hand/linkedin/"
    assert client.post(form, {"name": "", "url": "x y"}).status_code == 422
    assert not Channel.objects.exists()
    there = client.post(form, {"name": "The Bookshop", "url": "linkedin.com/company/bookshop"}, follow=True)
    added = Channel.objects.get()
    assert (added.network, added.url) == ("linkedin", "https://linkedin.com/company/bookshop")
    page = there.content.decode()
    assert "By hand" in page
    assert "/check/" not in page
    assert client.get("/w/bookshop/channels/by-hand/mastodon/").status_code == 404


def test_the_host_saves_pictures_as_the_network_takes_them(
    publication: Publication,
    alice: Member,
    charlie: Member,
    client_of: Callable[[Member], Client],
    settings: Any,
    tmp_path: Path,
) -> None:
    settings.MEDIA_ROOT = tmp_path
    page = client_of(alice)
    assert "Instagram takes no text alone" in page.get(f"/w/bookshop/plan/{publication.pk}/").content.decode()
    picture = stored(alice, size=(100, 50))
    place = publication.delivery.places.create(picture=picture, position=0, ratio="4:5")
    shown = page.get(f"/w/bookshop/plan/{publication.pk}/").content.decode()
    address = f"/w/bookshop/plan/{publication.pk}/pictures/{place.pk}/"
    assert f'href="{address}" download' in shown
    assert "takes no text alone" not in shown
    answer = page.get(address)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")
    assert answer["Content-Disposition"] == 'attachment; filename="picture-1.jpeg"'
    with Image.open(BytesIO(answer.content)) as saved:
        assert saved.size == (40, 50)
    Path(picture.file.path).unlink()
    assert page.get(address).status_code == 404
    assert client_of(charlie).get(address).status_code == 404
