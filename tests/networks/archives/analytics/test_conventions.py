"""How a table writes numbers and times, learnt from its rows."""

from datetime import UTC, datetime

import pytest

from stamgast.networks.archives.analytics.conventions import learn
from stamgast.networks.archives.analytics.tools import TOOLS, Tool

TOOL = {tool.name: tool for tool in TOOLS}
X = "https://x.com/bokkafeen/status/"
FIRST = 2029558093108477953
"""Made at 14:02:11 UTC on 5 March 2026."""

HOUR = 3_600_000 << 22


@pytest.mark.parametrize(
    ("cells", "number"),
    [
        (["1.204"], 1204.0),
        (["1,204"], 1204.0),
        (["1.204", "12,5K"], 1204.0),
        (["1 204"], 1204.0),
        (["1.204.311"], 1204311.0),
        (["1.2K"], 1200.0),
        (["1,2K"], 1200.0),
        (["-3"], -3.0),
        (["4%"], 0.04),
        ([""], None),
        (["-"], None),
        (["=1+1"], None),
        (["1.2.3"], None),
        (["9" * 40], None),
    ],
)
def test_numbers(cells: list[str], number: float | None) -> None:
    written = learn([{"comments": cell} for cell in cells], TOOL["buffer"])
    assert written.number(cells[0]) == number


def test_a_rate_shows_the_mark_of_all_numbers() -> None:
    written = learn([{"engagement_rate": "6,5%", "views": ""}], TOOL["buffer"])
    assert [written.number(cell) for cell in ("6,5%", "1.204")] == [0.065, 1204.0]


@pytest.mark.parametrize(
    ("tool", "rows", "ts_raw_to_day"),
    [
        ("buffer", [{"time": "05/03/2026"}], None),
        ("buffer", [{"time": "05/03/2026"}, {"time": "31/03/2026"}], "2026-03-05"),
        ("buffer", [{"time": "05/03/2026"}, {"time": "03/31/2026"}], "2026-05-03"),
        (
            "buffer",
            [{"time": "05/03/2026"}, {"time": "03/05/2026 15:02", "link": f"{X}{FIRST}"}],
            "2026-05-03",
        ),
        (
            "buffer",
            [{"time": "05/03/2026"}, {"time": "05/03/2026 15:02", "link": f"{X}{FIRST}"}],
            "2026-03-05",
        ),
        ("meta_facebook", [{"time": "05/03/2026"}], "2026-05-03"),
        ("metricool", [{"time": "05/03/2026"}], "2026-03-05"),
    ],
)
def test_day_and_month(tool: str, rows: list[dict[str, str]], ts_raw_to_day: str | None) -> None:
    moment = learn(rows, TOOL[tool]).moment("05/03/2026")
    assert day(moment.ts) == ts_raw_to_day
    assert moment.raw == "05/03/2026"


def day(ts: int | None) -> str | None:
    return None if ts is None else datetime.fromtimestamp(ts / 1e6, UTC).date().isoformat()


def hourly(tool: Tool, many: int) -> tuple[str, int]:
    """Return zone and hour of the first of many posts, an hour apart, in a table one hour ahead of UTC."""
    rows = [{"time": f"2026-03-05 {15 + n}:02", "link": f"{X}{FIRST + n * HOUR}"} for n in range(many)]
    moment = learn(rows, tool).moment(rows[0]["time"])
    return moment.zone, (moment.ts or 0) // 3_600_000_000 % 24


def test_five_posts_tell_the_zone() -> None:
    assert hourly(TOOL["buffer"], 4) == ("unknown", 15)
    assert hourly(TOOL["buffer"], 5) == ("utc_verified", 14)
    assert hourly(TOOL["hootsuite"], 5) == ("utc_documented", 15)
