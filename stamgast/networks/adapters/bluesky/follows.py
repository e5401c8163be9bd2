"""Whom our account follows: each follow is a record of ours, which is written and deleted."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar, Final

from stamgast.networks.adapters.bluesky.calls import Session
from stamgast.networks.adapters.bluesky.mapping import Malformed, Uri, actor
from stamgast.networks.adapters.bluesky.tid import as_created_at
from stamgast.networks.capabilities import Connection, Followed, FollowPage
from stamgast.networks.errors import Blocked, Gone, Rejected, Unavailable

FOLLOW: Final = "app.bsky.graph.follow"
PAGE: Final = 100
_MOST: Final = 10**7


class BlueskyFollows:
    """The network's view says which record a follow is; the record itself is asked of our own server."""

    batch: ClassVar[int] = 20
    pause: ClassVar[timedelta] = timedelta(minutes=1)
    """At most 3,600 of the 5,000 points an hour, if everybody is followed again: a record costs 3."""

    def __init__(self, connection: Connection) -> None:
        self._session = Session(connection)

    def page(self, cursor: str) -> FollowPage:
        """Read a page; those who block us or were suspended are left out by the network."""
        total = 0 if cursor else _count(self._profile(self._session.did).get("followsCount"))
        params = {"actor": self._session.did, "limit": str(PAGE), **({"cursor": cursor} if cursor else {})}
        answer = self._session.get("app.bsky.graph.getFollows", params)
        follows, following = answer.get("follows"), answer.get("cursor")
        if not isinstance(follows, list):
            raise Unavailable("The server gave an answer we cannot read.", detail="no follows")
        found = [one for one in map(_followed, follows) if one is not None]
        if not isinstance(following, str) or following == cursor:
            following = ""
        return FollowPage(tuple(found), following, total)

    def unfollow(self, id: str) -> None:  # noqa: A002
        """Delete the record of the follow; one that is gone already is no error."""
        try:
            uri = self._record_of(id)
            if uri is not None:
                self._session.post("com.atproto.repo.deleteRecord", _place(uri))
        except Gone:
            return

    def follow(self, id: str) -> None:  # noqa: A002
        """Write a record, unless one is there: the network's view may lag behind an unfollowing of ours."""
        uri = self._record_of(id)
        if uri is not None and self._is_there(uri):
            return
        record = {"$type": FOLLOW, "subject": id, "createdAt": as_created_at(self._session.connection.now())}
        # Written twice by a lost answer, the server itself removes the first: there is one per subject.
        self._session.post(
            "com.atproto.repo.createRecord",
            {"repo": self._session.did, "collection": FOLLOW, "record": record},
        )

    def _record_of(self, did: str) -> Uri | None:
        """Return our record that follows them, as the network sees it. Raises ``Gone``."""
        viewer = self._profile(did).get("viewer")
        following = viewer.get("following") if isinstance(viewer, dict) else None
        try:
            uri = Uri.read(following)
        except Malformed:
            return None
        return uri if (uri.did, uri.collection) == (self._session.did, FOLLOW) else None

    def _profile(self, did: str) -> Mapping[str, Any]:
        try:
            return self._session.get("app.bsky.actor.getProfile", {"actor": did})
        except Blocked as error:
            if did == self._session.did:
                raise
            self._profile(self._session.did)  # raises if it is we who are suspended
            raise Gone("This account is suspended.", detail=error.detail) from error
        except Rejected as error:  # "Profile not found" comes with the general code InvalidRequest
            raise Gone("This account is not there any more.", detail=error.detail) from error

    def _is_there(self, uri: Uri) -> bool:
        try:
            self._session.get("com.atproto.repo.getRecord", _place(uri))
        except (Gone, Rejected):  # servers before the code RecordNotFound
            return False
        return True


def _followed(profile: object) -> Followed | None:
    try:
        found = actor(profile)
    except Malformed:
        return None
    words = profile.get("description") if isinstance(profile, dict) else None
    return Followed(found, words.replace("\0", "") if isinstance(words, str) else "")


def _count(value: object) -> int:
    return value if isinstance(value, int) and 0 < value < _MOST else 0


def _place(uri: Uri) -> dict[str, str]:
    return {"repo": uri.did, "collection": uri.collection, "rkey": uri.rkey}
