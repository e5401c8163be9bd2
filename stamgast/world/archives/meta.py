"""What Meta's exports share: JSON in its style with its garbled text, lists of names, message threads."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from json import dumps
from typing import Any, Final

from stamgast.world.archives.account import Account
from stamgast.world.archives.instants import milliseconds, seconds
from stamgast.world.archives.writing import Member, listed
from stamgast.world.said import Exchange, Said
from stamgast.world.town import Town

_EMPTY: Final = re.compile(r"^( *)(.*)(\[\]|\{\})", re.MULTILINE)
_BYTES: Final = {byte: f"\\u{byte:04x}" for byte in range(0x80, 0x100)}


def garbled(value: Any, *, indent: int = 0) -> str:
    """Return a value as Meta writes it: each byte of UTF-8 escaped, empty lists on three lines."""
    text = dumps(value, ensure_ascii=False, indent=2).encode().decode("latin-1").translate(_BYTES)
    text = _EMPTY.sub(
        lambda found: f"{found[1]}{found[2]}{found[3][0]}\n{found[1]}  \n{found[1]}{found[3][1]}", text
    )
    return text.replace("\n", "\n" + " " * indent)


def array(records: Iterable[Any]) -> Iterator[str]:
    """Yield a file that is one array."""
    return listed("[", (f"\n  {garbled(record, indent=2)}" for record in records), "\n]\n")


def keyed(key: str, records: Iterable[Any]) -> Iterator[str]:
    """Yield a file that is an object with one key and an array."""
    written = (f"\n    {garbled(record, indent=4)}" for record in records)
    return listed(f'{{\n  "{key}": [', written, "\n  ]\n}\n")


def picture(said: Said, *, suffix: str = "jpg") -> str:
    """Return where the picture of a post would be."""
    return f"media/posts/{said.at:%Y%m}/{said.number}.{suffix}"


def medium(said: Said, title: str, *, uri: str) -> dict[str, Any]:
    """Return a post's only medium, which carries its time and caption."""
    return {
        "uri": uri,
        "creation_timestamp": seconds(said.at),
        "media_metadata": {"camera_metadata": {"has_camera_metadata": False}},
        "title": title,
        "cross_post_source": {"source_app": "FB"},
    }


def dated(handle: str, at: datetime, href: str) -> dict[str, Any]:
    """Return somebody in a list of names."""
    entry = {"href": href, "value": handle, "timestamp": seconds(at)}
    return {"title": "", "media_list_data": [], "string_list_data": [entry]}


def labelled(title: str, values: dict[str, str]) -> dict[str, Any]:
    """Return a record whose keys are labels."""
    entries = {label: {"href": "", "value": value, "timestamp": 0} for label, value in values.items()}
    return {"title": title, "media_map_data": {}, "string_map_data": entries}


def threads(town: Town, ours: Account, folder: str) -> Iterator[Member]:
    """Yield a file per message thread, newest message first."""
    for exchange in town.correspondence():
        who = town.resident(exchange.by)
        path = f"inbox/{who.handle}_{17840000000000001 + who.number}"
        yield f"{folder}/{path}/message_1.json", [garbled(_thread(exchange, who.name, ours.name, path))]


def _thread(exchange: Exchange, theirs: str, ours: str, path: str) -> dict[str, Any]:
    return {
        "participants": [{"name": theirs}, {"name": ours}],
        "messages": [
            {
                "sender_name": ours if said.by is None else theirs,
                "timestamp_ms": milliseconds(said.at),
                "content": said.text,
                "is_geoblocked_for_viewer": False,
                "is_unsent_image_by_messenger_kid_parent": False,
            }
            for said in reversed(exchange.said)
        ],
        "title": theirs,
        "is_still_participant": True,
        "thread_path": path,
        "magic_words": [],
    }


def comments_below(exchanges: Iterable[Exchange]) -> int:
    """Return how many comments a post has, ours among them."""
    return sum(len(exchange.said) for exchange in exchanges)
