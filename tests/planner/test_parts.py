"""Long texts in parts: cut where they breathe, nothing lost, and parts that come and go."""

from dataclasses import replace

import pytest

from stamgast.networks.adapters.loopback.limits import LIMITS
from stamgast.networks.limits import Fact
from stamgast.planner.parts import MOST_PARTS, fits, rearranged, split


def limits(most: int) -> object:
    return replace(LIMITS, text=Fact(most, "the test", LIMITS.text.checked_on))


@pytest.mark.parametrize(
    ("text", "most", "parts"),
    [
        ("Short.", 20, ["Short."]),
        ("One two.\n\nThree four.", 12, ["One two.", "Three four."]),
        ("One.\n\nTwo.\n\nThree.", 12, ["One.\n\nTwo.", "Three."]),
        ("One.\n \n\nTwo.", 9, ["One.", "Two."]),
        ("- one\n- two\n- three", 12, ["- one\n- two", "- three"]),
        ("One two. Three four! Five?", 20, ["One two. Three four!", "Five?"]),
        ("one two three", 7, ["one two", "three"]),
        ("Long paragraph here.\n\nShort.", 10, ["Long", "paragraph", "here.", "Short."]),
        ("aaaaaaaaaa", 4, ["aaaa", "aaaa", "aa"]),
    ],
)
def test_a_text_is_cut_where_it_breathes(text: str, most: int, parts: list[str]) -> None:
    assert split(text, limits(most)) == parts  # type: ignore[arg-type]


@pytest.mark.parametrize("most", [1, 2, 3, 7, 20, 100])
def test_nothing_but_space_is_lost_and_everything_fits(most: int) -> None:
    text = "Åsa kom. Hun sa: «Så fint!»\n\n– Wat een  mooie\tstoel… 👩‍👩‍👧 e\u0301\n\n\nhttps://example.org/a?b=c"
    parts = split(text, limits(most))  # type: ignore[arg-type]
    assert all(fits(part, limits(most)) for part in parts)  # type: ignore[arg-type]
    assert "".join("".join(parts).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("do", "content", "parts", "after"),
    [
        ("add", "One", (), ("One", ("",))),
        ("join", "One", ("Two", "", "Three"), ("One\n\nTwo\n\nThree", ())),
        ("remove-1", "One", ("Two", "Three"), ("One\n\nTwo", ("Three",))),
        ("remove-2", "One", ("Two", ""), ("One", ("Two",))),
        ("remove-0", "One", ("Two",), ("One", ("Two",))),
        ("remove-9", "One", ("Two",), ("One", ("Two",))),
        ("remove-x", "One", ("Two",), ("One", ("Two",))),
        ("remove-١", "One", ("Two",), ("One", ("Two",))),
        ("", "One", ("Two",), ("One", ("Two",))),
        ("split", "", (), ("", ())),
        ("split", "a" * 501, ("b",), ("a" * 500, ("a", "b"))),
    ],
)
def test_parts_come_and_go_and_no_word_is_lost(
    do: str, content: str, parts: tuple[str, ...], after: tuple[str, tuple[str, ...]]
) -> None:
    assert rearranged(content, parts, do, LIMITS) == after


def test_a_thread_has_an_end() -> None:
    assert len(rearranged("a", ["b"] * MOST_PARTS, "add", LIMITS)[1]) == MOST_PARTS


def test_what_no_part_is_left_for_stays_in_the_last_one_which_is_then_too_long() -> None:
    words = [f"word{number}." for number in range(2600)]
    first, parts = rearranged(" ".join(words), (), "split", LIMITS)
    assert " ".join([first, *parts]).split() == words
    assert len(parts) == MOST_PARTS
    assert [fits(part, LIMITS) for part in (first, *parts)] == [True] * MOST_PARTS + [False]
