"""Writes canonical items by the million, as CSV and as NDJSON: our posts, comments, our replies."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import polars as pl

SCHEMA: Final = pl.Schema(
    {
        "item_key": pl.String(),
        "kind": pl.String(),
        "direction": pl.String(),
        "author_key": pl.String(),
        "parent_key": pl.String(),
        "ts": pl.String(),
        "lang": pl.String(),
        "text": pl.String(),
        "url": pl.String(),
    }
)
FORMATS: Final = ("csv", "ndjson")
THREAD: Final = 8
"""A post, six comments and one reply: so many rows make a thread."""

_CHUNK: Final = 800_000
_BEGIN_S: Final = int(datetime(2020, 3, 2, tzinfo=UTC).timestamp())
_SPAN_S: Final = 6 * 365 * 86_400
_DAY: Final = 86_400
_WORDS: Final = (
    "Is er nog plaats op donderdag?",
    "Ja, nog zes stoelen, kom gerust binnen.",
    "Wat een mooie avond was dat!",
    "Welke bladzijde kozen jullie?",
    "Signeeravond met Nora Quist, kom je?",
)


def written(folder: Path, items: int) -> dict[str, Path]:
    """Return files by format with so many items; they are written once and kept."""
    files = {form: folder / f"items-{items}.{form}" for form in FORMATS}
    missing = [form for form, file in files.items() if not file.is_file()]
    folder.mkdir(parents=True, exist_ok=True)
    for form in missing:
        unfinished = files[form].with_suffix(".part")
        with unfinished.open("wb") as file:
            for begin in range(0, items, _CHUNK):
                rows = _rows(begin, min(begin + _CHUNK, items), items)
                if form == "csv":
                    rows.write_csv(file, include_header=begin == 0)
                else:
                    rows.write_ndjson(file)
        unfinished.replace(files[form])
    return files


def _rows(begin: int, end: int, items: int) -> pl.DataFrame:
    number = pl.int_range(begin, end, dtype=pl.Int64(), eager=True).alias("number")
    thread, place = pl.col("number") // THREAD, pl.col("number") % THREAD
    is_post, is_reply = place == 0, place == THREAD - 1
    answered = 1 + _mixed(thread, 1) % (THREAD - 2)
    posted = _BEGIN_S + thread * (_SPAN_S * THREAD) // items
    asked: Callable[[pl.Expr], pl.Expr] = lambda n: posted + 60 + _mixed(thread * THREAD + n, 2) % _DAY  # noqa: E731
    replied = asked(answered) + 30 + _mixed(thread, 3) % (3 * _DAY)
    seconds = pl.when(is_post).then(posted).when(is_reply).then(replied).otherwise(asked(place))
    return pl.DataFrame(number).select(
        item_key=_key("item", pl.col("number")),
        kind=pl.when(is_post)
        .then(pl.lit("post"))
        .when(is_reply)
        .then(pl.lit("reply"))
        .otherwise(pl.lit("comment")),
        direction=pl.when(is_post | is_reply).then(pl.lit("out")).otherwise(pl.lit("in")),
        author_key=pl.when(is_post | is_reply)
        .then(pl.lit("bokkafeen"))
        .otherwise(_key("person", _mixed(pl.col("number"), 4) % (items // 20 + 1))),
        parent_key=pl.when(~is_post).then(
            _key("item", thread * THREAD + pl.when(is_reply).then(answered).otherwise(0))
        ),
        ts=pl.from_epoch(seconds, time_unit="s").dt.strftime("%Y-%m-%dT%H:%M:%SZ"),
        lang=pl.lit("nl"),
        text=pl.concat_str(_sentence(5), _sentence(6), separator=" "),
        url=pl.format("https://toot.example/@bokkafeen/{}", pl.col("number")),
    )


def _sentence(salt: int) -> pl.Expr:
    return pl.lit(list(_WORDS)).list.get(_mixed(pl.col("number"), salt) % len(_WORDS))


def _key(word: str, number: pl.Expr) -> pl.Expr:
    return pl.format("{}-{}", pl.lit(word), number)


def _mixed(number: pl.Expr, salt: int) -> pl.Expr:
    """Return a number that looks like chance and is always the same."""
    return (number * 2_654_435_761 + salt * 40_503) % 4_294_967_291 // 7
