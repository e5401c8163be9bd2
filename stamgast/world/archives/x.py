"""The archive of X (since 2022): our own posts, replies and reshares, both sides of direct messages."""

from collections.abc import Iterable, Iterator
from itertools import chain
from json import dumps
from typing import Any, Final

from stamgast.world.archives.account import account
from stamgast.world.archives.instants import iso
from stamgast.world.archives.tweets import account_id, tweet, tweet_id, user_id
from stamgast.world.archives.writing import Member, listed, zipped
from stamgast.world.residents import Resident
from stamgast.world.said import Exchange
from stamgast.world.town import Town

PART_BYTES: Final = 100 * 1024 * 1024
"""Once a file of tweets is this large, the next part begins."""


def _members(town: Town) -> Iterator[Member]:
    ours = account(town)
    id_ = _our_id(town)
    counts: dict[str, list[tuple[str, int]]] = {}
    yield from _tweets(town, counts)
    exchanges = (_conversation(each, id_) for each in town.correspondence())
    followers = (
        _record("follower", {"accountId": user_id(who.number), "userLink": _link(who)})
        for who, _ in town.followers()
    )
    known = {
        "email": ours.email,
        "createdVia": "web",
        "username": ours.handle,
        "accountId": id_,
        "createdAt": iso(ours.created),
        "accountDisplayName": ours.name,
    }
    described = {"bio": ours.bio, "website": ours.site, "location": ours.town}
    files: list[tuple[str, Iterable[str]]] = [
        ("direct-messages", exchanges),
        ("follower", followers),
        ("account", [_record("account", known)]),
        ("profile", [_record("profile", {"description": described})]),
        ("ip-audit", [_record("ipAudit", {"accountId": id_, "loginIp": "192.0.2.17"})]),
    ]
    for name, records in files:
        yield _file(name, f"{name.replace('-', '_')}.part0", records, counts)
    yield "data/README.txt", [f"Archive of @{ours.handle}.\n"]
    yield "data/manifest.js", [_manifest(town, counts)]


def _tweets(town: Town, counts: dict[str, list[tuple[str, int]]]) -> Iterator[Member]:
    tweets = (tweet(said, town) for said in town.ours())
    part, first = 0, next(tweets, None)
    while first is not None or part == 0:
        rest = [] if first is None else chain([first], tweets)
        name = f"tweets-part{part}" if part else "tweets"
        yield _file(name, f"tweets.part{part}", _until_full(rest), counts)
        part, first = part + 1, next(tweets, None)


def _until_full(records: Iterable[str]) -> Iterator[str]:
    size = 0
    for record in records:
        yield record
        size += len(record.encode())
        if size >= PART_BYTES:
            return


def _file(
    name: str, variable: str, records: Iterable[str], counts: dict[str, list[tuple[str, int]]]
) -> Member:
    kind = variable.partition(".")[0]
    written = counts.setdefault(kind, [])

    def counted() -> Iterator[str]:
        count = 0
        for record in records:
            count += 1
            yield record
        written.append((f"data/{name}.js", count))

    return f"data/{name}.js", listed(f"window.YTD.{variable} = [", counted(), "\n]")


def _conversation(exchange: Exchange, ours: str) -> str:
    theirs = user_id(exchange.by)
    messages = [
        {
            "messageCreate": {
                "recipientId": theirs if said.by is None else ours,
                "reactions": [],
                "urls": [],
                "text": said.text,
                "mediaUrls": [],
                "senderId": ours if said.by is None else theirs,
                "id": tweet_id(said),
                "createdAt": iso(said.at),
                "editHistory": [],
            }
        }
        for said in reversed(exchange.said)
    ]
    return _record("dmConversation", {"conversationId": f"{theirs}-{ours}", "messages": messages})


def _record(name: str, fields: dict[str, Any]) -> str:
    lines = _pretty({name: fields}).splitlines()
    return "\n" + "\n".join(f"  {line}" for line in lines)


def _pretty(value: Any) -> str:
    return dumps(value, ensure_ascii=False, indent=2, separators=(",", " : ")).replace(" : []", " : [ ]")


def _manifest(town: Town, counts: dict[str, list[tuple[str, int]]]) -> str:
    ours = account(town)
    files = {
        _camel(kind): {
            "files": [
                {"fileName": name, "globalName": f"YTD.{kind}.part{part}", "count": str(count)}
                for part, (name, count) in enumerate(parts)
            ]
        }
        for kind, parts in sorted(counts.items())
    }
    manifest = {
        "userInfo": {"accountId": _our_id(town), "userName": ours.handle, "displayName": ours.name},
        "archiveInfo": {
            "sizeBytes": str(sum(count for parts in counts.values() for _, count in parts) * 1500),
            "generationDate": iso(town.seasons.until),
            "isPartialArchive": False,
            "maxPartSizeBytes": "53687091200",
        },
        "readmeInfo": {"fileName": "data/README.txt", "directory": "data/", "name": "README.txt"},
        "dataTypes": files,
    }
    return f"window.__THAR_CONFIG = {_pretty(manifest)}"


def _our_id(town: Town) -> str:
    return account_id(account(town).created)


def _link(who: Resident) -> str:
    return f"https://twitter.com/intent/user?user_id={user_id(who.number)}"


def _camel(kind: str) -> str:
    first, *rest = kind.split("_")
    return first + "".join(part.capitalize() for part in rest)


write = zipped(_members)
