"""WordPress's JSON to our vocabulary; pure functions."""

import hashlib
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from stamgast.networks.adapters.wordpress.markup import pictures, plain
from stamgast.networks.instants import instant
from stamgast.vocabulary.objects import Actor, Attachment, Note, Receipt, Visibility

KINDS = ("comment", "review", "pingback", "trackback")
"""The types of comments people write; shops and plugins keep their own records among them."""

MOST_PICTURES = 20
_MEDIA_TYPES = {"png": "image/png", "gif": "image/gif", "webp": "image/webp"}
_VISIBLE: Mapping[str, Visibility] = {"publish": "public", "approved": "public"}


class Malformed(ValueError):
    """An object lacks what we cannot do without."""


def text_of(thing: Any, *path: str) -> str:
    """Follow keys to a text; "" where there is none. Half characters and NULs are taken out."""
    for key in path:
        thing = thing.get(key) if isinstance(thing, dict) else None
    if not isinstance(thing, str):
        return ""
    return thing.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def number_of(thing: Any, key: str, *, least: int = 1) -> int:
    """Return a whole number. Raises ``Malformed`` where there is none."""
    value = thing.get(key) if isinstance(thing, dict) else None
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value < 10**18:
        raise Malformed(key)
    return value


def has_id(thing: Any) -> bool:
    """Tell whether this is an object of the site that has a number."""
    try:
        return number_of(thing, "id") > 0
    except Malformed:
        return False


def instant_of(thing: Any, *keys: str) -> datetime:
    """Return the first of several times in UTC. Raises ``Malformed`` when none is one."""
    for key in keys:
        value = text_of(thing, key)
        if re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d", value, re.ASCII) and (found := instant(value)):
            return found
    raise Malformed(", ".join(keys))


def address_of(thing: Any, *path: str) -> str:
    """Return a web address a person can open, else ""."""
    value = text_of(thing, *path).strip()
    return value if value.startswith(("https://", "http://")) else ""


def key_of(id: str, kind: str) -> int | None:  # noqa: A002
    """Return the number in an id such as ``post:501``; None when it is of another kind."""
    found = re.fullmatch(rf"{kind}:(\d{{1,18}})", id, re.ASCII)
    return int(found[1]) if found else None


def archived_id(kind: str, number: str) -> str:
    """Return the id of what an export tells by its number.

    >>> archived_id("article", "501"), archived_id("comment", "7")
    ('post:501', 'comment:7')
    """
    return f"{'post' if kind == 'article' else 'comment'}:{number}"


def user(thing: Any) -> Actor:
    """Map a user of the site. Raises ``Malformed``."""
    return Actor(
        id=str(number_of(thing, "id")),
        name=plain(text_of(thing, "name")) or text_of(thing, "slug"),
        handle=text_of(thing, "slug"),
        url=address_of(thing, "link"),
        icon=_icon(thing, "avatar_urls"),
    )


def post(thing: Any, us: Actor) -> Note:
    """Map a post or page. Raises ``Malformed``."""
    id = f"post:{number_of(thing, 'id')}"  # noqa: A001
    published = instant_of(thing, "date_gmt", "modified_gmt", "date")
    modified = instant_of(thing, "modified_gmt", "date_gmt", "date")
    body = text_of(thing, "content", "rendered")
    return Note(
        id=id,
        attributed_to=_author(thing, us),
        content=plain(body),
        published=published,
        context=id,
        updated=modified if modified > published else None,
        url=address_of(thing, "link"),
        visibility=_VISIBLE.get(text_of(thing, "status"), "limited"),
        attachment=tuple(_attachment(*found) for found in pictures(body)[:MOST_PICTURES]),
        name=plain(text_of(thing, "title", "rendered")),
        type="Article",
    )


def comment(thing: Any, us: Actor) -> Note | None:
    """Map a comment or pingback; None for what nobody said to us (spam, trash, a plugin's records).

    Raises:
        Malformed: it has no id, post or time.
    """
    status, kind = text_of(thing, "status"), text_of(thing, "type") or "comment"
    if status in ("spam", "trash") or kind not in KINDS:
        return None
    conversation, parent = f"post:{number_of(thing, 'post')}", number_of(thing, "parent", least=0)
    writer = _commenter(thing, us, kind)
    return Note(
        id=f"comment:{number_of(thing, 'id')}",
        attributed_to=writer,
        content=plain(text_of(thing, "content", "rendered")),
        published=instant_of(thing, "date_gmt", "date"),
        context=conversation,
        in_reply_to=f"comment:{parent}" if parent else conversation,
        url=address_of(thing, "link"),
        visibility=_VISIBLE.get(status or "approved", "limited"),
        mentions_us=kind in ("pingback", "trackback"),
    )


def receipt(thing: Any, kind: str) -> Receipt:
    """Take the proof from a post or comment. Raises ``Malformed``."""
    try:
        published = instant_of(thing, "date_gmt")
    except Malformed:
        published = None
    number = number_of(thing, "id")
    raw = {"id": number, "status": text_of(thing, "status"), "slug": text_of(thing, "slug")}
    return Receipt(f"{kind}:{number}", address_of(thing, "link"), published, raw)


def _author(thing: Any, us: Actor) -> Actor:
    number = str(number_of(thing, "author", least=0))
    if number == us.id:
        return us
    embedded = thing.get("_embedded")
    authors = embedded.get("author") if isinstance(embedded, dict) else None
    first = authors[0] if isinstance(authors, list) and authors else {}
    name = plain(text_of(first, "name"))
    return Actor(number, name, text_of(first, "slug"), address_of(first, "link"), _icon(first, "avatar_urls"))


def _commenter(thing: Any, us: Actor, kind: str) -> Actor:
    account = number_of(thing, "author", least=0) if "author" in thing else 0
    if account and str(account) == us.id:
        return us
    name, url = plain(text_of(thing, "author_name")), address_of(thing, "author_url")
    is_site = kind in ("pingback", "trackback")
    return Actor(
        id=str(account) if account else _visitor(thing, name, url),
        name=name,
        url=url,
        icon="" if is_site else _icon(thing, "author_avatar_urls"),
        type="Service" if is_site else "Person",
    )


def _visitor(thing: Any, name: str, url: str) -> str:
    """Give a visitor without an account an id: the same for the same mail address, which it does not show."""
    mail = text_of(thing, "author_email").strip().casefold()
    said = f"mail {mail}" if mail else f"name {name.casefold()} {url}"
    return f"visitor:{hashlib.sha256(said.encode()).hexdigest()[:20]}"


def _icon(thing: Any, key: str) -> str:
    sizes = thing.get(key) if isinstance(thing, dict) else None
    return address_of(sizes, "96") or address_of(sizes, "48")


def _attachment(address: str, alternative: str) -> Attachment:
    ending = address.partition("?")[0].rpartition(".")[2].lower()
    return Attachment(_MEDIA_TYPES.get(ending, "image/jpeg"), alternative, address)
