"""Dates as each language writes them."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.utils import translation
from django.utils.formats import date_format, get_format

from stamgast.vocabulary.languages import LANGUAGES

PACKAGE = Path(__file__).parents[2] / "stamgast"
NAMED = re.compile(r'(?:\|date:|date_format\([\w.]+, )"([^"]*)"')
FORMATS = {
    found
    for path in PACKAGE.rglob("*.*")
    if path.suffix in {".py", ".html"}
    for found in NAMED.findall(path.read_text("utf-8"))
}
NAMES = sorted(found for found in FORMATS if found.endswith("_FORMAT"))


def test_no_page_says_itself_how_a_day_in_a_month_is_written() -> None:
    literal = sorted(found for found in FORMATS if re.search(r"[jd].*[FNMbm]|[FNMbm].*[jd]", found))
    assert [found for found in literal if found not in NAMES] == ["Y-m-d"]  # for machines


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_language_has_every_format_that_is_named(name: str, language: str) -> None:
    assert get_format(name, language) != name


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Wednesday 2 December 2026"),
        ("nb", "onsdag 2. desember 2026"),
        ("nl", "woensdag 2 december 2026"),
        ("sv", "onsdag 2 december 2026"),
    ],
)
def test_a_day_is_written_as_people_write_it(language: str, words: str) -> None:
    with translation.override(language):
        assert date_format(date(2026, 12, 2), "WEEKDAY_DATE_FORMAT") == words
