"""The commands themselves; each says what it does in its first line."""

import os
from pathlib import Path
from typing import Annotated

import django
import typer
from rich.console import Console

from stamgast.cli import backup, coach, diagnose, processes, world
from stamgast.vocabulary.languages import Language

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_show_locals=False)
console = Console()

app.command()(coach.coach)
app.command()(diagnose.diagnose)
app.command()(world.world)
app.command()(backup.backup)
app.command()(backup.restore)
app.add_typer(diagnose.archive, name="archive")

Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(help="Port to listen on.")]
Speech = Annotated[Language, typer.Option(help="sv, nb, nl or en.")]
Threads = Annotated[int, typer.Option(min=1, max=64, help="Worker threads.")]

SETS_UP_ITSELF = ("demo", "up", "web", "coach", "diagnose", "archive", "world")
"""Commands that set Django up later (when the port is known, or where pages are made), or not at all."""


@app.callback()
def prepare(context: typer.Context) -> None:
    """Stamgast: talk with people instead of shouting at them."""
    if context.invoked_subcommand not in SETS_UP_ITSELF:
        django.setup()


@app.command()
def migrate() -> None:
    """Bring the database and the compiled translations up to date."""
    from stamgast.config.tables import bring_up_to_date
    from stamgast.ui.catalogues import compile_stale

    compile_stale()
    bring_up_to_date()


@app.command()
def web(host: Host = "127.0.0.1", port: Port = 8000, threads: Threads = processes.WEB_THREADS) -> None:
    """Serve the pages."""
    processes.serve(host, port, threads)


@app.command()
def worker(threads: Threads = processes.WORKER_THREADS) -> None:
    """Do the background work: publish, read news, sweep."""
    processes.work(threads)


@app.command()
def up(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Run everything on this machine: migrate, then web and worker until Ctrl-C."""
    address = _set_up_at(host, port)
    migrate()
    processes.become_together(host, port, f"Stamgast is at {address}/")


def _set_up_at(host: str, port: int) -> str:
    """Set Django up, and return where people find us: where the environment says, or else here."""
    from django.conf import settings

    here = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104  compared, not listened on
    os.environ.setdefault("STAMGAST_PUBLIC_URL", f"http://{f'[{here}]' if ':' in here else here}:{port}")
    django.setup()
    return str(settings.PUBLIC_URL)


@app.command()
def account(
    email: Annotated[str, typer.Argument(help="E-mail address of the first user.")],
    workspace: Annotated[str, typer.Option(help="Name of the workspace they own.")],
    language: Speech = "en",
    zone: Annotated[str, typer.Option(help="Time zone, as in Europe/Oslo.")] = "Europe/Amsterdam",
    country: Annotated[str, typer.Option(help="Two letters, as in NO.")] = "NL",
) -> None:
    """Create a user with a workspace of their own, and print a link that signs them in."""
    from stamgast.cli.accounts import NotPossible, found, sign_in_link

    migrate()
    try:
        user = found(email, workspace, language=language, zone=zone, country=country)
    except NotPossible as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(2) from problem
    console.print(sign_in_link(user), soft_wrap=True)


@app.command()
def link(email: str) -> None:
    """Print a link that signs a user in once, within fifteen minutes."""
    from stamgast.cli.accounts import sign_in_link, user_of

    console.print(sign_in_link(user_of(email)), soft_wrap=True)


@app.command()
def demo(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    language: Speech = "en",
    *,
    prepare_only: Annotated[
        bool, typer.Option("--prepare-only", help="Fill the workspace and stop.")
    ] = False,
) -> None:
    """Fill a made-up bookshop-café with life and run it."""
    _set_up_at(host, port)
    from stamgast.cli.accounts import sign_in_link
    from stamgast.cli.demo import furnish

    migrate()
    with console.status("Furnishing the bookshop-café …"):
        owner = furnish(language)
    words = f"\n  Open this link; it signs you in once:\n\n  {sign_in_link(owner)}\n"
    if prepare_only:
        console.print(words, soft_wrap=True)
    else:
        processes.become_together(host, port, words)


@app.command()
def reference(folder: Path = Path("docs/reference"), *, check: bool = False) -> None:
    """Write the reference pages from the code, or check that they are up to date."""
    from stamgast.cli.reference import stale, write

    if check:
        late = stale(folder, app)
        for page in late:
            console.print(f"out of date: {page}")
        raise typer.Exit(1 if late else 0)
    write(folder, app)
