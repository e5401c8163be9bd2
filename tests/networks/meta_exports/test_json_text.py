"""The text in Meta's JSON: garbled byte by byte, repaired exactly once."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stamgast.networks.meta_exports.json_text import repaired, repaired_json
from tests.networks.exports import garbled

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VALUES = st.recursive(
    TEXTS | st.integers(-(2**40), 2**40) | st.just('\\u00c3\\u00a9 "\\'),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


@given(TEXTS)
def test_what_was_garbled_comes_back(text: str) -> None:
    assert repaired(garbled(text)) == text


@given(VALUES)
def test_whole_json_comes_back_with_its_keys(value: Any) -> None:
    raw = json.dumps(garbled(value)).encode()
    assert msgspec.json.decode(repaired_json(raw)) == value


@pytest.mark.parametrize(
    "text",
    [
        "Plain words",
        "één exemplaar",
        "Ja — tot dan ☕",
        "på skärgårdsön",
        "«CAFÉ» er åpent",
        "caf\u00c3",
        "\u00f0\u009f\u0093 cut in half",
    ],
)
def test_what_is_right_or_beyond_repair_stays(text: str) -> None:
    assert repaired(text) == text
    assert json.loads(repaired_json(json.dumps(text).encode())) == text
    assert json.loads(repaired_json(json.dumps(text, ensure_ascii=False).encode())) == text


def test_garbled_parts_beside_real_characters_are_repaired() -> None:
    assert repaired("☕ " + garbled("één")) == "☕ één"


def test_it_repairs_once() -> None:
    assert repaired(garbled(garbled("één"))) == garbled("één")


def test_escapes_may_be_written_large() -> None:
    assert json.loads(repaired_json(rb'{"a": "\u00C3\u00A9\u00c3\u00A9n"}')) == {"a": "één"}


def test_damaged_strings_are_left_for_the_decoder() -> None:
    assert repaired_json(rb'{"a": "\u00c3\u00zz"}') == rb'{"a": "\u00c3\u00zz"}'
