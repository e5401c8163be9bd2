"""Reads a repository out of a CAR file: blocks by their address, and the records of its search tree in order.

Sources: https://ipld.io/specs/transport/car/carv1; https://atproto.com/specs/repository.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from stamgast.networks.adapters.bluesky.archive.dag_cbor import BadBlock, Link, decode
from stamgast.networks.archives.problems import Code

MOST_NODES: Final = 5_000_000
MOST_LEVELS: Final = 64

_CBOR_SHA256: Final = bytes((1, 0x71, 0x12, 0x20))
_ADDRESS: Final = 36
_LONGEST_VARINT: Final = 9

Note = Callable[[Code, str], None]
"""How a problem is told: its code, and a detail."""


class NoRepository(Exception):
    """What a file holds is no repository, with the reason."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its collection, its key in it, and where its block is."""

    collection: str
    key: str
    link: Link


class Repository:
    """A whole CAR file in memory, with the places of its blocks."""

    def __init__(self, content: bytes, note: Note) -> None:
        """Find all blocks; one that is cut off is noted. Raises ``NoRepository`` where there is no commit."""
        self._content = memoryview(content)
        self._note = note
        self._places: dict[bytes, tuple[int, int]] = {}
        root = self._index(content)
        try:
            commit = self.block(root)
        except (BadBlock, KeyError) as error:
            raise NoRepository("its first block is not there") from error
        if not isinstance(commit, dict) or not isinstance(commit.get("did"), str):
            raise NoRepository("its first block is no commit")
        if commit.get("version") not in (2, 3) or not isinstance(commit.get("data"), Link):
            raise NoRepository("a commit of another version")
        self.did: str = commit["did"]
        self.revision = commit["rev"] if isinstance(commit.get("rev"), str) else ""
        self._data: Link = commit["data"]

    def block(self, link: bytes) -> Any:
        """Return what a block holds.

        Raises:
            KeyError: it is not in this file.
            BadBlock: it is damaged, or is not what its address promises.
        """
        begin, end = self._places[link]
        block = bytes(self._content[begin:end])
        if sha256(block).digest() != link[len(_CBOR_SHA256) :]:
            raise BadBlock("not what its address promises")
        return decode(block)

    def records(self) -> Iterator[Record]:
        """Yield all records in the order of their keys; parts of the tree that are damaged are noted."""
        seen: set[bytes] = set()
        missing = 0
        waiting: list[tuple[Link | Record, int]] = [(self._data, 0)]
        while waiting:
            found, level = waiting.pop()
            if isinstance(found, Record):
                yield found
                continue
            if found in seen or level > MOST_LEVELS or len(seen) > MOST_NODES:
                self._note("limit_reached", "the tree goes in circles or is too deep")
                continue
            seen.add(found)
            try:
                waiting += [(one, level + 1) for one in reversed(_entries(self.block(found)))]
            except KeyError:
                missing += 1
            except BadBlock as error:
                self._note("bad_row", f"a node of the tree: {error}")
        if missing:
            self._note("missing_part", f"{missing} nodes of the tree are not there")

    def _index(self, content: bytes) -> bytes:
        """Note where each block is; return the address of the first."""
        at, length = _varint(content, 0)
        try:
            header = decode(content[at : at + length])
            root = header["roots"][0]
        except (BadBlock, TypeError, KeyError, IndexError) as error:
            raise NoRepository("no head") from error
        if not isinstance(root, Link):
            raise NoRepository("no head")
        at += length
        while at < len(content):
            begin, length = _varint(content, at)
            at = begin + length
            if not length or at > len(content):
                self._note("bad_member", "ends too early")
                break
            address = content[begin : begin + _ADDRESS]
            if address.startswith(_CBOR_SHA256) and length >= _ADDRESS:
                self._places[address] = (begin + _ADDRESS, at)
        return root


def _entries(node: Any) -> list[Link | Record]:
    """Return what hangs below a node, from left to right."""
    if not isinstance(node, dict) or not isinstance(node.get("e"), list):
        raise BadBlock("not a node")
    found: list[Link | Record] = [node["l"]] if isinstance(node.get("l"), Link) else []
    key = b""
    for entry in node["e"]:
        match entry:
            case {"p": int(shared), "k": bytes(rest), "v": Link() as value} if 0 <= shared <= len(key):
                key = key[:shared] + rest
            case _:
                raise BadBlock("not an entry")
        collection, _, name = key.decode("utf-8", "replace").partition("/")
        found.append(Record(collection, name, value))
        if isinstance(entry.get("t"), Link):
            found.append(entry["t"])
    return found


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """Return what lies behind a number, and the number; 0 where it does not end."""
    number = 0
    for place, byte in enumerate(content[at : at + _LONGEST_VARINT]):
        number |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return at + place + 1, number
    return len(content), 0
