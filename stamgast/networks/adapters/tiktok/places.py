"""Where the sections of a TikTok export stand: two naming schemes, and the beginnings of a third."""

from collections.abc import Mapping
from typing import Final, Literal

from stamgast.networks.archives.json_walk import Place

Section = Literal[
    "videos", "deleted", "comments", "live", "followers", "following", "likes", "shares", "messages",
    "profile", "blocks",
]  # fmt: skip
Scheme = Literal["older", "newer", "latest"]

_PLACES: Final[Mapping[Section, Mapping[str, Scheme | None]]] = {
    "videos": {"Video/Videos/VideoList": "older", "Post/Posts/VideoList": "newer"},
    "deleted": {
        "Video/RecentlyDeletedPosts/PostList": "older",
        "Post/Recently Deleted Posts/PostList": "newer",
    },
    "comments": {"Comment/Comments/CommentsList": None},
    "followers": {
        "Activity/Follower List/FansList": "older",
        "Your Activity/Follower/FansList": "newer",
        "Profile And Settings/Follower/FansList": "latest",
    },
    "following": {
        "Activity/Following List/Following": "older",
        "Your Activity/Following/Following": "newer",
        "Profile And Settings/Following/Following": "latest",
    },
    "likes": {
        "Activity/Like List/ItemFavoriteList": "older",
        "Your Activity/Like List/ItemFavoriteList": "newer",
        "Likes and Favorites/Like List/ItemFavoriteList": "latest",
    },
    "shares": {
        "Activity/Share History/ShareHistoryList": "older",
        "Your Activity/Share History/ShareHistoryList": "newer",
    },
    "profile": {
        "Profile/Profile Information/ProfileMap": "older",
        "Profile/Profile Info/ProfileMap": "newer",
        "Profile And Settings/Profile Info/ProfileMap": "latest",
    },
    "blocks": {"App Settings/Block/BlockList": None, "App Settings/Block List/BlockList": None},
}
_BELOW: Final[Mapping[str, Scheme]] = {
    "Direct Messages/Chat History/ChatHistory": "older",
    "Direct Message/Direct Messages/ChatHistory": "newer",
}
_LIVE = ("tiktok live", "watch live history", "watchlivemap")

ROOTS: Final = frozenset(
    place.partition("/")[0].casefold() for places in (*_PLACES.values(), _BELOW) for place in places
)
"""The first keys of all places."""


def _folded(place: str) -> Place:
    return tuple(key.casefold() for key in place.split("/"))


_KNOWN = {_folded(p): (section, s) for section, places in _PLACES.items() for p, s in places.items()}
_CHATS = {_folded(place): scheme for place, scheme in _BELOW.items()}


def section_at(place: Place) -> tuple[Section, Scheme | None] | None:
    """Return which section stands at a place, and the scheme that names it so; None for all others.

    Chats lie one level deeper, each in a list of its own, and so do live comments.

    >>> section_at(("Direct Message", "Direct Messages", "ChatHistory", "Chat History with liv.oosterling:"))
    ('messages', 'newer')
    """
    folded = tuple(key.casefold() for key in place)
    if folded[:3] in _CHATS and len(folded) <= 4:
        return "messages", _CHATS[folded[:3]]
    if folded[:3] == _LIVE and len(folded) == 5 and folded[4] == "comments":
        return "live", None
    return _KNOWN.get(folded)


def partner(key: str) -> str:
    """Return the other person's name out of the key of a chat.

    >>> partner("Chat History with tijmen.vael:")
    'tijmen.vael'
    """
    return key.rpartition(" with ")[2].removesuffix(":").strip()
