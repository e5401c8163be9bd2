"""Repositories of Bluesky: what is decoded, what is refused, and trees that are damaged or go in circles."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stamgast.networks.adapters.bluesky.archive.car import MOST_LEVELS, NoRepository, Record, Repository
from stamgast.networks.adapters.bluesky.archive.dag_cbor import MOST_DEPTH, BadBlock, Link, decode
from stamgast.networks.archives.problems import Unusable
from stamgast.world.archives.dag import Cid, Tree, cid_of, encode, varint
from tests.networks.exports import rows

DID = "did:plc:bokkafeen2invented3only4"


@pytest.mark.parametrize(
    "value",
    [None, True, False, 0, 23, 24, 255, 256, 65_536, 2**32, 2**64 - 1, -1, -25, -(2**32), "", "é☕", b"",
     b"\0" * 300, [], [1, ["a"]], {}, {"a": {"b": [None]}}, "x" * 70_000],
)  # fmt: skip
def test_what_is_encoded_is_decoded(value: object) -> None:
    assert decode(encode(value)) == value


def test_links_and_decimals_are_decoded() -> None:
    cid = cid_of(b"x")
    assert decode(encode(cid)) == Link(cid.value)
    assert decode(b"\xfb\x3f\xf8\0\0\0\0\0\0") == 1.5


@pytest.mark.parametrize(
    "block",
    [b"", b"\x18", b"\x62a", b"\x61\xff", b"\x81", b"\x9b" + b"\xff" * 8, b"\x7b" + b"\xff" * 8,
     b"\xa1\x01\x01", b"\xa1\x61a", b"\xf7", b"\xf9\0\0", b"\xff", b"\x9f\xff", b"\x1c", b"\xc1\x41\0",
     b"\xd8\x2a\x41\x01", b"\x01\x01", b"\xfb\0", b"\x81" * (MOST_DEPTH + 1) + b"\x01",
     b"\x81" * 100_000, b"\xd8\x2a" * 100_000],
)  # fmt: skip
def test_what_is_no_block_is_refused(block: bytes) -> None:
    with pytest.raises(BadBlock):
        decode(block)


def car(root: Any, *blocks: bytes) -> bytes:
    head = encode({"roots": [root], "version": 1})
    listed = (cid_of(block).value + block for block in blocks)
    return b"".join(varint(len(one)) + one for one in (head, *listed))


def repository(records: dict[str, Any], change: Callable[[bytes], bytes] = bytes) -> bytes:
    blocks: list[bytes] = []

    def add(block: bytes) -> Cid:
        blocks.append(block)
        return cid_of(block)

    tree = Tree(add)
    for key in sorted(records):
        tree.add(key, add(encode(records[key])))
    commit = encode({"did": DID, "version": 3, "data": tree.root(), "rev": "3mgdpw2aaaa22", "prev": None})
    return change(car(cid_of(commit), commit, *blocks))


def post(text: str) -> dict[str, Any]:
    return {"$type": "app.bsky.feed.post", "text": text, "createdAt": "2026-03-05T14:02:11.420Z"}


def walked(content: bytes) -> tuple[list[Record], list[str]]:
    problems: list[str] = []
    found = Repository(content, lambda code, _: problems.append(code))
    return list(found.records()), problems


def test_a_large_tree_is_walked_in_the_order_of_its_keys() -> None:
    keys = [f"app.bsky.feed.post/{number:05}" for number in range(3_000)]
    records, problems = walked(repository({key: post(key) for key in keys}))
    assert [f"{record.collection}/{record.key}" for record in records] == keys
    assert problems == []


NO_COMMITS = [b"\x01", encode({"did": DID, "version": 3, "data": None}), encode({"did": DID, "version": 9})]


@pytest.mark.parametrize(
    "content",
    [b"", b"\x05hello", varint(2**60), car("no link"), car(cid_of(b"elsewhere")),
     *(car(cid_of(block), block) for block in NO_COMMITS)],
)  # fmt: skip
def test_what_is_no_repository_is_refused(content: bytes) -> None:
    with pytest.raises(NoRepository):
        walked(content)


def test_a_tree_that_is_too_deep_ends() -> None:
    blocks = [encode({"l": None, "e": []})]
    for _ in range(MOST_LEVELS + 2):
        blocks.append(encode({"l": cid_of(blocks[-1]), "e": []}))
    commit = encode({"did": DID, "version": 3, "data": cid_of(blocks[-1])})
    assert walked(car(cid_of(commit), commit, *blocks)) == ([], ["limit_reached"])


@pytest.mark.parametrize("entry", [{"p": 4, "k": b"a"}, {"p": 0, "k": "text"}, {"p": -1, "k": b"a"}, {}, 7])
def test_a_node_that_is_none_is_listed(entry: Any) -> None:
    node = encode({"l": None, "e": [{**entry, "v": cid_of(b"")} if isinstance(entry, dict) else entry]})
    commit = encode({"did": DID, "version": 3, "data": cid_of(node)})
    assert walked(car(cid_of(commit), commit, node)) == ([], ["bad_row"])


def test_a_record_that_was_tampered_with_is_left_out(tmp_path: Path) -> None:
    records = {f"app.bsky.feed.post/3mgcxl2mdv22{n}": post(f"Kom je {n}?") for n in (2, 3)}
    forged = repository(records, lambda content: content.replace(b"Kom je 3?", b"Kom je 9?"))
    (tmp_path / "repo.car").write_bytes(forged)
    found = rows(tmp_path)
    assert [item["text"] for item in found["item"]] == ["Kom je 2?"]
    assert [problem["code"] for problem in found["problem"]] == ["bad_row"]


def test_a_file_without_repository_is_of_no_use(tmp_path: Path) -> None:
    (tmp_path / "repo.car").write_bytes(car(cid_of(b"\x01"), b"\x01"))
    with pytest.raises(Unusable, match="nothing in this export"):
        rows(tmp_path)
