"""Finds texts of ours that stand on several channels, without comparing each with each."""

from datetime import datetime, timedelta
from typing import Final

import polars as pl
from rapidfuzz import fuzz, process

from stamgast.metrics.tables import Table, read
from stamgast.metrics.turns import instant, key

WITHIN: Final = timedelta(hours=72)
NEAR: Final = 90.0
"""Token-set ratio from which two texts count as the same text."""

NOISE: Final = r"(?:https?://|www\.)\S+|[@#][\w.-]+|[^\w\s]|_"
SKETCH: Final = 8
"""So many words of each text, those with the smallest hashes, are a fair sample of its words."""

RAREST: Final = 3
"""By so many of these, those that fewest texts have, candidates are found; what only one has finds none."""

NEIGHBOURS: Final = 8
"""With how many later posts that share such a word each post is compared."""

BATCH: Final = 50_000


def normalised(text: pl.Expr) -> pl.Expr:
    """A text without links, mentions, tags and punctuation; NFC, small letters, single spaces."""
    small = text.str.normalize("NFC").str.to_lowercase().str.replace_all("ß", "ss", literal=True)
    return small.str.replace_all(NOISE, " ").str.replace_all(r"\s+", " ").str.strip_chars()


def worded(items: Table, until: datetime) -> pl.LazyFrame:
    """Our own posts with words: channel, item, published, ``post`` (a number for both) and plain text.

    Raises:
        ValueError: ``until`` has no time zone; a column is missing or has a wrong type.
    """
    return (
        read(items, "channel", "item", "direction", "kind", "published", "text")
        .filter(
            pl.col("direction") == "out",
            pl.col("kind") == "post",
            pl.col("published") <= instant(until),
            pl.col("text").is_not_null(),
        )
        .select("channel", "item", "published", post=key("channel", "item"), plain=normalised(pl.col("text")))
        .filter(pl.col("plain") != "")
    )


def copies(items: Table, until: datetime) -> pl.DataFrame:
    """Own posts that stand on another channel within 72 hours: ``post``, ``twin`` and similarity (90 to 100).

    Every pair is there both ways. Texts are hashed first; only those of candidates are ever held.

    Raises:
        ValueError: ``until`` has no time zone; a column is missing or has a wrong type.
    """
    posts = worded(items, until)
    pairs = _candidates(_sketched(posts))
    same = pairs.filter("same").select("post", "twin", similarity=pl.lit(100.0))
    near = _compared(posts, pairs.filter(~pl.col("same")).select("post", "twin"))
    found = pl.concat([same, near])
    return pl.concat([found, found.select(post="twin", twin="post", similarity="similarity")])


def _sketched(posts: pl.LazyFrame) -> pl.DataFrame:
    """One row per post and rare word of it, as numbers."""
    words = pl.col("plain").str.split(" ").list.eval(pl.element().hash()).list.unique().list.sort()
    numbers = posts.select(
        "post",
        "published",
        where=pl.col("channel").hash(),
        whole=pl.col("plain").hash(),
        word=words.list.head(SKETCH),
    )
    rows = numbers.explode("word").collect(engine="streaming")
    spread = rows.group_by("word").agg(texts=pl.len()).filter(pl.col("texts") > 1)
    return (
        rows.join(spread, on="word")
        .sort("post", "texts", "word")
        .filter(pl.col("post").ne_missing(pl.col("post").shift(RAREST)))
        .drop("texts")
        .sort("word", "published")
    )


def _candidates(rows: pl.DataFrame) -> pl.DataFrame:
    """Pairs that share a rare word, on two channels, within 72 hours: post, twin, same."""
    found = []
    for step in range(1, NEIGHBOURS + 1):
        later = pl.col("published", "word", "where", "whole").shift(-step).name.suffix("_twin")
        near = rows.with_columns(later, twin=pl.col("post").shift(-step)).filter(
            pl.col("word") == pl.col("word_twin"),
            pl.col("where") != pl.col("where_twin"),
            pl.col("published_twin") - pl.col("published") <= WITHIN,
        )
        found.append(
            near.select(
                post=pl.min_horizontal("post", "twin"),
                twin=pl.max_horizontal("post", "twin"),
                same=pl.col("whole") == pl.col("whole_twin"),
            )
        )
    return pl.concat(found).unique().sort("post", "twin")


def _compared(posts: pl.LazyFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """The pairs that are near, with their similarity. What stands twice is compared once."""
    wanted = pl.concat([pairs.select("post"), pairs.select(post="twin")]).unique()
    held = posts.select("post", "plain").join(wanted.lazy(), on="post", how="semi")
    plain = held.collect(engine="streaming").unique("post")
    texts = plain.select("plain").unique(maintain_order=True)
    numbers = plain.join(texts.with_row_index("text"), on="plain").select("post", "text")
    numbered = (
        pairs.join(numbers, on="post", how="left", maintain_order="left")
        .join(numbers.rename({"post": "twin"}), on="twin", how="left", maintain_order="left", suffix="_twin")
        .select(
            "post",
            "twin",
            one=pl.min_horizontal("text", "text_twin"),
            other=pl.max_horizontal("text", "text_twin"),
        )
    )
    scores = _scored(texts["plain"], numbered.select("one", "other").unique().sort("one", "other"))
    found = numbered.join(scores, on=["one", "other"], how="inner", maintain_order="left")
    return found.select("post", "twin", "similarity")


def _scored(texts: pl.Series, pairs: pl.DataFrame) -> pl.DataFrame:
    """Pairs of texts, by their numbers, that are near: one, other and similarity."""
    near = [pairs.clear().with_columns(similarity=pl.lit(None, pl.Float64))]
    for batch in pairs.iter_slices(BATCH):
        both = (texts.gather(batch[name]).to_list() for name in ("one", "other"))
        ratios = process.cpdist(*both, scorer=fuzz.token_set_ratio, score_cutoff=NEAR)
        scored = batch.with_columns(similarity=pl.Series(ratios, dtype=pl.Float64))
        near.append(scored.filter(pl.col("similarity") >= NEAR))
    return pl.concat(near)
