"""What posts of X answer, reshare or quote, as columns of items."""

from collections.abc import Sequence
from typing import Any, Final, Literal

from stamgast.networks.adapters.x.archive import words
from stamgast.networks.adapters.x.archive.people import People
from stamgast.networks.adapters.x.archive.records import Tweet

Sharing = Literal["reshare", "quote"]
Shared = tuple[Sharing | None, str | None, str | None, str | None]
"""How a post shares another one, and the id, address and author of that."""

_NOTHING: Final[Shared] = (None, None, None, None)


def relations(tweets: Sequence[Tweet], people: People, self_key: str) -> dict[str, list[Any]]:
    """Return kind, direction, and the columns of parents and objects."""
    parents = [t.in_reply_to_status_id_str or None for t in tweets]
    answered = [t.in_reply_to_user_id_str for t in tweets]
    authors = [
        people[id_, t.in_reply_to_screen_name or "", None] if id_ or t.in_reply_to_screen_name else None
        for id_, t in zip(answered, tweets, strict=True)
    ]
    shared = [
        _shared(t, people)
        if t.entities.urls or t.retweeted_status or (t.full_text or t.text).startswith("RT @")
        else _NOTHING
        for t in tweets
    ]
    kinds = [
        "reshare" if how == "reshare" else "reply" if parent or id_ else how or "post"
        for (how, *_), parent, id_ in zip(shared, parents, answered, strict=True)
    ]
    return {
        "kind": kinds,
        "direction": ["self" if author == self_key else "out" for author in authors],
        "parent_native": parents,
        "parent_author_key": authors,
        "parent_resolution": [
            "exact_id" if parent else "handle_prefix" if author else None
            for parent, author in zip(parents, authors, strict=True)
        ],
        "container_owner_is_self": [True if kind in ("post", "quote") else None for kind in kinds],
        "object_native": [id_ for _, id_, _, _ in shared],
        "object_url": [url for _, _, url, _ in shared],
        "object_author_key": [author for _, _, _, author in shared],
    }


def _shared(tweet: Tweet, people: People) -> Shared:
    if original := tweet.retweeted_status:
        user = original.user
        author = people[user.id_str, user.screen_name, user.name] if user else None
        return "reshare", original.id_str, words.address(original.id_str), author
    if handle := words.reshared_from(tweet):
        named = [m for m in tweet.entities.user_mentions if m.screen_name.lower() == handle.lower()]
        who = [(m.id_str, m.screen_name, m.name) for m in named[:1]] or [(None, handle, None)]
        return "reshare", None, None, people[who[0]]
    for url in tweet.entities.urls:
        quoted = words.status(url)
        if quoted and quoted != tweet.id_str:
            return "quote", quoted, url.expanded_url, None
    return _NOTHING
