"""Many texts at once, and lines that are none."""

import io
import json

import pytest

from stamgast.coach import batch
from stamgast.coach.batch import BadLineError, answer, answers
from stamgast.coach.text import LIMIT


def said(*lines):
    stream = io.BytesIO(b"".join(line if isinstance(line, bytes) else row(**line) for line in lines))
    return [json.loads(line) for line in answers(stream)]


def row(**keys):
    return json.dumps({"id": "1", "kind": "incoming", "text": "Har ni öppet i dag?"} | keys).encode() + b"\n"


def test_every_line_gets_one_answer_in_order():
    answered = said({"id": "a"}, {"id": 2, "kind": "post"}, {"id": "c", "kind": "purpose"})
    assert [one["id"] for one in answered] == ["a", 2, "c"]
    assert all("error" not in one for one in answered)


def test_a_text_that_comes_again_gets_the_same_answer_under_its_own_name():
    first, other, again = said({"id": "a"}, {"id": "b", "text": "Tack!"}, {"id": "c"})
    assert (first["id"], again["id"]) == ("a", "c")
    assert {**first, "id": None} == {**again, "id": None} != {**other, "id": None}


def test_an_incoming_text_is_sorted_with_the_words_it_was_sorted_by():
    (one,) = said({"text": "Har ni öppet i dag?"})
    assert (one["language"], one["labels"], one["needs_reply"]) == ("sv", ["question"], True)
    assert [(found["rule"], found["evidence"]) for found in one["findings"]] == [
        ("incoming.question", "Har ni öppet i dag?")
    ]


def test_a_reply_is_read_with_the_text_it_answers():
    (one,) = said(
        {"kind": "reply", "parent": "What does a day ticket cost?", "text": "All prices are on our website."}
    )
    assert "refers_only" in one["labels"]


def test_a_good_purpose_is_called_good():
    (one,) = said({"kind": "purpose", "text": "Neighbours find out who lived in their street before them."})
    assert one["labels"] == ["good"]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"not json\n", "not JSON"),
        (b"\xff\xfe{}\n", "not JSON"),
        (b"[" * 100_000 + b"\n", "not JSON"),
        (b"[1]\n", "not an object"),
        (b'{"id": NaN, "kind": "post", "text": "a"}\n', "id is neither"),
        (b'{"id": "1", "kind": "post"}\n', "text is missing"),
        (b'{"text": "a", "kind": "post"}\n', "id is missing"),
        (row(kind="poem"), "kind"),
        (row(text=7), "hold text"),
        (row(parent=["a"]), "hold text"),
        (row(id={}), "id"),
        (row(text="a" * 1_000_000), str(LIMIT)),
        (b"\n", "not JSON"),
    ],
)
def test_a_bad_line_gets_an_error_and_the_next_is_answered(line, error):
    bad, good = said(line, {"id": "next"})
    assert error in bad["error"]
    assert (bad["findings"], bad["labels"]) == ([], [])
    assert (good["id"], good["labels"]) == ("next", ["question"])


def test_half_a_character_is_read_as_none_and_said_so():
    (one,) = said(b'{"id": "1", "kind": "incoming", "text": "Har ni \\ud800 \\u00f6ppet i dag?"}\n')
    assert one["labels"] == ["question"]
    assert "U+FFFD" in one["error"]


@pytest.mark.parametrize(
    "name",
    [7, -1, 10**30, True, "a: b, c", "tab\t\x00\x7f\u2028", 'quote " and \\ stroke /', "\U0001f602å"],
)
def test_a_line_is_written_as_python_writes_it(name):
    (line,) = answers(io.BytesIO(row(id=name, text="Tack! 😍 Har ni öppet?")))
    assert json.loads(line)["id"] == name
    assert line == json.dumps(json.loads(line), ensure_ascii=False)


def test_a_line_without_end_is_skipped_unread(monkeypatch):
    monkeypatch.setattr(batch, "LONGEST_LINE", 100)
    endless, good = said(b"x" * 1000 + b"\n", {"id": "n", "text": "Open?"})
    assert "longer than 100 bytes" in endless["error"]
    assert good["id"] == "n"


@pytest.mark.parametrize(
    "text", ["", "😂😂", "\u200b\u200b", "متى تفتحون يوم الأحد", "\u202eabc", "?", "١٢٣"]
)
def test_odd_texts_are_texts(text):
    (one,) = said({"text": text})
    assert "error" not in one
    assert one["language"] == "other" or text == "\u202eabc"


def test_a_single_row_that_cannot_be_read_raises():
    with pytest.raises(BadLineError, match="kind"):
        answer({"id": "1", "text": "Hi"})
