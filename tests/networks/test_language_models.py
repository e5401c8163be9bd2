"""Asking a language model: what goes out, what comes back, and everything that is no answer."""

import json

import httpx2
import pytest

from stamgast.networks.errors import (
    Forbidden,
    Misconfigured,
    NetworkError,
    Rejected,
    Unauthorized,
    Unavailable,
)
from stamgast.networks.language_models import LONGEST, LanguageModel, Said, ask
from stamgast.networks.safety import Client, Policy

MODEL = LanguageModel("https://models.example/v1/", "small", "k3y-k3y")
POLICY = Policy(allowed=frozenset({"models.example"}))


def answering(status: int, body: object, seen: list[httpx2.Request] | None = None) -> Client:
    def answer(request: httpx2.Request) -> httpx2.Response:
        if seen is not None:
            seen.append(request)
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return httpx2.Response(status, content=content)

    return Client(POLICY, transport=httpx2.MockTransport(answer))


def choices(words: object) -> dict[str, object]:
    return {"choices": [{"message": {"role": "assistant", "content": words}}]}


def test_a_question_and_its_answer() -> None:
    seen: list[httpx2.Request] = []
    words = ask(answering(200, choices(" From ten. "), seen), MODEL, [Said("user", "When?")])
    assert words == "From ten."
    (request,) = seen
    assert str(request.url) == "https://models.example/v1/chat/completions"
    assert request.headers["authorization"] == "Bearer k3y-k3y"
    sent = json.loads(request.content)
    assert (sent["model"], sent["messages"]) == ("small", [{"role": "user", "content": "When?"}])


def test_without_a_key_none_is_sent_and_a_long_answer_is_cut() -> None:
    seen: list[httpx2.Request] = []
    model = LanguageModel("https://models.example/v1", "small")
    words = ask(answering(200, choices("x" * 9_000), seen), model, [Said("user", "When?")])
    assert len(words) == LONGEST
    assert "authorization" not in seen[0].headers


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (401, {}, Unauthorized),
        (403, {}, Forbidden),
        (404, {}, Misconfigured),
        (400, {}, Rejected),
        (429, {}, Unavailable),
        (500, b"<html>", Unavailable),
        (200, b"<html>", Misconfigured),
        (200, {"choices": []}, Misconfigured),
        (200, [], Misconfigured),
        (200, choices(None), Unavailable),
        (200, choices(""), Unavailable),
    ],
)
def test_what_is_no_answer_says_why(status: int, body: object, error: type[NetworkError]) -> None:
    with pytest.raises(error):
        ask(answering(status, body), MODEL, [Said("user", "When?")])


def test_an_address_inside_the_house_is_refused_unless_the_host_allows_it() -> None:
    with pytest.raises(Rejected):
        ask(Client(), LanguageModel("http://127.0.0.1:9/v1", "small"), [Said("user", "When?")])
