"""A channel whose network pushes, with a line that has its secret, and a way to deliver to it."""

import hmac
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime

import pytest
from django.http import HttpResponse
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations import reading
from stamgast.hooks import operations
from stamgast.hooks.models import Line
from stamgast.hooks.streams import Streams
from stamgast.workspaces.models import Workspace
from tests import factories

SECRET = "stamgast-test-secret"
KEYS = {"secret": SECRET, "token": "our-token"}
PATIENCE = 20.0
"""How long a test waits for a word that must come; it does not wait longer than it has to."""

Deliver = Callable[..., HttpResponse]


@pytest.fixture
def page(workspace: Workspace) -> Channel:
    """A page on Facebook that is asked for news some other day."""
    due = factories.NOW.replace(year=2030)
    return factories.make_channel(workspace, network="facebook", remote_id="100", poll_due_at=due)


@pytest.fixture
def line(page: Channel) -> Line:
    return Line.objects.create(channel=page, keys=KEYS)


def body_of(number: int = 1, account: str = "100") -> bytes:
    """Write a delivery as Meta would."""
    return json.dumps({"object": "page", "entry": [{"id": account, "time": number, "changes": []}]}).encode()


def signature(body: bytes, secret: str = SECRET) -> Mapping[str, str]:
    """Sign a delivery as Meta would."""
    return {"X-Hub-Signature-256": "sha256=" + hmac.new(secret.encode(), body, "sha256").hexdigest()}


@pytest.fixture
def deliver(line: Line) -> Deliver:
    """Return what posts a body to the line's address, signed with its secret unless told otherwise."""

    def post(
        body: bytes, headers: Mapping[str, str] | None = None, *, network: str = "facebook", key: str = ""
    ) -> HttpResponse:
        sent = signature(body) if headers is None else headers
        client = Client(enforce_csrf_checks=True)
        return client.post(
            f"/hooks/{network}/{key or line.key}/", body, content_type="application/json", headers=dict(sent)
        )

    return post


def work(now: datetime) -> None:
    """Do what a worker does: wake channels, and read those that are due."""
    operations.wake_due(now)
    for pk in reading.claim_due(now):
        reading.read_news(pk)


@pytest.fixture
def streams() -> Iterator[Streams]:
    running = Streams(chance=lambda: 1.0)
    yield running
    running.let_go()


def listen(streams: Streams, *, at: datetime | None = None) -> None:
    streams.turn(at or datetime.now(UTC), patience=PATIENCE)
