"""What stands inside a text of Facebook, Instagram or Threads: tags, mentions and links."""

import re
from typing import Any, Protocol
from urllib.parse import urlsplit

from stamgast.networks.archives.marks import handles, tags

_FIRST = re.compile(r"\s*@(\w[\w.]*\w)")
_LINK = re.compile(r"https?://[^\s<>\"]{1,2000}")
_FACEBOOK_MENTION = re.compile(r"@\[([0-9]{1,25}):[0-9]{1,6}:((?:[^\]\\]|\\.){1,200})\]")
_TRAILING = ".,;:!?)»”’'"


class People(Protocol):
    """Whoever gives keys to those who are named."""

    def by_handle(self, handle: str) -> str | None:
        """Return a key."""
        ...


def features(text: str, people: People) -> dict[str, Any]:
    """Return the columns ``tags``, ``mentions`` and ``links`` of a text; null where there are none."""
    mentions = [{"actor_key": people.by_handle(handle), "handle": handle} for handle in handles(text)]
    return {
        "tags": tags(text) or None,
        "mentions": mentions or None,
        "links": [link(address) for address in dict.fromkeys(_LINK.findall(text))] or None,
    }


def link(address: str) -> dict[str, str | None]:
    """Return a row of the column ``links``.

    >>> link("https://Bokkafeen.example/quist).")
    {'url': 'https://Bokkafeen.example/quist', 'final': None, 'host': 'bokkafeen.example'}
    """
    address = address.rstrip(_TRAILING)
    try:
        host = urlsplit(address).hostname
    except ValueError:
        host = None
    return {"url": address, "final": None, "host": host}


def addressed(text: str) -> str:
    """Return the handle a text begins with, whom it probably answers; empty where there is none.

    >>> addressed("@liv.oosterling Ja, nog zes stoelen"), addressed("Ja, @liv")
    ('liv.oosterling', '')
    """
    found = _FIRST.match(text)
    return found[1] if found else ""


def with_names(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Put the names into a text of Facebook, for whom it stores ``@[id:type:name]``; also return id and name.

    >>> with_names("Dank aan @[901:274:Uitgeverij Noord]!")
    ('Dank aan Uitgeverij Noord!', [('901', 'Uitgeverij Noord')])
    """
    return _FACEBOOK_MENTION.sub(lambda found: found[2], text), _FACEBOOK_MENTION.findall(text)
