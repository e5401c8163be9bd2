"""Reads what a member published: posts, comments, reactions, reposts and votes."""

import json
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any, Final

from stamgast.networks.adapters.linkedin import quoting
from stamgast.networks.adapters.linkedin.files import At, Row, first_rows, is_there, rows
from stamgast.networks.adapters.linkedin.links import urn
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.keys import Fingerprints
from stamgast.networks.archives.marks import link, tags
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.times import SECOND, Moment, Zone, parse
from stamgast.networks.archives.trust import by_clock

_SAME_POST = 5 * SECOND
_ADDRESS = "https://www.linkedin.com/feed/update/"
_VISIBILITY: Final = {"member_network": "network", "connections": "network", "public": "public"}


@dataclass(slots=True)
class OwnPosts:
    """Our posts by number and by the time in it: one post has several numbers, made moments apart."""

    is_listed: bool = False
    by_number: dict[str, str] = field(default_factory=dict)
    by_time: list[tuple[int, str]] = field(default_factory=list)

    def add(self, post: str, item_key: str) -> None:
        """Take one of our posts by its URN."""
        self.by_number[post.rpartition(":")[2]] = item_key
        made = by_clock("linkedin", post)
        if made is not None:
            self.by_time.append((made, item_key))

    def item_key(self, post: str) -> str | None:
        """Return the key of our post that a URN means; None where it is somebody else's."""
        made = by_clock("linkedin", post)
        if found := self.by_number.get(post.rpartition(":")[2]):
            return found
        if made is not None:
            near = self.by_time[bisect_left(self.by_time, (made - _SAME_POST, "")) :][:1]
            return next((item for at, item in near if at <= made + _SAME_POST), None)
        return None


class Posts:
    """Reads one export; posts first, so that it is known which are ours."""

    def __init__(self, parts: Parts, into: Import) -> None:
        self._parts = parts
        self._into = into
        self._zone = _zone(parts)
        self._prints = Fingerprints(into.platform, into.account_key)
        self._own = OwnPosts(is_listed=is_there(parts, "shares"))

    def read(self) -> None:
        """Read all that was published."""
        for at, row in rows(self._parts, "shares", self._into):
            self._share(at, row)
        self._own.by_time.sort()
        for at, row in quoting.comments(self._parts, self._into):
            self._comment(at, row)
        for at, row in rows(self._parts, "reactions", self._into):
            self._reaction(at, row)
        for at, row in rows(self._parts, "reposts", self._into):
            self._below("reshare", at, row, "")
        for at, row in rows(self._parts, "votes", self._into):
            self._below("poll_vote", at, row, row["text"])

    def _share(self, at: At, row: Row) -> None:
        post, raw = urn(row["link"]), row.get("text", "")
        text, media, shared = (
            quoting.unwrapped(raw),
            row.get("media", "").strip(),
            row.get("shared", "").strip(),
        )
        moment = self._moment(row["date"], at)
        if not post and not moment.raw:
            return
        visibility = row.get("visibility", "").strip()
        item_key = self._item(
            "post" if text or media else "reshare", at, moment, text,
            place=post,
            **({"native_id": post, "url": _ADDRESS + post} if post else {}),
            object_url=None if text or media else shared or None,
            links=[link(shared)] if _is_address(shared) else None,
            media_count=int(bool(media)),
            status="published",
            visibility=_VISIBILITY.get(visibility.lower(), "unknown"),
            visibility_raw=visibility or None,
            extra=None if text == raw else json.dumps({"raw": raw}, ensure_ascii=False),
        )  # fmt: skip
        if post:
            self._own.add(post, item_key)

    def _comment(self, at: At, row: Row) -> None:
        """Take a comment of ours; its address names the post below which it stands, not what it answers."""
        post, moment = urn(row["link"]), self._moment(row["date"], at)
        own = self._own.item_key(post)
        made = self._made(post, moment, at)
        parent: dict[str, Any] = {}
        if post:
            container = own or self._into.item_key(post)
            is_own = True if own else False if self._own.is_listed else None
            parent = {
                "parent_native": post, "parent_key": container, "parent_resolution": "exact_id",
                "parent_ts": made, "parent_ts_source": _source(made), "root_native": post,
                "container_key": container, "container_owner_is_self": is_own,
            }  # fmt: skip
        if row["text"] or moment.raw:
            self._item("comment", at, moment, row["text"], place=post, url=row["link"] or None, **parent)

    def _reaction(self, at: At, row: Row) -> None:
        post, moment, kind = urn(row["link"]), self._moment(row["date"], at), row["type"].strip()
        if not kind or not post:
            return
        own, made = self._own.item_key(post), self._made(post, moment, at)
        columns = moment.columns()
        columns.pop("ts_raw")
        self._into.reaction(
            actor_key=self._into.self_key,
            direction="self" if own else "out",
            object_native=post,
            object_key=own or self._into.item_key(post),
            object_url=row["link"],
            object_author_key=self._into.self_key if own else None,
            type=kind.lower(),
            type_raw=kind,
            object_ts=made,
            object_ts_source=_source(made),
            source_member=at[0],
            source_pos=str(at[1]),
            **columns,
        )

    def _below(self, kind: str, at: At, row: Row, text: str) -> None:
        """Take a repost or a vote: something done with a post of somebody."""
        post, moment = urn(row["link"]), self._moment(row["date"], at)
        if post:
            self._item(kind, at, moment, text, place=post, object_native=post, object_url=row["link"])

    def _item(self, kind: str, at: At, moment: Moment, text: str, *, place: str, **more: Any) -> str:
        native = more.get("native_id")
        prints = self._prints.item_key(
            kind, place=place, when=moment.raw, author_key=self._into.self_key, text=text
        )
        return self._into.item(
            item_key=self._into.item_key(native) if native else prints,
            id_quality="native" if native else "synthetic",
            kind=kind,
            author_key=self._into.self_key,
            direction="out",
            text=text or None,
            text_format="plain",
            text_state="complete" if text else "absent",
            tags=tags(text) or None,
            source_member=at[0],
            source_pos=str(at[1]),
            **more,
            **moment.columns(),
        )

    def _made(self, post: str, moment: Moment, at: At) -> int | None:
        """Return when the post was made that something refers to; what lies after it cannot be true."""
        made = by_clock("linkedin", post, not_after=moment.ts) if post else None
        if post and made is None:
            self._into.problem("clock_refused", *at, severity="note")
        return made

    def _moment(self, raw: str, at: At) -> Moment:
        return checked(parse(raw, zone=self._zone), self._into, *at)


def _zone(parts: Parts) -> Zone:
    """Tell whether the times of this export are UTC: most posts then say the time that their number holds."""
    pairs = [
        (at, made)
        for row in first_rows(parts, "shares")
        if (at := parse(row["date"]).ts) is not None and (made := by_clock("linkedin", urn(row["link"])))
    ]
    if not pairs:
        return "assumed_utc"
    agreeing = sum(abs(at - made) <= _SAME_POST for at, made in pairs)
    return "utc_verified" if 2 * agreeing > len(pairs) else "unknown"


def _source(made: int | None) -> str | None:
    return None if made is None else "id_clock:linkedin"


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://"))
