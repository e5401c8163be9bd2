"""What strangers are called and what they wrote becomes harmless and, unless asked otherwise, short."""

import pytest

from stamgast.diagnosis.names import MOST, harmless, quoted, safe_link, shortened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Liv\u202egnitsol\u202c", "Livgnitsol"),
        ("a\u200bb\u2066c\u2069", "abc"),
        ("tab\tand\x00null\x1b[31m", "tab and null [31m"),
        ("Åse 😀", "Åse 😀"),
    ],
)
def test_invisible_and_turning_characters_go(text: str, expected: str) -> None:
    assert harmless(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Liv Oosterling", "L. O."), ("Åse", "Å."), ("Anna van den Berg", "A. v. d."), ("@liv", "@l…"),
     ("\u202e Liv", "L."), ("", "")],
)  # fmt: skip
def test_names_become_initials(name: str, expected: str) -> None:
    assert shortened(name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@liv is there room?", "@l… is there room?"),
        ("Ask @liv@toot.example now", "Ask @l… now"),
        ("Write to liv.o@post.example today", "Write to …@… today"),
        ("two\n\nlines", "two lines"),
    ],
)
def test_handles_and_addresses_in_words_are_shortened(text: str, expected: str) -> None:
    assert quoted(text, names=False) == expected


def test_with_names_words_stay_as_they_are() -> None:
    assert quoted("@liv, write to liv@post.example", names=True) == "@liv, write to liv@post.example"


def test_long_words_are_cut() -> None:
    assert len(quoted("a" * 10_000, names=True)) == MOST


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example", ""]
)
def test_only_web_pages_are_linked(url: str) -> None:
    assert safe_link(url) == ""


def test_a_web_page_is_linked() -> None:
    assert safe_link("https://toot.example/@us/1") == "https://toot.example/@us/1"
