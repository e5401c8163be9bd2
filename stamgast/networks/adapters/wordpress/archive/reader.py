"""Reads WXR files: a site's posts and pages with all their comments, from both sides."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar, Final

from stamgast.networks.adapters.wordpress.archive.offsets import believed, offset, site_offsets
from stamgast.networks.adapters.wordpress.archive.wxr import Note, Record, records
from stamgast.networks.archives import times
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.keys import email_hash
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe

_STATUS: Final = {
    "publish": "published", "private": "published", "future": "scheduled", "draft": "draft",
    "auto-draft": "draft", "pending": "pending", "trash": "trashed",
}  # fmt: skip
_APPROVED: Final = {
    "1": "published", "0": "pending", "spam": "spam", "trash": "trashed", "post-trashed": "trashed"
}  # fmt: skip
_BLOCK_MARK = re.compile(r"<!-- /?wp:.*?-->\s*", re.DOTALL)
_NO_DATE = "0000-00-00 00:00:00"


class WxrReader:
    """Reads one or several WXR files of one site."""

    format_id: ClassVar[str] = "wxr"
    platform: ClassVar[str] = "wordpress"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = ("*.xml",)

    def probe(self, parts: Parts) -> Probe:
        """Look for WXR's namespace at the beginning of XML files."""
        for name in parts.matching(*self.allowed):
            if found := re.search(rb"://wordpress\.org/export/([0-9.]{1,8})/", parts.head(name)):
                return Probe(1.0, found[1].decode())
        return Probe(0.0)

    def read(self, parts: Parts, into: Import) -> None:
        """Read all files, one after another; repeated posts and comments count once."""
        names = [n for n in parts.matching(*self.allowed) if b"wordpress.org/export/" in parts.head(n)]
        parts.expect(names)  # they are read twice
        seen: Counter[int] = Counter()
        for name in names:
            with parts.open(name) as stream:
                site_offsets(stream, seen)
        site = _Site(into, believed(seen))
        for name in names:
            with parts.open(name) as stream:
                site.read(name, records(stream, _noting(into, name)))


class _Site:
    """What is known of a site while its files are read: who is staff, and which post is at hand."""

    def __init__(self, into: Import, offsets: frozenset[int]) -> None:
        self._into = into
        self._offsets = offsets
        self._url = ""
        self._staff: dict[str, str] = {}
        self._post: dict[str, object] = {}
        self._said: dict[str, tuple[str, str, int | None]] = {}
        self._member = ""

    def read(self, member: str, found: Iterator[Record]) -> None:
        """Read the records of one file."""
        self._member = member
        for record in found:
            if record.kind == "channel" and not self._channel(record):
                self._into.problem("refused_member", member, record.line, detail="another site")
                return
            if record.kind == "author":
                self._author(record)
            elif record.kind == "item":
                self._article(record)
            elif record.kind == "comment":
                self._comment(record)

    def _channel(self, channel: Record) -> bool:
        url = channel["base_blog_url"] or channel["link"]
        if self._url:
            return url == self._url
        self._url = url or "unknown"
        title = channel["title"]
        self._into.account(self._url, id_kind="url", kind="site", display_name=title, url=url)
        self._into.about["locale"] = channel["language"] or None
        self._into.about["generated_at"] = times.parse(channel["pubDate"]).ts
        return True

    def _author(self, author: Record) -> None:
        login = author["author_login"]
        if not login:
            return
        key = self._own(login, author["author_display_name"])
        address = author["author_email"]
        names = [author["author_id"] and f"id:{author['author_id']}", address and self._hash(address)]
        if not any(names):
            names = [f"name:{login}", f"name:{author['author_display_name']}"]
        self._staff |= {name: key for name in names if name}

    def _own(self, login: str, name: str = "") -> str:
        return self._into.actor(login, id_kind="handle", handle=login, display_name=name, is_self=True)

    def _hash(self, address: str) -> str:
        return email_hash(address, self._url)

    def _article(self, item: Record) -> None:
        self._post, self._said = {}, {}
        native = item["post_id"]
        if item["post_type"] not in ("post", "page"):
            return
        if not native:
            self._into.problem("bad_row", self._member, item.line, detail="post without id")
            return
        moment = self._moment(item, "post_date")
        key = self._into.item_key(f"post/{native}")
        author = self._own(item["creator"]) if item["creator"] else self._into.self_key
        text = _BLOCK_MARK.sub("", item["encoded"]).strip()
        visibility = "private" if item["status"] == "private" or item["post_password"] else "public"
        self._into.item(
            **self._words(text, item),
            item_key=key,
            native_id=native,
            url=item["link"] or None,
            kind="article",
            kind_raw=item["post_type"],
            status=_STATUS.get(item["status"], "published"),
            author_key=author,
            direction="out",
            conversation_key=key,
            container_owner_is_self=True,
            tags=item.tags or None,
            edited_ts=times.parse(item["post_modified_gmt"], zone="utc_documented").ts,
            visibility=visibility,
            extra=json.dumps({"title": item["title"]}, ensure_ascii=False) if item["title"] else None,
            **moment.columns(),
        )
        self._post = {"key": key, "native": native, "url": item["link"], "visibility": visibility}
        self._said["0"] = (key, author, moment.ts)

    def _comment(self, comment: Record) -> None:
        native = comment["comment_id"]
        if not self._post:
            return
        if not native:
            self._into.problem("bad_row", self._member, comment.line, detail="comment without id")
            return
        moment = self._moment(comment, "comment_date")
        key = self._into.item_key(f"comment/{native}")
        author, is_staff = self._speaker(comment)
        above = comment["comment_parent"] or "0"
        parent_key, parent_author, parent_ts = self._said.get(above, (None, None, None))
        self._into.item(
            **self._words(comment["comment_content"], comment),
            item_key=key,
            native_id=native,
            url=f"{self._post['url']}#comment-{native}" if self._post["url"] else None,
            kind=_kind(comment),
            kind_raw=comment["comment_type"] or None,
            status=_APPROVED.get(comment["comment_approved"], "pending"),
            author_key=author,
            direction="out" if is_staff else "in",
            parent_native=self._post["native"] if above == "0" else above,
            parent_key=parent_key or self._into.item_key(f"comment/{above}"),
            parent_author_key=parent_author,
            parent_ts=parent_ts,
            parent_ts_source="archive" if parent_ts is not None else None,
            parent_resolution="exact_id",
            root_native=self._post["native"],
            conversation_key=self._post["key"],
            container_key=self._post["key"],
            container_owner_is_self=True,
            visibility=self._post["visibility"],
            **moment.columns(),
        )
        self._said[native] = (key, author, moment.ts)

    def _words(self, text: str, record: Record) -> dict[str, object]:
        return {
            "source_member": self._member,
            "source_pos": str(record.line),
            "id_quality": "native",
            "text": text,
            "text_format": "html",
            "text_state": "complete" if text else "absent",
        }

    def _speaker(self, comment: Record) -> tuple[str, bool]:
        """Return who commented, and whether that is one of us."""
        user, address, name = (comment[f"comment_{n}"] for n in ("user_id", "author_email", "author"))
        signs = [f"id:{user}", address and self._hash(address), user not in ("", "0") and f"name:{name}"]
        for sign in signs:
            if sign and sign in self._staff:
                return self._staff[sign], True
        shown = {"display_name": name, "url": comment["comment_author_url"], "actor_type": "person"}
        if address:
            hashed = self._hash(address)
            about = {"email_hash": hashed, "identity_confidence": 0.9}
            return self._into.actor(hashed, id_kind="email_hash", **about, **shown), False
        return self._into.actor(name, id_kind="display_name", identity_confidence=0.4, **shown), False

    def _moment(self, record: Record, name: str) -> times.Moment:
        """Read the time in UTC; vague where the local one does not fit, or is all there is."""
        local, gmt = record[name], record[f"{name}_gmt"]
        if gmt in ("", _NO_DATE):
            return times.parse(local) if local != _NO_DATE else times.Moment(None)
        apart = offset(local, gmt)
        is_odd = apart is not None and apart not in self._offsets
        moment = times.parse(gmt, zone="unknown" if is_odd else "utc_documented")
        if is_odd or moment.ts is None:
            self._into.problem("bad_time", self._member, record.line)
        return moment


def _noting(into: Import, name: str) -> Note:
    return lambda code, line, detail: into.problem(code, name, line, detail=detail)


def _kind(comment: Record) -> str:
    raw = comment["comment_type"]
    if raw in ("pingback", "trackback"):
        return "system"
    if raw == "review":
        return "review"
    return "comment" if comment["comment_parent"] in ("", "0") else "reply"
