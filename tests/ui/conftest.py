"""A browser on a live server whose addresses include the showcase."""

import pytest
from playwright.sync_api import BrowserContext
from pytest_django.fixtures import Settings


@pytest.fixture
def context(context: BrowserContext, settings: Settings) -> BrowserContext:
    """Alice's browser, signed in; the showcase is one of the pages."""
    settings.ROOT_URLCONF = "tests.ui.showcase"
    return context
