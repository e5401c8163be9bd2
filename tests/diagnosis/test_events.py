"""Own events from a file, and give-aways from our own posts."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from stamgast.diagnosis.events import LASTS, BadEvents, giveaways, read_events
from stamgast.metrics.tables import FINDINGS, items, table

DAY = timedelta(days=1)
MARCH = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_events_with_and_without_an_end(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text("\ufeffname,from,to\nReading,2026-03-05,\nFair,2026-04-01,2026-04-03\n", encoding="utf-8")
    assert read_events(file).rows() == [
        ("own_event", datetime(2026, 3, 5, tzinfo=UTC), None),
        ("own_event", datetime(2026, 4, 1, tzinfo=UTC), datetime(2026, 4, 3, tzinfo=UTC)),
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"name,day\nReading,2026-03-05\n", 'the column "from"'),
        (b"from\nnext week\n", "line 2"),
        (b"from\n2026-03-05\n05.03.2026\n", "line 3"),
        (b"from\n\xff\xfe\n", "events.csv"),
    ],
)
def test_what_cannot_be_read_says_where(tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "events.csv"
    file.write_bytes(content)
    with pytest.raises(BadEvents, match=told):
        read_events(file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadEvents, match=r"gone\.csv"):
        read_events(tmp_path / "gone.csv")


def windows(*days: float) -> list[tuple[datetime, datetime]]:
    rows = [
        {"item": str(n), "channel": "c", "author": "us", "direction": "out", "kind": "post",
         "published": MARCH + day * DAY}
        for n, day in enumerate(days)
    ]  # fmt: skip
    found = table(
        [{"item": str(n), "rule": "post.giveaway_wording"} for n in range(len(days))]
        + [{"item": "0", "rule": "post.sales_words"}],
        FINDINGS,
    )
    prizes = giveaways(items(rows).lazy(), found)
    assert prizes["kind"].unique().to_list() == (["giveaway"] if days else [])
    return list(prizes.select("from", "to").rows())


def test_windows_that_touch_are_one() -> None:
    assert windows() == []
    assert windows(0) == [(MARCH, MARCH + LASTS)]
    assert windows(5, 0) == [(MARCH, MARCH + 5 * DAY + LASTS)]
    assert windows(0, 20) == [(MARCH, MARCH + LASTS), (MARCH + 20 * DAY, MARCH + 20 * DAY + LASTS)]


def test_posts_without_the_finding_are_no_giveaway() -> None:
    assert giveaways(items([]).lazy(), pl.DataFrame(schema=FINDINGS)).height == 0
