"""Bluesky's repository (CAR 1, commit version 3): our profile, posts, replies and reposts."""

from base64 import b32encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, BinaryIO, Final

from stamgast.networks.clocks import tid_at
from stamgast.world.archives.account import account
from stamgast.world.archives.dag import Cid, Tree, cid_of, encode, varint
from stamgast.world.archives.instants import iso
from stamgast.world.archives.wording import caption
from stamgast.world.said import Said
from stamgast.world.town import Town

_POST: Final = "app.bsky.feed.post"
_REPOST: Final = "app.bsky.feed.repost"
_PROFILE: Final = "app.bsky.actor.profile"
_UNSIGNED: Final = bytes(64)


def write(town: Town, file: BinaryIO) -> None:
    """Write a repository; its commit comes last, so the head is written once more when it is known."""
    start = file.tell()
    file.write(_block(_head(cid_of(b""))))

    def add(block: bytes) -> Cid:
        cid = cid_of(block)
        file.write(_block(cid.value + block))
        return cid

    tree = Tree(add)
    for key, record in _records(town):
        tree.add(key, add(encode(record)))
    commit = {
        "did": _our_did(town),
        "version": 3,
        "data": tree.root(),
        "rev": tid_at(town.seasons.until),
        "prev": None,
        "sig": _UNSIGNED,
    }
    root = add(encode(commit))
    file.seek(start)
    file.write(_block(_head(root)))
    file.seek(0, 2)


def did(handle: str) -> str:
    """Return the decentralised identifier of a handle."""
    return f"did:plc:{b32encode(sha256(handle.encode()).digest()[:15]).decode().lower()}"


def record_key(said: Said) -> str:
    """Return the key of a record: its microsecond, and as clock its number in thousands."""
    return tid_at(said.at, said.number // 1000 % 1024)


def _records(town: Town) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield all records in the order of their keys, collection by collection."""
    ours = account(town)
    profile = {"$type": _PROFILE, "displayName": ours.name, "description": ours.bio}
    yield f"{_PROFILE}/self", profile
    for said in town.ours():
        if not said.reshares:
            yield f"{_POST}/{record_key(said)}", _post(said, town)
    for said in town.ours():
        if said.reshares:
            record = {"$type": _REPOST, "subject": _reference(said.reshares, town), "createdAt": iso(said.at)}
            yield f"{_REPOST}/{record_key(said)}", record


def _post(said: Said, town: Town) -> dict[str, Any]:
    text = caption(said)
    record: dict[str, Any] = {
        "$type": _POST,
        "text": text,
        "createdAt": iso(said.at),
        "langs": [town.language],
    }
    if said.link:
        end = len(text.encode())
        link = {"$type": "app.bsky.richtext.facet#link", "uri": said.link}
        index = {"byteStart": end - len(said.link), "byteEnd": end}
        record["facets"] = [{"index": index, "features": [link]}]
    if said.answers:
        record["reply"] = {"root": _reference(said.root, town), "parent": _reference(said.answers, town)}
    return record


def _reference(said: Said, town: Town) -> dict[str, str]:
    """Return where a post is and what it holds; of other people's posts the record here is a likely one."""
    whose = _our_did(town) if said.by is None else did(town.resident(said.by).handle)
    record = {"$type": _POST, "text": said.text, "createdAt": iso(said.at), "langs": [town.language]}
    content = _post(said, town) if said.by is None else record
    return {"uri": f"at://{whose}/{_POST}/{record_key(said)}", "cid": str(cid_of(encode(content)))}


def _our_did(town: Town) -> str:
    return did(f"{account(town).handle}.example")


def _head(root: Cid) -> bytes:
    return encode({"roots": [root], "version": 1})


def _block(content: bytes) -> bytes:
    return varint(len(content)) + content
