"""Pictures and films of posts and messages, and whether the archive holds them."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final

from stamgast.networks.adapters.x.archive.records import Medium, Tweet
from stamgast.networks.archives.importing import Import

_KINDS: Final = {"photo": "image", "video": "video", "animated_gif": "video"}


class Pictures:
    """Names of files by the id of what they belong to: ``tweets_media/<id>-<name>``."""

    def __init__(self, names: Sequence[str], into: Import) -> None:
        self._into = into
        self._names: dict[str, list[str]] = defaultdict(list)
        for name in names:
            folder, _, file = name.rpartition("/")
            if folder.endswith("_media"):
                self._names[file.partition("-")[0]].append(name)

    def take(self, tweets: Sequence[Tweet], key_of: Callable[[str], str]) -> list[int]:
        """Take the pictures of posts; returns how many each has."""
        found = [(tweet.extended_entities or tweet.entities).media for tweet in tweets]
        for tweet, media in zip(tweets, found, strict=True):
            for ordinal, medium in enumerate(media):
                self._take(tweet.id_str, key_of(tweet.id_str), ordinal, medium)
        return [min(len(media), 999) if media else 0 for media in found]

    def take_of_message(self, message_id: str, key: str, urls: Sequence[str]) -> None:
        """Take the pictures of a message; their addresses lead nowhere for anybody else."""
        for ordinal, url in enumerate(urls):
            member = self._member(message_id, url)
            self._into.media(item_key=key, ordinal=ordinal, member=member, present=member is not None)

    def _take(self, id_: str, key: str, ordinal: int, medium: Medium) -> None:
        member = self._member(id_, medium.media_url_https or "")
        self._into.media(
            item_key=key,
            ordinal=ordinal,
            kind=_KINDS.get(medium.type or ""),
            member=member,
            remote_url=medium.media_url_https,
            present=member is not None,
        )

    def _member(self, id_: str, url: str) -> str | None:
        """Return the file: named like the address, or for films the first of that id."""
        files = self._names.get(id_, ())
        ending = url.rpartition("/")[2]
        named = [name for name in files if ending and name.endswith(f"{id_}-{ending}")]
        return next(chain(named, files), None)
