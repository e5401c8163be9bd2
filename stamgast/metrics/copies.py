"""Finds texts of ours that stand on several channels, without comparing each with each."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from stamgast.metrics.tables import INSTANT, Table, read
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

BANDS: Final = 8
"""Words are counted in so many parts, by their hashes: all at once take much memory."""

PIECE: Final = 20_000
"""Twins of so many posts are looked for at a time: their texts, and those of 72 hours more, are in memory."""

BATCH: Final = 20_000
"""So many pairs of texts are compared at a time."""

FOUND: Final = pl.Schema({"post": pl.UInt64(), "twin": pl.UInt64(), "similarity": pl.Float64()})

Numbers = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class _Posts:
    """All posts in the order of time: their numbers, when (microseconds), where and what text (hashes).

    ``word`` and ``at`` are their rarest words, sorted, and the places of the posts that have them.
    """

    post: Numbers
    published: Numbers
    where: Numbers
    whole: Numbers
    word: Numbers
    at: Numbers


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

    Every pair is there both ways. Texts are hashed first, and read again piece by piece in the order of time:
    memory holds some hundred bytes of each post, and the texts of one piece.

    Raises:
        ValueError: ``until`` has no time zone; a column is missing or has a wrong type.
    """
    texts = worded(items, until)
    posts = _numbered(texts)
    found = [pl.DataFrame(schema=FOUND)]
    for begin in range(0, len(posts.post), PIECE):
        one, other = _candidates(posts, begin)
        same = posts.whole[one] == posts.whole[other]
        equal = {"post": posts.post[one[same]], "twin": posts.post[other[same]]}
        found.append(pl.DataFrame(equal).select("post", "twin", similarity=pl.lit(100.0)))
        if not same.all():
            found.append(_near(texts, posts, one[~same], other[~same]))
    pairs = pl.concat(found)
    return pl.concat([pairs, pairs.select(post="twin", twin="post", similarity="similarity")])


def _numbered(texts: pl.LazyFrame) -> _Posts:
    hashes = pl.col("plain").str.split(" ").list.eval(pl.element().hash()).list.unique().list.sort()
    numbers = texts.select(
        "post",
        published=pl.col("published").to_physical(),
        where=pl.col("channel").hash(),
        whole=pl.col("plain").hash(),
        word=hashes.list.head(SKETCH),
    )
    rows = numbers.sort("published", "post").collect(engine="streaming")
    word, at = _rarest(*_one_by_one(rows.drop_in_place("word")))
    post, published, where, whole = (rows[n].to_numpy() for n in ("post", "published", "where", "whole"))
    return _Posts(post, published, where, whole, word, at)


def _one_by_one(words: pl.Series) -> tuple[Numbers, Numbers]:
    """Every word of every post, and the place of the post that has it."""
    at = np.repeat(np.arange(len(words), dtype=np.uint32), words.list.len().to_numpy())
    return words.explode().to_numpy(), at


def _rarest(word: Numbers, at: Numbers) -> tuple[Numbers, Numbers]:
    """Of each post's words those that fewest texts have, but several; within a post they come in order."""
    texts = np.empty(len(word), np.uint32)
    for band in range(BANDS):
        here = np.flatnonzero(word % BANDS == band)
        _, number, counts = np.unique(word[here], return_inverse=True, return_counts=True)
        texts[here] = counts[number]
    shared = texts > 1
    word, at, texts = word[shared], at[shared], texts[shared]
    order = np.lexsort((texts, at))
    word, at = word[order], at[order]
    few = np.arange(len(at)) - np.searchsorted(at, at) < RAREST
    word, at = word[few], at[few]
    order = np.argsort(word, kind="stable")
    return word[order], at[order]


def _candidates(posts: _Posts, begin: int) -> tuple[Numbers, Numbers]:
    """Places of pairs that share a rare word, on two channels, within 72 hours; the earlier is of a piece."""
    longest, total = WITHIN // timedelta(microseconds=1), len(posts.post)
    here = np.flatnonzero((posts.at >= begin) & (posts.at < begin + PIECE))
    found = [np.empty(0, np.int64)]
    for step in range(1, NEIGHBOURS + 1):
        here = here[here + step < len(posts.at)]
        here = here[posts.word[here] == posts.word[here + step]]
        one, other = posts.at[here].astype(np.int64), posts.at[here + step]
        near = posts.where[one] != posts.where[other]
        near &= posts.published[other] - posts.published[one] <= longest
        found.append(one[near] * total + other[near])
    pairs = np.unique(np.concatenate(found))
    return pairs // total, pairs % total


def _near(texts: pl.LazyFrame, posts: _Posts, one: Numbers, other: Numbers) -> pl.DataFrame:
    """Those of the pairs that are near, with their similarity. What stands twice is compared once."""
    ends = pl.Series([posts.published[one.min()], posts.published[other.max()]]).cast(INSTANT)
    held = texts.filter(pl.col("published").is_between(ends[0], ends[1]))
    plain = held.select("plain", whole=pl.col("plain").hash()).collect(engine="streaming").unique("whole")
    both = posts.whole[one], posts.whole[other]
    pairs = pl.DataFrame({"first": np.minimum(*both), "second": np.maximum(*both)})
    scores = _scored(plain, pairs.unique())
    named = pairs.with_columns(post=posts.post[one], twin=posts.post[other])
    return named.join(scores, on=["first", "second"], maintain_order="left").select(FOUND.names())


def _scored(plain: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """Pairs of texts, by their hashes, that are near: first, second and similarity."""
    near = [pairs.clear().with_columns(similarity=pl.lit(None, pl.Float64))]
    for batch in pairs.iter_slices(BATCH):
        both = (
            batch.select(whole=name)
            .join(plain, on="whole", how="left", maintain_order="left")["plain"]
            .to_list()
            for name in ("first", "second")
        )
        ratios = process.cpdist(*both, scorer=fuzz.token_set_ratio, score_cutoff=NEAR)
        scored = batch.with_columns(similarity=pl.Series(ratios, dtype=pl.Float64))
        near.append(scored.filter(pl.col("similarity") >= NEAR))
    return pl.concat(near)
