"""Turns the notes and boosts of a Mastodon archive into rows."""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Final

from stamgast.networks.adapters.mastodon.archive.records import (
    Activity,
    Attachment,
    Counted,
    Note,
    Tag,
    listed,
)
from stamgast.networks.archives import marks, trust
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.keys import key
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.times import Moment, parse

_PUBLIC: Final = {"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"}
_STATUS: Final = re.compile(r"/statuses/([0-9]{15,19})/?$")
_ANCHOR: Final = re.compile(r"<a\s[^<>]*>")
_HREF: Final = re.compile(r'href="(https?://[^"]{1,2000})"')


def id_in(uri: str) -> str:
    """Return the number in the address of a note; empty where servers count otherwise.

    >>> id_in("https://toot.example/users/bokkafeen/statuses/116176934103941131")
    '116176934103941131'
    """
    found = _STATUS.search(uri)
    return found[1] if found else ""


@dataclass(slots=True)
class Notes:
    """Writes notes and boosts. ``roots`` are the conversations the owner began."""

    into: Import
    own_uri: str
    followers: str
    roots: frozenset[str]
    names: frozenset[str]
    people: dict[str, str] = field(default_factory=dict)
    """Keys of those who were named, by handle."""

    counted: bool = False
    threaded: bool = False

    def take(self, activity: Activity, at: tuple[str, str]) -> None:
        """Take one activity; ``at`` is its member and position."""
        found = activity.object
        if activity.type == "Announce":
            self._boost(activity, found if isinstance(found, str) else found.id, at)
        elif activity.type == "Create" and isinstance(found, Note):
            self._note(found, activity, at)
        else:
            self.into.problem("unknown_shape", *at, detail="neither a note nor a boost")

    def _boost(self, activity: Activity, uri: str, at: tuple[str, str]) -> None:
        moment = checked(parse(activity.published), self.into, *at)
        named = [one for one in listed(activity.cc) if one not in _PUBLIC and one != self.followers]
        author = self.own_uri if self._is_own(uri) else named[0] if named else None
        self.into.item(
            native_id=activity.id,
            kind="reshare",
            kind_raw=activity.type,
            object_native=uri,
            object_url=uri,
            object_author_key=self._person(author) if author else None,
            visibility=self._visibility(listed(activity.to), listed(activity.cc)),
            **self._shared(moment, at),
        )

    def _note(self, note: Note, activity: Activity, at: tuple[str, str]) -> None:
        moment = checked(parse(note.published or activity.published), self.into, *at)
        visibility = self._visibility(
            listed(note.to if note.to is not None else activity.to),
            listed(note.cc if note.cc is not None else activity.cc),
        )
        mentions = self._mentions(note.tag or [])
        reply = self._reply(note, moment, mentions)
        kind = "message" if visibility == "direct" else "reply" if note.in_reply_to else "post"
        item = self.into.item(
            **self._shared(moment, at) | reply | _words(note),
            native_id=note.id,
            url=note.url,
            kind=kind,
            kind_raw=note.type,
            mentions=[{"actor_key": k, "handle": handle} for k, handle, _ in mentions] or None,
            media_count=min(len(note.attachment or []), 999),
            edited_ts=parse(note.updated).ts if note.updated else None,
            visibility=visibility,
        )
        self._media(item, note.attachment or [])
        self._count(item, "likes", note.likes, at[0])
        self._count(item, "reshares", note.shares, at[0])

    def _shared(self, moment: Moment, at: tuple[str, str]) -> dict[str, Any]:
        return {
            "id_quality": "native",
            "status": "published",
            "author_key": self.into.self_key,
            "direction": "out",
            "source_member": at[0],
            "source_pos": at[1],
            **moment.columns(),
        }

    def _reply(self, note: Note, moment: Moment, mentions: list[tuple[str, str, str]]) -> dict[str, Any]:
        """Return the columns of the conversation, and of what is answered."""
        thread = note.context or note.conversation
        columns: dict[str, Any] = {}
        if thread:
            self.threaded = True
            columns["conversation_key"] = key(self.into.account_key, "conversation", thread)
            columns["container_owner_is_self"] = thread in self.roots
        parent = note.in_reply_to
        if not parent:
            return columns
        if self._is_own(parent) and thread not in self.roots:
            columns["container_owner_is_self"] = None  # some servers name a conversation anew for each note
        number = id_in(parent)
        at = trust.by_clock("mastodon", number, not_after=moment.ts) if number else None
        # A mention belongs to the parent where the parent's address begins with that person's.
        named = [who for who, _, href in mentions if parent.startswith(f"{href.rstrip('/')}/")]
        author = self.into.self_key if self._is_own(parent) else named[0] if named else None
        return columns | {
            "parent_native": parent,
            "parent_author_key": author,
            "parent_ts": at,
            "parent_ts_source": "id_clock:mastodon" if at is not None else None,
            "parent_resolution": "exact_id",
            "direction": "self" if author == self.into.self_key else "out",
        }

    def _mentions(self, tags: list[Tag]) -> list[tuple[str, str, str]]:
        """Return key, handle and address of everybody who is named."""
        found = []
        for tag in tags:
            if tag.type == "Mention" and tag.href:
                handle = (tag.name or "").strip().lstrip("@")
                who = self._person(tag.href, handle)
                self.people.setdefault(handle.lower(), who)
                found.append((who, handle, tag.href))
        return found

    def _person(self, uri: str, handle: str = "") -> str:
        return self.into.actor(uri, id_kind="actor_uri", handle=handle, url=uri)

    def _is_own(self, uri: str) -> bool:
        return bool(self.own_uri) and uri.startswith(f"{self.own_uri}/")

    def _visibility(self, to: list[str], cc: list[str]) -> str:
        if _PUBLIC.intersection(to):
            return "public"
        if _PUBLIC.intersection(cc):
            return "unlisted"
        if not to and not cc:
            return "unknown"
        return "followers" if self.followers and self.followers in (*to, *cc) else "direct"

    def _media(self, item: str, attachments: list[Attachment]) -> None:
        for ordinal, one in enumerate(attachments):
            path = (one.url or "").lstrip("/")
            is_remote = path.startswith(("http://", "https://"))
            self.into.media(
                item_key=item,
                ordinal=ordinal,
                kind=(one.media_type or "").partition("/")[0] or None,
                member=None if is_remote or not path else path,
                remote_url=path if is_remote else None,
                mime=one.media_type,
                alt_text=one.name,
                present=path in self.names,
            )

    def _count(self, item: str, name: str, counted: Counted | str | None, member: str) -> None:
        if not isinstance(counted, Counted) or counted.total_items is None:
            return
        self.counted = True
        value = float(counted.total_items)
        self.into.metric(subject_kind="item", subject_key=item, name=name, value=value, source_member=member)


def _words(note: Note) -> dict[str, Any]:
    content = note.content or next(iter((note.content_map or {}).values()), "")
    language = next(iter(note.content_map or {}), None)
    tags = [tag.name.lstrip("#") for tag in note.tag or [] if tag.type == "Hashtag" and tag.name]
    anchors = [anchor for anchor in _ANCHOR.findall(content) if "mention" not in anchor]
    hrefs = [unescape(found[1]) for anchor in anchors if (found := _HREF.search(anchor))]
    return {
        "text": content,
        "text_format": "html",
        "text_state": "complete" if content else "absent",
        "cw": note.summary,
        "lang": language,
        "lang_source": "client" if language else None,
        "sensitive": note.sensitive,
        "tags": tags or None,
        "links": [marks.link(href) for href in hrefs] or None,
    }
