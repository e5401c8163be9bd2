"""Damages examples in every way that happens, and some that only malice does: what readers must survive."""

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

Content = Mapping[str, bytes]

_JSON = (".json", ".js")
_WRONG: Final[list[object]] = [None, True, -1, 10**400, 1e308, "\ud800", [], {}, [[]], [None], {"": None}]
_ELEMENT = re.compile(r"<([A-Za-z][\w:]*)(?: [^<>]*)?>")


@dataclass(frozen=True, slots=True)
class Damaged:
    """What an export holds after it was damaged; ``must_tell`` if the damage cannot go unnoticed."""

    how: str
    content: Content
    must_tell: bool = False

    def pack(self, path: Path) -> None:
        """Write it as a zip."""
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in self.content.items():
                archive.writestr(name, content)


def content_of(folder: Path) -> Content:
    """Return the members of an unpacked example."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def damaged(content: Content) -> Iterator[Damaged]:
    """Yield every kind of damage to every member."""
    for name in content:
        yield Damaged(f"{name} missing", {n: c for n, c in content.items() if n != name})
        for how, changed, must_tell in _of_member(name, content[name]):
            yield Damaged(f"{name} {how}", {**content, name: changed}, must_tell)


def _of_member(name: str, content: bytes) -> Iterator[tuple[str, bytes, bool]]:
    is_json, is_xml = name.lower().endswith(_JSON), name.lower().endswith(".xml")
    for at in sorted({0, 1, *(len(content) * part // 7 for part in range(1, 7)), len(content) - 2}):
        yield f"cut at {at}", content[: max(at, 0)], (is_json or is_xml) and at > len(content) // 2
    yield "empty lines", b"\n\n\n", False
    yield "all zeros", bytes(4096), False
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return
    yield "garbled twice", _garbled(_garbled(text)).encode(), False
    yield "with control characters", text.replace("e", "e\x0b\x00", 20).encode(), False
    if is_json:
        yield from _of_json(text)
    elif is_xml:
        yield from _of_xml(text)
    elif name.lower().endswith((".csv", ".tsv", ".txt")):
        yield from _of_csv(text)


def _garbled(text: str) -> str:
    return text.encode().decode("latin-1")


def _of_json(text: str) -> Iterator[tuple[str, bytes, bool]]:
    begin = min((at for at in (text.find("{"), text.find("[")) if at >= 0), default=0)
    prefix, value = text[:begin], json.loads(text[begin:])
    yield "nested deep", (prefix + "[" * 100_000).encode(), True
    yield "nested deep and closed", (prefix + '[{"a":' * 5_000 + "1" + "}]" * 5_000).encode(), False
    for number, path in enumerate(sorted(_paths(value))):
        yield f"without {path}", _dump(prefix, _changed(value, path, ())), False
        for wrong in _WRONG[number % 4 :: 4]:
            yield f"{path} is {str(wrong)[:9]}", _dump(prefix, _changed(value, path, (wrong,))), False


def _dump(prefix: str, value: object) -> bytes:
    return (prefix + json.dumps(value)).encode()


def _paths(value: Any, above: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """Return where values stand, by keys; the elements of a list stand in one place."""
    if isinstance(value, dict):
        inner = [_paths(v, (*above, k)) for k, v in value.items()]
        return set().union(*inner) | {(*above, k) for k in value}
    if isinstance(value, list):
        here = (*above, "[]")
        return set().union(*(_paths(v, here) for v in value)) | ({here} if value else set())
    return set()


def _changed(value: Any, path: tuple[str, ...], new: tuple[object, ...]) -> Any:
    """Return the value with everything at a path replaced by the one of ``new``, or left out."""
    first, *rest = path
    if isinstance(value, list) and first == "[]":
        if rest:
            return [_changed(v, tuple(rest), new) for v in value]
        return [*new] * len(value)
    if not isinstance(value, dict) or first not in value:
        return value
    if rest:
        return {**value, first: _changed(value[first], tuple(rest), new)}
    kept = {k: v for k, v in value.items() if k != first}
    return {**kept, first: new[0]} if new else kept


def _of_xml(text: str) -> Iterator[tuple[str, bytes, bool]]:
    entity = '<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/hostname">]>'
    yield "with a document type", text.replace("<rss", entity + "<rss", 1).encode(), True
    yield "nested deep", (text[: len(text) // 2] + "<a>" * 100_000).encode(), True
    for name in sorted(set(_ELEMENT.findall(text))):
        whole = re.compile(rf"<{name}(?: [^<>]*)?>.*?</{name}>", re.DOTALL)
        yield f"without {name}", whole.sub("", text).encode(), False
        for wrong in ("", "x", "9" * 400, "-1", "٣", "<b>c</b>", "0000-00-00 00:00:00"):
            yield f"{name} is {wrong[:9]}", whole.sub(f"<{name}>{wrong}</{name}>", text).encode(), False


def _of_csv(text: str) -> Iterator[tuple[str, bytes, bool]]:
    lines = text.splitlines(keepends=True)
    yield "in UTF-16", text.encode("utf-16"), False
    yield "with another delimiter", text.replace(",", ";").encode(), False
    yield "with an open quote", (text + '"').encode(), False
    for number, line in enumerate(lines):
        yield f"without line {number}", "".join(lines[:number] + lines[number + 1 :]).encode(), False
        short = line.rpartition(",")[0] + "\n"
        yield (
            f"with line {number} short",
            "".join([*lines[:number], short, *lines[number + 1 :]]).encode(),
            False,
        )
    for wrong in ("", "x", "9" * 400, "-1", "=1+1", "32/13/2026 25:61"):
        cells = ",".join([wrong] * (lines[0].count(",") + 1) if lines else [])
        yield f"with cells {wrong[:9]}", (text + cells + "\n").encode(), False
