"""One pass through a large object, handing out what stands at named places."""

import io
import json
import tracemalloc
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stamgast.networks.archives.json_walk import Place, Walker

PLAIN = st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=8)
VALUES = st.recursive(
    PLAIN | st.just('"},]{'),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
LAYOUTS: list[dict[str, Any]] = [{}, {"indent": 2}, {"separators": (",", ":")}]


class Drip(io.BytesIO):
    """A stream that gives few bytes at a time, so that every place becomes a border."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(5)


def found(content: bytes, *wanted: str, stream: type[io.BytesIO] = io.BytesIO) -> list[tuple[str, Any]]:
    """Return place and value, or place and problem."""
    places = {tuple(place.split("/")) for place in wanted}

    def decoded(place: Place) -> Any:
        return msgspec.json.decode if place in places else None

    return [
        ("/".join(place), cut.problem or cut.value) for place, cut in Walker(stream(content)).found(decoded)
    ]


@given(
    before=VALUES,
    listed=st.lists(VALUES, max_size=5),
    whole=st.dictionaries(st.text(max_size=4), VALUES, min_size=1, max_size=3),
    layout=st.sampled_from(LAYOUTS),
    stream=st.sampled_from([io.BytesIO, Drip]),
)
def test_lists_come_by_element_and_objects_whole(
    before: Any, listed: list[Any], whole: dict[str, Any], layout: dict[str, Any], stream: type[io.BytesIO]
) -> None:
    document = {
        "passed": before,
        "a": {"passed": [before], "list": listed, "b": {"whole": whole}},
        "z": before,
    }
    content = json.dumps(document, **layout).encode()
    expected = [("a/list", value) for value in listed] + [("a/b/whole", whole)]
    assert found(content, "a/list", "a/b/whole", stream=stream) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"a": [1, oops, 3]}', [("a", 1), ("a", "bad_json"), ("a", 3)]),
        (b'{"a": [{"b": 1}, {"b": oops}, {"b": 2}]}', [("a", {"b": 1}), ("a", "bad_json"), ("a", {"b": 2})]),
        (b'{"a": [1, 2', [("a", 1), ("a", 2), ("", "bad_json")]),
        (b'{"other": [[1, "cut', [("", "bad_json")]),
        (b'{"other": 1, 7, "a": [1]}', [("", "bad_json"), ("a", 1)]),
        (b'{"a": null, "b": [1]}', []),
        (b'\xef\xbb\xbf{"a": [1]}', [("a", 1)]),
        (b"[1]", [("", "unknown_shape")]),
        (b"", [("", "unknown_shape")]),
        (b"[" * 100_000, [("", "unknown_shape")]),
        (b'{"a":' * 100_000, [("a", "bad_json"), ("", "bad_json")]),
        (b'{"b":' * 100_000, [("", "bad_json")]),
    ],
)
def test_damage_is_told_and_reading_goes_on(content: bytes, expected: list[tuple[str, Any]]) -> None:
    assert found(content, "a") == expected


def test_what_is_passed_over_is_never_held() -> None:
    class History(io.RawIOBase):
        """Forty megabytes of records that nobody wants, and one that somebody does."""

        def __init__(self) -> None:
            super().__init__()
            record = b'{"Date": "2026-03-04 11:59:00", "Link": "[{}]"},' * 20_000
            self._pieces = [b'{"history": [', *[record] * 40, b'0], "a": [1]}']

        def read(self, size: int = -1, /) -> bytes:  # pieces come as they are
            return self._pieces.pop(0) if self._pieces else b""

    tracemalloc.start()
    walker = Walker(History())  # type: ignore[arg-type]  # all that is read from
    values = [
        cut.value for _, cut in walker.found(lambda place: msgspec.json.decode if place == ("a",) else None)
    ]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert values == [1]
    assert most < 12 << 20
