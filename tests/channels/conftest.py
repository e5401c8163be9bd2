"""Mastodon servers that answer as a test says, in place of the process's one HTTP client."""

from collections.abc import Callable
from datetime import UTC, datetime

import httpx2
import pytest

from stamgast.channels import connections
from stamgast.channels.models import Channel
from stamgast.networks.safety import Client, Policy
from stamgast.workspaces.models import Workspace
from tests import factories

CANARY = "canary-3f9d1c77e2a84b"
"""A token that must turn up nowhere but in the database, encrypted, and in what we send to its server."""

Answer = Callable[[httpx2.Request], httpx2.Response]
ACCOUNT = {
    "id": "1001",
    "acct": "bokkafeen",
    "username": "bokkafeen",
    "display_name": "Bokkafeen",
    "url": "https://social.example/@bokkafeen",
}


def mastodon(request: httpx2.Request) -> httpx2.Response:
    """Answer like a server that knows the canary token, and a code to change for it."""
    path = request.url.path
    if path == "/api/v1/apps":
        return httpx2.Response(200, json={"client_id": "ci", "client_secret": f"secret-{CANARY}"})
    if path == "/oauth/token":
        return httpx2.Response(200, json={"access_token": CANARY, "scope": "read write"})
    if path == "/api/v1/accounts/verify_credentials":
        if request.headers.get("Authorization") == f"Bearer {CANARY}":
            return httpx2.Response(200, json=ACCOUNT)
        return httpx2.Response(401, json={"error": f"The access token {CANARY} is invalid"})
    return httpx2.Response(404, json={"error": "Record not found"})


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[[Answer], None]:
    """Return what puts an answerer in the place of all servers."""

    def put(answer: Answer) -> None:
        client = Client(Policy(), transport=httpx2.MockTransport(answer))
        monkeypatch.setattr(connections, "client", lambda: client)

    return put


@pytest.fixture
def mastodon_channel(workspace: Workspace) -> Channel:
    return factories.make_channel(
        workspace,
        network="mastodon",
        server="https://social.example",
        remote_id="1001",
        name="Bokkafeen",
        handle="bokkafeen",
        credentials={"access_token": CANARY},
        settings={},
        worked_at=datetime(2026, 11, 25, 8, 58, tzinfo=UTC),
    )
