"""Which names fit the patterns of readers."""

import re
from fnmatch import translate

import pytest

from stamgast.networks.archives.patterns import Patterns
from stamgast.networks.registry import archive_readers

NAMES = (
    "data/tweets.js", "data/tweets-part1.js", "DATA/TWEETS-PART1.JS", "data/tweets-part.j", "xdata/tweets.js",
    "data/tweets.js/more", "tweets.js", "", "your_instagram_activity/content/posts_1.json", "outbox.json",
    "messages/inbox/liv_7/message_1.json", "messages/inbox/liv_7/message_1.html", "a\nb.csv", "Comments.csv",
)  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "name", "fits"),
    [
        ("a/b.js", "A/B.js", True),
        ("a/b.js", "a/b.jsx", False),
        ("a/b.js", "x/a/b.js", False),
        ("a/*.js", "a/b/c.js", True),
        ("a/*.js", "ab/c.js", False),
        ("a?c", "abc", True),
        ("a[0-9]", "a7", True),
        ("a[0-9]", "ab", False),
        ("*", "", True),
        ("*.csv", "Two\nlines.CSV", True),
    ],
)
def test_a_star_spans_folders_and_case_is_ignored(pattern: str, name: str, *, fits: bool) -> None:
    assert Patterns.of((pattern,)).fit(name) is fits
    assert Patterns.of(("other", "o*", pattern)).fit(name) is fits


def test_no_pattern_fits_nothing() -> None:
    assert not Patterns.of(()).fit("")
    assert not Patterns.of(()).fit("a")


@pytest.mark.parametrize("patterns", sorted({reader.allowed for reader in archive_readers()}))
def test_the_patterns_of_readers_fit_what_one_expression_of_them_fits(patterns: tuple[str, ...]) -> None:
    one = re.compile("|".join(map(translate, patterns)), re.IGNORECASE)
    likely = [pattern.replace("*", filling) for pattern in patterns for filling in ("", "1", "x/y")]
    for name in (*NAMES, *likely, *map(str.upper, likely)):
        assert Patterns.of(patterns).fit(name) is (one.match(name) is not None), name
