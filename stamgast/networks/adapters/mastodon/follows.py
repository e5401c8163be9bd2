"""Whom our account follows: the list page by page, unfollowing, following again."""

from datetime import timedelta
from typing import Any, ClassVar

from stamgast.networks.adapters.mastodon.calls import Calls, links, place, read
from stamgast.networks.adapters.mastodon.mapping import Malformed, actor, plain_text, text_of
from stamgast.networks.capabilities import Connection, Followed, FollowPage
from stamgast.networks.errors import Gone

PAGE = 80
_MOST = 10**7


class MastodonFollows:
    """Both changes are idempotent on the server: the answer is how things stand afterwards."""

    batch: ClassVar[int] = 20
    pause: ClassVar[timedelta] = timedelta(minutes=1)
    """A third of the 300 requests in 5 minutes that all our calls share."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._calls = Calls(connection)
        self._us = connection.actor.id

    def page(self, cursor: str) -> FollowPage:
        """Read a page; only the header ``Link`` knows where the next one begins."""
        total = 0 if cursor else self._count()
        params = {"limit": str(PAGE), **({"max_id": cursor} if cursor else {})}
        answer = self._calls.ask("GET", place("accounts", self._us, "following"), params=params)
        content = read(answer, self._connection.now(), list)
        following = links(answer).get("next", "")
        found = [one for one in map(_followed, content) if one is not None]
        return FollowPage(tuple(found), following if content and following != cursor else "", total)

    def unfollow(self, id: str) -> None:  # noqa: A002
        """Follow somebody no longer."""
        try:
            self._change(id, "unfollow")
        except Gone:
            return

    def follow(self, id: str) -> None:  # noqa: A002
        """Follow somebody; a locked account is asked, which is all we can do."""
        self._change(id, "follow")

    def _change(self, id: str, verb: str) -> None:  # noqa: A002
        answer = self._calls.ask("POST", place("accounts", id, verb))
        read(answer, self._connection.now(), dict)

    def _count(self) -> int:
        count = self._calls.get(place("accounts", self._us)).get("following_count")
        return count if isinstance(count, int) and 0 < count < _MOST else 0


def _followed(account: Any) -> Followed | None:
    """Skip what cannot be read, so that one broken account does not hide the others."""
    try:
        return Followed(actor(account), plain_text(text_of(account, "note")))
    except Malformed:
        return None
