"""What a page says of itself to those who link to it: title, description, picture (Open Graph)."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit, urlunsplit

from stamgast.networks.errors import NetworkError, Rejected, Unavailable
from stamgast.networks.safety import Answer, Client

MOST_READ = 400_000
"""Bytes of a page that are looked at: what it says of itself stands at its beginning."""

LONGEST = 300
_TITLES = ("og:title", "twitter:title")
_DESCRIPTIONS = ("og:description", "twitter:description", "description")
_PICTURES = ("og:image:secure_url", "og:image", "twitter:image")
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
_ACCEPT = {"Accept": "text/html,application/xhtml+xml"}


@dataclass(frozen=True, slots=True)
class Card:
    """What a page says of itself; ``picture`` holds the bytes of a file nobody has looked at yet."""

    title: str
    description: str = ""
    picture: bytes = b""


def read_card(client: Client, url: str) -> Card:
    """Ask a page what it says of itself.

    Raises:
        Rejected: the address is not one we may talk to, or there is no page that says anything.
        Unavailable: it could not be reached.
    """
    answer = client.request("GET", _secure(url), follow=True, headers=_ACCEPT)
    if answer.status >= 500:
        raise Unavailable("The page could not be reached.", detail=f"HTTP {answer.status}")
    if not 200 <= answer.status < 300:
        raise Rejected("There is no such page.", detail=f"HTTP {answer.status}")
    if "html" not in answer.headers.get("content-type", "text/html").lower():
        raise Rejected("Behind this link is a file, not a page.")
    said = _Said()
    with suppress(AssertionError):  # a declaration that is none: what stood before counts
        said.feed(_text(answer)[:MOST_READ])
    title = _first(said.named, _TITLES) or _tidy(said.title)
    if not title:
        raise Rejected("This page says nothing about itself.")
    picture = _picture(client, answer.url, _first(said.named, _PICTURES))
    return Card(title[:LONGEST], _first(said.named, _DESCRIPTIONS)[: 2 * LONGEST], picture)


class _Said(HTMLParser):
    """Collects the title and the named notes of a page's head."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.named: dict[str, str] = {}
        self.title = ""
        self._is_in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = (given.get("property") or given.get("name") or "").lower()
        if tag == "meta" and name:
            self.named.setdefault(name, _tidy(given.get("content") or ""))
        self._is_in_title = tag == "title" and not self.title

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._is_in_title = False

    def handle_data(self, data: str) -> None:
        if self._is_in_title:
            self.title += data


def _picture(client: Client, page: str, address: str) -> bytes:
    """Fetch the picture through the same client; a page without one it can show is a page all the same."""
    if not address:
        return b""
    try:
        place = _secure(urljoin(page, address))
        if place == page:
            return b""
        answer = client.request("GET", place, follow=True)
    except (NetworkError, ValueError):
        return b""
    return answer.content if answer.status == 200 else b""


def _secure(url: str) -> str:
    """Return the address with https: nothing is asked for in the clear."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise Rejected("This is not the address of a page.") from error
    return urlunsplit(parts._replace(scheme="https")) if parts.scheme == "http" else url


def _text(answer: Answer) -> str:
    declared = re.search(r"charset=[\"']?([\w-]+)", answer.headers.get("content-type", ""), re.IGNORECASE)
    inside = _CHARSET.search(answer.content[:4096])
    name = declared.group(1) if declared else inside.group(1).decode("ascii") if inside else "utf-8"
    content = answer.content[:MOST_READ]
    try:
        return content.decode(name, "replace")
    except (LookupError, ValueError):  # there are encodings that replace nothing
        return content.decode("utf-8", "replace")


def _first(named: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((named[name] for name in names if named.get(name)), "")


def _tidy(text: str) -> str:
    return " ".join(text.replace("\x00", "").split())
