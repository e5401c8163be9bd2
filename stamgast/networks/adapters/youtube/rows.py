"""Turns the rows of a YouTube export into videos, comments, chat lines and subscriptions."""

import json
import re
from typing import Any, Final

from stamgast.networks.adapters.youtube.segments import said
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.marks import link, tags
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.times import parse

Row = dict[str, str]
At = tuple[str, int]
"""Member and number of a row."""

_WATCH = "https://www.youtube.com/watch?v="
_FREE = re.compile(r"[0.,]*")
_VISIBILITY: Final = {
    "public": ("public", "openbaar", "offentlig", "öffentlich", "público", "viešas"),
    "unlisted": ("unlisted", "verborgen", "olistad", "ikke oppført", "nicht gelistet", "oculto"),
    "private": ("private", "privé", "privat", "privado", "privatus"),
}
"""What the page itself calls them, by language; the first is the only one seen in an export."""


class Rows:
    """Writes one row after another: videos before the comments, so that it is known which are ours."""

    def __init__(self, into: Import, *, lists_videos: bool) -> None:
        self._into = into
        self._own_videos: set[str] | None = set() if lists_videos else None

    def video(self, row: Row, at: At) -> None:
        """Take a video of ours: its title and description, and when it came out."""
        video = row["id"].strip()
        if not video:
            return
        if self._own_videos is not None:
            self._own_videos.add(video)
        title, description = row.get("title", ""), row.get("description", "")
        parts = (title, description)[description.startswith(title) :]
        text = "\n\n".join(filter(None, parts))
        raw = row.get("privacy", "").strip()
        self._item(
            row.get("published") or row.get("created", ""), at, text,
            native_id=video,
            url=_WATCH + video,
            kind="video",
            text_state="complete" if text else "absent" if "title" in row else None,
            status="published",
            visibility=_visibility(raw),
            visibility_raw=raw or None,
        )  # fmt: skip

    def comment(self, row: Row, at: At) -> None:
        """Take a comment of ours, or a reply to somebody's comment."""
        comment, video = row["id"].strip(), row.get("video", "").strip()
        if not comment:
            return
        above = row.get("parent") or row.get("top") or comment.rpartition(".")[0]
        parent = above.strip() if above.strip() != comment else ""
        self._below(
            row, at, video or row.get("post", "").strip(),
            native_id=comment,
            url=f"{_WATCH}{video}&lc={comment}" if video else None,
            kind="reply" if parent else "comment",
            **self._answering(parent),
        )  # fmt: skip

    def chat(self, row: Row, at: At) -> None:
        """Take what we wrote while a video was live."""
        if row["id"].strip():
            video = row.get("video", "").strip()
            self._below(row, at, video, native_id=row["id"].strip(), kind="chat_live")

    def subscription(self, row: Row, at: At) -> None:
        """Take a channel that we subscribe to; since when is not said."""
        channel = row["channel"].strip()
        if not channel:
            return
        they = self._into.actor(
            channel, display_name=row.get("title"), url=f"https://www.youtube.com/channel/{channel}"
        )
        self._into.relation(
            subject_key=self._into.self_key,
            object_key=they,
            type="subscribes",
            state="active",
            ts_precision="none",
            source_member=at[0],
        )

    def _answering(self, parent: str) -> dict[str, Any]:
        if not parent:
            return {}
        return {
            "parent_native": parent,
            "parent_key": self._into.item_key(parent),
            "parent_resolution": "exact_id",
            "root_native": parent.partition(".")[0],
        }

    def _below(self, row: Row, at: At, container: str, **more: Any) -> None:
        """Take something that stands below a video or a note of a channel."""
        words = said(row["text"])
        if not words.is_whole:
            self._into.problem("bad_json", *at, detail="text kept as it is")
        own = container in self._own_videos if container and self._own_videos is not None else None
        price = row.get("price", "").strip()
        self._item(
            row["time"], at, words.text,
            container_key=self._into.item_key(container) if container else None,
            container_owner_is_self=own if row.get("video", "").strip() else None,
            links=[link(address) for address in words.links] or None,
            extra=None if _FREE.fullmatch(price) else json.dumps({"superchat": price}),
            visibility="public",
            text_state="complete" if words.text else "absent",
            **more,
        )  # fmt: skip

    def _item(self, when: str, at: At, text: str, **more: Any) -> None:
        self._into.item(
            id_quality="native",
            author_key=self._into.self_key,
            direction="out",
            text=text or None,
            text_format="plain",
            tags=tags(text) or None,
            source_member=at[0],
            source_pos=str(at[1]),
            **more,
            **checked(parse(when), self._into, *at).columns(),
        )


def _visibility(raw: str) -> str:
    folded = raw.casefold()
    return next((found for found, words in _VISIBILITY.items() if folded in words), "unknown")
