"""Patterns behind their needles: they fit where the bare pattern fits."""

import importlib
import json
import pkgutil
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from stamgast.coach import lexicon
from stamgast.coach.sieve import AnyOf, Sieve, needles
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


def test_of_several_alternatives_the_first_in_the_text_is_found_and_then_the_first_written():
    sieve = AnyOf("bc d", r"ab(?= bc)", r"ab \w+", r"\w+x")
    assert [found[0] for found in sieve.finditer("ab bc d abc bc d fx")] == ["ab", "bc d", "bc d", "fx"]
    assert sieve.search("ab bc d")[0] == "ab"
    assert sieve.search("ab bc d", 1)[0] == "bc d"
    assert sieve.search("abc bcd") is None
    assert sieve.sub("", "ab bc d, abc") == " , abc"


def test_alternatives_that_overlap_are_found_as_one_pattern_would():
    pattern, said = ("a b", "b c", r"c \w", "d"), "a b c d, b c d a b"
    bare = re.compile(rf"(?<!\w)(?:{'|'.join(pattern)})(?!\w)")
    assert [found[0] for found in AnyOf(*pattern).finditer(said)] == bare.findall(said)


def test_an_alternative_that_fits_later_is_not_looked_for_again_after_every_match():
    sieve, sought = AnyOf("a", "b", "c"), []

    class Counted:
        def __init__(self, letter):
            self.letter, self.pattern = letter, re.compile(letter)

        def search(self, *where):
            sought.append(self.letter)
            return self.pattern.search(*where)

    sieve._ready = {one: Counted(letter) for one, letter in enumerate("abc")}
    assert len(list(sieve.among([0, 1, 2], "a " * 50 + "b"))) == 51
    assert (sought.count("a"), sought.count("b"), sought.count("c")) == (51, 2, 1)


def test_only_alternatives_that_are_possible_are_tried():
    sieve = AnyOf("one (?:day|night)", "two", "three")
    assert [found[0] for found in sieve.among([0, 2], "one day, two, three")] == ["one day", "three"]
    assert not list(sieve.among([], "one day"))


def test_of_a_part_of_a_text_nothing_else_is_looked_through():
    """Rules that look at each sentence of a long text would read all of it as often as it has sentences."""
    sieve, seen = Sieve("open"), []
    vars(sieve)["_may_fit"] = lambda said: seen.append(said) or True
    said = "we open at nine"
    assert sieve.search(said, 3, 7)
    assert len(list(sieve.finditer(said, 3, 7))) == 1
    assert seen == ["open", "open"]


def test_nor_for_one_of_several_patterns():
    sieve, seen = AnyOf("open", "nine"), []
    vars(sieve)["_possible"] = lambda said: seen.append(said) or {0, 1}
    said = "we open at nine"
    assert sieve.search(said, 3, 7)
    assert len(list(sieve.finditer(said, 3, 7))) == 1
    assert seen == ["open", "open"]
