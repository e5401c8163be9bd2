"""WXR files of several megabytes: nothing is lost between one piece of the stream and the next."""

from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from stamgast.networks.adapters.wordpress import archive
from stamgast.networks.archives.read import read_archives
from stamgast.world.archives import write_archive
from stamgast.world.town import make_town
from stamgast.world.truth import truth

MANY_PIECES = 2 << 20
"""More bytes than two pieces of what is parsed at once."""


def test_all_of_a_large_file_is_read(tmp_path: Path) -> None:
    town = make_town(7, 300, 5_000, "nl", datetime(2024, 3, 4, tzinfo=UTC))
    file = tmp_path / "wordpress.xml"
    with file.open("w+b") as opened:
        write_archive(town, "wxr", opened)
    assert file.stat().st_size > MANY_PIECES
    with read_archives([file], archive.readers) as result:
        items = result.tables.scan("item").collect()
        problems = result.tables.scan("problem").collect()
    public = truth(town)["public"]
    ours = items.filter(pl.col("direction") == "out")
    assert items.filter(pl.col("kind") == "article").height == public["posts"]
    assert ours.filter(pl.col("kind") != "article").height == public["replies"]
    assert items.filter(pl.col("direction") == "in").height == public["inbound"]
    assert problems.is_empty()
