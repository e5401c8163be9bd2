"""A stream is held open within bounds: time, silence, size, and whether anybody still wants it."""

import socket
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from threading import Event

import httpx2
import pytest

from stamgast.networks.errors import NetworkError, Rejected, Unavailable
from stamgast.networks.safety import Client, Policy
from tests.networks.listening import Answering, listening, saying

pytestmark = pytest.mark.long

HERE = frozenset({"127.0.0.1"})
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
HURRIED = Policy(allowed=HERE, quiet_timeout=0.1, stream_timeout=0.3, total_timeout=0.3, max_bytes=20_000)


def always() -> bool:
    return True


def heard(url: str, wanted: Callable[[], bool] = always, policy: Policy = HURRIED) -> list[str]:
    with Client(policy).listen(url, headers={}, wanted=wanted) as stream:
        return list(stream.lines)


def speaking(*pieces: bytes, holding: Event | None = None) -> Answering:
    """Send pieces one by one, and hang up when ``holding`` is set."""

    def answer(visitor: socket.socket, _: bytes) -> None:
        for piece in (HEAD, *pieces):
            visitor.sendall(piece)
        if holding:
            holding.wait(10)

    return answer


def test_lines_come_as_they_are_said_however_they_are_cut() -> None:
    with listening(speaking(b"data: caf", b"\xc3", b"\xa9\r\ndata: b\n", b"\n", b"cut off")) as server:
        assert heard(server.url) == ["data: café", "data: b", ""]


def test_a_line_is_there_before_the_next_is_said() -> None:
    holding = Event()
    with (
        listening(speaking(b"first\n", holding=holding)) as server,
        Client(Policy(allowed=HERE)).listen(server.url, headers={}, wanted=always) as stream,
    ):
        assert next(stream.lines) == "first"
        holding.set()


@pytest.mark.parametrize(
    ("pieces", "why"),
    [
        ((), "ReadTimeout"),
        ((b":\n",), "ReadTimeout"),
        ((b"x\n" * 15_000,), "ReadError"),
        ((b"x" * 300_000,), "ReadError"),
    ],
    ids=["silence", "silence after a word", "a flood", "an endless line"],
)
def test_what_goes_beyond_the_bounds_ends(pieces: tuple[bytes, ...], why: str) -> None:
    holding = Event()
    policy = replace(HURRIED, max_bytes=10_000_000) if len(pieces) and len(pieces[0]) > 100_000 else HURRIED
    with listening(speaking(*pieces, holding=holding)) as server:
        with pytest.raises(Unavailable) as ended:
            heard(server.url, policy=policy)
        holding.set()
    assert ended.value.detail == why


def test_a_server_that_drips_for_ever_ends_at_the_streams_time() -> None:
    over = Event()

    def drip(visitor: socket.socket, _: bytes) -> None:
        visitor.sendall(HEAD)
        while not over.wait(0.02):
            visitor.sendall(b":\n")

    with listening(drip) as server:
        with pytest.raises(Unavailable):
            heard(server.url)
        over.set()


def test_a_stream_that_nobody_wants_any_more_ends_quietly() -> None:
    asked = count()
    holding = Event()
    with listening(speaking(b"a\n", holding=holding)) as server:
        lines = heard(server.url, lambda: next(asked) < 2, Policy(allowed=HERE))
        holding.set()
    assert lines == ["a"]


def test_after_a_stream_requests_are_as_ever() -> None:
    client = Client(HURRIED)
    with listening(speaking(b"a\n")) as server:
        wanted = iter([True])
        with client.listen(server.url, headers={}, wanted=lambda: next(wanted, False)) as stream:
            list(stream.lines)
    with listening(saying("200 OK", body=b"hello")) as server:
        assert client.request("GET", server.url).content == b"hello"


def test_a_refusal_comes_with_its_words() -> None:
    with (
        listening(saying("401 Unauthorized", body=b'{"error": "no"}')) as server,
        Client(HURRIED).listen(server.url, headers={}, wanted=always) as stream,
    ):
        assert (stream.answer.status, stream.answer.json()) == (401, {"error": "no"})


@pytest.mark.parametrize(
    ("url", "error"),
    [("http://127.0.0.2:1/", Rejected), ("https://127.0.0.2:1/", Rejected), ("ftp://x/", Rejected),
     ("http://127.0.0.1:9/", Unavailable)],
)  # fmt: skip
def test_a_stream_goes_nowhere_a_request_may_not(url: str, error: type[NetworkError]) -> None:
    with pytest.raises(error):
        heard(url)


def test_a_mocked_transport_serves_streams_too() -> None:
    client = Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(200, content=b"a\nb\n")))
    with client.listen("https://social.example/", headers={}, wanted=always) as stream:
        assert list(stream.lines) == ["a", "b"]
