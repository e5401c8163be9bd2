"""Three real examples for each reason and key, taken from the data.

Which items they are is asked kind by kind; what they say is then read for all of them together, for every
look at single items reads through the whole table.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import polars as pl

from stamgast.coach.similarity import normalised
from stamgast.diagnosis.measures import PASSED_ON
from stamgast.diagnosis.names import harmless, quoted, safe_link, shortened
from stamgast.diagnosis.result import Example
from stamgast.diagnosis.scene import Scene
from stamgast.diagnosis.signs import OFF_TONE, UNSOUND
from stamgast.metrics import people
from stamgast.metrics.figures import NotKnowable, Rhythm
from stamgast.metrics.known import knowable
from stamgast.metrics.reshare import IS_BARE
from stamgast.metrics.turns import answered_persons, key, spoken

EXAMPLES: Final = 3
CANDIDATES: Final = 20 * EXAMPLES
"""So many are looked at to find examples that do not all say the same."""

SETTLED: Final = timedelta(days=2)
"""What came in later may yet be answered in good time, and is no example of waiting."""


@dataclass(frozen=True, slots=True, eq=False)
class Sources:
    """What examples are taken from; ``names_of`` tells how authors are called, in full where ``whole``."""

    scene: Scene
    rhythm: Rhythm | None
    names_of: Callable[[Iterable[str]], Mapping[str, str]]
    whole: bool


def examples(kinds: Iterable[str], sources: Sources) -> dict[str, tuple[Example, ...]]:
    """Up to three examples of each kind; none for a kind that has none."""
    scene = sources.scene
    chosen: dict[str, pl.DataFrame] = {}
    for kind in dict.fromkeys(kinds):
        if kind in _CHOICES:
            chosen[kind] = _CHOICES[kind](scene)
        elif "." in kind:
            chosen[kind] = _with_findings(scene, kind)
    return {**_shown(chosen, sources), "silences": _silences(sources.rhythm)}


def _silences(rhythm: Rhythm | None) -> tuple[Example, ...]:
    if rhythm is None:
        return ()
    longest = rhythm.silences.sort("length_h", descending=True).head(EXAMPLES)
    rows = longest.select("start", "channel", "length_h").iter_rows()
    return tuple(Example(start, channel, hours=hours) for start, channel, hours in rows)


def _newest(rows: pl.LazyFrame) -> pl.DataFrame:
    """The newest of some items: item, published, and ``hours`` where they waited."""
    columns = rows.collect_schema().names()
    hours = pl.col("hours") if "hours" in columns else pl.lit(None, pl.Float64)
    chosen = rows.select("item", "published", hours=hours).top_k(CANDIDATES, by=["published", "item"])
    return chosen.sort("published", "item", descending=True).collect(engine="streaming")


def _with_findings(scene: Scene, *rules: str) -> pl.DataFrame:
    found = scene.findings.lazy().filter(pl.col("rule").is_in(rules)).select("item").unique()
    return _newest(scene.texts.lazy().join(found, on="item", how="semi"))


def _untold(scene: Scene) -> pl.DataFrame:
    """Own posts that ask nothing."""
    return _newest(scene.texts.lazy().filter(~pl.col("asks"), kind="post"))


def _waiting(scene: Scene) -> pl.LazyFrame:
    """What others wrote in good time and never got an answer to, with how long they have waited."""
    turns = answered_persons(spoken(scene.heard, scene.until)).filter(
        pl.col("answered_at").is_null(), pl.col("published") < scene.until - SETTLED
    )
    age = (pl.lit(scene.until) - pl.col("published")).dt.total_microseconds() / 3.6e9
    return _named(scene, turns.select("text", "published", "needs_reply", hours=age))


def _named(scene: Scene, turns: pl.LazyFrame) -> pl.LazyFrame:
    """Turns with the items they are; turns know them by their numbers only."""
    return turns.join(scene.heard.select("item", text=key("item")), on="text")


def _unanswered(scene: Scene) -> pl.DataFrame:
    return _newest(_waiting(scene))


def _open_questions(scene: Scene) -> pl.DataFrame:
    asking = scene.texts.lazy().filter("asks", kind="incoming").select("item")
    return _newest(_waiting(scene).join(asking, on="item", how="semi"))


def _slow(scene: Scene) -> pl.DataFrame:
    """Those who waited longest for the answer they got; else our answers that came latest."""
    turns = answered_persons(spoken(scene.heard, scene.until)).drop_nulls("answered_at")
    wait = (pl.col("answered_at") - pl.col("published")).dt.total_microseconds() / 3.6e9
    heard = _named(scene, turns.select("text", "published", hours=wait))
    own = scene.items.filter(pl.col("direction") == "out").drop_nulls("parent_published")
    delay = (pl.col("published") - pl.col("parent_published")).dt.total_microseconds() / 3.6e9
    late = own.select("item", "published", hours=delay)
    for rows in (heard, late):
        longest = rows.top_k(CANDIDATES, by=["hours", "item"]).collect(engine="streaming")
        if longest.height:
            break
    return longest.sort("hours", "item", descending=True)


def _twice(scene: Scene) -> pl.DataFrame:
    """Own posts that stand on another channel too."""
    if not scene.has_several_channels:
        return _newest(scene.items.clear())
    twins = scene.copies().select("post").unique().lazy()
    posts = scene.items.filter(pl.col("direction") == "out").with_columns(post=key("channel", "item"))
    return _newest(posts.join(twins, on="post", how="semi"))


def _bare(scene: Scene) -> pl.DataFrame:
    """What we passed on without a word, where it could have had some."""
    passed_on = knowable(scene.items, scene.known, PASSED_ON)
    if isinstance(passed_on, NotKnowable):
        return _newest(scene.items.clear())
    return _newest(passed_on.filter(pl.col("direction") == "out", pl.col("url").is_not_null(), IS_BARE))


def _quiet(scene: Scene) -> pl.DataFrame:
    """The last words of regulars who have gone quiet."""
    gone = people.quiet(scene.heard, until=scene.until).head(EXAMPLES).lazy()
    last = scene.heard.join(
        gone.select("author", published="last"), on=["author", "published"], how="semi"
    ).unique("author", keep="any")
    return _newest(last)


_CHOICES: Final[Mapping[str, Callable[[Scene], pl.DataFrame]]] = {
    "untold": _untold,
    "unanswered": _unanswered,
    "open_questions": _open_questions,
    "slow": _slow,
    "tone": lambda scene: _with_findings(scene, *OFF_TONE),
    "twice": _twice,
    "bare": _bare,
    "quiet": _quiet,
    "unsound": lambda scene: _with_findings(scene, *UNSOUND),
}


def _rows(scene: Scene, wanted: pl.Series) -> dict[str, dict[str, Any]]:
    """The few wanted items by their key, with what an example shows."""
    if not len(wanted):
        return {}
    few = scene.items.filter(pl.col("item").is_in(wanted.implode()))
    shown = few.select("item", "channel", "author", "direction", "published", "parent", "text", "url")
    return {row["item"]: row for row in shown.collect(engine="streaming").iter_rows(named=True)}


def _shown(chosen: Mapping[str, pl.DataFrame], sources: Sources) -> dict[str, tuple[Example, ...]]:
    """The chosen items with their words, in the order in which they were chosen."""
    wanted = pl.concat([pl.Series(dtype=pl.String), *(frame["item"] for frame in chosen.values())])
    rows = _rows(sources.scene, wanted.unique())
    parents = pl.Series([row["parent"] for row in rows.values() if row["parent"]], dtype=pl.String)
    answers = {item: row["text"] for item, row in _rows(sources.scene, parents.unique()).items()}
    names = sources.names_of({row["author"] for row in rows.values() if row["direction"] == "in"})

    def shown(item: str, hours: float | None) -> Example:
        row = rows[item]
        told = {"text": row["text"], "answers": answers.get(row["parent"] or "")}
        words = {name: quoted(text or "", names=sources.whole) for name, text in told.items()}
        name = names.get(row["author"], "")
        who = harmless(name) if sources.whole else shortened(name)
        link = safe_link(row["url"] or "")
        return Example(row["published"], row["channel"], url=link, who=who, hours=hours, **words)

    return {
        kind: _different(shown(*row) for row in frame.select("item", "hours").iter_rows())
        for kind, frame in chosen.items()
    }


def _different(found: Iterable[Example]) -> tuple[Example, ...]:
    """The first that do not say the same as one before them; what has no words is like nothing else."""
    said: dict[tuple[str, ...], Example] = {}
    for number, one in enumerate(found):
        words = (normalised(one.text), normalised(one.answers)) if one.text else (str(number),)
        said.setdefault(words, one)
    return tuple(said.values())[:EXAMPLES]
