"""The house rules that no linter knows: docstrings for the map, sizes, names."""

import ast
from pathlib import Path

import pytest

import stamgast

PACKAGE = Path(stamgast.__file__).parent
ROOT = PACKAGE.parent
MODULES = [p for p in sorted(PACKAGE.rglob("*.py")) if "migrations" not in p.parts]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TEMPLATES = sorted(PACKAGE.rglob("templates/**/*.html"))
FORBIDDEN_NAMES = {
    "utils",
    "helpers",
    "common",
    "base",
    "manager",
    "service",
    "data",
    "info",
    "process",
    "handle",
}
LONGER: dict[str, tuple[int, str]] = {}
"""Files that may be longer: path, limit and the reason."""


def lines_in(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def docstring(path: Path) -> str:
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_every_module_says_in_one_line_what_is_in_it(path: Path) -> None:
    first = docstring(path).partition("\n")[0]
    assert first, "the map is generated from this line"
    assert len(first) <= 120


def test_python_files_keep_their_size() -> None:
    too_long = {str(p): lines_in(p) for p in MODULES if lines_in(p) > LONGER.get(str(p), (400, ""))[0]}
    assert too_long == {}


def test_rule_files_keep_their_size() -> None:
    rules = [p for p in MODULES if "rules" in p.parts]
    assert {str(p): lines_in(p) for p in rules if lines_in(p) > 250} == {}


def test_adapters_keep_their_size() -> None:
    folders = [p for p in (PACKAGE / "networks" / "adapters").iterdir() if p.is_dir()]
    sizes = {f.name: sum(lines_in(p) for p in f.glob("*.py")) for f in folders}
    assert {name: size for name, size in sizes.items() if size > 1600} == {}


def test_templates_keep_their_size() -> None:
    assert {str(p): lines_in(p) for p in TEMPLATES if lines_in(p) > 200} == {}


def test_test_files_keep_their_size() -> None:
    assert {str(p): lines_in(p) for p in TESTS if lines_in(p) > 400} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = {part for path in MODULES for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert named & FORBIDDEN_NAMES == set()


def test_half_of_all_files_are_short() -> None:
    sizes = sorted(lines_in(p) for p in MODULES)
    assert sizes[len(sizes) // 2] <= 100
