"""Canonical archive tables become the tables that metrics read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import polars as pl

from stamgast.metrics.tables import COUNTS, FOLLOWS, KNOWN, REACTIONS
from stamgast.networks.archives.tables import Tables
from stamgast.networks.archives.times import ZONE_ERROR_S

POSTS: Final = ("post", "article", "story", "short_video", "video", "live")
"""Whatever opens a thread is a post to the metrics."""

COMMENTS: Final = ("chat_live", "review")
COMMENTS_COUNTED: Final = pl.Schema({"item": pl.String(), "comments": pl.Float64(), "posts": pl.Int64()})
"""An own post, how many comments were counted under it, and how many own posts its channel has in all."""

UNSAID: Final = ("system", "draft", "poll_vote")
ROWS: Final = 10_000
"""Rows that are written together; more of them take memory, fewer time."""

ENTITIES: Final = {
    "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#039;": "'", "&#39;": "'", "&nbsp;": " ", "&amp;": "&"
}  # fmt: skip
PUBLIC: Final = ("published", "archived")


@dataclass(frozen=True, slots=True, eq=False)
class MetricTables:
    """Plans over the metric tables.

    ``items`` has ``ITEMS``, ``url``, ``to_self`` (we answer ourselves) and ``addressed``, a number for whom
    an item answers.
    """

    items: pl.LazyFrame
    known: pl.DataFrame
    tables: Tables

    @property
    def reactions(self) -> pl.LazyFrame:
        """Reactions, where the tables kept them."""
        return _reactions(self.tables)

    @property
    def follows(self) -> pl.LazyFrame:
        """Who follows whom, where the tables kept it."""
        return _follows(self.tables)

    @property
    def counts(self) -> pl.LazyFrame:
        """What networks counted, where the tables kept it."""
        return _counts(self.tables)

    @property
    def comments(self) -> pl.DataFrame:
        """``COMMENTS_COUNTED``: what networks counted under own posts, our own comments included.

        Where one was counted several times, the most; counts of single days are added up.
        """
        if not self.tables.keeps("metric", "name"):
            return pl.DataFrame(schema=COMMENTS_COUNTED)
        counted = self.tables.scan("metric").filter(
            pl.col("subject_kind").cast(pl.String) == "item", pl.col("name") == "comments"
        )
        day, value = pl.col("period_from"), pl.col("value")
        daily = value.filter(day.is_not_null() & day.is_first_distinct()).sum()
        of_item = counted.group_by(item="subject_key").agg(
            comments=pl.max_horizontal(value.filter(day.is_null()).max(), daily)
        )
        is_post = (pl.col("direction") == "out") & (pl.col("kind") == "post")
        own = self.items.filter(is_post).select("item", "channel")
        posts = own.group_by("channel").agg(posts=pl.len())
        joined = of_item.join(own, on="item").join(posts, on="channel")
        return joined.select(COMMENTS_COUNTED.names()).cast(COMMENTS_COUNTED).sort("item").collect()

    def between(self, since: datetime | None, until: datetime) -> "MetricTables":
        """The same tables with the items of a stretch of time only, both ends included."""
        kept = self.items.filter(pl.col("published") <= until)
        return replace(self, items=kept if since is None else kept.filter(pl.col("published") >= since))


@contextmanager
def metric_tables(tables: Tables) -> Iterator[MetricTables]:
    """The metric tables of what was read, kept in a temporary file while the block lasts.

    Items without an instant, lines of the system, drafts and what never stood in public are left out.
    """
    with TemporaryDirectory(prefix="stamgast-") as folder:
        file = Path(folder) / "items.parquet"
        _items(tables).sink_parquet(file, compression="lz4", row_group_size=ROWS)
        yield MetricTables(
            items=pl.scan_parquet(file, low_memory=True),
            known=_known(tables),
            tables=tables,
        )


def _items(tables: Tables) -> pl.LazyFrame:
    said = tables.scan("item").filter(
        pl.col("ts").is_not_null(),
        ~pl.col("kind").cast(pl.String).is_in(UNSAID),
        pl.col("status").cast(pl.String).fill_null("published").is_in(PUBLIC),
    )
    kind, direction = pl.col("kind").cast(pl.String), pl.col("direction").cast(pl.String)
    trusted = pl.col("parent_ts_source").str.contains("^(?:archive$|id_clock:)").fill_null(value=False)
    under_own_post = pl.col("container_owner_is_self") & (pl.col("parent_key") == pl.col("container_key"))
    answered = trusted & ~under_own_post.fill_null(value=False)  # whom we answer below it is not told
    to_self = (direction == "self") | (pl.col("parent_author_key") == pl.col("author_key"))
    return said.select(
        item="item_key",
        channel="account_key",
        author=pl.coalesce("author_key", pl.lit("")),
        direction=pl.when(direction.is_in(["out", "self"])).then(pl.lit("out"))
        .when(direction == "in").then(pl.lit("in")).otherwise(pl.lit("other")),
        kind=pl.when(kind.is_in(POSTS)).then(pl.lit("post"))
        .when(kind.is_in(COMMENTS)).then(pl.lit("comment")).otherwise(kind),
        published="ts",
        published_error_s=_error(kind).cast(pl.Float64),
        parent=pl.coalesce("parent_key", "parent_native"),
        parent_published=pl.when(answered).then("parent_ts"),
        root=pl.coalesce("container_key", "root_native"),
        conversation="conversation_key",
        own_thread="container_owner_is_self",
        text=pl.when(~_is_bare(kind)).then(plain() if _has_html(tables) else pl.col("text")),
        language="lang",
        visibility=pl.col("visibility").cast(pl.String),
        needs_reply=pl.lit(None, pl.Boolean),
        url="url",
        to_self=to_self.fill_null(value=False),
        addressed=pl.when(pl.col("parent_author_key").is_not_null()).then(pl.col("parent_author_key").hash()),
    )  # fmt: skip


def _error(kind: pl.Expr) -> pl.Expr:
    """How far an instant may be off; in private talks a zone nobody knows moves both ends alike."""
    whole = pl.col("ts_error_s")
    return pl.when((kind == "message") & (whole >= ZONE_ERROR_S)).then(whole - ZONE_ERROR_S).otherwise(whole)


def _is_bare(kind: pl.Expr) -> pl.Expr:
    """Whether the words of a reshare are those of the original, as networks that mark them so hand it out."""
    return (kind == "reshare") & pl.col("text").str.starts_with("RT @").fill_null(value=False)


def _has_html(tables: Tables) -> bool:
    """Whether any words have tags; a million texts without are not searched for them."""
    html = pl.col("text_format").cast(pl.String) == "html"
    return bool(tables.scan("item").select(html.any()).collect(engine="streaming").item())


def plain() -> pl.Expr:
    """The words without tags; a paragraph or a line break ends a line."""
    text = pl.col("text")
    lines = text.str.replace_all(r"(?i)<br\s*/?>|</p>\s*", "\n").str.replace_all(r"<[^<>]{1,2000}>", "")
    for entity, sign in ENTITIES.items():
        lines = lines.str.replace_all(entity, sign, literal=True)
    is_html = pl.col("text_format").cast(pl.String) == "html"
    return pl.when(is_html).then(lines.str.strip_chars()).otherwise(text)


def _reactions(tables: Tables) -> pl.LazyFrame:
    columns = {"item": pl.coalesce("object_key", "object_native"), "actor": pl.col("actor_key")}
    return tables.scan("reaction").select(**columns, type="type", at="ts").cast(REACTIONS)


def _follows(tables: Tables) -> pl.LazyFrame:
    following = pl.col("type").cast(pl.String).is_in(["follows", "subscribes", "friend"])
    columns = {"subject": "subject_key", "object": "object_key", "since": "since_ts", "ended": "ended_ts"}
    return tables.scan("relation").filter(following).select(**columns).cast(FOLLOWS)


def _counts(tables: Tables) -> pl.LazyFrame:
    of_items = tables.scan("metric").filter(pl.col("subject_kind").cast(pl.String) == "item")
    return of_items.select(item="subject_key", name="name", value="value", as_of="as_of").cast(COUNTS)


def _known(tables: Tables) -> pl.DataFrame:
    """What is known of each channel; two archives of one account complete each other."""
    channel = tables.scan("import").select("import_id", channel="account_key")
    joined = tables.scan("capability").join(channel, on="import_id", how="inner")
    best = joined.sort("level").unique(["channel", "capability"], keep="first", maintain_order=True)
    return best.select(KNOWN.names()).cast(KNOWN).sort("channel", "capability").collect()
