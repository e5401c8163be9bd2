"""B11: how fast an archive of X is read and diagnosed, and how little memory that takes."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, Final
from zipfile import ZipFile

from benchmarks.alone import Run, alone
from benchmarks.installation import CACHE
from benchmarks.result import Figure, Result

TARGET_S: Final = 20.0
TARGET_MB: Final = 250.0

FEW: Final = 10
"""What an archive of about so many posts costs is start-up: what is done once, however many there are."""

_SAID_PER_TWEET: Final = 1.886
"""Of so many things said in a town one is a post of ours; the rest is what others say, and messages."""

_START: Final = datetime(2024, 3, 4, tzinfo=UTC)
_PIECE: Final = 1 << 20
_WAYS: Final = ("inflated", "decoded", "read", "diagnosed")


def measure(*, full: bool) -> Result:
    """Inflate, decode, read and diagnose one archive, each in a process of its own."""
    tweets = 1_000_000 if full else 100_000
    archive, known = written(tweets)
    with ZipFile(archive) as opened:
        size = sum(member.file_size for member in opened.infolist())
    result = Result(
        "archive-x",
        "B11 Archive of X",
        f"{known['posts']:,} posts and {known['messages']:,} direct messages of a made-up town,"
        f" {size / 1e9:.2f} GB of JSON in a zip of {archive.stat().st_size / 1e6:.0f} MB",
    )
    few, _ = written(FEW)
    runs: dict[str, list[Run]] = {way: [] for way in (*_WAYS, "started")}
    for _ in range(3):
        for way in _WAYS:
            runs[way].append(alone(f"{__name__}:{way}", path=str(archive)))
        runs["started"].append(alone(f"{__name__}:diagnosed", path=str(few)))
    for run in runs["decoded"]:
        result.check("every post decoded by the floor", run.answer, known["posts"])
    for run in (*runs["read"], *runs["diagnosed"]):
        result.check("every post, reply, reshare and message in its table, no problem", run.answer, known)
    _figures(result, runs, known["posts"] + known["messages"], full=full)
    return result


def _figures(result: Result, runs: dict[str, list[Run]], items: int, *, full: bool) -> None:
    floor = median(run.wall for run in runs["decoded"])
    start = median(run.cpu for run in runs["started"])

    def figure(name: str, way: str, value: Callable[[Run], float], unit: str, **more: Any) -> None:
        result.figures.append(Figure(name, tuple(value(run) for run in runs[way]), unit, **more))

    figure("floor: inflating alone", "inflated", lambda run: run.wall, "s")
    figure("floor: inflating, cutting and typed decoding alone", "decoded", lambda run: run.wall, "s")
    figure("read into tables", "read", lambda run: run.wall, "s", floor=floor)
    target = TARGET_S if full else None
    figure("from zip to diagnosis", "diagnosed", lambda run: run.wall, "s", floor=floor, target=target)
    figure("from zip to diagnosis, CPU", "diagnosed", lambda run: run.cpu, "s")
    figure(f"start-up ({FEW} posts), CPU", "started", lambda run: run.cpu, "s")
    figure("CPU an item", "diagnosed", lambda run: run.cpu / items * 1e6, "µs")
    figure("CPU an item, after start-up", "diagnosed", lambda run: (run.cpu - start) / items * 1e6, "µs")
    figure("memory at the peak, reading", "read", lambda run: run.peak_mb, "MB")
    figure("memory at the peak, to diagnosis", "diagnosed", lambda run: run.peak_mb, "MB", target=TARGET_MB)


def written(tweets: int) -> tuple[Path, dict[str, int]]:
    """Return an archive with about so many posts, and what is in it; it is written once and kept."""
    archive, counts = CACHE / f"x-{tweets}.zip", CACHE / f"x-{tweets}.json"
    if not counts.is_file():
        from stamgast.world.archives import write_archive
        from stamgast.world.town import make_town

        town = make_town(1, max(300, tweets // 40), round(tweets * _SAID_PER_TWEET), "en", _START)
        CACHE.mkdir(parents=True, exist_ok=True)
        with archive.open("w+b") as file:
            write_archive(town, "x", file)
        counts.write_text(json.dumps(_counted(town)), encoding="utf-8")
    return archive, json.loads(counts.read_text(encoding="utf-8"))


def _counted(town: Any) -> dict[str, int]:
    from stamgast.world.truth import truth

    known = truth(town)
    public, messages = known["public"], known["messages"]
    return {
        "posts": public["posts"] + public["reshares"] + public["replies"],
        "replies": public["replies"],
        "reshares": public["reshares"],
        "messages": messages["inbound"] + messages["replies"],
        "problems": 0,
    }


def inflated(path: str) -> int:
    """Inflate everything and look at nothing."""
    size = 0
    with ZipFile(path) as archive:
        for member in archive.infolist():
            with archive.open(member) as stream:
                size += sum(map(len, iter(partial(stream.read, _PIECE), b"")))
    return size


def decoded(path: str) -> int:
    """Cut the posts and decode them into typed structs, and keep none."""
    from stamgast.networks.adapters.x.archive.reader import XReader
    from stamgast.networks.adapters.x.archive.records import unwrapped_tweet
    from stamgast.networks.archives.json_cutting import Cutter
    from stamgast.networks.archives.parts import Parts

    with Parts.of([Path(path)]) as parts:
        view = parts.allow(XReader.allowed)
        streams = (stream for name in view.matching("data/tweets*.js") for stream in view.streams(name))
        return sum(not cut.problem for stream in streams for cut in Cutter(stream).elements(unwrapped_tweet))


def read(path: str) -> dict[str, int]:
    """Read the archive into tables; say what is in them."""
    from stamgast.networks.archives.read import read_archives
    from stamgast.networks.registry import archive_readers

    with read_archives([Path(path)], archive_readers()) as result:
        return _in_tables(result.tables)


def diagnosed(path: str) -> dict[str, int]:
    """Read the archive and diagnose it, as the command does; say what is in its tables."""
    from stamgast.diagnosis.thrift import take_little_memory

    take_little_memory()
    from stamgast.diagnosis.diagnose import diagnose
    from stamgast.diagnosis.needed import NEEDED
    from stamgast.networks.archives.read import read_archives
    from stamgast.networks.registry import archive_readers

    with read_archives([Path(path)], archive_readers(), only=NEEDED) as result:
        diagnose(result.tables)
        return _in_tables(result.tables)


def _in_tables(tables: Any) -> dict[str, int]:
    import polars as pl

    kinds = tables.scan("item").group_by(pl.col("kind").cast(pl.String)).len().collect()
    count = dict(kinds.iter_rows())
    public = ("post", "reply", "reshare", "quote")
    return {
        "posts": sum(count.get(kind, 0) for kind in public),
        "replies": count.get("reply", 0),
        "reshares": count.get("reshare", 0),
        "messages": count.get("message", 0),
        "problems": tables.scan("problem").select(pl.len()).collect().item(),
    }
