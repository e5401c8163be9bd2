"""Bluesky is looked at every second while somebody looks here: what counts as news, and how often we ask."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import httpx2
import pytest

from stamgast.networks.adapters.bluesky.glances import AT_MOST, EVERY, SHARE, BlueskyGlances, pause_after
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import NetworkError, RateLimited, Unauthorized, Unavailable
from stamgast.networks.safety import Answer, Client
from stamgast.vocabulary.objects import Actor

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
WINDOW = 300
LIMIT = 3000


class View:
    """The network's view of one account: its newest notifications, and what it says of its limits."""

    def __init__(self, *shown: tuple[str, str]) -> None:
        self.shown = list(shown)
        self.headers: Mapping[str, str] = {}
        self.asked: list[httpx2.Request] = []
        self.pauses: list[float] = []
        self.kept: list[Any] = []
        self.refusal: httpx2.Response | None = None

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(request)
        if self.refusal is not None:
            return self.refusal
        listed = [{"uri": uri, "reason": reason} for reason, uri in self.shown]
        return httpx2.Response(200, json={"notifications": listed}, headers=dict(self.headers))

    def connection(self) -> Connection:
        return Connection(
            Client(transport=httpx2.MockTransport(self.answer)),
            "https://pds.example", Actor("did:plc:us", "Bokkafeen"), {"access_token": "at"}, self.kept.append,
            lambda: NOW,
        )  # fmt: skip

    def glances(self, *, as_long_as: int = 99) -> Iterator[None]:
        """Listen; nobody does any more after so many rests."""
        stream = BlueskyGlances(self.connection(), self.pauses.append)
        return stream.listen(lambda: len(self.pauses) < as_long_as)


def heard(before: list[tuple[str, str]], after: list[tuple[str, str]]) -> bool:
    """Tell whether it is news that after these notifications come those."""
    view = View(*before)
    line = view.glances(as_long_as=2)
    next(line)
    view.shown = after
    return len(list(line)) == 1


@pytest.mark.parametrize(
    ("before", "after", "is_news"),
    [
        ([], [("reply", "at://a")], True),
        ([], [("mention", "at://a")], True),
        ([], [("quote", "at://a")], True),
        ([], [("like", "at://a"), ("follow", "at://b"), ("repost", "at://c")], False),
        ([("reply", "at://a")], [("reply", "at://a")], False),
        ([("reply", "at://a")], [("like", "at://c"), ("reply", "at://b"), ("reply", "at://a")], True),
        ([("reply", "at://b"), ("reply", "at://a")], [("reply", "at://a")], False),
        ([("reply", "at://b"), ("reply", "at://a")], [], False),
    ],
)
def test_only_words_to_us_that_were_not_there_are_news(
    before: list[tuple[str, str]], after: list[tuple[str, str]], *, is_news: bool
) -> None:
    assert heard(before, after) == is_news


def test_a_glance_is_one_request_and_ends_when_nobody_looks() -> None:
    view = View(("reply", "at://a"))
    assert len(list(view.glances(as_long_as=3))) == 1, "the first word says that the line stands"
    assert [request.url.path for request in view.asked] == [
        "/xrpc/app.bsky.notification.listNotifications"
    ] * 3
    assert view.asked[0].headers["authorization"] == "Bearer at"
    assert view.pauses == [EVERY] * 3


@pytest.mark.parametrize(
    ("status", "code", "error"),
    [
        (400, "ExpiredToken", Unauthorized),
        (401, "AuthMissing", Unauthorized),
        (429, "RateLimitExceeded", RateLimited),
        (502, "UpstreamFailure", Unavailable),
        (200, "", Unavailable),
    ],
)
def test_a_glance_that_is_refused_says_why_and_renews_nothing(
    status: int, code: str, error: type[NetworkError]
) -> None:
    view = View()
    view.refusal = httpx2.Response(status, json={"error": code} if code else {"notifications": 7})
    with pytest.raises(error):
        next(view.glances())
    assert view.kept == []


@pytest.mark.parametrize(
    ("used", "elapsed", "pause"),
    [
        (1, 1, EVERY),
        (60, 60, EVERY),  # alone
        (300, 60, EVERY),  # five of us, one a second each
        (310, 60, 2.0),
        (400, 60, 20.0),
        (3000, 1, AT_MOST),
        (0, 300, EVERY),
        (100, -600, AT_MOST),  # their clock is ahead of ours
    ],
)
def test_all_glances_together_leave_half_of_what_a_server_allows(
    used: int, elapsed: int, pause: float
) -> None:
    headers = httpx2.Headers({
        "RateLimit-Policy": f"{LIMIT};w={WINDOW}",
        "RateLimit-Remaining": str(LIMIT - used),
        "RateLimit-Reset": str(int(NOW.timestamp()) + WINDOW - elapsed),
    })  # fmt: skip
    assert pause_after(Answer(200, headers, b"", ""), NOW.timestamp()) == pause


@pytest.mark.parametrize("channels", [1, 5, 20, 100])
def test_however_many_channels_are_looked_at_half_of_the_window_is_left(channels: int) -> None:
    """Each asks in its own time; the server counts them all."""
    due, used = [number / channels for number in range(channels)], 0
    while (at := min(due)) < WINDOW:
        used += 1
        headers = httpx2.Headers({
            "RateLimit-Policy": f"{LIMIT};w={WINDOW}", "RateLimit-Remaining": str(max(LIMIT - used, 0)),
            "RateLimit-Reset": str(WINDOW),
        })  # fmt: skip
        due[due.index(at)] = at + pause_after(Answer(200, headers, b"", ""), at)
    assert used <= SHARE * LIMIT + channels
    assert used >= min(channels * WINDOW, SHARE * LIMIT) - channels


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"RateLimit-Policy": "0;w=0", "RateLimit-Remaining": "0", "RateLimit-Reset": "0"},
        {"RateLimit-Policy": "many", "RateLimit-Remaining": "1", "RateLimit-Reset": "1"},
        {"RateLimit-Policy": "3000;w=300", "RateLimit-Remaining": "-1", "RateLimit-Reset": "soon"},
    ],
)
def test_a_server_that_says_nothing_of_its_limits_is_asked_every_second(headers: dict[str, str]) -> None:
    view = View()
    view.headers = headers
    list(view.glances(as_long_as=2))
    assert view.pauses == [EVERY] * 2
