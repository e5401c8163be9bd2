"""Pages that are generated say what the code says now; links lead somewhere."""

import re
import tomllib
from pathlib import Path

import pytest

from stamgast.cli.commands import app
from stamgast.cli.reference import stale

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "ARCHITECTURE.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]


def test_generated_pages_are_up_to_date() -> None:
    assert stale(ROOT / "docs" / "reference", app) == [], "run `make reference`"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_drawn_layers_are_the_checked_ones() -> None:
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    (checked,) = (rule["layers"] for rule in rules["contracts"] if rule["name"].startswith("Layers"))
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    drawn = page.partition("```text\n")[2].partition("```")[0]
    assert [line.partition("  ")[0] for line in drawn.splitlines()] == checked
