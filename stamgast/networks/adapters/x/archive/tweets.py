"""Turns posts of X into rows, many at once: an archive may hold a million."""

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

from stamgast.networks.adapters.x.archive import words
from stamgast.networks.adapters.x.archive.notes import Notes
from stamgast.networks.adapters.x.archive.people import People
from stamgast.networks.adapters.x.archive.pictures import Pictures
from stamgast.networks.adapters.x.archive.records import Tweet
from stamgast.networks.adapters.x.archive.relations import relations
from stamgast.networks.adapters.x.archive.times import CLOCK, by_clock, read_times
from stamgast.networks.archives.columns import behind
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.lists import texts_together
from stamgast.networks.archives.times import parse
from stamgast.networks.archives.trust import by_clock as told
from stamgast.networks.clocks import x_time

BATCH: Final = 5_000
"""Rows that are written together. Posts become columns long before, while the processor holds them near."""

_DETAILS: Final[Mapping[str, Callable[[Tweet], Any]]] = {
    "deleted_ts": lambda t: parse(t.deleted_at).ts if t.deleted_at else None,
    "via_app": lambda t: words.app(t.source),
    "sensitive": lambda t: t.possibly_sensitive,
    "tags": lambda t: words.tags(t) if t.entities.hashtags else None,
    "links": lambda t: words.links(t) if t.entities.urls else None,
}
_NAMED: Final = attrgetter("id_str", "screen_name", "name")

Versions = tuple[str, ...]
"""The ids of all versions of an edited post; empty for others."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where posts come from, and what holds for all of them."""

    member: str
    visibility: str
    status: str = "published"


class Tweets:
    """Writes posts batch by batch. Of an edited post the last version is kept."""

    def __init__(self, into: Import, notes: Notes, pictures: Pictures) -> None:
        self._into = into
        self._notes = notes
        self._pictures = pictures
        self._people = People(into)
        self._newest: set[str] = set()
        self._awaited: set[str] = set()

    def take(self, found: Iterable[tuple[list[int], list[Tweet]]], source: Source) -> int:
        """Take all posts of a member; returns how many there were."""
        with _collector_at_rest():
            return self._take(found, source)

    def _take(self, found: Iterable[tuple[list[int], list[Tweet]]], source: Source) -> int:
        count = 0
        waiting: dict[str, list[Any]] = defaultdict(list)
        for positions, tweets in found:
            count += len(tweets)
            for name, values in self._columns(*self._kept(tweets, positions)).items():
                waiting[name] += values
            if len(waiting["native_id"]) >= BATCH:
                self._write(waiting, source)
                waiting.clear()
        if waiting["native_id"]:
            self._write(waiting, source)
        return count

    def finish(self) -> None:
        """Say what did not come."""
        if missing := len(self._awaited - self._newest):
            self._into.problem("missing_part", detail=f"the last versions of {missing} edited posts")

    def _kept(
        self, tweets: list[Tweet], positions: list[int]
    ) -> tuple[list[Tweet], list[int], list[Versions]]:
        """Return posts without earlier versions of edited ones, their places if told, and all versions."""
        edits = list(map(words.versions, tweets))
        if not any(edits):
            return tweets, positions, edits
        kept = [n for n, ids in enumerate(edits) if not ids or self._is_newest(tweets[n], ids)]
        places = [positions[n] for n in kept] if positions else []
        return [tweets[n] for n in kept], places, [edits[n] for n in kept]

    def _is_newest(self, tweet: Tweet, versions: Versions) -> bool:
        newest = max(versions, key=words.age)
        (self._newest if newest == tweet.id_str else self._awaited).add(newest)
        return newest == tweet.id_str

    def _columns(
        self, tweets: list[Tweet], positions: list[int], edits: list[Versions]
    ) -> dict[str, list[Any]]:
        """Return columns of items, and what others are made of when they are written."""
        raw = [tweet.created_at for tweet in tweets]
        texts, states = self._texts(tweets)
        columns: dict[str, list[Any]] = {
            "source_pos": list(map(str, positions)),
            "text": texts,
            "text_state": states,
            "lang": [t.lang for t in tweets],
            **relations(tweets, self._people, self._into.self_key),
            **self._details(tweets, edits),
        }
        return {
            "native_id": [tweet.id_str for tweet in tweets],
            "ts_raw": raw,
            "_written": _first_written(raw, edits),
            "_parent": columns["parent_native"],
            **self._mentions(tweets),
            **{n: values for n, values in columns.items() if n[0] == "_" or self._into.keeps("item", n)},
        }

    def _mentions(self, tweets: list[Tweet]) -> dict[str, list[Any]]:
        """Return who is named, if somebody wants to know. Each of them is told in any case."""
        mentioned = [tweet.entities.user_mentions for tweet in tweets]
        mentions = [mention for some in mentioned if some for mention in some]
        people = list(map(self._people.__getitem__, map(_NAMED, mentions)))
        if not self._into.keeps("item", "mentions"):
            return {}
        return {
            "_mentions": [len(some) or None for some in mentioned],
            "_mentioned": people,
            "_handles": [mention.screen_name for mention in mentions],
        }

    def _details(self, tweets: list[Tweet], edits: list[Versions]) -> dict[str, list[Any]]:
        """Return columns that not everybody wants, those that somebody does; and take pictures."""
        columns: dict[str, list[Any]] = {
            name: list(map(make, tweets)) for name, make in _DETAILS.items() if self._into.keeps("item", name)
        }
        if self._into.keeps("item", "edited_ts"):
            columns["edited_ts"] = [told(CLOCK, max(v, key=words.age)) if v else None for v in edits]
        if self._into.keeps("media", "item_key") or self._into.keeps("item", "media_count"):
            columns["media_count"] = self._pictures.take(tweets, self._into.item_key)
        if self._into.keeps("metric", "value"):
            columns["_likes"] = [t.favorite_count for t in tweets]
            columns["_reshares"] = [t.retweet_count for t in tweets]
        return columns

    def _write(self, columns: Mapping[str, list[Any]], source: Source) -> None:
        items: dict[str, Any] = {name: values for name, values in columns.items() if not name.startswith("_")}
        keys = self._into.item_keys(columns["native_id"])
        times = read_times(columns["_written"], columns["native_id"], self._into, source.member)
        if "_mentioned" in columns:
            mentioned = {"actor_key": columns["_mentioned"], "handle": columns["_handles"]}
            items["mentions"] = texts_together(mentioned, columns["_mentions"])
        self._into.items(
            {
                "item_key": keys,
                "id_quality": "native",
                "source_member": source.member,
                "status": source.status,
                "visibility": source.visibility,
                "author_key": self._into.self_key,
                "text_format": "plain",
                "lang_source": "network",
                "url": behind(words.address(""), columns["native_id"]),
                **times.columns(columns["ts_raw"]),
                **by_clock("parent_ts", columns["_parent"], self._into, times=times),
                **items,
            }
        )
        for name in ("likes", "reshares"):
            if counts := columns.get(f"_{name}"):
                self._count(keys, name, counts, source.member)

    def _texts(self, tweets: list[Tweet]) -> tuple[list[str], list[str]]:
        """Return what posts say, and whether that is all; most say just what is written."""
        texts = [tweet.full_text or tweet.text for tweet in tweets]
        states = ["complete"] * len(tweets)
        for number, (text, tweet) in enumerate(zip(texts, tweets, strict=True)):
            if "…" in text or "&" in text or tweet.entities.urls or tweet.entities.media:
                texts[number], states[number] = self._said(tweet, words.plain(text))
        return texts, states

    def _said(self, tweet: Tweet, text: str) -> tuple[str, str]:
        """Return what a post says, whole where the archive has the whole, and whether it is."""
        if "…" not in text:
            return words.with_addresses(text, tweet), "complete"
        is_long = words.leads_to_itself(tweet)
        if not words.reshared_from(tweet) and (whole := self._notes.whole(tweet.id_str, text)):
            return whole, "complete"
        said = words.with_addresses(text, tweet)
        return said, "truncated" if is_long or said.endswith("…") else "complete"

    def _count(self, keys: list[str], name: str, counts: list[int | None], member: str) -> None:
        counted = [number for number, count in enumerate(counts) if count is not None]
        if not counted:
            return
        self._into.metrics(
            {
                "subject_kind": "item",
                "subject_key": [keys[number] for number in counted],
                "name": name,
                "value": [counts[number] for number in counted],
                "as_of": self._into.about.get("generated_at"),
                "source_member": member,
            }
        )


def _first_written(raw: list[str], edits: list[Versions]) -> list[str]:
    """Return when posts were made; of an edited one its first version, which only the id tells."""
    if not any(edits):
        return raw
    firsts = [x_time(min(versions, key=words.age)) if versions else None for versions in edits]
    return [
        f"{first:%a %b %d %H:%M:%S +0000 %Y}" if first else at for first, at in zip(firsts, raw, strict=True)
    ]


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
