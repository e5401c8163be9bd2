"""Mastodon tells at once that somebody spoke to us, where the server has a stream."""

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx2
import pytest

from stamgast.networks.adapters.mastodon import network
from stamgast.networks.adapters.mastodon.streaming import PATH
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import NetworkError, RateLimited, Unauthorized, Unavailable, Unsupported
from stamgast.networks.safety import Client, Policy
from stamgast.vocabulary.objects import Actor
from tests.fakes.mastodon import Dialect, FakeMastodon


def connection(client: Client, server: str, token: str = "at") -> Connection:
    actor = Actor("1001", "Bokkafeen", "bokkafeen")
    return Connection(client, server, actor, {"access_token": token}, print, lambda: datetime.now(UTC))


def listening_to(connection: Connection) -> Iterator[None]:
    assert network.stream is not None
    return network.stream(connection).listen(lambda: True)


def to_fake(server: FakeMastodon) -> Iterator[None]:
    return listening_to(
        connection(Client(Policy(allowed=frozenset({"127.0.0.1"}))), server.url, server.token)
    )


def test_a_line_that_stands_tells_of_what_people_say_until_it_breaks() -> None:
    with FakeMastodon() as server:
        line = to_fake(server)
        next(line)
        server.people_say("@bokkafeen till when?")
        next(line)
        server.people_say("nobody is named")
        server.streams[0].put("")
        assert list(line) == []


@pytest.mark.parametrize("dialect", ["gotosocial", "takahe", "hollo"])
def test_a_server_without_a_stream_says_so(dialect: Dialect) -> None:
    with FakeMastodon(dialect) as server, pytest.raises(Unsupported):
        next(to_fake(server))


@pytest.mark.parametrize(
    ("fault", "error"), [("401", Unauthorized), ("429", RateLimited), ("503_before", Unavailable)]
)
def test_a_stream_that_is_refused_says_why(fault: str, error: type[NetworkError]) -> None:
    with FakeMastodon() as server:
        server.inject("stream", fault)
        with pytest.raises(error):
            next(to_fake(server))


def said(*lines: str, kind: str = "text/event-stream", urls: object = None) -> tuple[list[str], int]:
    """Let a server say lines; return the addresses that were asked, and how often there was news."""
    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(f"{request.url.scheme}://{request.url.host}{request.url.path}")
        if request.url.path == PATH:
            return httpx2.Response(200, content="\n".join((*lines, "")), headers={"Content-Type": kind})
        return httpx2.Response(200, json={"configuration": {"urls": urls}})

    client = Client(transport=httpx2.MockTransport(answer))
    return asked, len(list(listening_to(connection(client, "https://social.example")))) - 1


@pytest.mark.parametrize(
    ("lines", "news"),
    [
        (["event: notification", 'data: {"type": "mention"}', ""], 1),
        (["event: notification", 'data: {"type": "update"}', ""], 1),
        (["event: notification", 'data: {"type": "favourite"}', ""], 0),
        (["event: notification", "data: {broken", ""], 1),
        (["event: notification", "data: []", ""], 1),
        (["event: notification", "data: " + "[" * 100_000, ""], 1),
        (["event: update", 'data: {"id": "1"}', ""], 0),
        ([":thump", ":thump"], 0),
        (["event: notification", 'data: {"type": "mention"}'], 0),
        (["event: notification", 'data: {"type": "mention"}', ""] * 3, 3),
    ],
)
def test_only_what_reading_would_bring_is_news(lines: list[str], news: int) -> None:
    assert said(*lines)[1] == news


@pytest.mark.parametrize(
    ("urls", "host"),
    [
        ({"streaming": "wss://streaming.social.example"}, "https://streaming.social.example"),
        ({"streaming": "https://streaming.social.example/"}, "https://streaming.social.example"),
        ({"streaming": "ftp://streaming.social.example"}, "https://social.example"),
        ({"streaming": "wss://["}, "https://social.example"),
        ({"streaming": 7}, "https://social.example"),
        ({}, "https://social.example"),
        (None, "https://social.example"),
        ("x", "https://social.example"),
    ],
)
def test_the_stream_is_where_the_server_says(urls: object, host: str) -> None:
    asked, _ = said(urls=urls)
    assert asked[-1] == host + PATH


def test_a_page_in_place_of_a_stream_is_none() -> None:
    with pytest.raises(Unsupported):
        said("<html>", kind="text/html")
