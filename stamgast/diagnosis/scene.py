"""Everything the figures of one stretch of time are worked out from."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

import polars as pl

from stamgast.metrics.copies import copies

Posts = tuple[datetime, datetime, tuple[str, ...]]
"""The own posts of a stretch of time on some channels."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """The metric tables of one stretch of time, with what was read in the texts.

    ``items`` has the columns of ``MetricTables.items``, ``texts`` those of ``texts.READ``, ``comments`` those
    of ``COMMENTS_COUNTED``.
    """

    items: pl.LazyFrame
    texts: pl.DataFrame
    findings: pl.DataFrame
    interventions: pl.DataFrame
    known: pl.DataFrame
    comments: pl.DataFrame
    since: datetime
    until: datetime
    zone: str = "UTC"
    _copies: dict[Posts, pl.DataFrame] = field(default_factory=dict, repr=False)
    """What ``copies`` found; all scenes that come of one share it."""

    @property
    def heard(self) -> pl.LazyFrame:
        """What others wrote, and whatever of ours stands in a conversation: nothing else can answer them.

        Of a million posts of ours, few may do; leaving the rest out early is what keeps large archives quick.
        """
        in_talk = pl.col("conversation").is_not_null() | pl.col("root").is_not_null()
        return self.items.filter((pl.col("direction") == "in") | in_talk)

    @property
    def has_several_channels(self) -> bool:
        """Whether own posts stand on more than one channel."""
        return len(self._channels()) > 1

    def copies(self) -> pl.DataFrame:
        """What ``metrics.copies`` finds among our own posts; the same posts are compared once."""
        posts = (self.since, self.until, self._channels())
        if posts not in self._copies:
            self._copies[posts] = copies(self.items, self.until)
        return self._copies[posts]

    def _channels(self) -> tuple[str, ...]:
        own = self.items.filter(pl.col("direction") == "out", pl.col("kind") == "post")
        return tuple(own.select("channel").unique().collect(engine="streaming")["channel"].sort())

    def between(self, since: datetime, until: datetime) -> Self:
        """A part of the scene, both ends included; interventions stay, for they reach beyond their days."""
        inside = pl.col("published").is_between(since, until)
        texts = self.texts.filter(inside)
        findings = self.findings.join(texts.select("item"), on="item", how="semi")
        return replace(
            self, items=self.items.filter(inside), texts=texts, findings=findings, since=since, until=until
        )
