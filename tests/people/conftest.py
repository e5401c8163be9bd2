"""Trijn, as two networks know her."""

from datetime import datetime

import pytest

from stamgast.people.models import Contact
from stamgast.people.operations import meet
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Workspace

TRIJN = Actor("t", "Trijn de Wit", "@trijn@town.example", "https://town.example/@trijn")
TRIJN_ELSEWHERE = Actor("did:t", "Trijntje", "trijn.bsky.social", "https://bsky.example/trijn")


@pytest.fixture
def here(workspace: Workspace, now: datetime) -> Contact:
    """Trijn on Mastodon."""
    return meet(workspace, "mastodon", [TRIJN], now=now)["t"].contact


@pytest.fixture
def there(workspace: Workspace, now: datetime) -> Contact:
    """Trijn on Bluesky."""
    return meet(workspace, "bluesky", [TRIJN_ELSEWHERE], now=now)["did:t"].contact
