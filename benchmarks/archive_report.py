"""B11: how long somebody with a small archive waits for the report, start-up included."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks.archive_x import written
from benchmarks.installation import ROOT
from benchmarks.result import Figure, Result

TARGET_S: Final = 3.0
TWEETS: Final = 5_000

_LIBRARIES: Final = "import msgspec, numpy, polars, rapidfuzz, rich.progress, typer"


def measure(*, full: bool) -> Result:
    """Run the command as people do, in turns with a process that loads the libraries and ends."""
    archive, known = written(TWEETS)
    result = Result(
        "archive-report",
        "B11 Report of a small archive",
        f"{known['posts']:,} posts and {known['messages']:,} direct messages of a made-up town, from X;"
        " `stamgast diagnose` from its start to its end; the floor is Python with the libraries alone",
    )
    ours: list[tuple[float, float]] = []
    floor: list[tuple[float, float]] = []
    for _ in range(9 if full else 5):
        with TemporaryDirectory() as folder:
            page, told = Path(folder) / "report.html", Path(folder) / "report.json"
            command = ("-m", "stamgast", "diagnose", str(archive), "--out", str(page), "--json", str(told))
            ours.append(_cost(*command))
            result.check("every post and message counted, no problem", _counted(told), _expected(known))
            result.check("a whole page", page.read_text("utf-8").rstrip().endswith("</html>"), True)
        floor.append(_cost("-c", _LIBRARIES))
    start = median(wall for wall, _ in floor)
    result.figures += [
        Figure("command → report", tuple(wall for wall, _ in ours), "s", start, TARGET_S),
        Figure("command → report, CPU", tuple(cpu for _, cpu in ours), "s"),
        Figure("floor: Python with the libraries", tuple(wall for wall, _ in floor), "s"),
    ]
    return result


def _cost(*arguments: str) -> tuple[float, float]:
    """Run Python to its end; return seconds on the wall and of CPU. Raises ``CalledProcessError``."""
    before, began = os.times(), time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True, cwd=ROOT)
    wall, after = time.perf_counter() - began, os.times()
    user = after.children_user - before.children_user
    return wall, user + after.children_system - before.children_system


def _counted(told: Path) -> dict[str, Any]:
    found = json.loads(told.read_text("utf-8"))
    return {"items": [one["items"] for one in found["account"]], "problems": found["problems"]}


def _expected(known: dict[str, int]) -> dict[str, Any]:
    return {"items": [known["posts"] + known["messages"]], "problems": []}
