"""Reads the archive Twitter handed out until 2018: own posts, month by month."""

from collections.abc import Iterator
from typing import ClassVar, Final, TypeVar

from msgspec import Struct

from stamgast.networks.adapters.x.archive import records
from stamgast.networks.adapters.x.archive.notes import Notes
from stamgast.networks.adapters.x.archive.pictures import Pictures
from stamgast.networks.adapters.x.archive.tweets import Source, Tweets
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.json_stream import decoded_many, document
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe
from stamgast.networks.archives.times import parse

S = TypeVar("S", bound=Struct)

_MONTHS: Final = "data/js/tweets/*.js"
_OWNER: Final = "data/js/user_details.js"
_CONTENTS: Final = "data/js/payload_details.js"


class Owner(Struct):
    """Whose archive it is."""

    id: str = ""
    screen_name: str = ""
    full_name: str = ""
    bio: str = ""
    created_at: str = ""


class Contents(Struct):
    """How many posts there are, and when they were collected."""

    tweets: int | None = None
    created_at: str = ""


class GrailbirdReader:
    """Only posts, in files of one month each; the CSV beside them says the same once more."""

    format_id: ClassVar[str] = "x_grailbird"
    platform: ClassVar[str] = "x"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = (_MONTHS, _OWNER, _CONTENTS)

    def probe(self, parts: Parts) -> Probe:
        """Look for files by month that begin as they do."""
        months = parts.matching(_MONTHS)
        begun = bool(months) and b"Grailbird.data" in parts.head(months[0])
        return Probe(1.0 if "tweets.csv" in parts.names() else 0.9, "until 2018") if begun else Probe(0.0)

    def read(self, parts: Parts, into: Import) -> None:
        """Read everything; see ``ArchiveReader``."""
        contents = _small(parts, _CONTENTS, Contents, into)
        owner = _small(parts, _OWNER, Owner, into)
        into.about["generated_at"] = parse(contents.created_at).ts
        into.account(
            owner.id or "unknown",
            handle=owner.screen_name,
            display_name=owner.full_name,
            bio=owner.bio or None,
            created_at=parse(owner.created_at).ts,
        )
        writing = Tweets(into, Notes(), Pictures([], into))
        count = sum(
            writing.take(_found(parts, name, into), Source(name, "public"))
            for name in parts.matching(_MONTHS)
        )
        if contents.tweets is not None and contents.tweets != count:
            detail = f"{count} posts instead of {contents.tweets}"
            into.problem("count_mismatch", _CONTENTS, detail=detail)


def _found(parts: Parts, name: str, into: Import) -> Iterator[tuple[list[int], list[records.Tweet]]]:
    return decoded_many(parts, name, records.tweet, records.tweets, into)


def _small(parts: Parts, name: str, kind: type[S], into: Import) -> S:
    if not parts.matching(name):
        return kind()
    found = document(parts, name, into, records.decoding(kind))
    return found if isinstance(found, kind) else kind()
