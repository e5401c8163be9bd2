"""When a mail may go out, on the clock of the member's own zone: over midnight and changes of the clock."""

from datetime import datetime, time

import pytest

from stamgast.notices.models import Kind, Notice, Wishes
from stamgast.notices.quiet import GRACE, is_quiet, may_go_out, planned

AMSTERDAM, LONDON = "Europe/Amsterdam", "Europe/London"


def wishes(quiet_from: str = "20:00", quiet_to: str = "08:00", **fields: object) -> Wishes:
    clocks = {"quiet_from": time.fromisoformat(quiet_from), "quiet_to": time.fromisoformat(quiet_to)}
    return Wishes(**clocks, **fields)


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("begins", "ends", "clock", "quiet"),
    [
        ("20:00", "08:00", "19:59", False),
        ("20:00", "08:00", "20:00", True),
        ("20:00", "08:00", "00:00", True),
        ("20:00", "08:00", "07:59", True),
        ("20:00", "08:00", "08:00", False),
        ("12:00", "13:00", "11:59", False),
        ("12:00", "13:00", "12:30", True),
        ("12:00", "13:00", "13:00", False),
        ("08:00", "08:00", "08:00", False),
        ("08:00", "08:00", "03:00", False),
    ],
)
def test_quiet_hours_may_lie_on_both_sides_of_midnight(
    begins: str, ends: str, clock: str, quiet: bool
) -> None:
    now = instant(f"2026-11-25T{clock}+01:00")
    assert is_quiet(wishes(begins, ends), AMSTERDAM, now) is quiet


def test_it_is_the_members_own_clock_that_counts() -> None:
    now = instant("2026-11-25T19:30+00:00")
    assert is_quiet(wishes(), AMSTERDAM, now)
    assert not is_quiet(wishes(), LONDON, now)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-11-25T12:00+01:00", "2026-11-25T12:00+01:00"),
        ("2026-11-25T20:00+01:00", "2026-11-26T08:00+01:00"),
        ("2026-11-26T07:59+01:00", "2026-11-26T08:00+01:00"),
        ("2026-12-31T23:59+01:00", "2027-01-01T08:00+01:00"),
        ("2026-10-24T22:00+02:00", "2026-10-25T08:00+01:00"),  # the clocks go back
        ("2026-03-28T22:00+01:00", "2026-03-29T08:00+02:00"),  # and forward
    ],
)
def test_what_comes_in_quiet_hours_waits_until_they_are_over(now: str, then: str) -> None:
    assert may_go_out(wishes(), AMSTERDAM, Kind.WARNING, instant(now)) == instant(then)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00"),  # there is no 02:30 that night
        ("2026-10-25T02:15+02:00", "2026-10-25T02:30+02:00"),  # the first 02:30
        ("2026-10-25T02:15+01:00", "2026-10-25T02:30+01:00"),  # the second
    ],
)
def test_quiet_hours_that_end_in_the_hour_the_clocks_change(now: str, then: str) -> None:
    assert may_go_out(wishes("22:00", "02:30"), AMSTERDAM, Kind.WARNING, instant(now)) == instant(then)


def test_what_the_member_allows_goes_out_in_quiet_hours() -> None:
    night = instant("2026-11-25T23:00+01:00")
    wanted = wishes(loud=["alarm"])
    assert may_go_out(wanted, AMSTERDAM, Kind.ALARM, night) == night
    assert may_go_out(wanted, AMSTERDAM, Kind.WARNING, night) > night


@pytest.mark.parametrize(
    ("when", "now", "then"),
    [
        ("at_once", "2026-11-25T12:00+01:00", "2026-11-25T12:02+01:00"),
        ("at_once", "2026-11-25T19:59+01:00", "2026-11-26T08:00+01:00"),
        ("digest", "2026-11-25T12:00+01:00", "2026-11-26T09:00+01:00"),
        ("digest", "2026-11-25T08:59+01:00", "2026-11-25T09:00+01:00"),
        ("digest", "2026-11-25T09:00+01:00", "2026-11-26T09:00+01:00"),
        ("digest", "2026-10-24T12:00+02:00", "2026-10-25T09:00+01:00"),
        ("never", "2026-11-25T12:00+01:00", None),
    ],
)
def test_when_a_mail_is_planned(when: str, now: str, then: str | None) -> None:
    wanted = wishes(mails={"warning": when})
    assert planned(wanted, AMSTERDAM, Notice(kind=Kind.WARNING), instant(now)) == (
        instant(then) if then else None
    )


def test_a_digest_whose_hour_is_quiet_comes_when_quiet_is_over() -> None:
    wanted = wishes(mails={"warning": "digest"}, digest_at=time(6))
    night = instant("2026-11-25T23:00+01:00")
    assert planned(wanted, AMSTERDAM, Notice(kind=Kind.WARNING), night) == instant("2026-11-26T08:00+01:00")


def test_at_once_leaves_a_moment_to_look() -> None:
    noon = instant("2026-11-25T12:00+01:00")
    assert planned(wishes(), AMSTERDAM, Notice(kind=Kind.ALARM), noon) == noon + GRACE
