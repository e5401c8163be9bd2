"""Looks every second whether somebody spoke to us: the network has no stream of what concerns one account.

Why not Jetstream: decision 16. A glance is one request, and asks for as little as shows that there is news.
"""

import re
import time
from collections.abc import Callable, Iterator
from typing import Any, Final

from stamgast.networks.adapters.bluesky.calls import opened, send
from stamgast.networks.adapters.bluesky.conversations import REASONS
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Unavailable
from stamgast.networks.safety import Answer

LISTED: Final = "app.bsky.notification.listNotifications"
EVERY: Final = 1.0
AT_MOST: Final = 60.0
"""Seconds between two glances; meanwhile news is read in the usual rhythm."""

SHARE: Final = 0.5
"""Of the requests a server allows our address; the rest is for reading and for what goes out."""

NEWEST: Final = 20
"""Likes are listed too: asked to leave them out, a server searches up to ten pages (AppView source)."""


class BlueskyGlances:
    """Glances of one account. They renew no session: who reads does, and the next line has the new tokens."""

    def __init__(self, connection: Connection, rest: Callable[[float], None] = time.sleep) -> None:
        self._connection = connection
        self._rest = rest

    def listen(self, wanted: Callable[[], bool]) -> Iterator[None]:
        """Yield after the first glance, and whenever somebody answered, mentioned or quoted us since."""
        known, pause = self._glance()
        yield
        while self._rested(pause, wanted):
            shown, pause = self._glance()
            if shown - known:
                yield
            known = shown

    def _glance(self) -> tuple[frozenset[str], float]:
        """Return the newest words to us, and for how many seconds not to look again."""
        us, now = self._connection, self._connection.now()
        token, params = us.credentials.get("access_token", ""), {"limit": NEWEST, "priority": "false"}
        answer = send(us.client, us.server, "GET", LISTED, token=token, params=params)
        listed = opened(answer, now=now).get("notifications")
        if not isinstance(listed, list):
            raise Unavailable("The server gave an answer we cannot read.", detail="no notifications")
        words = (one for one in listed if isinstance(one, dict) and one.get("reason") in REASONS)
        return frozenset(str(one.get("uri")) for one in words), pause_after(answer, now.timestamp())

    def _rested(self, seconds: float, wanted: Callable[[], bool]) -> bool:
        """Wait, and tell whether another glance is wanted; whoever lets go waits a second at most."""
        while seconds > 0 and wanted():
            self._rest(min(seconds, EVERY))
            seconds -= EVERY
        return wanted()


def pause_after(answer: Answer, now: float) -> float:
    """Return how many seconds to wait after an answer, so that all who ask from here stay below ``SHARE``.

    What was used of the server's window is spread evenly over it. ``now`` is in seconds since 1970.
    """
    policy = re.fullmatch(r"([0-9]{1,9});w=([0-9]{1,9})", _header(answer, "policy"))
    left, reset = (re.fullmatch(r"[0-9]{1,12}", _header(answer, name)) for name in ("remaining", "reset"))
    if policy is None or left is None or reset is None or not int(policy[1]):
        return EVERY
    limit, window = int(policy[1]), int(policy[2])
    elapsed = window - (int(reset[0]) - now)
    spread_over = (limit - int(left[0])) * window / (SHARE * limit)
    return min(max(spread_over - elapsed, EVERY), AT_MOST)


def _header(answer: Answer, name: str) -> str:
    value: Any = answer.headers.get(f"ratelimit-{name}", "")
    return str(value)
