"""Turns posts of X into rows, many at once: an archive may hold a million."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from stamgast.networks.adapters.x.archive import words
from stamgast.networks.adapters.x.archive.notes import Notes
from stamgast.networks.adapters.x.archive.pictures import Pictures
from stamgast.networks.adapters.x.archive.records import Tweet
from stamgast.networks.adapters.x.archive.times import CLOCK, Times, by_clock, read_times
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.times import parse
from stamgast.networks.archives.trust import by_clock as told
from stamgast.networks.clocks import x_time

BATCH: Final = 20_000

_NOBODY: Final = ("", "-1")

Mentioned = dict[str, str | None]
Object = tuple[str | None, str | None, str | None]
"""Id, address and author of what is reshared or quoted."""

_NOTHING: Final[Object] = (None, None, None)


@dataclass(frozen=True, slots=True)
class Source:
    """Where posts come from, and what holds for all of them."""

    member: str
    visibility: str
    status: str = "published"


@dataclass(slots=True)
class Tweets:
    """Writes posts batch by batch. Of an edited post the last version is kept."""

    into: Import
    notes: Notes
    pictures: Pictures
    _people: dict[tuple[str | None, str, str | None], Mentioned] = field(default_factory=dict)
    _newest: set[str] = field(default_factory=set)
    _awaited: set[str] = field(default_factory=set)

    def take(self, found: Iterable[tuple[int, Tweet]], source: Source) -> int:
        """Take all posts of a member; returns how many there were."""
        with _collector_at_rest():
            return self._take(found, source)

    def _take(self, found: Iterable[tuple[int, Tweet]], source: Source) -> int:
        count = 0
        tweets: list[Tweet] = []
        positions: list[str] = []
        for position, tweet in found:
            count += 1
            if self._is_newest(tweet, words.versions(tweet)):
                tweets.append(tweet)
                positions.append(str(position))
            if len(tweets) >= BATCH:
                self._write(tweets, positions, source)
                tweets, positions = [], []
        if tweets:
            self._write(tweets, positions, source)
        return count

    def finish(self) -> None:
        """Say what did not come."""
        if missing := len(self._awaited - self._newest):
            self.into.problem("missing_part", detail=f"the last versions of {missing} edited posts")

    def _is_newest(self, tweet: Tweet, versions: tuple[str, ...]) -> bool:
        if not versions:
            return True
        newest = max(versions, key=words.age)
        (self._newest if newest == tweet.id_str else self._awaited).add(newest)
        return newest == tweet.id_str

    def _write(self, tweets: list[Tweet], positions: list[str], source: Source) -> None:
        keys = [self.into.item_key(tweet.id_str) for tweet in tweets]
        edits = [words.versions(tweet) for tweet in tweets]
        raw = [_written(t, versions) for t, versions in zip(tweets, edits, strict=True)]
        times = read_times(raw, positions, self.into, source.member)
        self.into.items(
            {
                "item_key": keys,
                "source_member": source.member,
                "source_pos": positions,
                "status": source.status,
                "visibility": source.visibility,
                "media_count": self.pictures.take(tweets, keys),
                **times.columns([tweet.created_at for tweet in tweets]),
                "edited_ts": [told(CLOCK, max(ids, key=words.age)) if ids else None for ids in edits],
                **self._about(tweets),
                **self._words(tweets),
                **self._relations(tweets, times),
            }
        )
        self._count(keys, "likes", [tweet.favorite_count for tweet in tweets], source.member)
        self._count(keys, "reshares", [tweet.retweet_count for tweet in tweets], source.member)

    def _about(self, tweets: list[Tweet]) -> dict[str, Any]:
        return {
            "native_id": [t.id_str for t in tweets],
            "id_quality": "native",
            "url": [_address(t.id_str) for t in tweets],
            "author_key": self.into.self_key,
            "deleted_ts": [parse(t.deleted_at).ts if t.deleted_at else None for t in tweets],
            "via_app": [words.app(t.source) for t in tweets],
            "sensitive": [t.possibly_sensitive for t in tweets],
        }

    def _words(self, tweets: list[Tweet]) -> dict[str, Any]:
        said = [self._said(tweet) for tweet in tweets]
        return {
            "text": [text for text, _ in said],
            "text_format": "plain",
            "text_state": [state for _, state in said],
            "lang": [t.lang for t in tweets],
            "lang_source": "network",
            "tags": [words.tags(t) for t in tweets],
            "mentions": [self._mentions(t) for t in tweets],
            "links": [words.links(t) for t in tweets],
        }

    def _said(self, tweet: Tweet) -> tuple[str, str]:
        """Return what a post says, whole where the archive has the whole, and whether it is."""
        text = words.plain(tweet.full_text or tweet.text)
        if "…" not in text:
            return words.with_addresses(text, tweet), "complete"
        is_long = words.leads_to_itself(tweet)
        if not words.reshared_from(tweet) and (whole := self.notes.whole(tweet.id_str, text)):
            return whole, "complete"
        said = words.with_addresses(text, tweet)
        return said, "truncated" if is_long or said.endswith("…") else "complete"

    def _mentions(self, tweet: Tweet) -> list[Mentioned] | None:
        named = tweet.entities.user_mentions
        return [self._person(m.id_str, m.screen_name, m.name) for m in named] if named else None

    def _person(self, id_: str | None, handle: str, name: str | None = None) -> Mentioned:
        named = (id_, handle, name)
        known = self._people.get(named)
        if known is None:
            known = self._people[named] = {"actor_key": self._actor(id_, handle, name), "handle": handle}
        return known

    def _actor(self, id_: str | None, handle: str, name: str | None) -> str | None:
        more: dict[str, Any] = {"handle": handle, "display_name": name}
        if id_ and id_ not in _NOBODY:
            return self.into.actor(id_, **more)
        return self.into.actor(handle, id_kind="handle", **more) if handle else None

    def _relations(self, tweets: list[Tweet], times: Times) -> dict[str, Any]:
        parents = [t.in_reply_to_status_id_str or None for t in tweets]
        authors = [self._parent_author(t) for t in tweets]
        objects = [self._object(t) for t in tweets]
        kinds = [
            words.kind(t, shares=found is not _NOTHING) for t, found in zip(tweets, objects, strict=True)
        ]
        return {
            "kind": kinds,
            "direction": ["self" if author == self.into.self_key else "out" for author in authors],
            "parent_native": parents,
            "parent_author_key": authors,
            "parent_resolution": [
                "exact_id" if parent else "handle_prefix" if author else None
                for parent, author in zip(parents, authors, strict=True)
            ],
            **by_clock("parent_ts", parents, self.into, times=times),
            "container_owner_is_self": [True if kind in ("post", "quote") else None for kind in kinds],
            "object_native": [found[0] for found in objects],
            "object_url": [found[1] for found in objects],
            "object_author_key": [found[2] for found in objects],
        }

    def _parent_author(self, tweet: Tweet) -> str | None:
        id_, handle = tweet.in_reply_to_user_id_str, tweet.in_reply_to_screen_name
        return self._person(id_, handle or "")["actor_key"] if id_ or handle else None

    def _object(self, tweet: Tweet) -> Object:
        if original := tweet.retweeted_status:
            user = original.user
            author = self._person(user.id_str, user.screen_name, user.name)["actor_key"] if user else None
            return original.id_str, _address(original.id_str), author
        if shared := words.reshared_from(tweet):
            named = [m for m in tweet.entities.user_mentions if m.screen_name.lower() == shared.lower()]
            ids = [(m.id_str, m.screen_name, m.name) for m in named[:1]] or [(None, shared, None)]
            return None, None, self._person(*ids[0])["actor_key"]
        for url in tweet.entities.urls:
            quoted = words.status(url)
            if quoted and quoted != tweet.id_str:
                return quoted, url.expanded_url, None
        return _NOTHING

    def _count(self, keys: list[str], name: str, counts: list[int | None], member: str) -> None:
        counted = [(key, float(count)) for key, count in zip(keys, counts, strict=True) if count is not None]
        if not counted:
            return
        self.into.metrics(
            {
                "subject_kind": "item",
                "subject_key": [key for key, _ in counted],
                "name": name,
                "value": [count for _, count in counted],
                "as_of": self.into.about.get("generated_at"),
                "source_member": member,
            }
        )


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector from looking through a million rows; nothing in them goes in circles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _address(id_: str) -> str:
    return f"https://x.com/i/status/{id_}"


def _written(tweet: Tweet, versions: tuple[str, ...]) -> str:
    """Return when a post was made; of an edited one its first version, which only the id tells."""
    first = x_time(min(versions, key=words.age)) if versions else None
    return f"{first:%a %b %d %H:%M:%S +0000 %Y}" if first else tweet.created_at
