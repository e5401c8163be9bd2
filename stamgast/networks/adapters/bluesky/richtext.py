"""Facets: which bytes of a text are a link, a mention or a tag (the network does not find them itself).

Source: the lexicon ``app.bsky.richtext.facet``; offsets count UTF-8 bytes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import regex

from stamgast.networks.limits import count_graphemes

_FACET = "app.bsky.richtext.facet"
_ENDINGS = (
    "app|at|be|biz|blog|ch|cloud|co|com|coop|de|dev|dk|edu|eu|fi|fr|fyi|gov|info|io|is|it|net|nl|no|nu|online"
    "|org|pl|pub|se|shop|site|social|store|tv|uk|us|wiki|frl|amsterdam"
)
"""Top-level domains that make a word without ``https://`` a link; with any, ``e.g`` would be one."""

_LINK = regex.compile(
    r"(?<![\w@./-])(?:https?://[^\s<>\"]+|(?:[a-z0-9-]+\.)+(?:" + _ENDINGS + r")(?![\w-])(?:/[^\s<>\"]*)?)",
    regex.IGNORECASE,
)
_MENTION = regex.compile(r"(?<![\w@./-])@([a-z0-9.-]+)", regex.IGNORECASE)
_HANDLE = regex.compile(r"(?:[a-z0-9][a-z0-9-]{0,62}\.)+[a-z][a-z0-9-]{0,62}", regex.IGNORECASE)
_TAG = regex.compile(r"(?<![^\s(])[#＃]([^\s#＃\u00ad\u2060\u200a-\u200d\u20e2\u20e3]+)")
_WORDLIKE = regex.compile(r"[^\d\p{P}\ufe0f]")
_TRAILING = ".,;:!?…'\"’”»"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text, in code points, and what it names: an address, a handle or a tag."""

    start: int
    end: int
    kind: Literal["link", "mention", "tag"]
    target: str


def spans(text: str) -> list[Span]:
    """Find links, mentions and tags in the order they stand; none overlap, links win."""
    found: list[Span] = []
    for span in (*_links(text), *_mentions(text), *_tags(text)):
        if all(span.end <= other.start or other.end <= span.start for other in found):
            found.append(span)
    return sorted(found, key=lambda span: span.start)


def facets(text: str, resolve: Callable[[str], str]) -> list[dict[str, Any]]:
    """Build the facets of a text; ``resolve`` turns a handle into a DID, or "" when nobody has it."""
    built = []
    for span in spans(text):
        feature = _feature(span, resolve)
        if feature is not None:
            start = len(text[: span.start].encode())
            end = start + len(text[span.start : span.end].encode())
            built.append({"index": {"byteStart": start, "byteEnd": end}, "features": [feature]})
    return built


def _feature(span: Span, resolve: Callable[[str], str]) -> dict[str, str] | None:
    if span.kind == "link":
        return {"$type": f"{_FACET}#link", "uri": span.target}
    if span.kind == "tag":
        return {"$type": f"{_FACET}#tag", "tag": span.target}
    did = resolve(span.target)
    return {"$type": f"{_FACET}#mention", "did": did} if did else None


def _links(text: str) -> Iterator[Span]:
    for match in _LINK.finditer(text):
        address = _without_trailing(match.group())
        has_scheme = address.lower().startswith(("http://", "https://"))
        if not address.endswith("://"):
            target = address if has_scheme else f"https://{address}"
            yield Span(match.start(), match.start() + len(address), "link", target)


def _without_trailing(address: str) -> str:
    address = address.rstrip(_TRAILING)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(_TRAILING)
    return address


def _mentions(text: str) -> Iterator[Span]:
    for match in _MENTION.finditer(text):
        handle = match.group(1).rstrip(".-")
        if _HANDLE.fullmatch(handle):
            yield Span(match.start(), match.start() + 1 + len(handle), "mention", handle.lower())


def _tags(text: str) -> Iterator[Span]:
    for match in _TAG.finditer(text):
        tag = regex.sub(r"\p{P}+$", "", match.group(1))
        if _WORDLIKE.search(tag) and count_graphemes(tag) <= 64 and len(tag.encode()) <= 640:
            yield Span(match.start(), match.start() + 1 + len(tag), "tag", tag)
