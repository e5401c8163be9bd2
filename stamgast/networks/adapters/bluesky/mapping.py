"""Bluesky's JSON read as our vocabulary; pure functions that raise ``Malformed`` on what they cannot read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from stamgast.networks.instants import instant
from stamgast.vocabulary.objects import Actor, Attachment, Note

POST = "app.bsky.feed.post"
WEB = "https://bsky.app"
_URI = re.compile(r"at://(did:[a-z]+:[A-Za-z0-9._:%-]+)/([a-zA-Z][a-zA-Z0-9.-]+)/([A-Za-z0-9._~:-]{1,512})")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")


class Malformed(ValueError):
    """One item of an answer is not what the lexicon promises; its neighbours may be."""


@dataclass(frozen=True, slots=True)
class Uri:
    """An ``at://`` address of a record, taken apart."""

    did: str
    collection: str
    rkey: str

    @classmethod
    def read(cls, text: object) -> Self:
        """Take an address apart. Raises ``Malformed``."""
        match = _URI.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            raise Malformed("not an at:// address of a record")
        return cls(*match.groups())

    @property
    def page(self) -> str:
        """The page a person can open."""
        return f"{WEB}/profile/{self.did}/post/{self.rkey}"

    def __str__(self) -> str:
        return f"at://{self.did}/{self.collection}/{self.rkey}"


def actor(author: object) -> Actor:
    """Read an author or profile. Raises ``Malformed``."""
    author = _object(author)
    did = author.get("did")
    if not isinstance(did, str) or not did.startswith("did:"):
        raise Malformed("an author without a DID")
    handle = _text(author.get("handle"))
    return Actor(
        id=did,
        name=_text(author.get("displayName")).strip() or handle or did,
        handle=handle,
        url=f"{WEB}/profile/{did}",
        icon=_address(author.get("avatar")),
    )


def note(view: object, *, us: str) -> Note:
    """Read a post view or a notification, which carry a record alike. Raises ``Malformed``."""
    view = _object(view)
    uri, record = Uri.read(view.get("uri")), _object(view.get("record"))
    if uri.collection != POST or not isinstance(record.get("text"), str):
        raise Malformed("not a post")
    root, parent = reply_of(record)
    languages = _list(record.get("langs"))
    language = _text(languages[0]) if languages else ""
    return Note(
        id=str(uri),
        attributed_to=actor(view.get("author")),
        content=_text(record["text"]),
        published=_published(record, view),
        context=root or str(uri),
        in_reply_to=parent,
        url=uri.page,
        language=language if _LANGUAGE.fullmatch(language) else "",
        attachment=_attachments(record.get("embed"), view.get("embed")),
        mentions_us=us in _mentioned(record),
    )


def root_of(record: object) -> dict[str, str] | None:
    """Return the reference (address and content id) to the first post of an answer's thread."""
    reply = _object(record).get("reply")
    if reply is None:
        return None
    root = _object(_object(reply).get("root"))
    return {"uri": str(Uri.read(root.get("uri"))), "cid": _text(root.get("cid"))}


def reply_of(record: Mapping[str, Any]) -> tuple[str, str]:
    """Return the addresses of the thread's first post and of the one answered, or twice ""."""
    reply = record.get("reply")
    if not isinstance(reply, dict):
        return "", ""
    root, parent = (_object(reply.get(part)).get("uri") for part in ("root", "parent"))
    return str(Uri.read(root)), str(Uri.read(parent))


def _published(record: Mapping[str, Any], view: Mapping[str, Any]) -> datetime:
    said, seen = instant(record.get("createdAt")), instant(view.get("indexedAt"))
    times = [time for time in (said, seen) if time is not None]
    if not times:
        raise Malformed("a post without a time")
    return min(times)  # a record's own time may be wrong or a lie, but nobody sees it before it was said


def _attachments(embed: object, shown: object) -> tuple[Attachment, ...]:
    pictures, addresses = _pictures(embed), [_address(p.get("fullsize")) for p in _pictures(shown)]
    if len(addresses) != len(pictures):
        addresses = [""] * len(pictures)
    return tuple(_attachment(p, address) for p, address in zip(pictures, addresses, strict=True))


def _pictures(embed: object) -> list[Mapping[str, Any]]:
    if not isinstance(embed, dict):
        return []
    inner = embed.get("media")
    if isinstance(inner, dict):  # recordWithMedia: a quote with pictures
        embed = inner
    items = _list(embed.get("images")) or _list(embed.get("items"))
    return [item for item in items if isinstance(item, dict)]


def _attachment(picture: Mapping[str, Any], address: str) -> Attachment:
    ratio, blob = picture.get("aspectRatio"), picture.get("image")
    ratio, blob = ratio if isinstance(ratio, dict) else {}, blob if isinstance(blob, dict) else {}
    return Attachment(
        media_type=_text(blob.get("mimeType")) or "image/jpeg",
        name=_text(picture.get("alt")),
        url=address,
        width=_size(ratio.get("width")),
        height=_size(ratio.get("height")),
    )


def _mentioned(record: Mapping[str, Any]) -> set[str]:
    found: set[str] = set()
    for facet in _list(record.get("facets")):
        features = _list(facet.get("features")) if isinstance(facet, dict) else []
        found |= {_text(f.get("did")) for f in features if isinstance(f, dict)}
    return found


def _object(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise Malformed("not an object")
    return value


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    """Return text that any database can keep: no NUL, no half of a surrogate pair."""
    if not isinstance(value, str):
        return ""
    return value.replace("\0", "").encode("utf-8", "replace").decode()


def _address(value: object) -> str:
    text = _text(value)
    return text if text.startswith(("https://", "http://")) else ""


def _size(value: object) -> int | None:
    return value if isinstance(value, int) and 0 < value < 100_000 else None
