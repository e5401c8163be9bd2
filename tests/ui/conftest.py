"""A browser on a live server whose addresses include the showcase."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from stamgast.workspaces.models import Member

CHROMIUM = Path("/usr/bin/chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip("Chromium is not installed: the scripts are not tested")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM))
        yield chromium
        chromium.close()


@pytest.fixture
def context(
    browser: Browser, live_server: LiveServer, alice: Member, settings: Settings
) -> Iterator[BrowserContext]:
    """Alice's browser, signed in; addresses are below the bookshop."""
    settings.ROOT_URLCONF = "tests.ui.showcase"
    client = Client()
    client.force_login(alice.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    context = browser.new_context(
        base_url=f"{live_server.url}/w/bookshop/", viewport={"width": 1280, "height": 900}
    )
    context.add_cookies([cookie])  # type: ignore[list-item]
    yield context
    context.close()
