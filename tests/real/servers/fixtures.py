"""Fixtures that give tests real servers, started once per run, and skip in one line what cannot run here.

With STAMGAST_REQUIRE_SERVERS=1 they fail instead of skipping.
"""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from typing import TypeVar

import pytest

from tests.real.servers.bluesky import BlueskyNetwork, running_bluesky, running_pds
from tests.real.servers.postgres import running_postgres
from tests.real.servers.processes import CannotStart
from tests.real.servers.redis import running_redis
from tests.real.servers.wordpress import WordPressSite, running_wordpress

Server = TypeVar("Server")


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL database: the one STAMGAST_TEST_POSTGRES_URL names, else a fresh one of our own."""
    if given := os.environ.get("STAMGAST_TEST_POSTGRES_URL"):
        yield given
    else:
        yield from lent(running_postgres())


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    yield from lent(running_redis())


@pytest.fixture(scope="session")
def bluesky_network(postgres_url: str, redis_url: str) -> Iterator[BlueskyNetwork]:
    yield from lent(running_bluesky(postgres_url=postgres_url, redis_url=redis_url))


@pytest.fixture(scope="session")
def bluesky_pds() -> Iterator[BlueskyNetwork]:
    """Writing only, and quicker to start: counts, threads and feeds need ``bluesky_network``."""
    yield from lent(running_pds())


@pytest.fixture(scope="session")
def wordpress_site() -> Iterator[WordPressSite]:
    yield from lent(running_wordpress())


def lent(server: AbstractContextManager[Server]) -> Iterator[Server]:
    """Start a server and lend it out, or skip (or fail) with what is missing."""
    with ExitStack() as stack:
        try:
            started = stack.enter_context(server)
        except CannotStart as reason:
            if os.environ.get("STAMGAST_REQUIRE_SERVERS") == "1":
                pytest.fail(str(reason), pytrace=False)
            pytest.skip(str(reason))
        yield started
