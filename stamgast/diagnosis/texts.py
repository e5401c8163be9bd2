"""Reads our own words, and those we were asked, through the coach: findings, counts, who wants an answer."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from stamgast.coach.advise import examine
from stamgast.coach.draft import Draft
from stamgast.coach.language import identify
from stamgast.coach.text import Text
from stamgast.coach.triage import triage
from stamgast.diagnosis.counts import counted
from stamgast.diagnosis.signs import ANNOUNCES, OFF_TONE, UNSOUND
from stamgast.metrics.conversation import EMPTY, REFERS_ONLY
from stamgast.metrics.promotion import SELLS
from stamgast.metrics.tables import FINDINGS, INSTANT, TEXTS, WORDLESS

MOST: Final = 8_000
"""Texts of one kind that are read; of more, as many, drawn by the item's key, which is a hash already.

So many know a share to about one point in a hundred; more would cost seconds and tell nobody more.
"""

BATCH: Final = 2_000
LONG, ENOUGH = 40, 200
"""Texts of so many characters tell their language, and so many of them tell that of their channel."""

READ: Final = pl.Schema(
    {**TEXTS, "kind": pl.String(), "published": INSTANT, "needs_reply": pl.Boolean()},
)
"""``TEXTS`` with the kind (post, reply, incoming), when, and whether what came in wants an answer."""

WANTED: Final[Mapping[str, pl.Expr]] = {
    "post": (pl.col("direction") == "out") & (pl.col("kind") == "post"),
    "reply": (pl.col("direction") == "out") & pl.col("kind").is_in(["comment", "reply", "message", "quote"]),
    "incoming": (pl.col("direction") == "in") & ~pl.col("kind").is_in(WORDLESS),
}

RULES: frozenset[str] | None = frozenset([*UNSOUND, *OFF_TONE, ANNOUNCES, EMPTY, REFERS_ONLY, SELLS])
"""Rules of which a diagnosis asks what they found; with all others, texts take an eighth longer to read."""

_ADDRESSEES: Final = re.compile(r"^(?:@[\w.@-]{1,100}\s+)+")
"""Whom an answer is for, which some networks write before its words."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What the coach made of the texts: ``FINDINGS``, one row of ``READ`` per text, and how many there were.

    ``counts`` maps the kind to how many were read, and of how many.
    """

    findings: pl.DataFrame
    texts: pl.DataFrame
    counts: Mapping[str, tuple[int, int]]


def read_texts(items: pl.LazyFrame, *, step: Callable[[int], None] | None = None) -> Reading:
    """Read up to ``MOST`` texts of each kind; the same items give the same sample.

    Args:
        items: ``ITEMS`` with texts.
        step: told after every batch how many texts were read in it.
    """
    findings: list[pl.DataFrame] = [pl.DataFrame(schema=FINDINGS)]
    texts: list[pl.DataFrame] = [pl.DataFrame(schema=READ)]
    counts = {}
    usual: Mapping[str, str] = {}
    for kind in WANTED:
        chosen, total = _chosen(items, kind)
        usual = usual_languages(chosen) if kind == "post" else usual
        told = pl.col("channel").replace_strict(usual, default=None, return_dtype=pl.String)
        chosen = chosen.with_columns(language=pl.coalesce("language", told))
        counts[kind] = (chosen.height, total)
        for batch in chosen.iter_slices(BATCH):
            found: list[tuple[Any, ...]] = []
            read = [_read(kind, row, found) for row in batch.iter_rows(named=True)]
            texts.append(pl.DataFrame(read, schema=READ))
            findings.append(pl.DataFrame(found, schema=FINDINGS, orient="row"))
            if step:
                step(batch.height)
    return Reading(pl.concat(findings), pl.concat(texts), counts)


def usual_languages(posts: pl.DataFrame) -> dict[str, str]:
    """The language in which most posts of a channel are, for channels whose archive does not name it.

    Texts as short as most answers are leave it open: "Ring oss om det." is Swedish as well as Norwegian.
    """
    long = posts.filter(pl.col("language").is_null(), pl.col("text").str.len_chars() >= LONG)
    usual = {}
    for (channel,), rows in long.group_by("channel", maintain_order=True):
        texts = rows["text"].head(ENOUGH)
        (language, count), *_ = Counter(map(identify, texts)).most_common(1)
        if 2 * count > len(texts):
            usual[str(channel)] = language
    return usual


def _chosen(items: pl.LazyFrame, kind: str) -> tuple[pl.DataFrame, int]:
    """What is to be read, and how many there are: item, channel, published, text, language, ``answers``.

    ``answers`` is the text that it answers.
    """
    wanted = items.filter(WANTED[kind], pl.col("text").str.len_chars() > 0)
    total = int(wanted.select(pl.len()).collect(engine="streaming").item())
    texts = wanted.select("item", "channel", "published", "text", "language", "parent")
    few = pl.col("item") < _bound(total)
    chosen = texts.filter(few).sort("item").head(MOST).collect(engine="streaming")
    if chosen.height < min(MOST, total):  # the keys are not as even as those of archives
        chosen = texts.sort("item").head(MOST).collect(engine="streaming")
    wanted_parents = chosen["parent"].drop_nulls().unique()
    parents = items.filter(pl.col("item").is_in(wanted_parents.implode()))
    answers = parents.select(parent="item", answers="text").collect(engine="streaming")
    return chosen.join(answers, on="parent", how="left", maintain_order="left"), total


def _bound(total: int) -> str:
    """A key below which a little more than ``MOST`` of evenly spread keys lie: sorting all takes memory."""
    part = 1.1 * MOST / max(total, 1)
    return "g" if part >= 1 else f"{int(part * 16**8):08x}"


def _read(kind: str, row: Mapping[str, Any], found: list[tuple[Any, ...]]) -> dict[str, Any]:
    """One row of ``READ``; what the rules find is added to ``found``."""
    text = Text(_ADDRESSEES.sub("", row["text"]) if kind == "reply" else row["text"])
    about = {"item": row["item"], "kind": kind, "published": row["published"]}
    if kind == "incoming":
        sorted_in = triage(row["text"], language=row["language"])
        return about | {"needs_reply": sorted_in.needs_reply} | counted(text, sorted_in.language)
    found.extend(_findings(kind, row, text))
    return about | counted(text, identify(text, prior=row["language"]))


def _findings(kind: str, row: Mapping[str, Any], text: Text) -> Iterator[tuple[Any, ...]]:
    draft = Draft("post" if kind == "post" else "reply", text.raw, row["language"], parent=row["answers"])
    for rule, _, match in examine(draft, kind=draft.kind, text=text, only=RULES):
        yield row["item"], rule.id, rule.version, match.start, match.end
