"""What the networks write for times, and which of it is to be believed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stamgast.networks.archives.columns import clock_times, instants
from stamgast.networks.archives.times import SECOND, Moment, epoch, microseconds, parse
from stamgast.networks.archives.trust import CLOCKS, by_clock, calibrate, possible

AT = datetime(2026, 3, 5, 14, 2, 11, tzinfo=UTC)
HALF_DAY = 14 * 3600


def seconds(moment: Moment) -> str | None:
    if moment.ts is None:
        return None
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=moment.ts)).strftime(
        "%Y-%m-%d %H:%M:%S.%f"
    )


@pytest.mark.parametrize(
    ("raw", "instant", "precision", "zone", "error"),
    [
        ("Tue Mar 05 14:02:11 +0000 2024", "2024-03-05 14:02:11.000000", "s", "offset_explicit", 0),
        ("2022-01-27T15:58:52.744Z", "2022-01-27 15:58:52.744000", "ms", "utc_explicit", 0),
        ("2023-09-19T17:42:53.434647+00:00", "2023-09-19 17:42:53.434647", "us", "offset_explicit", 0),
        ("2023-09-19T17:42:53+02:00", "2023-09-19 15:42:53.000000", "s", "offset_explicit", 0),
        ("2023-09-19T17:42:53-0330", "2023-09-19 21:12:53.000000", "s", "offset_explicit", 0),
        ("2022-11-12T00:25:10Z", "2022-11-12 00:25:10.000000", "s", "utc_explicit", 0),
        ("2026-05-07 16:41:18", "2026-05-07 16:41:18.000000", "s", "unknown", HALF_DAY),
        ("2026-01-01 10:00:00 UTC", "2026-01-01 10:00:00.000000", "s", "utc_explicit", 0),
        ("2019-11-06T02:08:20", "2019-11-06 02:08:20.000000", "s", "unknown", HALF_DAY),
        ("16 Jun 2026", "2026-06-16 00:00:00.000000", "day", "unknown", HALF_DAY + 86_400),
        ("29-Feb-20", "2020-02-29 00:00:00.000000", "day", "unknown", HALF_DAY + 86_400),
        ("1/29/26, 2:37 PM", "2026-01-29 14:37:00.000000", "min", "unknown", HALF_DAY + 60),
        ("Sat Sep 05 08:12:14 UTC 2026", "2026-09-05 08:12:14.000000", "s", "utc_explicit", 0),
        ("09/28/2026 18:12", "2026-09-28 18:12:00.000000", "min", "unknown", HALF_DAY + 60),
        ("03/15/2024 10:05 am", "2024-03-15 10:05:00.000000", "min", "unknown", HALF_DAY + 60),
        ("12/31/2024 12:00 am", "2024-12-31 00:00:00.000000", "min", "unknown", HALF_DAY + 60),
        ("31/12/2024", "2024-12-31 00:00:00.000000", "day", "unknown", HALF_DAY + 86_400),
        ("Sep 13, 2020, 12:26 PM", "2020-09-13 12:26:00.000000", "min", "unknown", HALF_DAY + 60),
        ("Oct 19, 2019 at 2:37 PM", "2019-10-19 14:37:00.000000", "min", "unknown", HALF_DAY + 60),
        ("19 Oct 2019, 14:37", "2019-10-19 14:37:00.000000", "min", "unknown", HALF_DAY + 60),
        ("19. okt. 2019, 14.37", "2019-10-19 14:37:00.000000", "min", "unknown", HALF_DAY + 60),
        ("19 mrt 2019 om 14:37", "2019-03-19 14:37:00.000000", "min", "unknown", HALF_DAY + 60),
        ("Oct 19, 2025 1:47:55 pm", "2025-10-19 13:47:55.000000", "s", "unknown", HALF_DAY),
        ("Jan 08, 2026 4:41 am", "2026-01-08 04:41:00.000000", "min", "unknown", HALF_DAY + 60),
        ("Sun, 08 Mar 2026 10:15:00 +0000", "2026-03-08 10:15:00.000000", "s", "offset_explicit", 0),
    ],
)
def test_every_literal_is_read(raw: str, instant: str, precision: str, zone: str, error: int) -> None:
    moment = parse(f" {raw} ")
    assert (seconds(moment), moment.precision, moment.zone, moment.error_s, moment.raw) == (
        instant,
        precision,
        zone,
        error,
        raw,
    )


@pytest.mark.parametrize(
    "raw",
    ["", "soon", "0000-00-00 00:00:00", "2026-02-30", "2026-13-01", "13/13/2026", "2026-01-01 25:00:00",
     "9" * 70, "31 Foo 2026", None, 5, [], {}],
)  # fmt: skip
def test_what_is_no_time_is_null_and_kept_verbatim(raw: object) -> None:
    moment = parse(raw)
    assert (moment.ts, moment.precision, moment.zone) == (None, "none", "unknown")
    assert moment.columns()["ts_error_s"] is None
    assert moment.raw == (raw[:60] if isinstance(raw, str) else "")


def test_a_zone_is_believed_only_where_none_is_written() -> None:
    assert parse("2026-05-07 16:41:18", zone="utc_documented").error_s == 0
    assert parse("2026-05-07 16:41:18Z", zone="assumed_account_tz").zone == "utc_explicit"
    assert parse("2026-05-07 16:41:18", zone="assumed_account_tz").error_s == HALF_DAY


def test_day_or_month_first() -> None:
    assert seconds(parse("05/04/2024")) == "2024-05-04 00:00:00.000000"
    assert seconds(parse("05/04/2024", month_first=False)) == "2024-04-05 00:00:00.000000"


@pytest.mark.parametrize(
    ("number", "ts", "precision"),
    [
        (1772719331, 1772719331 * SECOND, "s"),
        ("1772719331", 1772719331 * SECOND, "s"),
        (1705732385472, 1705732385472000, "ms"),
        (1705732385472123, 1705732385472123, "us"),
        (0, 0, "s"),
        (-1, None, "none"),
        (True, None, "none"),
        (1.5, None, "none"),
        (None, None, "none"),
        (10**18 * 9, None, "us"),
        ("9" * 400, None, "none"),
        ("٣", None, "none"),
    ],
)
def test_magnitude_tells_the_unit(number: object, ts: int | None, precision: str) -> None:
    moment = epoch(number)
    assert (moment.ts, moment.precision) == (ts, precision)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert parse(text).raw == text.strip()[:60]
    assert epoch(text).zone in ("epoch", "unknown")


@pytest.mark.parametrize(
    ("name", "named", "fraction"),
    [
        ("x", "2029558093108477953", 420_000),
        ("mastodon", "116176934103941131", 420_000),
        ("bluesky", "3mgcxl2mdv222", 420_000),
        ("linkedin", "urn:li:activity:7435323781758844930", 207_000),
        ("tiktok", "7613771551632122432", 0),
        ("instagram", "DVgWCBBgAAF", 420_000),
        ("instagram", "DVgWCBBgAAFprivatepost", 420_000),
    ],
)
def test_ids_tell_their_time(name: str, named: str, fraction: int) -> None:
    ts = microseconds(AT) + fraction
    assert by_clock(name, named) == ts
    assert by_clock(name, named, not_after=ts - 60 * SECOND) == ts
    assert by_clock(name, named, not_after=ts - 61 * SECOND) is None


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("x", "29700859247"),
        ("x", str(2**63)),
        ("mastodon", "103941131"),
        ("linkedin", "urn:li:activity:743532378175884493"),
        ("tiktok", "1000000000000000000"),
        ("tiktok", "76137715516321224"),
        ("instagram", "DVgWCBBgAA"),
        ("instagram", "DVgWCBBgAA="),
        ("instagram", "___________"),
        *((name, nonsense) for name in CLOCKS for nonsense in ("", "x", "-1", "٣" * 19, "9" * 40)),
    ],
)
def test_ids_that_are_none_tell_nothing(name: str, named: str) -> None:
    assert by_clock(name, named) is None


@given(st.lists(st.none() | st.integers(0, 2**64).map(str) | st.text(max_size=5), max_size=20))
@pytest.mark.parametrize("name", ["x", "mastodon"])
def test_columns_tell_what_single_ids_tell(name: str, ids: list[str | None]) -> None:
    alone = [None if one is None else by_clock(name, one) for one in ids]
    assert clock_times(name, ids).to_physical().to_list() == alone


def test_a_column_of_clock_times_keeps_to_the_latest() -> None:
    ids = ["2029558093108477953", "2029558093108477953", None]
    written = ["Thu Mar 05 14:02:11 +0000 2026", "Thu Mar 05 14:01:01 +0000 2026", "soon"]
    latest = instants(written, "%a %b %d %H:%M:%S %z %Y")
    assert latest.to_physical().to_list() == [microseconds(AT), microseconds(AT) - 70 * SECOND, None]
    found = clock_times("x", ids, not_after=latest)
    assert found.to_physical().to_list() == [microseconds(AT) + 420_000, None, None]


def test_times_before_the_network_or_after_the_export_are_refused() -> None:
    export = microseconds(AT)
    for raw, kept in (
        ("2006-03-01T00:00:00Z", True),
        ("2006-02-28T23:59:59Z", False),
        ("2026-03-07T14:02:11Z", True),
        ("2026-03-07T14:02:12Z", False),
    ):
        moment = parse(raw)
        expected = moment if kept else replace(moment, ts=None, precision="none")
        assert possible(moment, "x", export) == expected
        assert possible(moment, "x").ts == (None if raw.startswith("2006-02") else moment.ts)


def local(day: int, offset_h: float) -> tuple[int, int]:
    clock = microseconds(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day, seconds=37))
    return clock + round(offset_h * 3600) * SECOND, clock


def test_the_zone_of_a_csv_is_learnt_from_ids_by_season() -> None:
    winter, summer = [local(day, 1) for day in range(60)], [local(day, 2) for day in range(120, 200)]
    learnt = calibrate([*summer, *winter, local(30, 7)])
    for written, clock in (winter[5], summer[5], summer[-1]):
        moment = learnt.apply(Moment(written, "min", "unknown", HALF_DAY))
        assert (moment.ts, moment.zone, moment.error_s) == (clock, "utc_verified", 60)
    between = Moment(local(90, 1)[0], "min", "unknown", HALF_DAY)
    assert learnt.apply(between) == between


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [local(day, 1) for day in range(4)],
        [local(day, offset) for day in range(9) for offset in (1, 3)],
        [local(day, offset) for day in range(9) for offset in (1, 1.5, 2)],
        [local(day, day) for day in range(9)],
    ],
)
def test_a_zone_that_is_not_clear_is_not_learnt(pairs: list[tuple[int, int]]) -> None:
    moment = Moment(microseconds(AT), "min", "unknown", HALF_DAY)
    assert calibrate(pairs).apply(moment) == moment
