"""Writes the pages that are generated from the code, and finds those that are out of date."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import typer

import stamgast
from stamgast.cli.commands_page import commands_page
from stamgast.coach import reference as coach_reference
from stamgast.metrics import reference as metrics_reference
from stamgast.networks.archives import reference as archives_reference
from stamgast.networks.contract import exempt, scenarios
from stamgast.networks.network import Network
from stamgast.networks.registry import archive_readers, networks

PACKAGE = Path(stamgast.__file__).parent
MAP_BEGINS, MAP_ENDS = "<!-- map begins -->", "<!-- map ends -->"


def pages(app: typer.Typer) -> Mapping[str, str]:
    """Return the generated pages by path below ``docs/reference``."""
    coach = {f"coach/{name}": page for name, page in coach_reference.pages().items()}
    return {
        "networks.md": _networks_page(),
        "archives.md": archives_reference.page(archive_readers()),
        "metrics.md": metrics_reference.page(),
        "cli.md": commands_page(app),
        **coach,
    }


def write(folder: Path, app: typer.Typer) -> None:
    """Write all generated pages, and the map into ARCHITECTURE.md."""
    for name, page in pages(app).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
    for leftover in (
        set(folder.rglob("*.md")) - {folder / name for name in pages(app)} - {folder / "benchmarks.md"}
    ):
        leftover.unlink()
    house = folder.parent.parent / "ARCHITECTURE.md"
    house.write_text(with_map(house.read_text(encoding="utf-8")), encoding="utf-8")


def stale(folder: Path, app: typer.Typer) -> list[str]:
    """Name the pages that differ from what the code says now."""
    late = [
        name
        for name, page in pages(app).items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != page
    ]
    house = (folder.parent.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
    return late if with_map(house) == house else [*late, "ARCHITECTURE.md"]


def with_map(text: str) -> str:
    """Return a page with the current map between its markers."""
    before, _, rest = text.partition(MAP_BEGINS)
    _, _, after = rest.partition(MAP_ENDS)
    return f"{before}{MAP_BEGINS}\n{_map()}{MAP_ENDS}{after}"


def first_line(module: Path) -> str:
    """Return the first line of a module's docstring, or nothing."""
    doc = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return doc.partition("\n")[0]


def _map() -> str:
    lines = []
    for package in sorted(p.parent for p in PACKAGE.glob("*/__init__.py")):
        lines += [
            f"### `{package.name}/`",
            "",
            first_line(package / "__init__.py"),
            "",
            "| file | what is in it |",
            "|---|---|",
        ]
        lines += [f"| `{path.relative_to(package)}` | {first_line(path)} |" for path in _modules(package)]
        lines.append("")
    return "\n".join(lines)


def _modules(package: Path) -> Iterator[Path]:
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).parts
        if (
            path.name in ("__init__.py", "apps.py")
            or "migrations" in parts
            or "rules" in parts
            or "adapters" in parts
        ):
            continue
        yield path


def _networks_page() -> str:
    lines = [
        "# Networks",
        "",
        "What each network can do here, from the same declarations the code reads.",
        "",
        "| network | publish | reply | read conversations | text | pictures | scenarios |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [_row(network) for network in networks().values()]
    for network in networks().values():
        if reasons := exempt(network):
            lines += ["", f"## {network.name}: what cannot happen there", ""]
            lines += [f"- `{name}`: {reason}" for name, reason in reasons.items()]
    return "\n".join(lines) + "\n"


def _row(network: Network) -> str:
    def yes(value: object) -> str:
        return "yes" if value else "no"

    played = 0 if network.is_demo else sum(1 for _ in scenarios(network))
    can = (network.publisher, network.replies, network.conversations)
    limit, images = network.limits.text.value or "no limit", network.limits.images.value or "no limit"
    cells = [network.name, *map(yes, can), str(limit), str(images), str(played)]
    return f"| {' | '.join(cells)} |"
