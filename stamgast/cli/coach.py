"""Coaches texts on the command line: one text, many in a batch, or an evaluation on labelled texts."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

_EVALUATE = "evaluate"
_EXPORT = "export-labels"


def coach(  # noqa: PLR0913  one parameter per option
    words: Annotated[
        list[str] | None,
        typer.Argument(
            help="The text (or it is read from standard input), evaluate FILE …, or export-labels WORKSPACE."
        ),
    ] = None,
    *,
    kind: Annotated[
        str | None,
        typer.Option(help="purpose, post (unless labelled texts say otherwise), reply or incoming."),
    ] = None,
    language: Annotated[str | None, typer.Option(help="What the channel usually speaks, as in nl.")] = None,
    network: Annotated[str | None, typer.Option(help="Where the text goes, as in mastodon.")] = None,
    country: Annotated[str | None, typer.Option(help="Country of the channel, as in NL.")] = None,
    parent: Annotated[str | None, typer.Option(help="The text that is answered.")] = None,
    ui: Annotated[str, typer.Option(help="Language of the advice: sv, nb, nl or en.")] = "en",
    as_json: Annotated[bool, typer.Option("--json", help="Print one line of JSON.")] = False,
    batch: Annotated[
        bool, typer.Option("--batch", help="A line of JSON out for each one on standard input.")
    ] = False,
) -> None:
    """Say what the coach thinks of a text."""
    if batch:
        _batch(ui)
    elif words and words[0] == _EVALUATE and len(words) > 1:
        _evaluate([Path(name) for name in words[1:]], kind)
    elif words and words[0] == _EXPORT and len(words) == 2:
        _export(words[1])
    else:
        text = " ".join(words) if words else sys.stdin.read()
        given = {"language": language, "network": network, "country": country, "parent": parent}
        _one({"id": "text", "kind": kind or "post", "text": text, **given}, ui, as_json=as_json)


def _batch(ui: str) -> None:
    from stamgast.coach.batch import answers

    out = sys.stdout.buffer
    for line in answers(sys.stdin.buffer, ui_language=ui):
        out.write(line.encode("utf-8", "replace") + b"\n")
    out.flush()


def _evaluate(paths: list[Path], kind: str | None) -> None:
    from stamgast.coach.evaluate import table

    for path in paths:
        try:
            typer.echo(table(path, kind))
        except (OSError, ValueError) as problem:
            typer.echo(f"{path}: {problem}", err=True)
            raise typer.Exit(2) from problem


def _export(slug: str) -> None:
    """Prints what people decided about the messages of a workspace, one line of JSON each."""
    import django

    django.setup()

    from stamgast.conversations.labelled import labelled
    from stamgast.workspaces.models import Workspace

    workspace = Workspace.objects.filter(slug=slug).first()
    if workspace is None:
        typer.echo(f"There is no workspace {slug}.", err=True)
        raise typer.Exit(2)
    for row in labelled(workspace):
        typer.echo(json.dumps(row, ensure_ascii=False))


def _one(row: dict[str, str | None], ui: str, *, as_json: bool) -> None:
    from stamgast.coach.batch import BadLineError, answer

    try:
        said = answer(row, ui_language=ui)
    except BadLineError as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(2) from problem
    if as_json:
        typer.echo(json.dumps(said, ensure_ascii=False))
        return
    typer.echo(f"{said['language']}  {', '.join(said['labels'])}")
    for finding in said["findings"]:
        typer.echo(f"\n{finding['severity']}  {finding['rule']} (version {finding['version']})")
        typer.echo(f"  {finding['start']}–{finding['end']}  {finding['evidence']}")
        typer.echo(f"  {finding['message']} {finding['advice']}")
        if finding["replacement"]:
            typer.echo(f"  → {finding['replacement']}")
