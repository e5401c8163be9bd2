"""B12: how fast questions are answered from millions of canonical items, beside DuckDB on the same files."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

import polars as pl

from benchmarks.alone import Run, alone
from benchmarks.installation import CACHE
from benchmarks.many_items import FORMATS, SCHEMA, THREAD, written
from benchmarks.result import Figure, Result

TARGET_MB: Final = 3_000.0
TARGET_RATIO: Final = 1.5
TARGET_APART: Final = 25.0
"""After start-up, what an item costs may lie so many per cent from the middle of all sizes."""

SIZES: Final = (100_000, 1_000_000, 10_000_000)
FEW: Final = 10
"""What so many items cost is start-up: what is done once, however many there are."""

THREADS: Final = 2
ASKED: Final = pl.Schema(
    {name: SCHEMA[name] for name in ("item_key", "kind", "direction", "parent_key", "ts")}
)
_KIND: Final = pl.Enum(["post", "comment", "reply"])
_DIRECTION: Final = pl.Enum(["in", "out"])
_QUANTILES: Final = (0.5, 0.9)
_WEEKS: Final = """SELECT count(DISTINCT week), max(items) FROM (
    SELECT date_trunc('week', ts) AS week, direction, count(*) AS items FROM items GROUP BY ALL)"""
_WAITS: Final = """SELECT count(*), quantile_cont(epoch(reply.ts) - epoch(said.ts), [0.5, 0.9])
    FROM items AS reply JOIN items AS said ON reply.parent_key = said.item_key
    WHERE reply.kind = 'reply' AND reply.direction = 'out'"""


def measure(*, full: bool) -> Result:
    """Ask both about CSV and NDJSON, in turns, each time in a process of its own."""
    import duckdb  # what asks us must not load it

    *fewer, items = SIZES if full else SIZES[:-1]
    files = written(CACHE, items)
    sizes = ", ".join(f"{files[form].stat().st_size / 1e6:,.0f} MB of {form.upper()}" for form in FORMATS)
    result = Result(
        "archive-10m",
        "B12 Millions of items",
        f"{items:,} items: how many a week in each direction, and how long people waited for a reply;"
        f" {sizes}; the floor is DuckDB {duckdb.__version__} with {THREADS} threads",
    )
    for form in FORMATS:
        ours = _compare(result, form, files[form], repeats=3 if full else 5)
        runs = {size: _again(form, size) for size in (FEW, *fewer)} | {items: ours}
        result.figures += _growth(result, form, runs)
    return result


def _again(form: str, items: int) -> list[Run]:
    path = written(CACHE, items)[form]
    return [alone(f"{__name__}:answer", path=str(path)) for _ in range(5)]


def _growth(result: Result, form: str, runs: dict[int, list[Run]]) -> list[Figure]:
    """CPU an item takes, size by size, with start-up and after it; and how far the sizes are apart then."""
    start = Figure(f"{form.upper()}: CPU of start-up ({FEW} items)", tuple(run.cpu for run in runs[FEW]), "s")
    figures, after = [start], []
    for size, of_size in runs.items():
        replies = {run.answer["replies"] for run in of_size}
        result.check("every reply found its comment", replies, {size // THREAD})
        if size == FEW:
            continue
        name = f"{form.upper()}: CPU an item, of {size:,}"
        figures.append(Figure(name, tuple(run.cpu / size * 1e6 for run in of_size), "µs"))
        later = tuple((run.cpu - start.middle) / size * 1e6 for run in of_size)
        after.append(Figure(f"{name}, after start-up", later, "µs"))
    middles = [figure.middle for figure in after]
    apart = max(abs(one / median(middles) - 1) for one in middles)
    name = f"{form.upper()}: CPU an item after start-up, furthest from the middle of all sizes"
    return [*figures, *after, Figure(name, (apart * 100,), "%", target=TARGET_APART)]


def _compare(result: Result, form: str, path: Path, *, repeats: int) -> list[Run]:
    ours: list[Run] = []
    theirs: list[Run] = []
    for _ in range(repeats):
        ours.append(alone(f"{__name__}:answer", path=str(path)))
        theirs.append(alone(f"{__name__}:duckdb_answer", path=str(path)))
    for run in ours:
        result.check(
            "the same weeks, replies, median and ninth decile as DuckDB", run.answer, theirs[0].answer
        )
    floor = Figure(f"{form.upper()}: DuckDB", tuple(run.wall for run in theirs), "s")
    limit = TARGET_RATIO * floor.middle
    result.figures += [
        Figure(f"{form.upper()}: ours", tuple(run.wall for run in ours), "s", floor.middle, limit),
        floor,
        _peak(f"{form.upper()}: memory at the peak", ours, TARGET_MB),
        _peak(f"{form.upper()}: memory at the peak, DuckDB", theirs),
    ]
    return ours


def _peak(name: str, runs: list[Run], target: float | None = None) -> Figure:
    return Figure(name, tuple(run.peak_mb for run in runs), "MB", target=target)


def answer(path: str) -> dict[str, Any]:
    """Answer as a diagnosis does: one pass into Parquet with the schema given, then plans over that.

    Keys are joined as numbers, as metrics do (``metrics.turns.key``). NDJSON is mapped into memory: its pages
    count at the peak. Hardly two instants are equal, so none is looked up, and all of the file is read, so it
    needs no statistics.
    """
    is_csv = path.endswith(".csv")
    scanned = pl.scan_csv(path, schema=SCHEMA) if is_csv else pl.scan_ndjson(path, schema=ASKED)
    ts = pl.col("ts").str.to_datetime("%Y-%m-%dT%H:%M:%SZ", time_unit="us", cache=False)
    with TemporaryDirectory(dir=Path(path).parent) as folder:
        file = Path(folder) / "items.parquet"
        keys = {"item": pl.col("item_key").hash(), "parent": pl.col("parent_key").hash()}
        kinds = (pl.col("kind").cast(_KIND), pl.col("direction").cast(_DIRECTION))
        scanned.select(*kinds, ts, **keys).sink_parquet(file, compression="lz4", statistics=False)
        items = pl.scan_parquet(file)
        weeks, waits = pl.collect_all([_weeks(items), _waits(items)], engine="streaming")
    replies, *quantiles = waits.row(0)
    return _answer(weeks.row(0), replies, quantiles)


def _weeks(items: pl.LazyFrame) -> pl.LazyFrame:
    weekly = items.group_by(pl.col("ts").dt.truncate("1w").alias("week"), "direction").len()
    return weekly.select(pl.col("week").n_unique(), pl.col("len").max())


def _waits(items: pl.LazyFrame) -> pl.LazyFrame:
    replies = items.filter(pl.col("kind") == "reply", pl.col("direction") == "out").select("parent", "ts")
    said = items.select("item", asked="ts")
    wait = (pl.col("ts") - pl.col("asked")).dt.total_microseconds() / 1e6
    quantiles = (wait.quantile(q, interpolation="linear").alias(f"{q}") for q in _QUANTILES)
    joined = replies.join(said, left_on="parent", right_on="item", how="inner")
    return joined.select(pl.len().alias("replies"), *quantiles)


def duckdb_answer(path: str) -> dict[str, Any]:
    """Answer with DuckDB, likewise in one pass, into a table of its own."""
    import duckdb  # see ``measure``

    types = ", ".join(f"{name}: '{'TIMESTAMP' if name == 'ts' else 'VARCHAR'}'" for name in SCHEMA)
    columns = f"columns = {{{types}}}"
    is_csv = path.endswith(".csv")
    source = f"read_csv('{path}', header = true, {columns})" if is_csv else f"read_json('{path}', {columns})"
    with duckdb.connect(config={"threads": THREADS}) as connection:
        connection.execute(
            f"CREATE TABLE items AS SELECT item_key, kind, direction, parent_key, ts FROM {source}"
        )
        weeks = connection.execute(_WEEKS).fetchone()
        waits = connection.execute(_WAITS).fetchone()
    if weeks is None or waits is None:
        raise AssertionError("no answer")
    return _answer(weeks, waits[0], waits[1])


def _answer(weeks: tuple[int, int], replies: int, waits: list[float]) -> dict[str, Any]:
    return {
        "weeks": weeks[0],
        "most_in_a_week": weeks[1],
        "replies": replies,
        "waits": [round(wait, 3) for wait in waits],
    }
