"""Long JSON lists, cut without decoding what is passed over."""

import io
import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stamgast.networks.archives import json_cutting
from stamgast.networks.archives.json_cutting import Cut, Cutter

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=8) | st.just('},{"a":\\"'),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4) | st.just("a"), inner),
    max_leaves=12,
)
LAYOUTS: list[dict[str, Any]] = [{}, {"indent": 2}, {"separators": (",", ":")}, {"ensure_ascii": False}]


class Drip(io.BytesIO):
    """A stream that gives few bytes at a time, so that every place becomes a border."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(7)


def cuts(content: bytes, *path: str, stream: type[io.BytesIO] = io.BytesIO) -> list[Cut]:
    return list(Cutter(stream(content), path=path).elements(msgspec.json.decode))


def values(content: bytes, *path: str) -> list[Any]:
    return [cut.value for cut in cuts(content, *path) if not cut.problem]


def problems(content: bytes, *path: str) -> list[tuple[int, str | None]]:
    return [(cut.position, cut.problem) for cut in cuts(content, *path) if cut.problem]


@given(st.lists(VALUES, max_size=6), st.sampled_from(LAYOUTS), st.sampled_from([io.BytesIO, Drip]))
def test_every_list_comes_out_as_it_is(
    elements: list[Any], layout: dict[str, Any], stream: type[io.BytesIO]
) -> None:
    content = b"window.YTD.posts.part0 = " + json.dumps(elements, **layout).encode()
    found = cuts(content, stream=stream)
    assert [cut.value for cut in found] == elements
    assert [cut.problem for cut in found] == [None] * len(elements)


@given(
    st.lists(VALUES, max_size=4),
    st.dictionaries(st.text(max_size=4), VALUES, max_size=3),
    st.sampled_from(LAYOUTS),
    st.sampled_from([io.BytesIO, Drip]),
)
def test_a_path_leads_through_objects(
    elements: list[Any], beside: dict[str, Any], layout: dict[str, Any], stream: type[io.BytesIO]
) -> None:
    document = {**beside, "Aktivitet": {**beside, "Vänner": elements}}
    content = json.dumps(document, **layout).encode()
    found = cuts(content, "Aktivitet", "Vänner", stream=stream)
    assert [(cut.value, cut.problem) for cut in found] == [(element, None) for element in elements]


def test_positions_are_those_of_the_bytes() -> None:
    content = b' [ {"a": "\xc3\xa5"}, {"a": 2},\n{"a": 3}, 4]'
    assert [content[cut.position :][:4] for cut in cuts(content)] == [b'{"a"', b'{"a"', b'{"a"', b"4]"]


def pretty(count: int, **changed: str) -> str:
    elements = [{"tweet": {"id": str(n), "in": [{"a": "b"}, {"a": n}]}} for n in range(count)]
    text = json.dumps(elements, indent=2)
    for old, new in changed.items():
        text = text.replace(f'"id": "{old[1:]}"', new)
    return text


@pytest.mark.parametrize(
    "damage",
    [
        '"id": 5x',
        '"id": "5',
        '"id" "5"',
        '"id": "5", "more": {',
        '"id": "5", "more": [',
        '"id": "5\\"',
        '"id": "\x00"',
    ],
)
def test_one_damaged_element_costs_one_element(damage: str) -> None:
    content = pretty(9, _5=damage).encode()
    assert [value["tweet"]["id"] for value in values(content)] == list("01234678")
    assert problems(content) == [(content.index(b'{\n    "tweet": {\n      ' + damage.encode()), "bad_json")]


def test_a_stray_bracket_costs_nothing_but_a_problem() -> None:
    content = pretty(9, _5='"id": "5"}').encode()
    assert len(values(content)) == 9
    assert [problem for _, problem in problems(content)] == ["bad_json"]


def test_a_damaged_element_in_one_line_costs_one_element() -> None:
    assert values(b'[{"a":1},{"a":tru},{"a":3},4]') == [{"a": 1}, {"a": 3}, 4]
    assert problems(b'[{"a":1},{"a":tru},{"a":3},4]') == [(9, "bad_json")]


@pytest.mark.parametrize("end", range(1, 60, 7))
def test_what_is_cut_off_is_told(end: int) -> None:
    content = pretty(3).encode()
    found = cuts(content[:-end])
    assert found[-1].problem == "bad_json"
    assert [cut.value for cut in found[:-1]] == json.loads(content)[: len(found) - 1]


@pytest.mark.parametrize("rest", ["", "\n"])
def test_a_list_whole_in_an_object_that_is_not_is_told(rest: str) -> None:
    content = f'{{"a": [1, 2]{rest}'.encode()
    assert values(content, "a") == [1, 2]
    assert problems(content, "a") == [(len(content), "bad_json")]


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"null", b'{"b": [1]}', b'{"a": {"b": []}}', b'{"a": 1', b"{{{{"]
)
def test_where_no_list_is_none_is_read(content: bytes) -> None:
    assert problems(content, "a") == [(0, "unknown_shape")]
    assert values(content, "a") == []


def test_too_deep_is_passed_over() -> None:
    deep = b"[" * 65 + b"]" * 65
    assert values(b"[1," + deep + b",2]") == [1, 2]
    assert problems(b"[1," + deep + b",2]") == [(3, "limit_reached")]
    assert problems(b"[" * 100_000)[0][1] == "bad_json"


def test_too_large_is_not_held_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_cutting, "_PIECE", 100)
    monkeypatch.setattr(json_cutting, "MOST_BYTES", 500)
    content = b'[{"a": 1}, {"b": "' + b"x" * 5_000 + b'"}, {"c": 2}]'
    cutter = Cutter(io.BytesIO(content))
    found = list(cutter.elements(msgspec.json.decode))
    assert found[0].value == {"a": 1}
    assert (found[1].position, found[1].problem) == (11, "limit_reached")


def test_what_the_decoder_refuses_is_told_and_passed_over() -> None:
    class Post(msgspec.Struct):
        id: str

    decode = msgspec.json.Decoder(Post).decode
    found = list(Cutter(io.BytesIO(b'[{"id": "1"}, {"id": 2}, {"id": "3"}]')).elements(decode))
    assert [(cut.problem, cut.detail) for cut in found] == [
        (None, ""),
        ("bad_json", "ValidationError"),
        (None, ""),
    ]
