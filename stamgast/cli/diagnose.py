"""The commands that read archives: the diagnosis, and what an archive is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from stamgast.vocabulary.languages import Language

if TYPE_CHECKING:  # tables are heavy, and most commands need none
    from stamgast.diagnosis.report.words import Words
    from stamgast.diagnosis.result import Diagnosis
    from stamgast.networks.archives.read import ReadResult
    from stamgast.networks.archives.tables import Columns

DONE, WITH_PROBLEMS, UNUSABLE = 0, 1, 2
COLOURS = {"good": "green", "watch": "yellow", "act": "red", "not_knowable": "blue"}


def _day(help_: str) -> Any:
    return typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help=help_)


def _file(help_: str) -> Any:
    return typer.Option(dir_okay=False, metavar="FILE", help=help_)


archive = typer.Typer(no_args_is_help=True, help="Look at archives without judging them.")
console = Console()
aside = Console(stderr=True)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Archives: zips, folders or files.")]
Messages = Annotated[
    bool, typer.Option("--keep-messages", help="Keep the words of private messages that others wrote.")
]
Day = datetime | None
Speech = Annotated[Language, typer.Option(help="Language of the report.")]
OptionalFile = Path | None


def diagnose(  # noqa: PLR0913  # every option of the command is a parameter
    paths: Paths,
    *,
    language: Speech = "en",
    since: Annotated[Day, _day("From this day on; held against as much time before it.")] = None,
    until: Annotated[Day, _day("Up to this day, itself included.")] = None,
    own_events: Annotated[OptionalFile, _file("Own events: a CSV with the columns from and to.")] = None,
    out: Annotated[OptionalFile, _file("Write the report as one HTML page.")] = None,
    pdf: Annotated[OptionalFile, _file("Write the report as PDF.")] = None,
    json: Annotated[OptionalFile, _file("Write everything as JSON.")] = None,
    names: Annotated[bool, typer.Option("--names", help="Keep names of other people in full.")] = False,
    keep_messages: Messages = False,
) -> None:
    """Say from archives how one talks with people: ten reasons, seven keys, and what to do this week."""
    from stamgast.diagnosis.thrift import take_little_memory

    take_little_memory()
    from stamgast.diagnosis.diagnose import NothingThere, Options
    from stamgast.diagnosis.diagnose import diagnose as work_out
    from stamgast.diagnosis.events import BadEvents, read_events
    from stamgast.diagnosis.needed import NEEDED
    from stamgast.diagnosis.report.words import Words

    words = Words(language)
    try:
        options = Options(
            since=since and since.replace(tzinfo=UTC),
            until=until and until.replace(tzinfo=UTC) + timedelta(days=1, microseconds=-1),
            events=read_events(own_events) if own_events else None,
            names=names,
        )
        reading = _reading(paths, words, only=NEEDED, keep_messages=keep_messages)
        with reading as result, _progress(words, "texts") as step:
            found = work_out(result.tables, options, step=step)
    except BadEvents as error:
        _give_up(str(error))
    except NothingThere:
        _give_up(words.said("terminal", "nothing_there"))
    _write_all(found, language, {"out": out, "pdf": pdf, "json": json})
    _summarise(found, words)
    raise typer.Exit(_code([dict(problem) for problem in found.problems]))


@archive.command()
def check(
    paths: Paths,
    *,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    language: Speech = "en",
) -> None:
    """Say what archives are: format, era, rows, time range, what cannot be known, problems."""
    from stamgast.diagnosis.check import check as look
    from stamgast.diagnosis.report.words import Words

    words = Words(language)
    with _reading(paths, words) as result:
        found = look(result.tables)
    if json:
        console.print_json(data=found)
    else:
        _show(found, words)
    raise typer.Exit(_code(found["problems"]))


@archive.command()
def convert(
    paths: Paths,
    *,
    out: Annotated[Path, typer.Option(file_okay=False, help="A folder that is not there yet.")],
    keep_messages: Messages = False,
    language: Speech = "en",
) -> None:
    """Write the canonical tables of archives as Parquet files."""
    from stamgast.diagnosis.check import check as look
    from stamgast.diagnosis.report.words import Words

    words = Words(language)
    if out.exists():
        _give_up(words.format("terminal.exists", name=out))
    with _reading(paths, words, keep_messages=keep_messages) as result:
        out.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        try:
            result.tables.write(beside)
            beside.rename(out)
        except BaseException:
            rmtree(beside, ignore_errors=True)
            raise
        found = look(result.tables)
    console.print(words.format("terminal.written", name=out), soft_wrap=True)
    raise typer.Exit(_code(found["problems"]))


@contextmanager
def _reading(
    paths: list[Path], words: "Words", *, only: "Columns | None" = None, keep_messages: bool = False
) -> "Iterator[ReadResult]":
    """Read archives; what is of no use at all ends the command with its reason."""
    from stamgast.networks.archives.problems import REASONS, Unusable
    from stamgast.networks.archives.read import read_archives
    from stamgast.networks.registry import archive_readers

    try:
        with _progress(words, "bytes") as step:
            result = read_archives(
                paths, archive_readers(), progress=step, only=only, keep_messages=keep_messages
            )
    except Unusable as error:
        reason = words.said("unusable", error.code, otherwise=REASONS[error.code])
        _give_up(f"{error.name}: {reason}".removeprefix(": "))
    with result:
        if result.found_in:
            aside.print(escape(words.format("terminal.found_in", name=result.found_in)), soft_wrap=True)
        yield result


@contextmanager
def _progress(words: "Words", what: str) -> Iterator[Callable[..., None]]:
    """A bar on the side (bytes read so far and in all, or texts read since), gone when the work is done."""
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeElapsedColumn

    counts = DownloadColumn() if what == "bytes" else TextColumn("{task.completed:.0f}")
    label = TextColumn("{task.description}")
    with Progress(label, BarColumn(), counts, TimeElapsedColumn(), console=aside, transient=True) as bar:
        task = bar.add_task(words.said("terminal", what), total=None)
        if what == "bytes":
            yield lambda so_far, of: bar.update(task, completed=so_far, total=max(so_far, of) if of else None)
        else:
            yield lambda more: bar.advance(task, more)


def _write_all(found: "Diagnosis", language: Language, files: dict[str, Path | None]) -> None:
    """Write what was asked for; each file appears whole or not at all."""
    from json import dumps

    from stamgast.diagnosis.as_json import as_json
    from stamgast.diagnosis.report.page import page
    from stamgast.diagnosis.report.pdf import NoPdf, pdf

    html = page(found, language) if files["out"] or files["pdf"] else ""
    if files["out"]:
        _write(files["out"], html.encode())
    if files["json"]:
        _write(files["json"], dumps(as_json(found, language), ensure_ascii=False, indent=1).encode())
    if files["pdf"]:
        try:
            _write(files["pdf"], pdf(html))
        except NoPdf as error:
            _give_up(str(error))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix=f".{path.name}-", dir=path.parent))
    try:
        (beside / path.name).write_bytes(content)
        (beside / path.name).replace(path)
    finally:
        rmtree(beside, ignore_errors=True)


def _summarise(found: "Diagnosis", words: "Words") -> None:
    table = Table(box=None, show_header=False, pad_edge=False)
    for section, part in (("reason", found.reasons), ("key", found.keys)):
        for one in part:
            title = words.heading(section, one)
            figure = words.figure(one.figures[0].figure) if one.verdict != "not_knowable" else ""
            verdict = f"[{COLOURS[one.verdict]}]{words.of('verdict')[one.verdict]}[/]"
            table.add_row(title, verdict, figure)
        table.add_row()
    console.print(table)
    _list_problems([dict(problem) for problem in found.problems], words)


def _show(found: dict[str, Any], words: "Words") -> None:
    for one in found["archives"]:
        console.print(f"[bold]{escape(one['format'])}[/] {escape(one['era'])}  {escape(one['account'])}")
        span = [str(one[name] or "?")[:10] for name in ("range_from", "range_to")]
        console.print(f"  {span[0]} – {span[1]}")
        for row in one["known"]:
            if row["reason"] != "not_offered":
                title = words.said("capability", row["capability"])
                console.print(f"  {title}: {words.said('level', row['level'])}", highlight=False)
    for name, count in found["rows"].items():
        console.print(f"  {name}: {words.number(count)}", highlight=False)
    _list_problems(found["problems"], words)


def _list_problems(problems: list[dict[str, Any]], words: "Words") -> None:
    if problems:
        aside.print(words.format("page.problems", n=len(problems)))
    for problem in problems[:20]:
        told = " ".join(str(problem[part] or "") for part in ("code", "member", "pos", "detail"))
        aside.print(f"  {escape(told)}", soft_wrap=True)


def _code(problems: list[dict[str, Any]]) -> int:
    """Notes are no problems: what they tell of was read."""
    return WITH_PROBLEMS if any(problem["severity"] != "note" for problem in problems) else DONE


def _give_up(reason: str) -> NoReturn:
    aside.print(escape(reason), soft_wrap=True)
    raise typer.Exit(UNUSABLE)
