"""Describes the command line in a page, from the commands themselves."""

from typing import Any

import typer
import typer.main


def commands_page(app: typer.Typer) -> str:
    """Return docs/reference/cli.md: every command with its options."""
    group = typer.main.get_command(app)
    lines = ["# Command line", "", f"{_help(group)}", ""]
    commands: dict[str, Any] = getattr(group, "commands", {})
    for name, command in sorted(commands.items()):
        lines += [f"## `stamgast {name}`", "", _help(command), "", *_parameters(command), ""]
    return "\n".join(lines).rstrip() + "\n"


def _help(command: Any) -> str:
    return str(command.help or "").strip()


def _parameters(command: Any) -> list[str]:
    lines = []
    for parameter in command.params:
        if parameter.name == "help":
            continue
        names = ", ".join(f"`{option}`" for option in parameter.opts)
        default = parameter.default
        shown = (
            f" (default `{default}`)"
            if isinstance(default, str | int | bool) and default not in ("", False)
            else ""
        )
        lines.append(f"- {names}: {getattr(parameter, 'help', None) or 'required'}{shown}")
    return lines
