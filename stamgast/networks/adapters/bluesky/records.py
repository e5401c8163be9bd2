"""A draft as the record the network keeps; the same draft, key and lookups always give the same record."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import regex

from stamgast.networks.adapters.bluesky.mapping import POST
from stamgast.networks.adapters.bluesky.richtext import facets
from stamgast.networks.adapters.bluesky.tid import as_created_at, instant_of
from stamgast.networks.errors import Rejected, Unsupported
from stamgast.networks.limits import count_graphemes
from stamgast.vocabulary.objects import Attachment, Draft

TEXT_GRAPHEMES = 300
TEXT_BYTES = 3_000
IMAGES = 4
IMAGE_BYTES = 2_000_000
FILM = "video/mp4"
_LANGUAGE = regex.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def text_of(draft: Draft) -> str:
    """Return the words as sent: lines end as the network ends them."""
    return draft.content.replace("\r\n", "\n")


def refuse_what_cannot_be_sent(draft: Draft) -> None:
    """Raise ``Unsupported`` or ``Rejected`` before a single byte is uploaded."""
    if draft.visibility != "public":
        raise Unsupported("Everything on Bluesky is public.", detail="visibility")
    if draft.summary:
        raise Unsupported("Bluesky knows no content warnings in words.", detail="summary")
    _check_text(text_of(draft), has_attachment=bool(draft.attachment))
    _check_attachments(draft.attachment)


def _check_text(text: str, *, has_attachment: bool) -> None:
    if not text.strip() and not has_attachment:
        raise Rejected("There is nothing to publish.", detail="empty")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise Rejected("The text contains half a character.", detail="surrogate")
    if count_graphemes(text) > TEXT_GRAPHEMES or len(text.encode()) > TEXT_BYTES:
        raise Rejected("The text is too long for Bluesky.", detail="text")


def _check_attachments(attachments: Sequence[Attachment]) -> None:
    if len(attachments) > IMAGES:
        raise Unsupported("A post on Bluesky holds four pictures at most.", detail="images")
    if any(one.media_type == FILM for one in attachments) and len(attachments) > 1:
        raise Unsupported("A film stands alone on Bluesky.", detail="film beside others")
    for attachment in attachments:
        if attachment.media_type == FILM:
            continue
        if not attachment.media_type.startswith("image/"):
            raise Unsupported("Bluesky takes pictures, and films as MP4.", detail="media type")
        if len(attachment.content) > IMAGE_BYTES:
            raise Rejected("The picture is too large for Bluesky.", detail="image bytes")


def record_of(
    draft: Draft,
    *,
    key: str,
    blobs: Sequence[Mapping[str, Any]],
    resolve: Callable[[str], str],
    reply: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """Build the post record; its ``createdAt`` comes out of the key and so never changes on a retry."""
    text = text_of(draft)
    record: dict[str, Any] = {"$type": POST, "text": text, "createdAt": as_created_at(instant_of(key))}
    if _LANGUAGE.fullmatch(draft.language):
        record["langs"] = [draft.language]
    if found := facets(text, resolve):
        record["facets"] = found
    if blobs:
        record["embed"] = _embed([_shown(a, blob) for a, blob in zip(draft.attachment, blobs, strict=True)])
    if reply:
        record["reply"] = reply
    return record


def _shown(attachment: Attachment, blob: Mapping[str, Any]) -> dict[str, Any]:
    kind = "video" if attachment.media_type == FILM else "image"
    shown: dict[str, Any] = {"alt": attachment.name, kind: blob}
    if attachment.width and attachment.height:
        shown["aspectRatio"] = {"width": attachment.width, "height": attachment.height}
    return shown


def _embed(shown: list[dict[str, Any]]) -> dict[str, Any]:
    if "video" in shown[0]:
        return {"$type": "app.bsky.embed.video", **shown[0]}
    return {"$type": "app.bsky.embed.images", "images": shown}
