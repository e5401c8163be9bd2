"""Reading: what others say to us (notifications), what we said (our repository), and whole threads."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from statistics import median_low
from typing import Any, Final, TypeVar

from stamgast.networks.adapters.bluesky.calls import Json, Session
from stamgast.networks.adapters.bluesky.mapping import POST, Malformed, Uri, note
from stamgast.networks.adapters.bluesky.marks import Item, read_cursor, write_cursor
from stamgast.networks.adapters.bluesky.tid import instant_of
from stamgast.networks.capabilities import Connection, Page, Thread
from stamgast.networks.errors import Gone, Unavailable
from stamgast.networks.instants import instant
from stamgast.networks.threads import parents_first
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Attachment, Note

HEARD_OVERLAP: Final = timedelta(minutes=5)
"""Notifications are stored a little out of order."""

SAID_OVERLAP: Final = timedelta(days=1)
"""A post's key is older than the post when it went out late."""

BACKDATED: Final = timedelta(hours=1)
"""Notifications are listed by the time a post claims for itself; look so far below what we know."""

PAGE_SIZE: Final = 500
MOST_PAGES: Final = 500
PAGES_OF_A_THREAD: Final = 10
Read = TypeVar("Read")
REASONS: Final = ("mention", "reply", "quote")


class BlueskyConversations:
    """Reads conversations of one account; the network's view comes through the account's own server."""

    def __init__(self, connection: Connection) -> None:
        self._session = Session(connection)

    def news(self, cursor: str, *, since: datetime) -> Page:
        """Page back to what the cursor knows, then deliver oldest first."""
        heard, said = read_cursor(cursor, since)
        theirs = {item.note.id: item for item in self._heard(heard.floor) if heard.lacks(item)}
        ours = {item.note.id: item for item in self._said(said.floor) if said.lacks(item)}
        fresh = sorted((theirs | ours).values(), key=lambda item: item.at)
        batch, now = fresh[:PAGE_SIZE], self._session.connection.now()
        heard = heard.after([item for item in batch if item.note.id in theirs], HEARD_OVERLAP, now)
        said = said.after([item for item in batch if item.note.id in ours], SAID_OVERLAP, now)
        notes = self._with_pictures([item.note for item in batch])
        return Page(tuple(map(Create, notes)), write_cursor(heard, said), len(fresh) > len(batch))

    def thread(self, root: str) -> Thread:
        """Read a thread from any of its posts downwards, in the order of time.

        It is complete when every post shows as many answers as it counts and nothing is hidden by a block.
        Two things the network's view leaves out come from our own repository: an answer of ours that it
        has not taken in yet, and one that stands below an answer deleted by its author.
        """
        notes, complete = self._below(root)
        found = {note.id: note for note in notes}
        try:
            for ours in self._ours_in(root):
                if ours.id not in found:
                    found |= {ours.id: ours, **self._around(ours)}
        except Unavailable:
            complete = False
        return Thread(tuple(parents_first(found.values())), complete)

    def _below(self, id: str) -> tuple[list[Note], bool]:  # noqa: A002
        params = {"uri": id, "depth": 1000, "parentHeight": 0}
        top = self._session.get("app.bsky.feed.getPostThread", params).get("thread")
        if not isinstance(top, dict):
            raise Unavailable("The server gave an answer we cannot read.", detail="no thread")
        if top.get("notFound"):
            raise Gone("This post is not there any more.", detail="notFoundPost")
        return _flattened(top, self._session.did)

    def _ours_in(self, root: str) -> list[Note]:
        try:
            begun = instant_of(Uri.read(root).rkey)
        except ValueError as error:
            raise Unavailable(
                "The beginning of this conversation has no time.", detail="not a TID"
            ) from error
        return [item.note for item in self._said(begun, most=PAGES_OF_A_THREAD) if item.note.context == root]

    def _around(self, ours: Note) -> dict[str, Note]:
        try:
            return {note.id: note for note in self._below(ours.id)[0]}
        except Gone:  # too fresh for the network's view
            return {}

    def _heard(self, floor: datetime) -> Iterator[Item]:
        params = {"reasons": list(REASONS), "priority": "false", "limit": 100}
        method = "app.bsky.notification.listNotifications"
        for items in self._pages(method, params, "notifications"):
            places = [place for place in map(_claimed, items) if place]
            yield from _readable(items, self._heard_item)
            if places and median_low(places) < floor - BACKDATED:  # one forged time must not end the reading
                return

    def _said(self, floor: datetime, *, most: int = MOST_PAGES) -> Iterator[Item]:
        params = {"repo": self._session.did, "collection": POST, "limit": 100}
        for items in self._pages("com.atproto.repo.listRecords", params, "records", most=most):
            found = list(_readable(items, self._said_item))
            yield from found
            if found and found[-1].at < floor:
                return

    def _pages(
        self, method: str, params: Mapping[str, Any], name: str, *, most: int = MOST_PAGES
    ) -> Iterator[list[Any]]:
        cursor: Mapping[str, str] = {}
        for _ in range(most):
            answer = self._session.get(method, {**params, **cursor})
            items = answer.get(name)
            if not isinstance(items, list):
                raise Unavailable("The server gave an answer we cannot read.", detail=f"no {name}")
            yield items
            following = answer.get("cursor")
            if not items or not isinstance(following, str) or following == cursor.get("cursor"):
                return
            cursor = {"cursor": following}
        raise Unavailable("There is more to read than can be read at once.", detail=f"{most} pages")

    def _with_pictures(self, notes: Sequence[Note]) -> list[Note]:
        """Find out where the pictures are: a record names only their content."""
        without = [n.id for n in notes if not all(a.url for a in n.attachment)]
        shown: dict[str, tuple[Attachment, ...]] = {}
        for start in range(0, len(without), 25):
            try:
                answer = self._session.get("app.bsky.feed.getPosts", {"uris": without[start : start + 25]})
            except Unavailable:  # a server without a view of the network; the words are what matters
                break
            posts = answer.get("posts")
            views = _readable(posts if isinstance(posts, list) else [], self._note)
            shown |= {n.id: n.attachment for n in views}
        return [replace(n, attachment=shown.get(n.id, n.attachment)) for n in notes]

    def _note(self, view: Json) -> Note:
        return note(view, us=self._session.did)

    def _heard_item(self, notification: Json) -> Item:
        at = instant(notification.get("indexedAt"))
        if at is None or notification.get("reason") not in REASONS:
            raise Malformed("not a notification of words")
        return Item(at, self._note(notification))

    def _said_item(self, record: Json) -> Item:
        uri = Uri.read(record.get("uri"))
        at = instant_of(uri.rkey)
        us = self._session.connection.actor
        author = {"did": us.id, "handle": us.handle, "displayName": us.name, "avatar": us.icon}
        view = {"uri": str(uri), "author": author, "record": record.get("value"), "indexedAt": at.isoformat()}
        return Item(at, self._note(view))


def _readable(items: list[Any], read: Callable[[Json], Read]) -> Iterator[Read]:
    for item in items:
        try:
            if isinstance(item, dict):
                yield read(item)
        except ValueError:  # one that cannot be read must not cost us the others
            continue


def _claimed(notification: object) -> datetime | None:
    """Return the place of a notification in the list: what its post claims, if that is earlier."""
    if not isinstance(notification, dict):
        return None
    record = notification.get("record")
    said = instant(record.get("createdAt")) if isinstance(record, dict) else None
    seen = instant(notification.get("indexedAt"))
    return min(said, seen) if said and seen else seen


def _flattened(top: Json, us: str) -> tuple[list[Note], bool]:
    notes: list[Note] = []
    complete, left = True, [top]
    while left:
        node = left.pop()
        replies = node.get("replies")
        below = [reply for reply in replies if isinstance(reply, dict)] if isinstance(replies, list) else []
        left += below
        try:
            notes.append(note(node.get("post"), us=us))
            complete = complete and node["post"].get("replyCount", 0) == len(below)
        except Malformed:  # deleted, hidden by a block, or of a kind we do not know
            complete = complete and bool(node.get("notFound"))
    return notes, complete
