"""Tables of counts beside an export: whose posts they count, by which sign, and what can be known then."""

from pathlib import Path
from typing import Any, NamedTuple

import polars as pl
import pytest

from stamgast.diagnosis.needed import NEEDED
from stamgast.networks import adapters
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.joining import join_counts
from stamgast.networks.archives.matching import Post, matched
from stamgast.networks.archives.read import ReadResult, read_archives
from stamgast.networks.archives.tables import Columns, Tables
from stamgast.networks.archives.times import SECOND, ZONE_ERROR_S
from stamgast.networks.registry import archive_readers

ADAPTERS = Path(adapters.__path__[0])
MADE = 1_772_719_331 * SECOND
"""When the shop announced its evening: 5 March 2026, 14:02:11 UTC."""


class Case(NamedTuple):
    """An example of an export, a table beside it, and how the post that both have begins."""

    example: str
    table: str
    post: str
    is_joined: bool = True


INSTAGRAM = (
    "Post ID,Account ID,Account username,Account name,Description,Publish time,Permalink,Post type,Comments\n"
)
FACEBOOK = "Post ID,Page ID,Page name,Title,Description,Publish time,Permalink,Post type,Comments\n"
SPROUT = "Date,Post ID,Network,Post Type,Profile,Link,Post,Impressions,Comments\n"
TEXT = "Signeeravond met Nora Quist, donderdag 12 maart 20:00 — kom je? ☕ #bokkafeen"
ON_X = "Signeeravond met Nora Quist — kom je? ☕📚 #bokkafeen"

CASES = {
    "by the clock in the address": Case(
        "instagram/examples/archive.2024.nl",
        f'{INSTAGRAM}3846170977335508997,1,bokkafeen,Bokkafeen,"Andere woorden",03/05/2026 15:02,'
        "https://www.instagram.com/p/DVgWCBBgAAF/,IG image,6\n",
        "Signeeravond",
    ),
    "by minute and words, whatever the zone": Case(
        "facebook/examples/archive.page.nl",
        f'{FACEBOOK}901234567890123,112233445566778,Boekhandel Bokkafeen,,"{TEXT}",03/05/2026 15:02,'
        "https://www.facebook.com/bokkafeen/posts/pfbid0inv3nt3d,Photos,6\n",
        "Signeeravond",
    ),
    "not where minutes differ": Case(
        "facebook/examples/archive.page.nl",
        f'{FACEBOOK}901234567890123,112233445566778,Boekhandel Bokkafeen,,"{TEXT}",03/05/2026 15:03,'
        "https://www.facebook.com/bokkafeen/posts/pfbid0inv3nt3d,Photos,6\n",
        "Signeeravond",
        is_joined=False,
    ),
    "two ids of one post": Case(
        "linkedin/examples/archive.2026.nl",
        f"{SPROUT}03/05/2026 3:02 pm,,LinkedIn,Post,Marit Blauwhof,"
        "https://www.linkedin.com/feed/update/urn:li:activity:7435323784678080519,Andere woorden,640,6\n",
        "Signeeravond",
    ),
    "by id, whatever the account is called": Case(
        "youtube/examples/archive.2024.nl",
        "Content,Video title,Video publish time,Views,Comments added\nTotal,,,2110,6\n"
        'bOkkAfEEn01,Signeeravond met Nora Quist,"Mar 5, 2026",2110,6\n',
        "Signeeravond",
    ),
    "by the number of a tweet": Case(
        "x/examples/archive.2023.nl",
        f"{SPROUT}03/05/2026 3:02 pm,2029558093108477953,X,Post,@bokkafeen,"
        "https://x.com/bokkafeen/status/2029558093108477953,Andere woorden,640,6\n",
        "Signeeravond",
    ),
    "by minute and words, where a planning tool tells no address": Case(
        "x/examples/archive.2023.nl",
        f"{SPROUT}03/05/2026 3:02 pm,,X,Post,@bokkafeen,,{ON_X},640,6\n",
        "Signeeravond",
    ),
    "by the clock of a film": Case(
        "tiktok/examples/archive.newer.nl",
        "Video title,Video link,Post time,Total likes,Total comments\n"
        "Andere woorden,https://www.tiktok.com/@bokkafeen/video/7613771551632122432,2026-03-05 15:02,57,6\n",
        "Signeeravond",
    ),
}


def reading(case: Case, folder: Path, only: Columns | None = None) -> ReadResult:
    (folder / "counts.csv").write_text(case.table, encoding="utf-8")
    return read_archives([ADAPTERS / case.example, folder / "counts.csv"], archive_readers(), only=only)


def rows(result: ReadResult, table: str) -> list[dict[str, Any]]:
    return result.tables.scan(table).collect().to_dicts()


@pytest.mark.parametrize("only", [None, NEEDED], ids=["everything", "what a diagnosis needs"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_counts_are_those_of_the_posts_of_the_export(
    case: Case, only: Columns | None, tmp_path: Path
) -> None:
    with reading(case, tmp_path, only) as result:
        items, metrics = rows(result, "item"), rows(result, "metric")
        channels = {row["account_key"] for row in rows(result, "import")}
        own = [row for row in items if (row["text"] or "").startswith(case.post)]
    assert len(channels) == len({row["account_key"] for row in items}) == 1
    (count,) = [row for row in metrics if row["name"] == "comments" and row["value"] == 6]
    assert count["account_key"] in channels
    keys = {row["item_key"] for row in items}
    assert count["subject_key"] in keys
    assert (len(own) == 1 and count["subject_key"] == own[0]["item_key"]) is case.is_joined
    if case.is_joined:
        assert own[0]["url"]
    else:
        assert len({row["author_key"] for row in own}) == 1


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_counts_are_known_then_but_not_what_was_said(case: Case, tmp_path: Path) -> None:
    with reading(case, tmp_path) as result:
        export = next(one for one in result.imports if one.format_id != "analytics_csv")
        known = {
            row["capability"]: row["level"]
            for row in rows(result, "capability")
            if row["import_id"] == export.import_id
        }
    assert known["inbound_counts"] == "count_only" or export.levels["inbound_counts"][0] != "none"
    assert known["inbound_comments"] == "none"


def test_another_account_s_counts_stay_its_own(tmp_path: Path) -> None:
    table = (
        f'{FACEBOOK}901234567890123,999999999999,Bakkerij Elders,,"Vers brood",03/05/2026 15:02,'
        "https://www.facebook.com/elders/posts/pfbid0other,Photos,6\n"
    )
    case = Case("facebook/examples/archive.page.nl", table, "Vers brood")
    with reading(case, tmp_path) as result:
        assert len({row["account_key"] for row in rows(result, "item")}) == 2
        levels = result.tables.scan("capability").filter(pl.col("capability") == "inbound_counts")
        assert levels.collect()["level"].sort().to_list() == ["count_only", "none"]


ELSEWHERE = Post("own", ts=MADE, to_the_second=True, text=TEXT)


@pytest.mark.parametrize(
    ("counted", "own", "fits"),
    [
        (Post("c", number="7"), Post("own", number="7"), True),
        (Post("c", number="7"), Post("own", number="8"), False),
        (Post("c", made=MADE + 5 * SECOND), ELSEWHERE, True),
        (Post("c", made=MADE + 6 * SECOND), ELSEWHERE, False),
        (Post("c", made=MADE), Post("own", ts=MADE), False),
        (Post("c", number="7", made=MADE), Post("own", number="8", made=MADE), False),
        (Post("c", ts=MADE + 30 * SECOND, text=TEXT.upper() + " en meer"), ELSEWHERE, True),
        (Post("c", ts=MADE + 60 * SECOND, text=TEXT), ELSEWHERE, False),
        (Post("c", ts=MADE - 8 * 3600 * SECOND, text=TEXT), ELSEWHERE, False),
        (Post("c", ts=MADE - 8 * 3600 * SECOND, error_s=ZONE_ERROR_S, text=TEXT), ELSEWHERE, True),
        (Post("c", ts=MADE - 8 * 3601 * SECOND * 8, error_s=ZONE_ERROR_S, text=TEXT), ELSEWHERE, False),
        (Post("c", ts=MADE, text=""), Post("own", ts=MADE), False),
    ],
)
def test_a_post_fits_by_one_of_three_signs(counted: Post, own: Post, fits: bool) -> None:
    assert matched([counted], [own]).keys == ({"c": "own"} if fits else {})


def test_what_fits_several_fits_none() -> None:
    twice = [Post("a", ts=MADE, text=TEXT), Post("b", ts=MADE + SECOND, text=TEXT)]
    assert matched([Post("c", ts=MADE, text=TEXT)], twice).keys == {}
    assert matched(twice, [ELSEWHERE]).keys == {}


def test_two_ids_made_one_after_the_other_are_one_post_only_where_posts_have_two() -> None:
    share, activity = Post("own", number="1", made=MADE), Post("c", number="2", made=MADE + SECOND)
    assert matched([activity], [share]).keys == {}
    assert matched([activity], [share], has_two_ids=True).keys == {"c": "own"}


@pytest.mark.parametrize(("alike", "is_joined"), [(2, False), (3, True)])
def test_three_posts_of_one_minute_and_words_tell_that_accounts_are_the_same(
    tables: Tables, alike: int, is_joined: bool
) -> None:
    imports = []
    for format_id, name in (("instagram", "bokkafeen"), ("analytics_csv", "unknown")):
        into = Import(tables, import_id=format_id, format_id=format_id, platform="instagram")
        into.account(name, id_kind="handle")
        for number in range(alike):
            key, at = f"{format_id} {number}", MADE + number * 3600 * SECOND
            into.item(item_key=key, kind="post", direction="out", ts=at, ts_error_s=0, text=f"Dag {number}")
        into.finish()
        imports.append(into)
    join_counts(tables, imports)
    items = tables.scan("item").collect()
    assert (items["account_key"].n_unique() == 1) is is_joined
    assert items.height == (alike if is_joined else 2 * alike)
    assert tables.scan("account").collect().height == (1 if is_joined else 2)
    assert (imports[0].account_key == imports[1].account_key) is is_joined
