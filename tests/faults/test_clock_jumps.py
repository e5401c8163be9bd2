"""A clock set forward or back, summer time both ways, a leap day: never early or twice, late ones missed."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from stamgast.jobs.engine import engine
from stamgast.networks.adapters.loopback.faults import plan_fault
from stamgast.networks.adapters.loopback.file import instant, reading
from stamgast.outbox import jobs, sending
from stamgast.outbox.models import Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.publishing.wall_time import NoSuchTime, resolve
from tests.faults.conftest import LoopbackTown

pytestmark = [pytest.mark.fault, pytest.mark.django_db]
State = Delivery.State
Town = Callable[[str], LoopbackTown]
OSLO = "Europe/Oslo"
DUE = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
JUMPS = {"forward": HOUR, "back": -HOUR}


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let jobs run where they are made."""
    monkeypatch.setattr(engine, "immediate", True)


@pytest.fixture
def machine() -> Iterator[time_machine.Traveller]:
    """A machine whose zone is Oslo's, a minute before the due instant."""
    with time_machine.travel(
        (DUE - timedelta(minutes=1)).astimezone(ZoneInfo(OSLO)), tick=False
    ) as traveller:
        yield traveller


def now() -> datetime:
    return datetime.now(UTC)


def live(machine: time_machine.Traveller, until: datetime, step: timedelta = 5 * SECOND) -> None:
    """Let a worker live until an instant, as its clock shows it."""
    while now() < until:
        machine.shift(step)
        jobs.start(now())
        sending.sweep(now())


def published(there: LoopbackTown) -> list[datetime]:
    """When each note of ours went out, as the clock showed it then."""
    with reading(there.path) as db:
        rows = db.execute("SELECT published FROM notes WHERE by_id = account ORDER BY id").fetchall()
    return [instant(row["published"]) for row in rows]


def schedule(there: LoopbackTown, due: datetime, lateness: timedelta) -> Delivery:
    return plan(there.channel, Text("Who sits down?"), due_at=due, late_after=due + lateness, decided_by=None)


def before(machine: time_machine.Traveller, jump: timedelta) -> None:
    machine.shift(30 * SECOND)
    machine.shift(jump)


def claimed(machine: time_machine.Traveller, jump: timedelta) -> None:
    machine.move_to(DUE + SECOND)
    ((pks, worker),) = sending.claim_due(now())
    machine.shift(jump)
    sending.send(pks, worker)


def in_doubt(machine: time_machine.Traveller, jump: timedelta) -> None:
    live(machine, DUE, SECOND)
    assert Delivery.objects.get().state == State.UNKNOWN
    machine.shift(jump)


def afterwards(machine: time_machine.Traveller, jump: timedelta) -> None:
    live(machine, DUE + 20 * SECOND)
    machine.shift(jump)


MOMENTS = {moment.__name__: moment for moment in (before, claimed, in_doubt, afterwards)}


@pytest.mark.parametrize("style", ["key", "none"])
@pytest.mark.parametrize("jump", JUMPS)
@pytest.mark.parametrize("moment", MOMENTS)
def test_an_hour_forward_or_back_sends_nothing_early_or_twice(
    town: Town, machine: time_machine.Traveller, moment: str, jump: str, style: str
) -> None:
    there = town(style)
    if moment == "in_doubt":
        plan_fault(there.path, "publish", "outcome_unknown_after")
    delivery = schedule(there, DUE, lateness=timedelta(minutes=30))
    MOMENTS[moment](machine, JUMPS[jump])
    live(machine, DUE + 2 * HOUR, 30 * SECOND)
    delivery.refresh_from_db()
    missed = jump == "forward" and moment in ("before", "claimed")
    assert delivery.state == (State.MISSED if missed else State.PUBLISHED)
    times = published(there)
    assert len(times) == (0 if missed else 1)
    assert all(DUE <= time <= DUE + timedelta(minutes=3) for time in times)


@pytest.mark.parametrize(
    ("wall", "expected"),
    [
        ("2026-10-25 01:59", "2026-10-24T23:59Z"),
        ("2026-10-25 02:30", "2026-10-25T00:30Z"),  # comes twice: the first
        ("2026-10-25 03:00", "2026-10-25T02:00Z"),
        ("2027-03-28 01:59", "2027-03-28T00:59Z"),
        ("2027-03-28 02:30", "2027-03-28T01:00Z"),  # skipped: the next that there is
        ("2027-03-28 03:00", "2027-03-28T01:00Z"),
        ("2028-02-29 09:00", "2028-02-29T08:00Z"),
        ("2028-12-31 23:59", "2028-12-31T22:59Z"),
    ],
)
def test_a_wall_time_in_oslo_comes_once_and_not_before_its_instant(
    town: Town, wall: str, expected: str
) -> None:
    there, due = town("none"), _instant(datetime.fromisoformat(wall))
    assert due == datetime.fromisoformat(expected)
    with time_machine.travel((due - 2 * HOUR).astimezone(ZoneInfo(OSLO)), tick=False) as machine:
        delivery = schedule(there, due, lateness=HOUR)
        live(machine, due + 3 * HOUR, 60 * SECOND)
    delivery.refresh_from_db()
    assert delivery.state == State.PUBLISHED
    assert published(there) == [due]


def _instant(wall: datetime) -> datetime:
    try:
        return resolve(wall, OSLO).instant
    except NoSuchTime as error:
        return resolve(error.next_time, OSLO).instant


def test_a_worker_that_slept_past_the_limit_sends_nothing(
    town: Town, machine: time_machine.Traveller
) -> None:
    there = town("key")
    delivery = schedule(there, DUE, lateness=HOUR)
    machine.move_to(DUE + HOUR + SECOND)
    live(machine, DUE + 2 * HOUR, 60 * SECOND)
    delivery.refresh_from_db()
    assert (delivery.state, published(there)) == (State.MISSED, [])
