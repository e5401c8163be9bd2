"""B11: texts that stand on several channels, or nearly so, among very many: how much memory that takes."""

from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Final

import polars as pl

from benchmarks.alone import Run, alone
from benchmarks.installation import CACHE
from benchmarks.result import Figure, Result

TARGET_MB: Final = 300.0
CHANNELS: Final = 3

_WORDS: Final = 20
_VOCABULARY: Final = 30_000
_BEGIN: Final = datetime(2020, 3, 2, tzinfo=UTC)
_UNTIL: Final = datetime(2030, 1, 1, tzinfo=UTC)
_APART_S: Final = 1_800
_LATER_S: Final = 7_200
"""What is said goes to the next channel so much later."""


def measure(*, full: bool) -> Result:
    """Look for copies, and read all texts without looking, in turns, each in a process of its own."""
    posts = 300_000 if full else 60_000
    file, expected = _written(posts)
    result = Result(
        "archive-copies",
        "B11 Copies",
        f"{posts:,} posts on {CHANNELS} channels, half of which have the same text on all of them, and a"
        " quarter nearly so; the floor reads and normalises all texts and compares none",
    )
    ours, floor = [], []
    for _ in range(3):
        ours.append(alone(f"{__name__}:found", path=str(file)))
        floor.append(alone(f"{__name__}:normalised", path=str(file)))
    for run in ours:
        result.check("every copy found, and nothing else", run.answer, expected)
    result.figures += [
        _figure("copies found", ours, median(run.wall for run in floor)),
        Figure("copies found, CPU", tuple(run.cpu for run in ours), "s"),
        Figure("memory at the peak", tuple(run.peak_mb for run in ours), "MB", target=TARGET_MB),
        _figure("floor: texts alone", floor),
    ]
    return result


def _figure(name: str, runs: list[Run], floor: float | None = None) -> Figure:
    return Figure(name, tuple(run.wall for run in runs), "s", floor)


def found(path: str) -> dict[str, int]:
    """Look for copies as a diagnosis does."""
    from stamgast.diagnosis.thrift import take_little_memory

    take_little_memory()
    from stamgast.metrics.copies import copies

    similar = copies(pl.scan_parquet(path, low_memory=True), _UNTIL)["similarity"]
    same = int((similar == 100).sum())
    return {"same": same, "near": len(similar) - same}


def normalised(path: str) -> int:
    """Read and normalise all texts, and keep their hashes."""
    from stamgast.metrics.copies import worded

    texts = worded(pl.scan_parquet(path, low_memory=True), _UNTIL)
    return int(texts.select(pl.col("plain").hash().n_unique()).collect(engine="streaming").item())


def _written(posts: int) -> tuple[Path, dict[str, int]]:
    """Return a table of posts, and how many pairs there are, each both ways; it is written once and kept."""
    file = CACHE / f"copies-{posts}.parquet"
    if not file.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        _posts(posts).write_parquet(file, compression="lz4", row_group_size=10_000)
    kinds = pl.int_range(posts // CHANNELS, eager=True).alias("said").to_frame().select(_kind())["said"]
    pairs = CHANNELS * (CHANNELS - 1)
    return file, {"same": int((kinds >= 2).sum()) * pairs, "near": int((kinds == 1).sum()) * pairs}


def _posts(posts: int) -> pl.DataFrame:
    number = pl.int_range(posts // CHANNELS * CHANNELS, dtype=pl.Int64(), eager=True).alias("number")
    said, channel = pl.col("number") // CHANNELS, pl.col("number") % CHANNELS
    rows = pl.DataFrame(number).with_columns(said=said, channel=channel)
    own = pl.when(_kind() == 0).then(pl.col("number") + posts).otherwise("said")
    words = [_word(own, place) for place in range(_WORDS - 1)]
    last = pl.format("n{}", pl.when(_kind() < 2).then("number").otherwise("said"))
    seconds = pl.col("said") * _APART_S + pl.col("channel") * _LATER_S
    return rows.select(
        pl.format("channel {}", "channel").alias("channel"),
        item=pl.format("{}", "number"),
        author=pl.lit("us"),
        direction=pl.lit("out"),
        kind=pl.lit("post"),
        published=pl.lit(_BEGIN).dt.cast_time_unit("us") + pl.duration(seconds=seconds),
        text=pl.concat_str(*words, last, pl.format("#tag{}", "channel"), separator=" "),
    )


def _kind() -> pl.Expr:
    """0: a text for each channel; 1: one of which a word differs; 2 and 3: one for all."""
    return pl.col("said") * 2_654_435_761 % 4_294_967_291 // 7 % 4


def _word(number: pl.Expr, place: int) -> pl.Expr:
    """A word of a text; of few words there are many."""
    drawn = (number * (_WORDS + 1) + place).hash(seed=7) % _VOCABULARY
    return pl.format("w{}", drawn * drawn // _VOCABULARY)
