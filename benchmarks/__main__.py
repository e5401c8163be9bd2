"""The benchmarks' command line."""

import argparse
import importlib
import sys
from collections.abc import Sequence

from rich.console import Console

from benchmarks.report import keep, show
from benchmarks.result import Result

BENCHMARKS = {
    "publish-lateness": "benchmarks.publish_lateness",
    "publish-fairness": "benchmarks.publish_fairness",
    "restart-lateness": "benchmarks.restart_lateness",
    "calendar": "benchmarks.calendar_page",
    "composer": "benchmarks.composer",
    "ingest-batch": "benchmarks.ingest_batch",
    "ingest-single": "benchmarks.ingest_single",
    "on-screen": "benchmarks.on_screen",
    "inbox-page": "benchmarks.inbox_page",
    "inbox-search": "benchmarks.inbox_search",
    "inbox-mixed": "benchmarks.inbox_mixed",
    "sla-tick": "benchmarks.sla_tick",
    "footprint": "benchmarks.footprint",
    "backup-restore": "benchmarks.backup_restore",
    "archive-x": "benchmarks.archive_x",
    "archive-report": "benchmarks.archive_report",
    "archive-copies": "benchmarks.archive_copies",
    "archive-10m": "benchmarks.archive_10m",
    "coach-speed": "benchmarks.coach_speed",
}
"""Names and modules; each module has ``measure(*, full: bool) -> Result``."""

NARROWEST = 110


def main(arguments: Sequence[str]) -> int:
    """Run the named benchmarks, or all; return 1 if an answer was wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(BENCHMARKS)}")
    parser.add_argument("--full", action="store_true", help="the long form")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - BENCHMARKS.keys():
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    console, results = Console(width=max(Console().width, NARROWEST)), []
    for name in options.names or BENCHMARKS:
        with console.status(f"{name} …"):
            result: Result = importlib.import_module(BENCHMARKS[name]).measure(full=options.full)
        show(result, console)
        results.append(result)
        keep([result], full=options.full)
    return 1 if any(result.wrong for result in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
