"""Keeps the engine from loading drivers of queues that nobody asked for."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

DRIVERS = ("redis", "psycopg")
"""huey loads each of these that is installed, whatever the queue: 10 MB in every process."""


@contextmanager
def only_needed(url: str) -> Iterator[None]:
    """While this runs, drivers look as if they were not installed, where the queue ``url`` is a file."""
    absent = [name for name in DRIVERS if url.startswith("sqlite:") and name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None makes an import fail
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
