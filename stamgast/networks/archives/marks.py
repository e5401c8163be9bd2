"""The tags, handles and links of a text, for exports that do not list them."""

import re
from urllib.parse import urlsplit

_TAG = re.compile(r"(?<![\w#&/])#(\w*[^\W\d_]\w*)")
_PLAIN = re.compile(r"https?://([a-z0-9.-]+)(?:[/?#]|\Z)")
_HANDLE = re.compile(r"(?<![\w@.])@(\w[\w.]{0,62}\w|\w)")


def tags(text: str) -> list[str]:
    """Return the tags of a text without their sign, each once; ``#1`` is a number and none.

    >>> tags("Kom je? #bokkafeen #Nora_Quist #bokkafeen #1")
    ['bokkafeen', 'Nora_Quist']
    """
    return list(dict.fromkeys(_TAG.findall(text)))


def handles(text: str) -> list[str]:
    """Return the handles a text names without their sign, each once; an e-mail address is none.

    >>> handles("@liv.oosterling Ja! Vraag @nora, of post@bokkafeen.example.")
    ['liv.oosterling', 'nora']
    """
    return list(dict.fromkeys(_HANDLE.findall(text)))


def link(address: str) -> dict[str, str | None]:
    """Return an address as it stands in the column ``links``; without a host where it has none.

    >>> link("https://bokkafeen.example/quist")
    {'url': 'https://bokkafeen.example/quist', 'host': 'bokkafeen.example'}
    >>> link("http://[")
    {'url': 'http://[', 'host': None}
    """
    if plain := _PLAIN.match(address):  # most are; the general way takes ten times as long
        return {"url": address, "host": plain[1]}
    try:
        host = urlsplit(address).hostname
    except ValueError:
        host = None
    return {"url": address, "host": host}
