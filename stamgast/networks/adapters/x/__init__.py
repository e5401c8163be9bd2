"""X, formerly Twitter: so far its archives are read."""

from datetime import date
from unicodedata import normalize

import regex

from stamgast.networks.adapters.x.webhooks import XWebhooks
from stamgast.networks.limits import Fact, Films, Limits
from stamgast.networks.network import Network

_CHECKED = date(2026, 11, 22)
_WEIGHTS = "twitter-text, config/v3.json"
_FILMS = "X docs, media best practices: accounts without Premium"
_URL = regex.compile(r"https?://\S+")
_URL_LENGTH = 23
_EMOJI = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}|\N{COMBINING ENCLOSING KEYCAP}")
_LIGHT = regex.compile(r"[\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]")


def count_weighted(text: str) -> int:
    """Count as X does: an address is 23, an emoji 2, Latin letters 1, Chinese and Japanese signs 2.

    >>> count_weighted("Kom je? ☕ https://bokkafeen.example/quist")
    34
    """
    shortened, urls = _URL.subn("", normalize("NFC", text))
    graphemes: list[str] = regex.findall(r"\X", shortened)
    return int(urls) * _URL_LENGTH + sum(map(_weight, graphemes))


def _weight(grapheme: str) -> int:
    if _EMOJI.search(grapheme) and not grapheme.isascii():
        return 2
    return sum(1 if _LIGHT.match(sign) else 2 for sign in grapheme)


network = Network(
    id="x",
    name="X",
    limits=Limits(
        text=Fact(280, _WEIGHTS, _CHECKED),
        count=count_weighted,
        images=Fact(4, "X docs, media best practices", _CHECKED),
        image_bytes=Fact(5_000_000, "X docs, media best practices", _CHECKED),
        alternative_text=Fact(1_000, "X OpenAPI 2.167", _CHECKED),
        mentions="name",
        films=Films(
            bytes=Fact(512_000_000, _FILMS, _CHECKED),
            seconds=Fact(140, _FILMS, _CHECKED),
            shortest=Fact(500, _FILMS, _CHECKED),
            narrowest=Fact(33, f"{_FILMS}: 1:3", _CHECKED),
            widest=Fact(300, f"{_FILMS}: 3:1", _CHECKED),
            fastest=Fact(60, _FILMS, _CHECKED),
        ),
    ),
    threads=True,
    webhooks=XWebhooks(),
    homepage="https://x.com",
)
