"""Reads what people say to us and what we say ourselves, page by page, and conversations whole."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from stamgast.networks.adapters.mastodon.calls import Calls, links, place, read
from stamgast.networks.adapters.mastodon.mapping import Malformed, instant, list_of, note, text_of
from stamgast.networks.capabilities import Connection, Page, Thread
from stamgast.networks.errors import Gone
from stamgast.networks.safety import Answer
from stamgast.networks.threads import parents_first
from stamgast.vocabulary.activities import Create, Update
from stamgast.vocabulary.objects import Note

PAGE = 40
MOST_DESCENDANTS = 4_096
_MOST_CURSOR = 400
Heard = Create | Update


@dataclass(frozen=True, slots=True)
class Place:
    """How far one list was read. Everything up to ``until`` is known.

    During a walk from the newest entry (``head``) back to there, ``before`` is where to go on.
    """

    until: str = ""
    head: str = ""
    before: str = ""

    def params(self) -> dict[str, str]:
        """Return the parameters that ask for the next page."""
        wanted = {"since_id": self.until, "max_id": self.before}
        return {"limit": str(PAGE), **{name: value for name, value in wanted.items() if value}}

    def moved(self, entries: Sequence[Any], met: bool, links_: Mapping[str, str]) -> "Place":  # noqa: FBT001
        """Return the place after a page, newest entry first; ``met`` when it reached what is known."""
        newest, oldest = (text_of(entries[i], "id") for i in (0, -1)) if entries else ("", "")
        head, before = self.head or newest or self.until, links_.get("next") or oldest
        is_last = bool(links_) and "next" not in links_
        if met or is_last or not entries or before == self.before:
            return Place(until=head)
        return replace(self, head=head, before=before)


_List = tuple[str, Callable[[Mapping[str, str]], Answer], Callable[[Any], Heard | None]]


class MastodonConversations:
    """Notifications and our own statuses as one stream of news.

    Every walk goes from the newest entry back to the last one known. Paging forward by ``min_id`` would be
    shorter to write, but Hollo answers it with the newest page and so would lose what lies between.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._calls = Calls(connection)
        self._us = connection.actor.id
        self._lists: tuple[_List, ...] = (
            ("statuses", self._ask_statuses, self._own),
            ("notifications", self._ask_notifications, self._said),
        )

    def news(self, cursor: str, *, since: datetime) -> Page:
        """Read one page of each list; within the page the oldest comes first.

        During a walk, a list that has met what is known rests until the others have, too.
        """
        places = _places(cursor)
        heard: list[Heard] = []
        is_walking = any(found.before for found in places.values())
        for name, ask, understand in self._lists:
            if is_walking and not places[name].before:
                continue
            answer = ask(places[name].params())
            content = read(answer, self._connection.now(), list)
            entries = [entry for entry in content if text_of(entry, "id")]
            fresh = _until(entries, places[name].until, since)
            heard += [h for h in (_lenient(understand, entry) for entry in fresh) if h is not None]
            places[name] = places[name].moved(entries, len(fresh) < len(entries), links(answer))
        heard.sort(key=_age)
        text = json.dumps({name: asdict(found) for name, found in places.items()})
        return Page(tuple(heard), text, more=any(found.before for found in places.values()))

    def _ask_statuses(self, params: Mapping[str, str]) -> Answer:
        return self._calls.ask(
            "GET", place("accounts", self._us, "statuses"), params={**params, "exclude_reblogs": "true"}
        )

    def _ask_notifications(self, params: Mapping[str, str]) -> Answer:
        wanted = {**params, "types[]": ["mention", "update"]}
        answer = self._calls.ask("GET", place("notifications"), params=wanted)
        if answer.status in (400, 422, 500):  # Takahe stumbles over a type it does not know
            answer = self._calls.ask("GET", place("notifications"), params={**wanted, "types[]": ["mention"]})
        return answer

    def _own(self, status: Any) -> Heard | None:
        return None if status.get("reblog") else Create(note(status, self._us))

    def _said(self, notification: Any) -> Heard | None:
        kind = text_of(notification, "type")
        if kind == "mention":
            return Create(note(notification.get("status"), self._us))
        return Update(note(notification.get("status"), self._us)) if kind == "update" else None

    def thread(self, root: str) -> Thread:
        """Read the conversation that a note belongs to, from its first note on.

        Complete when every note has as many answers as the server counts; muted, limited or not yet
        fetched ones make it incomplete. Raises ``Gone``.
        """
        status, context, settled = self._with_context(root)
        if ancestors := list_of(context, "ancestors"):
            try:
                status, context, settled = self._with_context(text_of(ancestors[0], "id") or root)
            except Gone:
                settled = False
        found = [*list_of(context, "ancestors"), status, *list_of(context, "descendants")]
        first = text_of(found[0], "id") or root
        notes = [replace(n, context=first) for n in (self._lenient_note(entry) for entry in found) if n]
        whole = len(notes) == len(found) and len(found) < MOST_DESCENDANTS and _answered_as_counted(found)
        return Thread(tuple(parents_first(notes)), complete=settled and whole)

    def _with_context(self, id: str) -> tuple[Any, Any, bool]:  # noqa: A002
        """Read a status and its surroundings, and whether the server has all of them at hand."""
        status = self._calls.get(place("statuses", id))
        answer = self._calls.ask("GET", place("statuses", id, "context"))
        context = read(answer, self._connection.now(), dict)
        return status, context, "mastodon-async-refresh" not in answer.headers

    def _lenient_note(self, status: Any) -> Note | None:
        try:
            return note(status, self._us)
        except Malformed:
            return None


def _places(cursor: str) -> dict[str, Place]:
    """Read our own cursor; one that is broken begins anew."""
    try:
        kept = json.loads(cursor) if cursor else {}
    except (ValueError, RecursionError):
        kept = {}
    return {
        name: Place(
            **{
                field: text_of(kept.get(name) if isinstance(kept, dict) else None, field)[:_MOST_CURSOR]
                for field in ("until", "head", "before")
            }
        )
        for name in ("statuses", "notifications")
    }


def _until(entries: Sequence[Any], known: str, since: datetime) -> Sequence[Any]:
    """Cut a page, newest first, at the first entry that is known or older than wanted."""
    for index, entry in enumerate(entries):
        try:
            is_old = instant(text_of(entry, "created_at")) < since
        except Malformed:
            is_old = False
        if is_old or text_of(entry, "id") == known:
            return entries[:index]
    return entries


def _lenient(understand: Callable[[Any], Heard | None], entry: Any) -> Heard | None:
    """Skip what cannot be read, so that one broken entry does not hide the others."""
    try:
        return understand(entry)
    except Malformed:
        return None


def _age(activity: Heard) -> tuple[datetime, int, str]:
    """Order by time; ids tell notes of the same moment apart."""
    said = activity.object
    return said.published, len(said.id), said.id


def _answered_as_counted(statuses: Sequence[Any]) -> bool:
    parents = [text_of(status, "in_reply_to_id") for status in statuses]
    for status in statuses:
        counted = status.get("replies_count")
        if isinstance(counted, int) and counted > parents.count(text_of(status, "id")):
            return False
    return True
