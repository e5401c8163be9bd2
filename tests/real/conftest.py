"""Real servers, started for the tests that need them."""

from tests.real.servers.fixtures import (
    bluesky_network,
    bluesky_pds,
    postgres_url,
    redis_url,
    wordpress_site,
)

__all__ = ["bluesky_network", "bluesky_pds", "postgres_url", "redis_url", "wordpress_site"]
