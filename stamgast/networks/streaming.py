"""Streams: a line to a network held open, over which it tells at once that there is news."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol


class NewsStream(Protocol):
    """Tells that there is news. What it is, is read in the usual way: a stream may lie, repeat and break."""

    def listen(self, wanted: Callable[[], bool]) -> Iterator[None]:
        """Yield once when the line stands, and then whenever there may be news.

        Ends when the network hangs up, or soon after ``wanted`` says no. Raises ``Unsupported`` where this
        server has no stream, and any other ``NetworkError``.
        """
        ...


def events(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    r"""Read server-sent events: pairs of name and data; heartbeats and other fields are passed over.

    >>> list(events([":)", "event: notification", "data: {}", "", "data: a", "data: b", "", "data: cut off"]))
    [('notification', '{}'), ('message', 'a\nb')]
    """
    name, data = "", list[str]()
    for line in lines:
        field, _, value = line.partition(":")
        if not line:
            if data:
                yield name or "message", "\n".join(data)
            name, data = "", []
        elif field == "event":
            name = value.removeprefix(" ")
        elif field == "data":
            data.append(value.removeprefix(" "))
