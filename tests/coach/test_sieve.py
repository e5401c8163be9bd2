"""Patterns behind their needles: they fit where the bare pattern fits."""

import importlib
import json
import pkgutil
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from stamgast.coach import lexicon
from stamgast.coach.sieve import Sieve, needles
from stamgast.coach.text import Text

TEXTS = Path(__file__).parent / "data" / "last"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("ab|cd", {"ab", "cd"}),
        (r"(?<!\w)(?:hej(?:san)?|tja\w*)(?!\w)", {"hej", "hejsan", "tja"}),
        ("ta(?:r)? kontakt", {"ta kontakt", "tar kontakt"}),
        (r"(?:du|ni) (?:borde|får \w+) se", {"borde", "får "}),
        (r"\w+ (?:du|ni)(?:\w+|) går", {" går"}),
        ("ab?cde", {"abcde", "acde"}),
        (r"ab{2}cd*e", {"a"}),
        (r"ab\bcd", {"abcd"}),
        (r"^ab(?=x)cd$", {"abcd"}),
        ("[ab]?cd", {"cd", "acd", "bcd"}),
        ("[a-d]bc", {"bc"}),
        ("ab+c", {"ab"}),
        ("(?:ab|cd){0,2}e", {"e"}),
        ("(?:ab|cd)+", {"ab", "cd"}),
        ("a(?=bcd)", {"a"}),
        (r"[abc]d\.\w", {"ad.", "bd.", "cd."}),
        (r"ab\nc", {"ab"}),
        ("(?P<one>abc)d", {"abcd"}),
        (r"\w+|abc", set()),
        ("a|", set()),
        ("(?!)", set()),
    ],
)
def test_the_needles_of_a_pattern(pattern, expected):
    assert needles(pattern) == expected


def sieves():
    for module in pkgutil.iter_modules(lexicon.__path__):
        for name, value in vars(importlib.import_module(f"{lexicon.__name__}.{module.name}")).items():
            by_language = value if isinstance(value, Mapping) else {"": value}
            for language, one in by_language.items():
                if isinstance(one, Sieve):
                    yield pytest.param(one, id=f"{module.name}.{name}.{language}")


@pytest.fixture(scope="module")
def texts():
    rows = [json.loads(line) for file in TEXTS.glob("*.ndjson") for line in file.read_text().splitlines()]
    return [text for row in rows for text in (Text(row["text"]).folded, row["text"])]


@pytest.mark.parametrize("sieve", list(sieves()))
def test_a_sieve_finds_what_its_pattern_finds(sieve, texts):
    bare = re.compile(sieve.pattern)
    for text in texts:
        assert [found.span() for found in sieve.finditer(text)] == [
            found.span() for found in bare.finditer(text)
        ]


def test_a_sieve_has_the_methods_of_a_pattern():
    sieve = Sieve("b(?:c|d)")
    assert sieve.search("abc").span() == (1, 3)
    assert sieve.search("abc", 2) is None
    assert sieve.search("xyz") is None
    assert sieve.match("abd", 1).span() == (1, 3)
    assert sieve.fullmatch("bd")
    assert not sieve.fullmatch("bde")
    assert sieve.sub("", "abcd") == "ad"
