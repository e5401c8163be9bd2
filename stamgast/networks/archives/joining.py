"""Joins tables of counts to the export of the same account, so that both tell of the same posts."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import polars as pl

from stamgast.networks.archives.analytics.addresses import address
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.matching import MINUTE, OFFSETS, Matched, Post, matched
from stamgast.networks.archives.schemas import LEVEL, SCHEMAS
from stamgast.networks.archives.tables import Columns, Tables
from stamgast.networks.archives.trust import CLOCKS, by_clock

COUNTING: Final = frozenset({"analytics_csv", "linkedin_page_xls"})
"""Formats that count what came in, post by post, and hold nothing of it."""

COUNTED: Final = COUNTING | {"instagram"}
"""Formats that count comments, these or others: their counts are kept wherever they are read."""

COLUMNS: Final[Columns] = {
    "item": (
        "item_key", "account_key", "import_id", "author_key", "kind", "direction", "native_id", "url", "text",
        "ts", "ts_precision", "ts_error_s",
    ),
    "metric": tuple(SCHEMAS["metric"]),
    **{name: tuple(SCHEMAS[name]) for name in ("account", "capability", "import")},
}  # fmt: skip
"""What is looked at for it."""

_PUBLISHED: Final = ("post", "article", "story", "short_video", "video", "live", "quote", "reshare")
_LIKELY: Final = 3
"""So many posts of the same minute and words tell that two files are about one account."""

_TWO_IDS: Final = frozenset({"linkedin"})
"""Networks on which one post has several ids."""

_REASON: Final = "counts of posts, from a table beside the export"


def join_counts(tables: Tables, imports: Sequence[Import]) -> None:
    """Move the counts of each table to the posts of the export of the same account, where that was read too.

    It is the same account where names agree, or a post has the same id, or several have the same minute and
    words. Counted posts that the export lacks become posts of its account.
    """
    for counted in imports:
        if counted.format_id not in COUNTING or not counted.rows:
            continue
        others = [one for one in imports if one.platform == counted.platform and one.rows]
        homes = [(one, *_matched(tables, counted, one)) for one in others if one.format_id not in COUNTING]
        same = [(home, found, urls) for home, found, urls in homes if _is_same_account(counted, home, found)]
        if same:
            _move(tables, counted, *max(same, key=lambda one: len(one[1].keys)))


def _is_same_account(counted: Import, home: Import, found: Matched) -> bool:
    return bool(counted.names & home.names or found.by_number) or len(found.keys) >= _LIKELY


def _matched(tables: Tables, counted: Import, home: Import) -> tuple[Matched, dict[str, str]]:
    """Which posts are the same, and the addresses of the counted ones by the keys of the own ones."""
    posts = _posts(tables, counted, pl.lit(value=True))
    numbers = pl.Series([post.number for post in posts if post.number], dtype=pl.String)
    number = pl.col("native_id").str.split(":").list.last()
    has_two_ids = home.platform in _TWO_IDS
    wanted = pl.lit(has_two_ids) | number.is_null() | number.is_in(numbers.implode()) | _near_unnamed(posts)
    found = matched(posts, _posts(tables, home, wanted), has_two_ids=has_two_ids)
    return found, {found.keys[post.key]: post.url for post in posts if post.url and post.key in found.keys}


def _near_unnamed(posts: Sequence[Post]) -> pl.Expr:
    """Which posts were made in a minute of a counted one without an id, wherever on earth its clock hangs."""
    said = {post.ts // MINUTE for post in posts if not post.number and post.ts is not None}
    minutes = pl.Series([minute + apart for minute in said for apart in OFFSETS], dtype=pl.Int64).unique()
    return (pl.col("ts").to_physical() // MINUTE).is_in(minutes.implode())


def _posts(tables: Tables, of: Import, wanted: pl.Expr) -> list[Post]:
    ours = (pl.col("import_id") == of.import_id) & pl.col("direction").cast(pl.String).is_in(["out", "self"])
    rows = (
        tables.scan("item")
        .filter(ours, pl.col("kind").cast(pl.String).is_in(_PUBLISHED), wanted)
        .select(
            "item_key",
            "native_id",
            "url",
            "ts_error_s",
            "text",
            pl.col("ts").to_physical(),
            to_the_second=pl.col("ts_precision").cast(pl.String).is_in(["s", "ms", "us"]),
        )
        .collect(engine="streaming")
    )
    return [_post(of.platform, row) for row in rows.iter_rows(named=True)]


def _post(platform: str, row: Mapping[str, Any]) -> Post:
    native, url = row["native_id"] or "", row["url"] or ""
    named = address(url).native_id or native
    return Post(
        key=row["item_key"],
        number=(native or named).rpartition(":")[2],
        url=url,
        made=by_clock(platform, named) if platform in CLOCKS and named else None,
        ts=row["ts"],
        error_s=row["ts_error_s"] or 0,
        to_the_second=bool(row["to_the_second"]),
        text=row["text"] or "",
    )


def _move(tables: Tables, counted: Import, home: Import, found: Matched, urls: Mapping[str, str]) -> None:
    theirs = pl.col("import_id") == counted.import_id
    subjects = {**found.keys, counted.account_key: home.account_key}
    account = pl.when(theirs).then(pl.lit(home.account_key)).otherwise("account_key").alias("account_key")

    def items(frame: pl.DataFrame) -> pl.DataFrame:
        author = pl.when(theirs).then(pl.lit(home.self_key)).otherwise("author_key").alias("author_key")
        url = pl.col("item_key").replace_strict(urls, default=None, return_dtype=pl.String)
        kept = frame.filter(~(theirs & pl.col("item_key").is_in(list(found.keys))))
        return kept.with_columns(account, author, pl.coalesce("url", url))

    def counts(frame: pl.DataFrame) -> pl.DataFrame:
        subject = pl.when(theirs).then(pl.col("subject_key").replace(subjects)).otherwise("subject_key")
        return frame.with_columns(account, subject.alias("subject_key"))

    def levels(frame: pl.DataFrame) -> pl.DataFrame:
        nothing = (pl.col("import_id") == home.import_id) & (pl.col("capability") == "inbound_counts")
        nothing &= pl.col("level").cast(pl.String) == "none"
        columns = {"level": pl.lit("count_only").cast(LEVEL), "reason": pl.lit(_REASON)}
        return frame.with_columns(
            **{name: pl.when(nothing).then(value).otherwise(name) for name, value in columns.items()}
        )

    tables.change("item", items)
    tables.change("metric", counts)
    tables.change("import", lambda frame: frame.with_columns(account))
    own_row = pl.col("account_key") == counted.account_key
    tables.change("account", lambda frame: frame.filter(~own_row))
    if counted.levels["inbound_counts"][0] == "count_only":
        tables.change("capability", levels)
    counted.account_key, counted.self_key = home.account_key, home.self_key
