"""Where comments are only counted, the share answered is a range, and the truth lies in it."""

import csv
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stamgast.diagnosis.as_json import as_json
from stamgast.diagnosis.diagnose import Options, diagnose
from stamgast.diagnosis.metric_tables import COMMENTS_COUNTED
from stamgast.diagnosis.needed import NEEDED
from stamgast.diagnosis.report.page import page
from stamgast.diagnosis.report.words import Words
from stamgast.diagnosis.signs import answered_between
from stamgast.metrics.figures import Figure, NotKnowable
from stamgast.metrics.tables import ITEMS
from stamgast.networks import adapters
from stamgast.networks.archives.read import read_archives
from stamgast.networks.registry import archive_readers
from stamgast.world.archives import write_archive
from stamgast.world.archives.meta import comments_below
from stamgast.world.town import Town, make_town
from stamgast.world.truth import truth

START = datetime(2026, 3, 2, tzinfo=UTC)
COLUMNS = pl.Schema({**ITEMS, "to_self": pl.Boolean(), "addressed": pl.UInt64()})
Post = tuple[list[int], list[tuple[int | None, bool, bool]], bool]
"""Who commented; our comments (whom each answers, by name or not, surely ours); whether it was counted."""


def own(item: str, kind: str, hours: float, **more: Any) -> dict[str, Any]:
    at = START + timedelta(hours=hours)
    about = {"item": item, "channel": "c", "author": "us", "direction": "out", "to_self": False}
    return about | {"kind": kind, "published": at} | more


def between(rows: list[dict[str, Any]], counts: dict[str, int]) -> Figure | NotKnowable:
    posts = sum(row["kind"] == "post" for row in rows)
    counted = [{"item": item, "comments": count, "posts": posts} for item, count in counts.items()]
    items = pl.DataFrame(rows, schema=COLUMNS).lazy()
    return answered_between(items, pl.DataFrame(counted, schema=COMMENTS_COUNTED))


REPLY: dict[str, Any] = {"own_thread": True, "addressed": 7}


@pytest.mark.parametrize(
    ("others", "low", "high", "n"),
    [
        ([], 0.0, 0.0, 6),
        ([own("r", "reply", 1, **REPLY)], 1 / 5, 1 / 5, 5),
        ([own("r", "reply", 1, **REPLY), own("s", "reply", 2, **REPLY)], 1 / 4, 2 / 4, 4),
        ([own("r", "comment", 1, own_thread=True)], 0.0, 1 / 5, 5),
        ([own("r", "reply", 1, addressed=7)], 0.0, 1 / 5, 6),
        ([own("r", "reply", 1, own_thread=True, to_self=True)], 0.0, 0.0, 5),
        ([own("r", "reply", 1, own_thread=False, addressed=7)], 0.0, 0.0, 6),
        ([own("r", "reply", -1, **REPLY)], 0.0, 0.0, 6),
        ([own("q", "post", 0.5), own("r", "reply", 1, **REPLY)], 0.0, 1 / 5, 6),
        ([own(f"r{n}", "comment", 1) for n in range(9)], 0.0, 1.0, 6),
    ],
)
def test_the_ends_by_what_is_known_of_our_comments(
    others: list[dict[str, Any]], low: float, high: float, n: int
) -> None:
    found = between([own("p", "post", 0), *others], {"p": 6})
    assert isinstance(found, Figure)
    assert (found.value, found.n, found.unit) == (None, n, "share")
    assert (found.low, found.high) == pytest.approx((low, high))


def test_without_counts_nothing_is_known_and_without_comments_there_is_nothing_to_count() -> None:
    assert between([own("p", "post", 0)], {}) == NotKnowable("no_counts")
    assert between([own("p", "post", 0)], {"elsewhere": 3}) == NotKnowable("no_counts")
    assert between([own("p", "post", 0)], {"p": 0}) == Figure(None, None, None, 0, "share")


@given(
    st.lists(
        st.tuples(
            st.lists(st.integers(0, 5), max_size=6),
            st.lists(st.tuples(st.none() | st.integers(0, 5), st.booleans(), st.booleans()), max_size=4),
            st.booleans(),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_the_truth_lies_between_the_ends(told: list[Post]) -> None:
    rows, counts, came, answered = [], {}, 0, 0
    for number, (people, ours, is_counted) in enumerate(told):
        heard = set()
        rows.append(own(f"p{number}", "post", number * 24))
        for place, (target, by_name, is_sure) in enumerate(ours):
            answers = target is not None and target < len(people)
            named = people[target] if answers and by_name and target is not None else None
            heard |= {target} if answers else set()
            kind = "comment" if named is None else "reply"
            about = {"own_thread": True if is_sure else None, "addressed": named}
            rows.append(own(f"r{number}.{place}", kind, number * 24 + 100, **about))
        if is_counted:
            counts[f"p{number}"] = len(people) + len(ours)
            came, answered = came + len(people), answered + len(heard)
    found = between(rows, counts)
    if isinstance(found, NotKnowable):
        assert not counts
    elif came:
        assert (found.low or 0.0) <= answered / came <= (found.high or 0.0)
        assert found.n >= came


INSTAGRAM = Path(adapters.__path__[0], "instagram/examples/archive.2024.nl")
TABLE = (
    "Post ID,Account ID,Account username,Account name,Description,Publish time,Permalink,Post type,Comments\n"
    "3846170977335508997,1,bokkafeen,Bokkafeen,Andere woorden,03/05/2026 15:02,"
    "https://www.instagram.com/p/DVgWCBBgAAF/,IG image,6\n"
)


def test_the_report_shows_the_range_where_a_table_lies_beside_the_export(tmp_path: Path) -> None:
    (tmp_path / "meta.csv").write_text(TABLE, encoding="utf-8")
    with read_archives([INSTAGRAM, tmp_path / "meta.csv"], archive_readers(), only=NEEDED) as result:
        found = diagnose(result.tables, Options())
    told = as_json(found, "en")["metrics"]["response.answered_between"]
    assert told == {"value": None, "low": 0.2, "high": 0.2, "n": 5, "unit": "share", "version": 1}
    assert len(found.accounts) == 1
    known = {row.capability: row.level for row in found.known}
    assert len(known) == len(found.known)
    assert (known["own_replies"], known["inbound_counts"], known["inbound_comments"]) == (
        "full",
        "count_only",
        "none",
    )
    assert "20% to 20%" in page(found, "en")


def test_a_range_is_said_with_both_ends_and_no_interval_beside_it() -> None:
    figure = Figure(None, 0.1, 0.4, 30, "share")
    assert Words("en").figure(figure) == "10% to 40%"
    assert Words("nl").figure(figure) == "10% tot 40%"
    assert Words("en").interval(figure) == ""


FACEBOOK_COLUMNS = (
    "Post ID", "Page ID", "Page name", "Description", "Publish time", "Permalink", "Comments"
)  # fmt: skip


@pytest.fixture(scope="module")
def town() -> Town:
    return make_town(4, 60, 1_500, "en", datetime(2024, 3, 4, tzinfo=UTC))


def written(town: Town, name: str, folder: Path) -> Path:
    with (folder / f"{name}.zip").open("w+b") as file:
        write_archive(town, name, file)
    return folder / f"{name}.zip"


def business_suite(town: Town, name: str) -> str:
    """The table of a Page's posts, an hour ahead of UTC, as somebody in Amsterdam downloads it in winter."""
    told = io.StringIO()
    table = csv.writer(told)
    table.writerow(FACEBOOK_COLUMNS)
    for each in town.occasions():
        if each.why != "reshare":
            local = (each.post.at + timedelta(hours=1)).strftime("%m/%d/%Y %H:%M")
            link = f"https://www.facebook.com/shop/posts/pfbid{each.post.number}"
            count = comments_below(each.exchanges)
            table.writerow([each.post.number, "112233445566", name, each.post.text, local, link, count])
    return told.getvalue()


@pytest.mark.parametrize("network", ["instagram", "facebook"])
def test_the_truth_of_a_town_lies_in_the_range(town: Town, network: str, tmp_path: Path) -> None:
    archives = [written(town, network, tmp_path)]
    with read_archives(archives, archive_readers()) as result:
        posts = result.tables.scan("item").filter(pl.col("kind") == "post").collect().height
        ours = result.tables.scan("actor").filter(pl.col("is_self")).collect()
    if network == "facebook":
        (tmp_path / "posts.csv").write_text(business_suite(town, ours["display_name"][0]), encoding="utf-8")
        archives.append(tmp_path / "posts.csv")
    with read_archives(archives, archive_readers(), only=NEEDED) as result:
        found = diagnose(result.tables, Options())
    public, figure = truth(town)["public"], found.metrics["response.answered_between"].figure
    assert [account.posts for account in found.accounts] == [posts]
    assert isinstance(figure, Figure)
    assert (figure.low or 0.0) <= public["replies"] / public["inbound"] <= (figure.high or 0.0) < 1
    assert public["inbound"] <= figure.n <= public["inbound"] + public["replies"]
