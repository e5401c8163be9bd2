"""What the channel's page says about how news reach us, and how pushed news are set up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.hooks import queries
from stamgast.hooks.models import Line
from stamgast.networks.registry import networks
from stamgast.workspaces.models import AuditEntry, Member, Workspace
from stamgast.workspaces.roles import Role
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
STANDS = {"stream_opened_at": NOW - MINUTE, "stream_lease_until": NOW + MINUTE}
BROKEN = {"stream_opened_at": None, "stream_lease_until": None}


@pytest.fixture
def pushing(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Channel:
    """A channel of a network that pushes and can be read."""
    readable = replace(networks()["facebook"], conversations=networks()["loopback"].conversations)
    for module in ("hooks.queries", "hooks.views.lines", "channels.queries"):
        monkeypatch.setattr(f"stamgast.{module}.network_of", lambda channel: readable)
    return factories.make_channel(workspace, network="facebook", remote_id="100", name="Page")


@pytest.mark.parametrize(
    ("network", "fields", "expected"),
    [
        ("mastodon", {**STANDS, "heard_at": NOW}, ("stream", NOW, False)),
        ("mastodon", STANDS, ("stream", None, False)),
        ("mastodon", {**STANDS, "stream_lease_until": NOW}, ("asking", NOW - MINUTE, True)),
        ("mastodon", BROKEN, ("asking", NOW - MINUTE, True)),
        ("mastodon", {"has_no_stream": True}, ("asking", NOW - MINUTE, False)),
        ("mastodon", None, ("asking", NOW - MINUTE, False)),
        ("bluesky", {"watched_at": NOW}, ("asking", NOW - MINUTE, False)),
        ("loopback", None, ("asking", NOW - MINUTE, False)),
    ],
)
def test_the_way_news_take_is_told_as_it_is(
    network: str, fields: dict[str, Any] | None, expected: tuple[object, ...], workspace: Workspace
) -> None:
    channel = factories.make_channel(workspace, network=network, worked_at=NOW - MINUTE)
    if fields is not None:
        Line.objects.create(channel=channel, **fields)
    way = queries.way(channel, now=NOW)
    assert way is not None
    assert (way.kind, way.last_at, way.is_broken) == expected


@pytest.mark.parametrize(
    ("network", "state"), [("mastodon", "paused"), ("mastodon", "reconnect"), ("x", "active")]
)
def test_where_nothing_is_read_nothing_is_said(network: str, state: str, workspace: Workspace) -> None:
    assert queries.way(factories.make_channel(workspace, network=network, state=state), now=NOW) is None


def test_a_page_says_it_in_one_line(
    workspace: Workspace, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    channel = factories.make_channel(workspace, network="mastodon")
    address = f"/w/bookshop/channels/{channel.pk}/"
    assert f'hx-get="{address}news/"' in client_of(alice).get(address).content.decode()
    asking = client_of(alice).get(f"{address}news/").content.decode()
    assert "We ask for news every 60 seconds." in asking
    assert "every 15 seconds" in asking
    now = timezone.now()
    Line.objects.create(channel=channel, stream_opened_at=now, stream_lease_until=now + MINUTE, heard_at=now)
    assert "a line to the network is open" in client_of(alice).get(f"{address}news/").content.decode()


def test_a_secret_is_kept_and_never_shown(
    pushing: Channel, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    address = f"/w/bookshop/channels/{pushing.pk}/news/push/"
    client = client_of(alice)
    assert "/hooks/" not in client.get(address).content.decode()
    assert client.post(address, {"secret": "short"}).status_code == 422
    assert client.post(address, {"secret": "canary-3f9d1c77e2a84b"}).status_code == 302
    line = Line.objects.get(channel=pushing)
    shown = client.get(address).content.decode()
    assert f"/hooks/facebook/{line.key}/" in shown
    assert line.keys["token"] in shown
    assert "canary-3f9d1c77e2a84b" not in shown
    assert AuditEntry.objects.filter(verb="channel.changed", subject="Page").exists()
    client.post(f"{address}stop/")
    assert Line.objects.get(channel=pushing).keys == {}
    assert "/hooks/" not in client.get(address).content.decode()


def test_a_new_secret_keeps_the_token_that_the_network_knows(
    pushing: Channel, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    tokens = set()
    for secret in ("the first secret", "the second one"):
        client_of(alice).post(f"/w/bookshop/channels/{pushing.pk}/news/push/", {"secret": secret})
        tokens.add(Line.objects.get(channel=pushing).keys["token"])
    assert len(tokens) == 1


def test_who_may_not_change_channels_is_not_offered_it(
    pushing: Channel, alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    address = f"/w/bookshop/channels/{pushing.pk}/news/"
    assert "push/" in client_of(alice).get(address).content.decode()
    assert "push/" not in client_of(bob).get(address).content.decode()
    assert client_of(bob).get(f"{address}push/").status_code == 403


def test_a_network_that_does_not_push_has_no_such_page(
    channel: Channel, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    assert client_of(alice).get(f"/w/bookshop/channels/{channel.pk}/news/push/").status_code == 404


@pytest.mark.parametrize(
    "address",
    ["", "conversations/", "conversations/search/?words=sunday", "conversations/{talk}/", "people/{who}/"],
)
def test_whoever_looks_at_the_conversations_is_noticed(
    workspace: Workspace, bob: Member, client_of: Callable[[Member], Client], address: str
) -> None:
    bob.role = Role.OBSERVER
    bob.save()
    talk = factories.make_conversation(factories.make_channel(workspace, network="bluesky"))
    client = client_of(bob)
    below = address.format(talk=talk.pk, who=talk.contact_id)
    page = client.get(f"/w/bookshop/{below}").content.decode()
    assert page.count('data-url="/w/bookshop/watching/"') == 1
    assert client.get("/w/bookshop/watching/").status_code == 405
    assert client.post("/w/bookshop/watching/").status_code == 204
    assert Line.objects.get(channel__network="bluesky").watched_at
