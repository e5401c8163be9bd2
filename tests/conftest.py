"""The cast: Alice owns a workspace, Bob is on her team, Charlie has one of his own and must see nothing."""

import gc
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client, override_settings
from django.utils import translation
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from stamgast.channels.models import Channel
from stamgast.config.tables import add_what_models_do_not_say
from stamgast.conversations.models import Conversation
from stamgast.ui import catalogues
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import add_member, found_workspace
from stamgast.workspaces.roles import Role
from tests import factories

CHROMIUM = Path("/usr/bin/chromium")
PATIENCE_S = 10.0

settings.register_profile("stamgast", deadline=None)  # speed is shown by the benchmarks, never asserted
settings.load_profile("stamgast")


def pytest_configure(config: pytest.Config) -> None:
    """Make the translations ready, as every start does, before workers read them."""
    if not hasattr(config, "workerinput"):
        catalogues.compile_stale()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what asks for pages: thousands of tests, of which each one takes longer than those of a rule."""
    for item in items:
        if {"client", "client_of"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("page")


def pytest_collection_finish() -> None:
    """Thousands of collected tests live until the end: no need to go over them again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Make the tables as a newcomer gets them: from the models, with what models do not say."""
    with (
        override_settings(MIGRATION_MODULES={}),  # pytest-django hides them, so that tables are made anew
        django_db_blocker.unblock(),
        connection.schema_editor() as editor,
    ):
        add_what_models_do_not_say(editor)


@pytest.fixture(autouse=True)
def _speaks_english() -> Iterator[None]:
    """Forget the language of the last page that was asked for: it stays with the thread."""
    yield
    translation.deactivate()


@pytest.fixture
def now() -> datetime:
    """A Wednesday morning in November."""
    return datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@pytest.fixture
def at(now: datetime) -> Callable[[float], datetime]:
    """Return the instant so many minutes after now."""
    return lambda minutes: now + timedelta(minutes=minutes)


@pytest.fixture
def alice(db: None) -> Member:
    user = factories.make_user("alice@bookshop.example", "Alice")
    return found_workspace(
        name="The Bookshop", slug="bookshop", owner=user, language="en", zone="Europe/Amsterdam", country="NL"
    )


@pytest.fixture
def workspace(alice: Member) -> Workspace:
    return alice.workspace


@pytest.fixture
def bob(workspace: Workspace) -> Member:
    return add_member(workspace, factories.make_user("bob@bookshop.example", "Bob"), Role.RESPONDER)


@pytest.fixture
def charlie(db: None) -> Member:
    user = factories.make_user("charlie@elsewhere.example", "Charlie")
    return found_workspace(
        name="Elsewhere", slug="elsewhere", owner=user, language="en", zone="Europe/Oslo", country="NO"
    )


@pytest.fixture(scope="session")
def client_of() -> Callable[[Member], Client]:
    """Return a maker of test clients that are signed in as a member."""

    def sign_in(member: Member) -> Client:
        client = Client()
        client.force_login(member.user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in


@pytest.fixture
def channel(workspace: Workspace, tmp_path: Path) -> Channel:
    return factories.make_channel(workspace, path=tmp_path / "loopback.sqlite3")


@pytest.fixture
def waiting(channel: Channel, now: datetime) -> Conversation:
    """Trijn waits since ten in Amsterdam; she is promised an answer within 100 minutes, day and night."""
    Channel.objects.filter(pk=channel.pk).update(connected_at=now, promise_minutes=100)
    channel.refresh_from_db()
    return factories.make_conversation(channel)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process: beside the event loop of one driver no other starts."""
    if not CHROMIUM.exists():
        pytest.skip("Chromium is not installed: what people do in a browser is not tested")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM))
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser, live_server: LiveServer, alice: Member) -> Iterator[BrowserContext]:
    """Alice's browser, signed in; addresses are below the bookshop."""
    client = Client()
    client.force_login(alice.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    context = browser.new_context(
        base_url=f"{live_server.url}/w/bookshop/", viewport={"width": 1280, "height": 900}
    )
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    context.add_cookies([cookie])  # type: ignore[list-item]
    yield context
    context.close()
    for thread in threading.enumerate():  # what a page said as it went would meet an empty database
        if "process_request_thread" in thread.name:
            thread.join(PATIENCE_S)
