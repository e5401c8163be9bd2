"""Credentials: unreadable in the database, opened only when looked at, and a lost key stops no page."""

from collections.abc import Callable

import pytest
from cryptography.fernet import Fernet
from django.db import connection
from django.test import Client
from pytest_django.fixtures import Settings

from stamgast.channels import secrets
from stamgast.channels.connections import open_connection
from stamgast.channels.models import Channel
from stamgast.conversations.reading import read_news
from stamgast.networks.errors import Unauthorized
from stamgast.workspaces.models import Member
from tests.channels.conftest import CANARY

pytestmark = pytest.mark.django_db


@pytest.fixture
def lost(mastodon_channel: Channel, settings: Settings) -> Channel:
    """Return a channel whose credentials were kept with a key that nobody has any more."""
    settings.CREDENTIAL_KEYS = [Fernet.generate_key().decode()]
    return Channel.objects.get(pk=mastodon_channel.pk)


def test_they_are_ciphertext_and_open_when_somebody_looks(
    mastodon_channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT credentials FROM channels_channel")
        assert CANARY not in cursor.fetchone()[0]
    opened: list[str] = []
    unseal = secrets.unseal
    monkeypatch.setattr(secrets, "unseal", lambda sealed: opened.append(sealed) or unseal(sealed))
    kept = Channel.objects.get(pk=mastodon_channel.pk).credentials
    assert CANARY not in repr(kept)
    assert opened == []
    assert CANARY in kept.values()
    assert "no such" not in kept
    assert len(opened) == 1


def test_an_older_key_still_opens_them_and_saving_uses_the_newest(
    mastodon_channel: Channel, settings: Settings
) -> None:
    newest = Fernet.generate_key().decode()
    settings.CREDENTIAL_KEYS = [newest, *settings.CREDENTIAL_KEYS]
    Channel.objects.get().save()
    settings.CREDENTIAL_KEYS = [newest]
    assert CANARY in Channel.objects.get().credentials.values()


def test_without_the_key_nothing_is_asked_and_the_channel_wants_to_be_connected_again(
    lost: Channel, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    with pytest.raises(Unauthorized, match="another key"):
        open_connection(lost)
    read_news(lost.pk)
    lost.refresh_from_db()
    assert lost.state == Channel.State.RECONNECT
    page = client_of(alice).get("/w/bookshop/channels/")
    assert page.status_code == 200
    assert "another key" in page.content.decode()


def test_without_the_key_an_error_is_told_as_it_is(lost: Channel) -> None:
    assert secrets.without("502 Bad Gateway", lost.credentials) == "502 Bad Gateway"
