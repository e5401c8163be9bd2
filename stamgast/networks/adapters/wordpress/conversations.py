"""Reads comments, pingbacks and our own posts."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from stamgast.networks.adapters.wordpress import mapping
from stamgast.networks.adapters.wordpress.calls import MANY, Calls, Listing
from stamgast.networks.capabilities import Connection, Page, Thread
from stamgast.networks.errors import Forbidden, Gone
from stamgast.vocabulary.activities import Activity, Create, Update
from stamgast.vocabulary.objects import Actor, Note

OVERLAP = timedelta(hours=2)
"""Read again with every new round: the site compares local times, of which one hour a year comes twice."""

EVERYTHING = {"status": "all", "type": "all"}
"""Approved and held comments of every type; spam and trash are left out by the site."""


@dataclass(frozen=True, slots=True)
class Stream:
    """One list that we follow, by one of its times."""

    path: str
    params: Mapping[str, str]
    after: str
    time: str
    read: Callable[[Any, Actor], Activity | None]


def _new_post(entry: Any, us: Actor) -> Activity | None:
    return Create(mapping.post(entry, us))


def _edited_post(entry: Any, us: Actor) -> Activity | None:
    note = mapping.post(entry, us)
    return Update(note) if note.updated else None


def _comment(entry: Any, us: Actor) -> Activity | None:
    note = mapping.comment(entry, us)
    return Create(note) if note else None


_OWN = {"status": "publish", "context": "edit", "order": "asc"}
STREAMS: Mapping[str, Stream] = {
    "posts": Stream("wp/v2/posts", {**_OWN, "orderby": "date"}, "after", "date_gmt", _new_post),
    "edits": Stream(
        "wp/v2/posts", {**_OWN, "orderby": "modified"}, "modified_after", "modified_gmt", _edited_post
    ),
    "comments": Stream(
        "wp/v2/comments", {"orderby": "date_gmt", "order": "asc"}, "after", "date_gmt", _comment
    ),
}
"""Read in this order, one page a call, so that a post is known before what is said about it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where we are: the list whose turn it is, the page in it, and from when on each list is read."""

    turn: str
    page: int
    after: Mapping[str, str]

    @classmethod
    def read(cls, cursor: str, since: datetime) -> "Place":
        """Read a cursor of ours; begin at ``since`` where it says nothing."""
        try:
            known = json.loads(cursor) if cursor else {}
        except (ValueError, RecursionError):
            known = {}
        known = known if isinstance(known, dict) else {}
        turn, page, after = known.get("turn"), known.get("page"), known.get("after")
        times = after if isinstance(after, dict) else {}
        return cls(
            turn if isinstance(turn, str) and turn in STREAMS else next(iter(STREAMS)),
            page if isinstance(page, int) and page > 0 else 1,
            {name: _written(_time(times, name, since)) for name in STREAMS},
        )

    def following(self, found: Listing, stream: Stream) -> tuple["Place", bool]:
        """Return the next place, and whether there is more to read at once."""
        after = datetime.fromisoformat(self.after[self.turn])
        newest = max(_times(found.entries, stream.time), default=after)
        if found.has_more:
            step = newest - timedelta(seconds=1)
            if step > after:  # by time rather than by page: deleting a comment moves the pages
                return self._at(self.turn, 1, step), True
            return self._at(self.turn, self.page + 1, after), True
        names = list(STREAMS)
        following = names[(names.index(self.turn) + 1) % len(names)]
        return self._at(following, 1, max(after, newest - OVERLAP)), following != names[0]

    def _at(self, turn: str, page: int, after: datetime) -> "Place":
        return Place(turn, page, {**self.after, self.turn: _written(after)})

    def __str__(self) -> str:
        return json.dumps({"turn": self.turn, "page": self.page, "after": dict(self.after)})


class WordPressConversations:
    """Reads one site as one user; held comments too where the user may moderate."""

    def __init__(self, connection: Connection) -> None:
        self._us = connection.actor
        self._calls = Calls.of(connection)
        self._moderates = connection.credentials.get("moderates", "yes") == "yes"

    def news(self, cursor: str, *, since: datetime) -> Page:
        """Read the next page of posts, edits or comments."""
        place = Place.read(cursor, since)
        stream = STREAMS[place.turn]
        params = {**stream.params, stream.after: place.after[place.turn], "page": str(place.page)}
        if place.turn == "comments":
            found = self._comments(**params)
        else:
            found = self._calls.listing(stream.path, author=self._us.id, **params)
        following, more = place.following(found, stream)
        return Page(tuple(_read(found.entries, stream.read, self._us)), str(following), more)

    def thread(self, root: str) -> Thread:
        """Read a post and all its comments; complete when we saw as many as the site counts."""
        number = mapping.key_of(root, "post")
        if number is None:
            raise Gone("It is not there any more.", detail="not a post of WordPress")
        first = self._first(number)
        notes, seen, total = [first], set[int](), None
        for page in range(1, MANY + 1):
            found = self._comments(post=str(number), orderby="date_gmt", order="asc", page=str(page))
            total = found.total if found.total is not None else total
            for entry in found.entries:
                _take(entry, self._us, notes, seen)
            if not found.has_more:
                return Thread(tuple(notes), complete=total == len(seen))
        return Thread(tuple(notes), complete=False)

    def _first(self, number: int) -> Note:
        params = {"context": "edit", "_embed": "author"}
        try:
            found = self._calls.ask("GET", f"wp/v2/posts/{number}", params=params)
        except Gone:
            found = self._calls.ask("GET", f"wp/v2/pages/{number}", params=params)
        if mapping.text_of(found, "status") == "trash":
            raise Gone("It is not there any more.", detail="in the trash")
        try:
            return mapping.post(found, self._us)
        except mapping.Malformed as error:
            raise Gone("It is not there any more.", detail="without id or time") from error

    def _comments(self, **params: str) -> Listing:
        """List comments as a moderator sees them, else those that our user may see."""
        if self._moderates:
            try:
                return self._calls.listing("wp/v2/comments", context="edit", **EVERYTHING, **params)
            except Forbidden:
                self._moderates = False
        return self._calls.listing("wp/v2/comments", **EVERYTHING, **params)


def _read(
    entries: Iterable[Any], read: Callable[[Any, Actor], Activity | None], us: Actor
) -> Iterator[Activity]:
    """Map entries, leaving out those that are no use; one of them must not lose the others."""
    for entry in entries:
        try:
            activity = read(entry, us)
        except mapping.Malformed:
            continue
        if activity is not None:
            yield activity


def _take(entry: Any, us: Actor, notes: list[Note], seen: set[int]) -> None:
    """Add a comment to a thread; one we cannot read does not count as seen."""
    try:
        note, number = mapping.comment(entry, us), mapping.number_of(entry, "id")
    except mapping.Malformed:
        return
    if note is not None and number not in seen:
        notes.append(note)
    seen.add(number)


def _times(entries: Iterable[Any], key: str) -> Iterator[datetime]:
    for entry in entries:
        try:
            yield mapping.instant_of(entry, key)
        except mapping.Malformed:
            continue


def _written(at: datetime) -> str:
    """Write a time as the site reads it, down to the second."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _time(times: Mapping[str, Any], name: str, since: datetime) -> datetime:
    try:
        return mapping.instant_of(times, name)
    except mapping.Malformed:
        return since
