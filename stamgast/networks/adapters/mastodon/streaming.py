"""Hears at once that somebody spoke to us: the stream of notifications, as server-sent events."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from urllib.parse import urlsplit

from stamgast.networks.adapters.mastodon.calls import Calls, decoded, sorted_error
from stamgast.networks.adapters.mastodon.mapping import text_of
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Gone, Misconfigured, NetworkError, Rejected, Unsupported
from stamgast.networks.streaming import events

PATH = "/api/v1/streaming/user/notification"
SCHEMES = {"wss": "https", "https": "https", "ws": "http"}
READ_AS_NEWS = frozenset({"mention", "update"})
"""The notifications that reading the news brings; a like or a new follower is no reason to read."""


class MastodonStream:
    """The stream of one account; GoToSocial has WebSockets only, Takahē and Hollo have none."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def listen(self, wanted: Callable[[], bool]) -> Iterator[None]:
        """Yield when the line stands, and whenever somebody mentioned us or changed what they had said."""
        token = self._connection.credentials.get("access_token", "")
        headers = {"Authorization": f"Bearer {token}", "Accept": "text/event-stream"}
        with self._connection.client.listen(self._host() + PATH, headers=headers, wanted=wanted) as stream:
            if stream.answer.status != 200:
                raise _refusal(sorted_error(stream.answer, self._connection.now()))
            if "text/event-stream" not in stream.answer.headers.get("content-type", ""):
                raise Unsupported("This server has no stream.", detail="no events")
            yield
            for name, data in events(stream.lines):
                if name == "notification" and _is_news(data):
                    yield

    def _host(self) -> str:
        """Return where the server streams: large ones name a host of its own."""
        said = decoded(Calls(self._connection).ask("GET", "/api/v2/instance"))
        with suppress(AttributeError, ValueError):
            named = urlsplit(text_of(said.get("configuration", {}).get("urls"), "streaming"))
            if named.hostname and named.scheme in SCHEMES:
                return f"{SCHEMES[named.scheme]}://{named.netloc}"
        return self._connection.server


def _refusal(error: NetworkError) -> NetworkError:
    """Tell a server without a stream from one in trouble."""
    if isinstance(error, Gone | Rejected | Misconfigured):
        return Unsupported("This server has no stream.", detail=error.detail)
    return error


def _is_news(data: str) -> bool:
    try:
        kind = text_of(json.loads(data), "type")
    except (ValueError, RecursionError):
        return True  # to read once for nothing costs little
    return not kind or kind in READ_AS_NEWS
