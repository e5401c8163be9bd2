"""Shows results on the terminal and writes them to ``docs/reference/benchmarks.md``."""

import json
import os
import platform
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.installation import CACHE, ROOT
from benchmarks.result import Figure, Result

PAGE = ROOT / "docs" / "reference" / "benchmarks.md"
KEPT = CACHE / "results.json"
HEADINGS = ("Figure", "Median", "Range", "Repeats", "Floor", "Ours ÷ floor", "Target")
INTRODUCTION = """# Benchmarks

Measured by `make bench` (short form) and `make bench FULL=1`. Every benchmark takes its own floor in the
same run, repeats alternating with it, and checks its answers: where one is wrong, no speed counts. A ratio is
*ours ÷ floor*, turned so that more than 1 means slower or bigger. The floor is what the same work costs with
nothing around it: plain loops and raw SQL against the same files and the same server. Ratios below 2 mean
little on a shared machine. The first run also writes the long past that B7 reads, which takes a minute more.
"""


def show(result: Result, console: Console) -> None:
    """Print one result as a table."""
    table = Table(*HEADINGS, title=f"{result.title}: {result.workload}", title_justify="left")
    for figure in result.figures:
        style = "" if figure.is_met is None else "green" if figure.is_met else "yellow"
        table.add_row(*row(figure), style=style)
    console.print(table)
    console.print(f"Right answers: {'; '.join(dict.fromkeys(result.checked)) or 'none'}", style="dim")
    for wrong in result.wrong:
        console.print(f"WRONG, the speed does not count: {wrong}", style="bold red")


def row(figure: Figure) -> list[str]:
    """Return a figure's cells, in the order of ``HEADINGS``."""
    low, high = min(figure.values), max(figure.values)
    ratio = f"{figure.ratio:.1f}" if figure.ratio else ""
    spread = f"{number(low)}–{number(high)}" if len(figure.values) > 1 else ""
    floor = f"{number(figure.floor)} {figure.unit}" if figure.floor else ""
    return [
        figure.name, f"{number(figure.middle)} {figure.unit}", spread, str(len(figure.values)), floor, ratio,
        _target(figure),
    ]  # fmt: skip


def number(value: float) -> str:
    """Write a number with three significant digits or as a whole one."""
    if abs(value) >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.2f}" if abs(value) >= 1 else f"{value:.3f}"


def _target(figure: Figure) -> str:
    if figure.target is None:
        return ""
    sign = "≥" if figure.more_is_better else "≤"
    return f"{sign} {number(figure.target)}: {'met' if figure.is_met else 'missed'}"


def keep(results: Iterable[Result], *, full: bool) -> None:
    """Remember results with their circumstances, and write the page from the latest of each."""
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else {}
    for result in results:
        form = "full" if full else "short"
        kept[f"{result.name} {form}"] = asdict(result) | {"form": form, "around": circumstances()}
    KEPT.parent.mkdir(parents=True, exist_ok=True)
    KEPT.write_text(json.dumps(kept, indent=1), encoding="utf-8")
    PAGE.write_text(page(kept), encoding="utf-8")


def circumstances() -> dict[str, str]:
    """Say on what, with what and when this was measured."""
    size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "machine": f"{os.cpu_count()} cores, {size:.0f} GB, {_processor()}, {platform.system()}",
        "load": f"{os.getloadavg()[0]:.1f}",
        "versions": f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version},"
        f" Django {version('django')}, granian {version('granian')}",
    }


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def page(kept: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the page for the results that were kept."""
    ordered = sorted(kept.values(), key=lambda found: (int(_short(found)[1:]), found["form"]))
    return "\n".join([INTRODUCTION, _summary(ordered), *map(_section, ordered)])


def _summary(kept: Iterable[Mapping[str, Any]]) -> str:
    """Return the table of everything that has a target."""
    headings = ("Benchmark", "Figure", "Ours", "Target", "Ours ÷ floor", "Answers")
    lines = ["| " + " | ".join(headings) + " |", "|" + "---|" * len(headings)]
    for found in kept:
        answers = "WRONG" if found["wrong"] else "right"
        for figure in _figures(found):
            if figure.target is not None:
                name, ours, _, _, _, ratio, target = row(figure)
                cells = (f"{_short(found)} ({found['form']})", name, ours, target, ratio, answers)
                lines.append("| " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def _short(found: Mapping[str, Any]) -> str:
    """Return a benchmark's number, as ``B7``."""
    return str(found["title"]).partition(" ")[0]


def _figures(found: Mapping[str, Any]) -> list[Figure]:
    return [Figure(**{**each, "values": tuple(each["values"])}) for each in found["figures"]]


def _section(found: Mapping[str, Any]) -> str:
    around = found["around"]
    lines = [
        f"## {found['title']} ({found['form']} form)\n",
        f"{found['workload'][0].upper()}{found['workload'][1:]}.\n",
        f"{around['date']}; {around['machine']}; load {around['load']} at the end; {around['versions']}.\n",
        "| " + " | ".join(HEADINGS) + " |",
        "|" + "---|" * len(HEADINGS),
        *("| " + " | ".join(row(figure)) + " |" for figure in _figures(found)),
        f"\nRight answers: {'; '.join(dict.fromkeys(found['checked']))}.\n",
        *(f"**Wrong, so the speed does not count:** {wrong}\n" for wrong in found["wrong"]),
    ]
    return "\n".join(lines)
