"""Where quoted words stand in a text now, how a text is cut at marks, and what became of a text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stamgast.approval.difference import difference
from stamgast.approval.places import GAP, Section, locate, pieces

few = settings(max_examples=40)
MARKS = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 40), st.integers(0, 40)), max_size=5)


@pytest.mark.parametrize(
    ("text", "quote", "start", "place"),
    [
        ("one two one", "one", 0, 0),
        ("one two one", "one", 8, 8),
        ("one two one", "one", 5, 8),  # the nearest of both
        ("now one", "one", 0, 4),  # it has moved
        ("now two", "one", 0, None),
        ("anything", "", 3, None),
        ("aaaa", "aa", 1, 1),  # places may overlap
        ("ö 🪑 chair", "chair", 4, 4),
    ],
)
def test_words_are_found_again(text: str, quote: str, start: int, place: int | None) -> None:
    assert locate(text, quote, start) == place


@pytest.mark.parametrize(
    ("marks", "offset", "cut"),
    [
        ([], 0, [("a chair", ())]),
        ([(1, 2, 7)], 0, [("a ", ()), ("chair", (1,))]),
        ([(1, 0, 4), (2, 2, 7)], 0, [("a ", (1,)), ("ch", (1, 2)), ("air", (2,))]),
        ([(1, 12, 17)], 10, [("a ", ()), ("chair", (1,))]),
        ([(1, 0, 12)], 10, [("a ", (1,)), ("chair", ())]),  # it began in the section before
        ([(1, 0, 5)], 10, [("a chair", ())]),
    ],
)
def test_a_text_is_cut_where_marks_begin_and_end(
    marks: list[tuple[int, int, int]], offset: int, cut: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert [(piece.text, piece.marks) for piece in pieces("a chair", marks, offset)] == cut


@few
@given(st.text(max_size=40), MARKS, st.integers(0, 10))
def test_nothing_is_lost_when_a_text_is_cut(
    text: str, marks: list[tuple[int, int, int]], offset: int
) -> None:
    assert "".join(piece.text for piece in pieces(text, marks, offset)) == text


@few
@given(st.lists(st.text(max_size=8), min_size=2, max_size=5))
def test_sections_stand_in_the_whole_where_they_say(texts: list[str]) -> None:
    sections = Section.row(texts)
    whole = Section.whole(sections)
    assert all(whole[one.start : one.start + len(one.text)] == one.text for one in sections)
    assert whole == GAP.join(text for index, text in enumerate(texts) if text or not index)
    assert [one.is_comment for one in sections].count(True) == bool(texts[-1])


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("It is from 1923.", "It is from 1932.", ["", "gone", "new", ""]),
        ("same", "same", [""]),
        ("", "new", ["new"]),
        ("old", "", ["gone"]),
        ("", "", []),
    ],
)
def test_what_became_of_a_text(before: str, after: str, kinds: list[str]) -> None:
    assert [change.kind for change in difference(before, after)] == kinds


@few
@given(st.text(max_size=60), st.text(max_size=60))
def test_both_texts_can_be_read_out_of_the_difference(before: str, after: str) -> None:
    parts = difference(before, after)
    assert "".join(part.text for part in parts if part.kind != "new") == before
    assert "".join(part.text for part in parts if part.kind != "gone") == after


def test_long_texts_are_compared_by_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stamgast.approval.difference.WORDS", 3)
    parts = difference("one two\nthree four\n", "one two\nthree five\n")
    assert [(part.text, part.kind) for part in parts] == [
        ("one two\n", ""), ("three four\n", "gone"), ("three five\n", "new"),
    ]  # fmt: skip
