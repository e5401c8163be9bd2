"""B8: how long it takes to find what somebody said among a million messages."""

from contextlib import ExitStack
from typing import Any

from benchmarks.inbox_page import installed
from benchmarks.result import Figure, Result, quantile
from benchmarks.seeding import Size
from tests.real.servers.processes import CannotStart

SIZE = Size(100_000, 1_000_000)
ROUNDS, REQUESTS = 5, 8
TARGETS = {"rare word": 60.0, "common word": 250.0, "beginning of a word": 250.0, "two words": 250.0}


def measure(*, full: bool) -> Result:
    """Search on SQLite and PostgreSQL; the long form asks more often."""
    rounds = ROUNDS * (4 if full else 1)
    result = Result(
        "inbox-search",
        "B8 Inbox search",
        "100,000 conversations with 1,000,000 messages; the page of what is found, through Django's WSGI"
        f" handler in one process, {rounds} rounds of {REQUESTS} requests each",
    )
    for name in ("SQLite", "PostgreSQL"):
        try:
            with ExitStack() as stack:
                found = installed(stack, name, SIZE).inside(
                    "benchmarks.searches:search", rounds=rounds, requests=REQUESTS
                )
        except CannotStart as why:
            result.checked.append(f"{name} left out: {why}")
            continue
        for what, target in TARGETS.items():
            _figures(result, f"{name}: {what}", found[what], target)
    return result


def _figures(result: Result, name: str, found: dict[str, Any], target: float) -> None:
    result.check(f"{name}: what is shown contains it", found["strangers"], [])
    result.check(f"{name}: as many as there are, or a page", found["shown"], found["expected"])
    for label, share, limit in (("p50", 0.5, None), ("p95", 0.95, target)):
        values = tuple(quantile(each, share) for each in found["milliseconds"])
        result.figures.append(Figure(f"{name}, {label}", values, "ms", target=limit))
    result.figures.append(Figure(f"{name}, CPU a request", tuple(found["cpu"]), "ms"))
