"""The contract every coach rule keeps; the rules' own examples are its cases."""

from pathlib import Path

import pytest

from stamgast.coach import rules as package
from stamgast.coach.contract import breaches, marked
from stamgast.coach.reference import pages
from stamgast.coach.registry import rules
from stamgast.coach.rule import Severity
from stamgast.vocabulary.languages import LANGUAGES

RULE_FILES = [path for path in Path(package.__file__).parent.glob("*/*.py") if path.name != "__init__.py"]
RULES = list(rules().values())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_keeps_the_contract(rule):
    assert list(breaches(rule)) == []


def test_every_rule_file_is_a_rule_and_its_id_is_its_path():
    assert {f"{path.parent.name}.{path.stem}" for path in RULE_FILES} == set(rules())


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_a_rule_file_stays_small(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_bad_example_marks_the_words_it_is_flagged_for(rule):
    assert all(marked(example.text).spans for examples in rule.bad.values() for example in examples)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_rule_speaks_louder_than_it_was_measured(rule):
    for language in LANGUAGES:
        measured = rule.measured.get(language)
        if not rule.exact and (measured is None or measured.lower < 0.90):
            assert rule.severity_in(language) <= Severity.TIP


def test_every_rule_has_a_reference_page_and_stands_in_the_index():
    rendered = pages()
    assert set(rendered) == {"index.md"} | {f"{rule}.md" for rule in rules()}
    assert all(f"[{rule}]({rule}.md)" in rendered["index.md"] for rule in rules())
