"""The instant at which experts are asked."""

from collections.abc import Iterator
from datetime import datetime

import pytest
import time_machine
from django.core.cache import cache
from pytest_django.fixtures import Settings


@pytest.fixture
def at_nine(now: datetime) -> Iterator[None]:
    """Stop the clock, and forget who asked how often."""
    cache.clear()
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture(autouse=True)
def sends_mail(settings: Settings) -> None:
    settings.HAS_MAIL = True
