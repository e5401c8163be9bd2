"""DAG-CBOR, CIDs and trees come out as the AT Protocol's own test data says.

Source of the vectors: https://github.com/bluesky-social/atproto-interop-tests (CC0).
"""

from base64 import b32decode, b64decode
from typing import Any

import pytest

from stamgast.world.archives.dag import Cid, Tree, cid_of, encode, varint

pytestmark = pytest.mark.long

LEAF = "bafyreie5cvv4h45feadgeuwhbcutmh6t2ceseocckahdoe6uat64zmz454"


def cid(text: str) -> Cid:
    return Cid(b32decode(text[1:].upper() + "=" * (-len(text[1:]) % 8)))


@pytest.mark.parametrize(
    ("keys", "root"),
    [
        (
            "A0/374913 B1/986427 C0/451630 E0/670489 F1/085263 G0/765327",
            "bafyreicraprx2xwnico4tuqir3ozsxpz46qkcpox3obf5bagicqwurghpy",
        ),
        (
            "A0/374913 B1/986427 C0/451630 D2/269196 E0/670489 F1/085263 G0/765327",
            "bafyreihvay6pazw3dfa47u5d2tn3rd6pa57sr37bo5bqyvjuqc73ib65my",
        ),
        (
            "A0/374913 B0/601692 C2/014073 D0/952776 E0/670489",
            "bafyreibxh4iztp5l2yshz3ectg2qjpeyprpw2gogao3pvceowpq3k3thya",
        ),
        (
            "A0/374913 B2/827649 C0/451630 D2/269196",
            "bafyreign6kxoll35r5f2ske6hjx7vg56aw3jn6r5hcopgrepzafpvohr2a",
        ),
        (
            (
                "app.bsky.feed.post/3lo3kqqljmfe2 app.bsky.feed.post/3log4547dm6h2 "
                "app.bsky.feed.post/3log45inogon2 app.bsky.feed.post/3logaodrh74d2 "
                "app.bsky.feed.post/3logteazog2n2 app.bsky.feed.post/3lon5cqsbwrj2 "
                "app.bsky.feed.repost/3l6sjhvqonco2"
            ),
            "bafyreigfcsro2up7qi7l3rxdpg7n6gjtteotkmgrrqztl5oy2tf4ncl4ji",
        ),
    ],
)
def test_trees_have_the_roots_they_should(keys: str, root: str) -> None:
    blocks: list[bytes] = []

    def write(block: bytes) -> Cid:
        blocks.append(block)
        return cid_of(block)

    tree = Tree(write)
    for key in keys.split():
        tree.add(key, cid(LEAF))
    assert str(tree.root()) == root
    assert str(cid_of(blocks[-1])) == root


def test_a_tree_without_keys_is_one_empty_node() -> None:
    assert Tree(cid_of).root() == cid_of(encode({"l": None, "e": []}))


@pytest.mark.parametrize(
    ("value", "encoded", "address"),
    [
        (
            {
                "string": "abc", "unicode": "a~öñ©⽘☎𓋓😀👨‍👩‍👧‍👧", "integer": 123, "bool": True, "null": None,
                "array": ["abc", "def", "ghi"],
                "object": {"string": "abc", "number": 123, "bool": True, "arr": ["abc", "def", "ghi"]},
            },
            ("p2Rib29s9WRudWxs9mVhcnJheYNjYWJjY2RlZmNnaGlmb2JqZWN0pGNhcnKDY2FiY2NkZWZjZ2hpZGJvb2z1Zm51bWJlchh7ZnN0"
            "cmluZ2NhYmNmc3RyaW5nY2FiY2dpbnRlZ2VyGHtndW5pY29kZXgvYX7DtsOxwqnivZjimI7wk4uT8J+YgPCfkajigI3wn5Gp4oCN"
            "8J+Rp+KAjfCfkac="),
            "bafyreiclp443lavogvhj3d2ob2cxbfuscni2k5jk7bebjzg7khl3esabwq",
        ),
    ],
)  # fmt: skip
def test_records_have_the_bytes_and_addresses_they_should(value: Any, encoded: str, address: str) -> None:
    assert encode(value) == b64decode(encoded)
    assert str(cid_of(encode(value))) == address


@pytest.mark.parametrize(
    ("value", "encoded"),
    [
        (23, "17"), (24, "1818"), (255, "18ff"), (256, "190100"), (65_536, "1a00010000"),
        (2**32, "1b0000000100000000"), (-1, "20"), (-500, "3901f3"), (b"\x01", "4101"), ("", "60"),
        (False, "f4"), ([], "80"), ({"b": 1, "aa": 2, "a": 3}, "a3616103616201626161 02"),
        (Cid(b"\x01\x71"), "d82a43000171"),
    ],
)  # fmt: skip
def test_values_have_their_shortest_form(value: Any, encoded: str) -> None:
    assert encode(value) == bytes.fromhex(encoded.replace(" ", ""))


def test_there_are_no_fractions() -> None:
    with pytest.raises(TypeError, match="float"):
        encode({"share": 0.5})


@pytest.mark.parametrize(("number", "groups"), [(0, "00"), (127, "7f"), (128, "8001"), (300, "ac02")])
def test_varints_put_the_lowest_group_first(number: int, groups: str) -> None:
    assert varint(number).hex() == groups
