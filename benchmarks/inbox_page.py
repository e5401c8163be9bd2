"""B7: how long the inbox's pages take with a long past, on SQLite and on PostgreSQL."""

import shutil
from contextlib import ExitStack
from typing import Any

from benchmarks.installation import Installation, installation
from benchmarks.postgres import seeded_postgres
from benchmarks.result import Figure, Result, quantile
from benchmarks.seeding import Size, seeded
from tests.real.servers.processes import CannotStart

SHORT = Size(100_000, 1_000_000)
LONG = {"SQLite": Size(1_000_000, 2_000_000), "PostgreSQL": Size(1_000_000, 10_000_000)}
LONGER = " and 1,000,000 with 2,000,000 on SQLite, with 10,000,000 on PostgreSQL"
ROUNDS, REQUESTS = 5, 20
TARGETS = {"first": 40.0, "filtered": 40.0, "deep": 60.0, "conversation": 40.0}


def measure(*, full: bool) -> Result:
    """Measure with 100,000 conversations; in the long form with 1,000,000 too."""
    result = Result(
        "inbox-page",
        "B7 Inbox pages",
        f"100,000 conversations with 1,000,000 messages{LONGER * full}, 6 % open;"
        f" through Django's WSGI handler in one process, {ROUNDS} rounds of {REQUESTS} requests a page;"
        " the floor is the page's rows by plain SQL",
    )
    for name, longer in LONG.items():
        for size in (SHORT, longer) if full else (SHORT,):
            try:
                _measure(result, name, size)
            except CannotStart as why:
                result.checked.append(f"{name} left out: {why}")
    return result


def _measure(result: Result, name: str, size: Size) -> None:
    with ExitStack() as stack:
        found = installed(stack, name, size).inside("benchmarks.pages:read", rounds=ROUNDS, requests=REQUESTS)
    where = f"{name}, {size.conversations:,}"
    for page, target in TARGETS.items():
        _figures(result, f"{where}: {page}", found[page], target)
        result.check(f"{where}: {page} shows the right rows", found[page]["shown"], found[page]["expected"])


def installed(stack: ExitStack, name: str, size: Size) -> Installation:
    """Return an installation with a past of that size on the database of that name."""
    if name == "PostgreSQL":
        return stack.enter_context(installation(database_url=stack.enter_context(seeded_postgres(size))))
    ours = stack.enter_context(installation())
    shutil.copy(seeded(size), ours.database)
    return ours


def _figures(result: Result, name: str, found: dict[str, Any], target: float) -> None:
    """Add p50 and p95 over the rounds, in milliseconds; the floor of p50 is that of the same rounds."""
    rounds, floors = found["milliseconds"], found["floor"]
    result.figures += [
        Figure(
            f"{name}, p50", tuple(quantile(each, 0.5) for each in rounds), "ms",
            floor=quantile([quantile(each, 0.5) for each in floors], 0.5),
        ),
        Figure(f"{name}, p95", tuple(quantile(each, 0.95) for each in rounds), "ms", target=target),
        Figure(f"{name}, CPU a request", tuple(found["cpu"]), "ms"),
    ]  # fmt: skip
