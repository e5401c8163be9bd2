"""Whatever is written into the audit log can be read there in words."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from stamgast.workspaces.audit import SENTENCES

PACKAGE = Path(__file__).parents[2] / "stamgast"
WRITERS = ("record", "_record", "_noted")
VERB = re.compile(r"[a-z_]+\.[a-z_]+")


def verbs() -> Iterator[str]:
    """Find the verbs in calls that write into the log."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in WRITERS:
                words = [each.value for each in node.args if isinstance(each, ast.Constant)]
                yield from (word for word in words if isinstance(word, str) and VERB.fullmatch(word))


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


FOUND = sorted(set(verbs()))


def test_verbs_are_found() -> None:
    assert {"publication.scheduled", "workspace.founded"} <= set(FOUND)


@pytest.mark.parametrize("verb", FOUND)
def test_every_verb_has_its_words(verb: str) -> None:
    assert verb in SENTENCES
