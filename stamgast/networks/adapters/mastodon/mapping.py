"""Mastodon's JSON and our vocabulary, both ways; pure functions that trust nothing they read."""

import html
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from mimetypes import guess_type
from typing import Any

import nh3

from stamgast.networks import instants
from stamgast.networks.nesting import shallow
from stamgast.vocabulary.objects import Actor, ActorType, Attachment, Draft, Note, Receipt, Visibility

VISIBILITIES: Mapping[Visibility, str] = {
    "public": "public",
    "unlisted": "unlisted",
    "limited": "private",
    "direct": "direct",
}
"""Our word for who may read a note, and Mastodon's; from the widest to the narrowest."""

_OURS: Mapping[str, Visibility] = {theirs: ours for ours, theirs in VISIBILITIES.items()}
_NARROWER = list(VISIBILITIES)
_KINDS = {"image": "image/jpeg", "gifv": "video/mp4", "video": "video/mp4", "audio": "audio/mpeg"}
_MAX_HTML = 200_000
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_BREAK = re.compile(r"<br\b[^>]*>|</(?:li|div|h\d|pre|blockquote)\s*>", re.IGNORECASE)
_PARAGRAPH = re.compile(r"</p\s*>", re.IGNORECASE)


class Malformed(ValueError):
    """An item that lacks what every item of its kind has."""


def text_of(item: Any, key: str) -> str:
    """Return a string field without characters a database refuses; empty when it is anything else."""
    value = item.get(key) if isinstance(item, dict) else None
    if isinstance(value, str) and value.isascii() and value.isprintable():
        return value  # ids, names and addresses, twenty of them in each note
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if key.endswith("id") and abs(value) < 10**30 else ""
    if not isinstance(value, str):
        return ""
    return _CONTROLS.sub("", value.encode("utf-8", "replace").decode())


def list_of(item: Any, key: str) -> Sequence[Any]:
    """Return a list field; empty when it is anything else."""
    value = item.get(key) if isinstance(item, dict) else None
    return value if isinstance(value, list) else ()


def id_of(item: Any) -> str:
    """Return an item's id. Raises ``Malformed`` when it has none."""
    if found := text_of(item, "id"):
        return found
    raise Malformed("id")


def archived_id(_kind: str, uri: str) -> str:
    """Return the id of a note of ours that an archive tells by its address; the address where it has none.

    >>> archived_id("post", "https://toot.example/users/bokkafeen/statuses/116176934103941131")
    '116176934103941131'
    """
    found = re.search(r"/statuses/([0-9]{1,19})/?$", uri)
    return found[1] if found else uri


def instant(text: str) -> datetime:
    """Read an instant. Raises ``Malformed``."""
    read = instants.instant(text)
    if read is None:
        raise Malformed("instant")
    return read


def plain_text(content: str) -> str:
    """Turn a status's HTML into plain text: paragraphs and breaks become newlines, links their text.

    Links lose nothing: Mastodon hides the ends of a long address from the eye, not from the text.
    """
    one_line = re.sub(r"\s+", " ", content[:_MAX_HTML])
    marked = _PARAGRAPH.sub("\n\n", _BREAK.sub("\n", one_line))
    lines = html.unescape(nh3.clean(shallow(marked), tags=set())).splitlines()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in lines)).strip()


def web_address(item: Any, key: str) -> str:
    """Return an http(s) address; empty for any other scheme."""
    value = text_of(item, key)
    return value if value.lower().startswith(("https://", "http://")) else ""


def actor(account: Any) -> Actor:
    """Read an Account. Raises ``Malformed``."""
    handle = text_of(account, "acct") or text_of(account, "username")
    kind: ActorType = "Person"
    if isinstance(account, Mapping) and account.get("group") is True:
        kind = "Group"
    elif isinstance(account, Mapping) and account.get("bot") is True:
        kind = "Service"
    return Actor(
        id=id_of(account),
        name=text_of(account, "display_name").strip() or handle,
        handle=handle,
        url=web_address(account, "url"),
        icon=web_address(account, "avatar"),
        type=kind,
    )


def note(status: Any, us: str) -> Note:
    """Read a Status as account ``us`` (an id) sees it. Raises ``Malformed``.

    ``context`` is known for a note that answers nothing; for a reply it is left empty.
    """
    own_id, parent, edited = id_of(status), text_of(status, "in_reply_to_id"), text_of(status, "edited_at")
    return Note(
        id=own_id,
        attributed_to=actor(status.get("account")),
        content=plain_text(text_of(status, "content")),
        published=instant(text_of(status, "created_at")),
        context="" if parent else own_id,
        in_reply_to=parent,
        updated=instant(edited) if edited else None,
        url=web_address(status, "url") or web_address(status, "uri"),
        language=text_of(status, "language"),
        visibility=_OURS.get(text_of(status, "visibility"), "direct"),
        attachment=tuple(_attachment(media) for media in list_of(status, "media_attachments")),
        mentions_us=any(text_of(mention, "id") == us for mention in list_of(status, "mentions")),
        type="Question" if isinstance(status.get("poll"), Mapping) else "Note",
    )


def _attachment(media: Any) -> Attachment:
    url = web_address(media, "url") or web_address(media, "preview_url")
    kind = text_of(media, "type")
    guessed, _ = guess_type(url.partition("?")[0])
    usual = _KINDS.get(kind, "application/octet-stream")
    same_family = guessed is not None and guessed.partition("/")[0] == usual.partition("/")[0]
    return Attachment(
        media_type=guessed if guessed and same_family else usual,
        name=text_of(media, "description"),
        url=url,
        width=_pixels(media, "width"),
        height=_pixels(media, "height"),
    )


def _pixels(media: Any, side: str) -> int | None:
    place = media
    for key in ("meta", "original", side):
        place = place.get(key) if isinstance(place, Mapping) else None
    return place if isinstance(place, int) and not isinstance(place, bool) and 0 < place < 10**6 else None


def receipt(status: Any) -> Receipt:
    """Read the proof of publication from a Status. Raises ``Malformed``."""
    raw = {key: text_of(status, key) for key in ("id", "uri", "url", "created_at", "visibility")}
    try:
        published = instant(raw["created_at"])
    except Malformed:
        published = None
    return Receipt(id=id_of(status), url=web_address(status, "url"), published=published, raw=raw)


def words(draft: Draft, us: str) -> str:
    """Return the text to send: a reply names whom it answers, or that person is never told."""
    answered = draft.in_reply_to
    if answered is None or answered.attributed_to.id == us:
        return draft.content
    handle = answered.attributed_to.handle.lstrip("@")
    named = re.search(rf"(?<![\w/@])@{re.escape(handle)}(?![\w@]|[.-]\w)", draft.content, re.IGNORECASE)
    return draft.content if named or not handle else f"@{handle} {draft.content}"


def visibility(draft: Draft) -> Visibility:
    """Return who may read it; a reply is never wider than the note it answers."""
    wanted = [draft.visibility, draft.in_reply_to.visibility] if draft.in_reply_to else [draft.visibility]
    return max(wanted, key=_NARROWER.index)


def body(draft: Draft, us: str, media_ids: Sequence[str]) -> dict[str, Any]:
    """Return the JSON that creates the status."""
    optional = {
        "spoiler_text": draft.summary,
        "language": draft.language,
        "media_ids": list(media_ids),
        "in_reply_to_id": draft.in_reply_to.id if draft.in_reply_to else "",
    }
    return {
        "status": words(draft, us),
        "visibility": VISIBILITIES[visibility(draft)],
        **{name: value for name, value in optional.items() if value},
    }
