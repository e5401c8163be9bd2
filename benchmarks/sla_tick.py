"""B10: how long it takes to find, among all who wait, those whose promise runs out or is broken."""

from contextlib import ExitStack
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from benchmarks.inbox_page import installed
from benchmarks.result import Figure, Result
from benchmarks.seeding import Size

REPEATS = 5
WAITING = 60_000
AGREE = 500
TARGET = 2.0
OPENS, CLOSES = time(9), time(17, 30)
BEGIN = datetime(2026, 10, 19, tzinfo=UTC)
SPAN = timedelta(days=14)
"""Around the end of summer time in Europe (25 October 2026)."""


def measure(*, full: bool) -> Result:
    """Measure on 100,000 conversations, in the long form on a million; 60,000 wait in both."""
    size = Size(1_000_000, 2_000_000) if full else Size(100_000, 1_000_000)
    result = Result(
        "sla-tick",
        "B10 Promises",
        f"{size.conversations:,} conversations, {WAITING:,} of them wait in opening hours (Europe/Oslo,"
        f" Norwegian holidays) over the end of summer time; a tick looks at all of them; {AGREE} deadlines"
        " against an oracle that counts minutes one by one",
    )
    for name in ("SQLite", "PostgreSQL") if full else ("SQLite",):
        with ExitStack() as stack:
            found = installed(stack, name, size).inside(f"{__name__}:tick", repeats=REPEATS)
        result.check(f"{name}: so many wait", found["waiting"], WAITING)
        result.check(f"{name}: deadlines as the oracle counts them", found["wrong"], [])
        result.check(f"{name}: a second tick tells nobody anything twice", found["twice"], 0)
        result.figures += [
            Figure(f"{name}: a tick", tuple(found["tick"]), "s", target=TARGET),
            Figure(f"{name}: how far each of {WAITING:,} waits is", tuple(found["shares"]), "s"),
            Figure(f"{name}: one deadline", (found["deadline"],), "ms"),
        ]
    return result


def tick(repeats: int) -> dict[str, Any]:
    """Let 60,000 people wait, look at them as the worker does; compare deadlines with the oracle."""
    from benchmarks.pages import timed
    from stamgast.conversations.models import Conversation
    from stamgast.hours.queries import elapsed, opening
    from stamgast.notices.models import Notice
    from stamgast.notices.operations import notice
    from stamgast.workspaces.models import Workspace

    workspace = _hours(Workspace.objects.get())
    clock = opening(workspace)
    wrong, deadline = _deadlines(clock)
    _let_wait(clock)
    now = BEGIN + SPAN
    waits = Conversation.objects.filter(workspace=workspace, state="open", waiting_since__isnull=False)
    for _ in range(40):  # news first: what is told once is not told again, a steady state is measured
        before = Notice.objects.count()
        notice(now)
        if Notice.objects.count() == before:
            break
    told = Notice.objects.count()
    ticks = [timed(lambda: notice(now)) / 1000 for _ in range(repeats)]

    def shares() -> None:
        elapsed(clock, list(waits.values_list("waiting_since", "due_at")), now)  # type: ignore[arg-type]

    return {
        "waiting": waits.count(), "wrong": wrong, "deadline": deadline, "tick": ticks,
        "twice": Notice.objects.count() - told, "shares": [timed(shares) / 1000 for _ in range(repeats)],
    }  # fmt: skip


def _hours(workspace: Any) -> Any:
    from stamgast.hours.models import OpeningHours

    OpeningHours.objects.bulk_create(
        OpeningHours(workspace=workspace, weekday=day, from_time=OPENS, to_time=CLOSES) for day in range(5)
    )
    return workspace


def _let_wait(clock: Any) -> None:
    """Spread the waits over two weeks; deadlines are worked out for a sample and shared by neighbours."""
    from stamgast.conversations.models import Conversation
    from stamgast.hours.queries import due

    pks = list(Conversation.objects.order_by("pk").values_list("pk", flat=True)[:WAITING])
    Conversation.objects.filter(state="open").update(state="resolved", waiting_since=None, due_at=None)
    each = len(pks) // 1_000
    for number in range(1_000):
        since = BEGIN + SPAN * number / 1_000
        rows = Conversation.objects.filter(pk__in=pks[number * each : (number + 1) * each])
        rows.update(state="open", waiting_since=since, due_at=due(clock, since, 240))


def _deadlines(clock: Any) -> tuple[list[str], float]:
    """Return where we and the oracle differ, and the milliseconds one deadline takes."""
    from benchmarks.pages import timed
    from stamgast.hours.calendars import public_holidays
    from stamgast.hours.queries import due

    chance = Random(7)
    holidays = set(public_holidays("NO", date(2026, 1, 1), date(2027, 12, 31)))
    asked = [
        ((BEGIN + SPAN * chance.random()).replace(second=0, microsecond=0), chance.choice((30, 240, 1_440)))
        for _ in range(AGREE)
    ]
    took = timed(lambda: [due(clock, since, minutes) for since, minutes in asked]) / AGREE
    wrong = [
        f"{since} + {minutes}"
        for since, minutes in asked
        if due(clock, since, minutes) != _counted(since, minutes, holidays)
    ]
    return wrong, took


def _counted(since: datetime, minutes: int, holidays: set[date]) -> datetime:
    """Count opening minutes one by one, on the clock on the wall in Oslo."""
    from zoneinfo import ZoneInfo

    zone, at, left = ZoneInfo("Europe/Oslo"), since, minutes
    while left:
        wall = at.astimezone(zone)
        is_open = wall.weekday() < 5 and wall.date() not in holidays and OPENS <= wall.time() < CLOSES
        left -= is_open
        at += timedelta(minutes=1)
    return at
