"""The archive of Mastodon (since 4.3): actor, outbox with our posts, replies and boosts, likes."""

from collections.abc import Iterator
from functools import partial
from html import escape
from json import dumps
from typing import Any, Final

from stamgast.world.archives.account import Account, account
from stamgast.world.archives.instants import clock_id
from stamgast.world.archives.writing import Member, listed, zipped
from stamgast.world.residents import Resident
from stamgast.world.said import Said
from stamgast.world.town import Town

OUR_SERVER: Final = "https://toot.example"
THEIR_SERVER: Final = "https://square.example"

_PUBLIC: Final = "https://www.w3.org/ns/activitystreams#Public"
_STREAMS: Final = "https://www.w3.org/ns/activitystreams"
_OPENING: Final = '{"@context":"%s","id":"outbox.json","type":"OrderedCollection","orderedItems":['
_CLOSING: Final = (
    '],"totalItems":%d,"@context":["%s",{"ostatus":"http://ostatus.org#","atomUri":"ostatus:atomUri"}]}'
)
_compact: Final = partial(dumps, ensure_ascii=False, separators=(",", ":"))


def status_id(said: Said) -> str:
    """Return the id of something said: milliseconds above 16 bits of its number."""
    return str(clock_id(said.at, said.number, bits=16))


def _members(town: Town) -> Iterator[Member]:
    ours = account(town)
    yield "actor.json", [_compact(_actor(ours))]
    count = 0

    def activities() -> Iterator[str]:
        nonlocal count
        for said in town.ours():
            count += 1
            yield _compact(_activity(said, town, ours))

    def outbox() -> Iterator[str]:
        yield from listed(_OPENING % _STREAMS, activities(), "")
        yield _CLOSING % (count, _STREAMS)

    yield "outbox.json", outbox()
    for name in ("likes", "bookmarks"):
        empty = {"@context": _STREAMS, "id": f"{name}.json", "type": "OrderedCollection", "orderedItems": []}
        yield f"{name}.json", [_compact(empty)]


def _actor(ours: Account) -> dict[str, Any]:
    me = f"{OUR_SERVER}/users/{ours.handle}"
    return {
        "@context": [_STREAMS, "https://w3id.org/security/v1"],
        "id": me,
        "type": "Person",
        "following": f"{me}/following",
        "followers": f"{me}/followers",
        "inbox": f"{me}/inbox",
        "outbox": "outbox.json",
        "preferredUsername": ours.handle,
        "name": ours.name,
        "summary": f"<p>{escape(ours.bio, quote=False)}</p>",
        "url": f"{OUR_SERVER}/@{ours.handle}",
        "manuallyApprovesFollowers": False,
        "discoverable": True,
        "published": f"{ours.created:%Y-%m-%dT00:00:00Z}",
        "tag": [],
        "attachment": [],
        "likes": "likes.json",
        "bookmarks": "bookmarks.json",
    }


def _activity(said: Said, town: Town, ours: Account) -> dict[str, Any]:
    me = f"{OUR_SERVER}/users/{ours.handle}"
    uri, published = _uri(said, town, ours), f"{said.at:%Y-%m-%dT%H:%M:%SZ}"
    other = said.answers or said.reshares
    who = town.resident(other.by) if other is not None and other.by is not None else None
    theirs = [f"{THEIR_SERVER}/users/{who.handle}"] if who else []
    activity = {
        "id": f"{uri}/activity",
        "type": "Announce" if said.reshares else "Create",
        "actor": me,
        "published": published,
        "to": [_PUBLIC],
        "cc": [f"{me}/followers", *theirs],
    }
    if said.reshares:
        return {**activity, "object": _uri(said.reshares, town, ours)}
    parent = _uri(said.answers, town, ours) if said.answers else None
    content = _content(said, who)
    note = {
        "id": uri,
        "type": "Note",
        "summary": None,
        "inReplyTo": parent,
        "published": published,
        "url": f"{OUR_SERVER}/@{ours.handle}/{status_id(said)}",
        "attributedTo": me,
        "to": activity["to"],
        "cc": activity["cc"],
        "sensitive": False,
        "atomUri": uri,
        "inReplyToAtomUri": parent,
        "conversation": _conversation(said.root),
        "content": content,
        "contentMap": {town.language: content},
        "attachment": [],
        "tag": [{"type": "Mention", "href": theirs[0], "name": f"@{who.handle}@square.example"}]
        if who
        else [],
        "replies": _replies(uri),
    }
    return {**activity, "object": note}


def _uri(said: Said, town: Town, ours: Account) -> str:
    who = f"{OUR_SERVER}/users/{ours.handle}"
    if said.by is not None:
        who = f"{THEIR_SERVER}/users/{town.resident(said.by).handle}"
    return f"{who}/statuses/{status_id(said)}"


def _conversation(root: Said) -> str:
    return f"tag:toot.example,{root.at:%Y-%m-%d}:objectId={root.number}:objectType=Conversation"


def _content(said: Said, who: Resident | None) -> str:
    text = escape(said.text, quote=False)
    if who is not None:
        link = f'<a href="{THEIR_SERVER}/@{who.handle}" class="u-url mention">@<span>{who.handle}</span></a>'
        text = f'<span class="h-card" translate="no">{link}</span> {text}'
    if said.link:
        text = f'{text} <a href="{said.link}" rel="nofollow noopener">{said.link}</a>'
    return f"<p>{text}</p>"


def _replies(uri: str) -> dict[str, Any]:
    collection = f"{uri}/replies"
    following = f"{collection}?only_other_accounts=true&page=true"
    first = {"type": "CollectionPage", "next": following, "partOf": collection, "items": []}
    return {"id": collection, "type": "Collection", "first": first}


write = zipped(_members)
