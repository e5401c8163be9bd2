"""Who can stay, and when a promise falls due, over the two nights a year when the clocks change."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from pytest_django import DjangoAssertNumQueries

from stamgast.hours import operations, queries
from stamgast.metrics.opening import Opening
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.roles import Role

ZONES = ["Europe/Oslo", "Europe/Amsterdam", "Europe/Stockholm"]
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
ALL_WEEK = [(day, time(0), time(0)) for day in range(7)]


def instant(day: date, clock: str, *, fold: int = 0, zone: str = "Europe/Oslo") -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), ZoneInfo(zone)).replace(fold=fold)


def settle(member: Member, zone: str, week: list[operations.Span]) -> None:
    Workspace.objects.filter(pk=member.workspace_id).update(zone=zone)
    member.refresh_from_db()
    operations.set_week(member, week)


def open_daily(zone: str, opens: str, closes: str) -> Opening:
    return Opening(zone, (((time.fromisoformat(opens), time.fromisoformat(closes)),),) * 7)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("since", "fold", "minutes", "due"),
    [
        ((SPRING, "01:30"), 0, 60, "2026-03-29T01:30Z"),  # 03:30, an hour after 01:30: two o'clock never was
        ((SPRING, "00:30"), 0, 240, "2026-03-29T03:30Z"),
        ((AUTUMN, "02:30"), 0, 60, "2026-10-25T01:30Z"),  # 02:30 again
        ((AUTUMN, "02:30"), 1, 60, "2026-10-25T02:30Z"),
        ((AUTUMN, "00:30"), 0, 240, "2026-10-25T02:30Z"),
    ],
)
@pytest.mark.parametrize("hours", [None, ("00:00", "00:00")])
def test_a_promise_that_always_runs_has_minutes_of_sixty_seconds(
    zone: str,
    since: tuple[date, str],
    fold: int,
    minutes: int,
    due: str,
    *,
    hours: tuple[str, str] | None,
) -> None:
    opening = open_daily(zone, *hours) if hours else None
    begun = instant(*since, fold=fold, zone=zone)
    assert queries.due(opening, begun, minutes) == datetime.fromisoformat(due)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("since", "minutes", "due"),
    [
        ((date(2026, 3, 28), "16:00"), 120, (SPRING, "10:00")),  # one hour on Saturday, one on Sunday
        ((date(2026, 10, 24), "16:00"), 120, (AUTUMN, "10:00")),
        ((SPRING, "08:00"), 30, (SPRING, "09:30")),
        ((AUTUMN, "03:00"), 480, (AUTUMN, "17:00")),
        ((AUTUMN, "17:00"), 1, (date(2026, 10, 26), "09:01")),
    ],
)
def test_a_promise_kept_in_opening_hours_follows_the_clock_on_the_wall(
    zone: str, since: tuple[date, str], minutes: int, due: tuple[date, str]
) -> None:
    opening = open_daily(zone, "09:00", "17:00")
    assert queries.due(opening, instant(*since, zone=zone), minutes) == instant(*due, zone=zone)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("minutes", [30, 60, 240])
def test_due_does_not_depend_on_the_zone_an_instant_is_written_in(zone: str, minutes: int) -> None:
    opening = open_daily(zone, "00:00", "04:00")
    for hour in range(-3, 8):
        begun = datetime(2026, 10, 25, tzinfo=UTC) + timedelta(hours=hour)
        assert queries.due(opening, begun, minutes) == queries.due(
            opening, begun.astimezone(ZoneInfo(zone)), minutes
        )


@pytest.mark.django_db
@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("day", "hours", "start", "minutes", "there"),
    [
        (AUTUMN, ("02:00", "03:00"), ("02:00", 0), 120, True),  # the hour comes twice
        (AUTUMN, ("02:00", "03:00"), ("02:00", 0), 121, False),
        (AUTUMN, ("02:00", "03:00"), ("02:30", 0), 90, True),
        (AUTUMN, ("02:00", "03:00"), ("02:30", 1), 30, True),
        (AUTUMN, ("02:00", "03:00"), ("02:30", 1), 31, False),
        (SPRING, ("01:00", "04:00"), ("01:00", 0), 120, True),  # the hour is left out
        (SPRING, ("01:00", "04:00"), ("01:00", 0), 121, False),
        (SPRING, ("01:00", "02:00"), ("01:30", 0), 30, True),
        (SPRING, ("01:00", "02:00"), ("01:30", 0), 31, False),
        (SPRING, ("09:00", "10:00"), ("09:00", 0), 60, True),
        (SPRING, ("09:00", "10:00"), ("08:59", 0), 60, False),
    ],
)
def test_whether_somebody_can_stay_when_the_clocks_change(
    zone: str,
    day: date,
    hours: tuple[str, str],
    start: tuple[str, int],
    minutes: int,
    *,
    there: bool,
    alice: Member,
) -> None:
    settle(alice, zone, [(6, *(time.fromisoformat(clock) for clock in hours))])  # type: ignore[list-item]
    begun = instant(day, start[0], fold=start[1], zone=zone)
    assert queries.is_available(alice, begun, minutes) is there
    assert queries.is_available(alice, begun.astimezone(UTC), minutes) is there


@pytest.mark.django_db
@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("day", [SPRING, AUTUMN, date(2026, 12, 31)])
def test_who_is_always_there_can_stay_over_every_midnight(zone: str, day: date, alice: Member) -> None:
    settle(alice, zone, ALL_WEEK)
    assert queries.is_available(alice, instant(day, "23:00", zone=zone), 24 * 60)
    assert queries.is_available(alice, instant(day - timedelta(days=1), "23:30", zone=zone), 60)


@pytest.mark.django_db
def test_hours_end_where_the_next_begin(alice: Member) -> None:
    settle(alice, "Europe/Oslo", [(2, time(9), time(12)), (2, time(12), time(13)), (2, time(14), time(15))])
    wednesday = date(2026, 11, 25)
    assert queries.is_available(alice, instant(wednesday, "11:30"), 90)
    assert not queries.is_available(alice, instant(wednesday, "12:30"), 90)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("begins", "there"), [("10:00", False), ("09:00", True), ("11:59", False), ("12:00", True)]
)
def test_an_absence_counts_from_its_first_to_before_its_last_moment(
    begins: str, there: bool, alice: Member
) -> None:
    settle(alice, "Europe/Oslo", ALL_WEEK)
    day = date(2026, 11, 25)
    operations.add_absence(alice, from_at=instant(day, "10:00"), to_at=instant(day, "12:00"))
    assert queries.is_available(alice, instant(day, begins), 60) is there


@pytest.mark.django_db
def test_the_available_stand_first_among_those_who_may_host(
    alice: Member, bob: Member, now: datetime
) -> None:
    operations.set_week(bob, ALL_WEEK)
    options = queries.host_options(alice.workspace, now, 60)
    assert [(str(option.member), option.is_available) for option in options] == [
        ("Bob", True),
        ("Alice", False),
    ]
    bob.role = Role.OBSERVER
    bob.save()
    assert [str(option.member) for option in queries.host_options(alice.workspace, now, 60)] == ["Alice"]


@pytest.mark.django_db
def test_the_week_is_read_in_as_many_questions_for_one_as_for_many(
    alice: Member, django_assert_num_queries: DjangoAssertNumQueries, add_hosts: Callable[[int], None]
) -> None:
    with django_assert_num_queries(3):
        queries.week(alice.workspace, date(2026, 11, 23))
    add_hosts(5)
    with django_assert_num_queries(3):
        assert len(queries.week(alice.workspace, date(2026, 11, 23))) == 6


@pytest.mark.django_db
def test_the_week_shows_hours_and_absences_on_their_days(alice: Member) -> None:
    operations.set_week(alice, [(0, time(9), time(12)), (6, time(20), time(0))])
    monday = date(2026, 10, 19)
    zone = "Europe/Amsterdam"
    operations.add_absence(
        alice,
        from_at=instant(date(2026, 10, 24), "00:00", zone=zone),
        to_at=instant(date(2026, 10, 26), "00:00", zone=zone),
    )
    (week,) = queries.week(alice.workspace, monday)
    assert [day.hours for day in week.days] == [("09:00–12:00",), (), (), (), (), (), ("20:00–24:00",)]
    assert [len(day.absences) for day in week.days] == [0, 0, 0, 0, 0, 1, 1]
    (after,) = queries.week(alice.workspace, monday + timedelta(days=7))
    assert [len(day.absences) for day in after.days] == [0] * 7


@pytest.mark.django_db
def test_a_day_on_which_somebody_is_away_and_nobody_there_has_nobody(alice: Member, bob: Member) -> None:
    operations.set_week(alice, [(0, time(9), time(12))])
    operations.set_week(bob, [(1, time(9), time(12))])
    monday = date(2026, 11, 23)
    away = instant(monday, "08:00"), instant(monday + timedelta(days=3), "08:00")
    operations.add_absence(alice, from_at=away[0], to_at=away[1])
    weeks = queries.week(alice.workspace, monday)
    assert queries.without_anybody(weeks) == {monday + timedelta(days=n) for n in range(2, 7)}
    assert queries.without_anybody([]) == set()
