"""How easy our posts are to read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np
import polars as pl

from stamgast.metrics.figures import Figure, NotKnowable
from stamgast.metrics.posts import WEEK
from stamgast.metrics.tables import Table, read
from stamgast.metrics.turns import instant
from stamgast.metrics.uncertainty import Floats, estimate

NOISE: Final = r"(?:https?://|www\.)\S+|[@#][\w.-]+"
WORD: Final = r"\p{L}[\p{L}'’-]*"
LONG: Final = r"\p{L}[\p{L}'’-]{6,}"
SENTENCE: Final = r"\p{L}[^.!?…\n]*"
"""From a letter up to the next end: what holds no letter is no sentence."""

SYLLABLES: Final = {"nl": r"[aeiouyáéíóúàèêô]+|[ëïöü]", "en": r"[aeiouy]+"}
"""Groups of vowels; in Dutch a diaeresis begins a group of its own."""

SILENT: Final = {"en": r"[aeiouy](?:[a-z]*[bcdfghjkmnpqrstvwxz]|l)e\b"}
"""The last e of "make", which is not spoken; that of "the" is, and so is that of "table"."""


@dataclass(frozen=True, slots=True)
class Formula:
    """constant + per_sentence · words per sentence + per_mark · long words or syllables per word."""

    name: str
    constant: float
    per_sentence: float
    per_mark: float

    def __call__(self, sums: Floats) -> Floats:
        """The formula over rows of posts, words, sentences and marks."""
        words, sentences, marks = sums[:, 1], sums[:, 2], sums[:, 3]
        return np.asarray(
            self.constant + self.per_sentence * words / sentences + self.per_mark * marks / words
        )


LIX: Final = Formula("LIX", 0.0, 1.0, 100.0)
FORMULAS: Final = {
    **dict.fromkeys(("sv", "nb", "nn", "da", "de"), LIX),
    "nl": Formula("Flesch-Douma", 206.84, -0.93, -77.0),
    "en": Formula("Flesch", 206.835, -1.015, -84.6),
}


def ease(items: Table, *, language: str, until: datetime) -> Figure | NotKnowable:
    """How easy our posts in one language are to read, on the scale that is usual for it.

    LIX (Swedish, Norwegian, Danish, German) rises with difficulty: below 30 is easy, above 50 hard.
    Flesch-Douma (Dutch) and Flesch (English) rise with ease: above 70 is easy, below 50 hard. All posts are
    read as one text, so that a short one does not count like a long one.

    Args:
        items: ``ITEMS`` with ``text`` and ``language``, one row per item, in any order.
        language: a tag such as "sv".
        until: the end of what was observed; later items are ignored.

    Returns:
        The index with its weekly block-bootstrap interval; n is the number of posts with words, the unit the
        name of the scale. Not knowable in a language that has none.

    Raises:
        ValueError: a column is missing or has a wrong type, or ``until`` has no time zone.

    Source:
        Björnsson 1968, Läsbarhet; Douma 1960, De leesbaarheid van landbouwbladen; Flesch 1948, Journal of
        Applied Psychology 32, 221-233.

    Example:
        >>> from datetime import UTC, datetime
        >>> from stamgast.metrics.tables import items
        >>> row = {"item": "1", "channel": "c", "author": "us", "direction": "out", "kind": "post",
        ...        "published": datetime(2025, 3, 3, tzinfo=UTC), "language": "sv",
        ...        "text": "Vi bakar bröd. Kom och smaka på kardemumman!"}
        >>> found = ease(items([row]), language="sv", until=datetime(2025, 4, 1, tzinfo=UTC))
        >>> found.value, found.unit
        (16.5, 'LIX')
    """
    formula = FORMULAS.get(language)
    if formula is None:
        return NotKnowable(f"no scale of reading ease for the language {language!r}")
    text = pl.col("text").str.to_lowercase().str.replace_all(NOISE, " ")
    posts = read(items, "direction", "kind", "published", "language", "text").filter(
        pl.col("direction") == "out",
        pl.col("kind") == "post",
        pl.col("language") == language,
        pl.col("published") <= instant(until),
    )
    marks = text.str.count_matches(SYLLABLES.get(language, LONG))
    if language in SILENT:
        marks = marks.cast(pl.Int64) - text.str.count_matches(SILENT[language])
    counts = posts.select(
        WEEK, words=text.str.count_matches(WORD), sentences=text.str.count_matches(SENTENCE), marks=marks
    ).filter(pl.col("words") > 0)
    sums = counts.group_by("week").agg(pl.len(), pl.col("words", "sentences", "marks").cast(pl.Float64).sum())
    weeks = sums.sort("week").drop("week").cast(pl.Float64).collect(engine="streaming").to_numpy()
    return estimate(weeks, formula, n=int(weeks[:, 0].sum()), unit=formula.name)
