"""Bluesky: a repository whose blocks have their addresses, and whose tree leads to every record."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from stamgast.networks.clocks import tid_time
from stamgast.world.archives.dag import Cid, cid_of
from stamgast.world.town import Town
from stamgast.world.truth import truth

pytestmark = pytest.mark.long


class Reader:
    """A plain reader of DAG-CBOR."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, length: int) -> bytes:
        self.at += length
        return self.data[self.at - length : self.at]

    def varint(self) -> int:
        number = shift = 0
        while True:
            (group,) = self.take(1)
            number |= (group & 0x7F) << shift
            shift += 7
            if group < 0x80:
                return number

    def value(self) -> Any:
        (first,) = self.take(1)
        major, argument = first >> 5, first & 31
        if major == 7:
            return {20: False, 21: True, 22: None}[argument]
        if argument >= 24:
            argument = int.from_bytes(self.take(1 << (argument - 24)))
        match major:
            case 0 | 1:
                return argument if major == 0 else -1 - argument
            case 2:
                return self.take(argument)
            case 3:
                return self.take(argument).decode()
            case 4:
                return [self.value() for _ in range(argument)]
            case 5:
                return {self.value(): self.value() for _ in range(argument)}
        return Cid(self.value()[1:])


def read(data: bytes) -> Any:
    reader = Reader(data)
    found = reader.value()
    assert reader.at == len(data)
    return found


Repository = tuple[Cid, dict[Cid, bytes]]


@pytest.fixture(scope="module")
def repository(written: Callable[[str], bytes]) -> Repository:
    """Return the root and the blocks by address."""
    reader = Reader(written("bluesky"))
    assert reader.data[:8] == bytes.fromhex("3aa265726f6f7473")
    head = read(reader.take(reader.varint()))
    assert head["version"] == 1
    blocks = {}
    while reader.at < len(reader.data):
        block = reader.take(reader.varint())
        blocks[Cid(block[:36])] = block[36:]
    (root,) = head["roots"]
    return root, blocks


@pytest.fixture
def records(repository: Repository) -> dict[str, dict[str, Any]]:
    root, blocks = repository
    return {key: read(blocks[record]) for key, record in walked(read(blocks[root])["data"], blocks)}


def walked(node: Cid, blocks: dict[Cid, bytes]) -> Iterator[tuple[str, Cid]]:
    found, key = read(blocks[node]), b""
    if found["l"]:
        yield from walked(found["l"], blocks)
    for entry in found["e"]:
        key = key[: entry["p"]] + entry["k"]
        yield key.decode(), entry["v"]
        if entry["t"]:
            yield from walked(entry["t"], blocks)


def test_every_block_has_its_address_and_the_root_is_a_commit(repository: Repository) -> None:
    root, blocks = repository
    assert all(cid_of(block) == address for address, block in blocks.items())
    commit = read(blocks[root])
    assert (commit["version"], len(commit["sig"]), commit["prev"]) == (3, 64, None)


def test_keys_come_in_order_and_count_what_is_ours(records: dict[str, Any], town: Town) -> None:
    public = truth(town)["public"]
    assert list(records) == sorted(records)
    posts = [record for key, record in records.items() if key.startswith("app.bsky.feed.post/")]
    assert sum("reply" in record for record in posts) == public["replies"]
    assert len(posts) == public["posts"] + public["replies"]
    assert sum(key.startswith("app.bsky.feed.repost/") for key in records) == public["reshares"]
    assert len(records) == public["posts"] + public["replies"] + public["reshares"] + 1


def test_keys_hold_their_times(records: dict[str, Any]) -> None:
    for key, record in records.items():
        if "createdAt" in record:
            made = tid_time(key.rpartition("/")[2])
            assert made is not None
            assert (
                timedelta() <= made - datetime.fromisoformat(record["createdAt"]) < timedelta(milliseconds=1)
            )


def test_replies_point_to_a_thread_of_ours_by_address_and_content(
    records: dict[str, Any], repository: Repository
) -> None:
    root, blocks = repository
    ours = read(blocks[root])["did"]
    assert len(ours) == len("did:plc:") + 24
    addresses = dict(walked(read(blocks[root])["data"], blocks))
    for key, record in records.items():
        if "reply" in record:
            opening, parent = record["reply"]["root"], record["reply"]["parent"]
            assert opening["uri"].startswith(f"at://{ours}/")
            assert str(addresses[opening["uri"].removeprefix(f"at://{ours}/")]) == opening["cid"]
            assert not parent["uri"].startswith(f"at://{ours}/")
            asked, answered = (tid_time(each.rpartition("/")[2]) for each in (parent["uri"], key))
            assert asked is not None
            assert answered is not None
            assert asked < answered


def test_links_are_marked_by_bytes(records: dict[str, Any]) -> None:
    linked = [record for record in records.values() if "facets" in record]
    assert linked
    for record in linked:
        index, feature = record["facets"][0]["index"], record["facets"][0]["features"][0]
        assert record["text"].encode()[index["byteStart"] : index["byteEnd"]].decode() == feature["uri"]
