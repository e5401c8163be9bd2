"""The four languages have the same sentences, with the same gaps, for everything that is shown."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from stamgast.diagnosis.measures import BY_FIGURE
from stamgast.diagnosis.questions import KEYS, REASONS
from stamgast.diagnosis.wording import wording
from stamgast.networks.archives.levels import CAPABILITIES
from stamgast.networks.archives.problems import REASONS as UNUSABLE
from stamgast.vocabulary.languages import LANGUAGES

PARTS = {"title", "why", "good", "watch", "act", "next", "keep", "unknown"}


def entries(found: Any, path: str = "") -> Iterator[tuple[str, str]]:
    for name, value in found.items():
        if isinstance(value, str):
            yield path + name, value
        else:
            yield from entries(value, f"{path}{name}/")


ENGLISH = dict(entries(wording("en")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_sentence(language: str) -> None:
    found = dict(entries(wording(language)))
    assert found.keys() == ENGLISH.keys()
    assert all(text.strip() == text != "" for text in found.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_the_same_gaps(language: str) -> None:
    def gaps(text: str) -> set[str]:
        return set(re.findall(r"\{(\w*)\}", text))

    other = {name for name, text in entries(wording(language)) if gaps(text) != gaps(ENGLISH[name])}
    assert other == set()


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_nothing_is_left_in_english(language: str) -> None:
    same = {name for name, text in entries(wording(language)) if text == ENGLISH[name] and " " in text}
    assert same <= {"page/from_to", "chart/weeks_from", "count/people/one"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_shown_has_its_words(language: str) -> None:
    found = wording(language)
    assert found["figure"].keys() == BY_FIGURE.keys()
    assert all(part.keys() == {"title", "about"} for part in found["figure"].values())
    for section, questions in (("reason", REASONS), ("key", KEYS)):
        assert found[section].keys() == {question.id for question in questions}
        assert all(part.keys() == PARTS for part in found[section].values())
    assert found["capability"].keys() == set(CAPABILITIES) == found["how"].keys()
    assert found["unusable"].keys() == set(UNUSABLE)


def test_a_language_nobody_speaks_here_is_refused() -> None:
    with pytest.raises(KeyError):
        wording("../en")
