"""Long JSON lists, a stretch at a time: the same as element by element, only faster."""

import io
import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stamgast.networks.archives.json_batches import Stretches
from stamgast.networks.archives.json_cutting import Cut, Cutter
from tests.networks.archives.test_json_stream import LAYOUTS, VALUES, Drip, pretty

DECODE = msgspec.json.decode
DECODE_LIST = msgspec.json.Decoder(list[Any]).decode


class Counted:
    """Decodes lists, and counts how often it is asked to."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, content: bytes) -> list[Any]:
        self.calls += 1
        return DECODE_LIST(content)


def stretched(content: bytes, stream: type[io.BytesIO] = io.BytesIO) -> list[Cut]:
    found: list[Cut] = []
    for one in Stretches(stream(content), DECODE, DECODE_LIST).batches():
        found += [one] if isinstance(one, Cut) else map(Cut, *one)
    return found


def one_by_one(content: bytes) -> list[Cut]:
    return list(Cutter(io.BytesIO(content)).elements(DECODE))


@given(st.lists(VALUES, max_size=6), st.sampled_from(LAYOUTS), st.sampled_from([io.BytesIO, Drip]))
def test_stretches_give_what_single_elements_give(
    elements: list[Any], layout: dict[str, Any], stream: type[io.BytesIO]
) -> None:
    content = b"window.YTD.posts.part0 = " + json.dumps(elements, **layout).encode()
    assert stretched(content, stream) == one_by_one(content)


@given(st.integers(0, 1_150), st.integers(1, 40))
def test_damaged_lists_give_what_single_elements_give(begin: int, size: int) -> None:
    whole = pretty(9).encode()
    content = whole[:begin] + whole[begin + size :]
    assert stretched(content) == one_by_one(content)


@given(st.integers(0, 1_150), st.integers(1, 40))
def test_nobody_has_to_want_the_places(begin: int, size: int) -> None:
    whole = pretty(9).encode()
    content = whole[:begin] + whole[begin + size :]
    found: list[Any] = []
    for one in Stretches(io.BytesIO(content), DECODE, DECODE_LIST, places=False).batches():
        positions, values = ([], [one]) if isinstance(one, Cut) else one
        assert positions == []
        found += values
    assert found == [cut if cut.problem else cut.value for cut in one_by_one(content)]


@pytest.mark.parametrize(
    "damage", ['"id": 5x', '"id": "5', '"id": "5", "more": {', '"id": "5"}', '"id": "\x00"']
)
def test_one_damaged_element_costs_one_element(damage: str) -> None:
    content = pretty(9, _5=damage).encode()
    found = stretched(content)
    assert found == one_by_one(content)
    assert [cut.problem for cut in found if cut.problem] == ["bad_json"]


def test_a_separator_inside_an_element_does_not_move_the_others() -> None:
    elements = [{"a": n, "in": [{"a": 1}, {"a": 2}]} for n in range(6)]
    content = json.dumps(elements, separators=(",", ":")).encode()
    assert stretched(content) == one_by_one(content)


@pytest.mark.parametrize(("damage", "calls"), [("", 1), ('"id": tru', 1)])
def test_a_stretch_is_decoded_once_and_not_again_for_each_element(damage: str, calls: int) -> None:
    content = pretty(300, **({"_150": damage} if damage else {})).encode()
    decode_list = Counted()
    found = list(Stretches(io.BytesIO(content), DECODE, decode_list).batches())
    assert decode_list.calls == calls
    assert sum(isinstance(one, Cut) for one in found) == bool(damage)
