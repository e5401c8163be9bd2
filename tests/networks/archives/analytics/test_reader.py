"""Which tables are read, and what becomes of rows that are not ours."""

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from stamgast.networks.archives.analytics import readers
from stamgast.networks.archives.problems import Unusable
from stamgast.networks.archives.read import read_archives
from stamgast.networks.registry import networks

HEADER = "Date,Update,Service,Service Link,Type,Comments\n"
MASTODON = "https://boeken.example/@bokkafeen/116176934103941131"


def rows(folder: Path, members: Mapping[str, str], table: str = "item") -> list[dict[str, Any]]:
    archive = folder / "tables.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    with read_archives([archive], readers) as result:
        return result.tables.scan(table).collect().to_dicts()


def test_every_network_is_read_that_tools_know() -> None:
    assert {reader.platform for reader in readers} <= networks().keys()


def test_one_table_may_be_about_several_networks(tmp_path: Path) -> None:
    table = f"{HEADER}2026-03-05 15:02,Hi,mastodon,{MASTODON},text,1\n2026-03-05 15:02,Hi,Bluesky,,text,\n"
    found = rows(tmp_path, {"posts.csv": f"{table}2026-03-05 15:02,Hi,Pinterest,,text,1\n"})
    assert {(item["platform"], item["id_quality"]) for item in found} == {
        ("mastodon", "derived_url"),
        ("bluesky", "synthetic"),
    }


@pytest.mark.parametrize(
    "beside",
    [{"photo.jpg": ""}, {f"{n}.csv": "a,b\n" for n in range(12)}],
    ids=["something else", "many tables"],
)
def test_tables_of_other_exports_are_not_looked_into(tmp_path: Path, beside: Mapping[str, str]) -> None:
    table = f"{HEADER}2026-03-05 15:02,Hi,mastodon,{MASTODON},text,1\n"
    assert rows(tmp_path, {"posts.csv": table})
    with pytest.raises(Unusable):
        rows(tmp_path, {"posts.csv": table, **beside})


def test_a_first_row_without_a_name_does_not_shut_others_out(tmp_path: Path) -> None:
    table = f"{HEADER}2026-03-05 15:02,Hi,mastodon,,text,1\n2026-03-05 15:02,Ha,mastodon,{MASTODON},text,1\n"
    assert [item["text"] for item in rows(tmp_path, {"posts.csv": table})] == ["Hi", "Ha"]


def test_levels_follow_the_columns(tmp_path: Path) -> None:
    days = "Date;Followers;Gained followers\n05/03/2026;1.318;12\n"
    told = rows(tmp_path, {"metricool mastodon.csv": days}, "capability")
    levels = {row["capability"]: row["level"] for row in told}
    assert (levels["followers"], levels["own_posts"], levels["inbound_counts"]) == (
        "count_only",
        "none",
        "none",
    )


def test_what_nobody_names_is_no_table_of_a_network(tmp_path: Path) -> None:
    with pytest.raises(Unusable):
        rows(tmp_path, {"report.csv": "Date;Followers;Gained followers\n05/03/2026;1.318;12\n"})
