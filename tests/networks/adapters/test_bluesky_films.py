"""A film on Bluesky: written anew by the video service, in each of the ways it answers."""

import json
from collections.abc import Callable, Sequence
from typing import Any

import httpx2
import pytest
from lexrpc.base import Base

from stamgast.networks.adapters.bluesky import films, network
from stamgast.networks.adapters.bluesky.publisher import BlueskyPublisher
from stamgast.networks.errors import Forbidden, NetworkError, Rejected, Unavailable, Unsupported
from stamgast.vocabulary.objects import Attachment, Draft
from tests.networks.adapters.test_bluesky import BLOB, CID, KEY, NOW, US, connected, method_of

LEXICONS = Base()
FILM = Attachment("video/mp4", "The tap is opened", content=b"film", width=1280, height=720)
DRAFT = Draft("New on tap. Who wants the first glass?", attachment=(FILM,))
MADE = {**BLOB, "mimeType": "video/mp4"}
WORKING = {"jobId": "job-1", "did": US, "state": "JOB_STATE_ENCODING", "progress": 40}
DONE = {**WORKING, "state": "JOB_STATE_COMPLETED", "blob": MADE}
Asked = list[httpx2.Request]


@pytest.fixture(autouse=True)
def _in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(films, "WAITS", (0.0, 0.0, 0.0))


def told(*answers: Any) -> tuple[Callable[[httpx2.Request], Any], Asked]:
    """Return a network whose video service gives these answers one after another, and what it is asked."""
    asked: Asked = []
    left = list(answers)

    def answer(request: httpx2.Request) -> Any:
        asked.append(request)
        if request.url.host == "video.bsky.app":
            return left.pop(0)
        if method_of(request) == "com.atproto.server.getServiceAuth":
            return {"token": "permit"}
        return {"uri": f"at://{US}/app.bsky.feed.post/{KEY}", "cid": CID}

    return answer, asked


def published(*answers: Any) -> Asked:
    answer, asked = told(*answers)
    BlueskyPublisher(connected(answer)).publish(DRAFT, key=KEY)
    return asked


@pytest.mark.parametrize(
    "answers",
    [
        [DONE],
        [WORKING, {"jobStatus": WORKING}, {"jobStatus": DONE}],
        [httpx2.Response(409, json={**WORKING, "state": "JOB_STATE_COMPLETED", "error": "already_exists"}),
         {"jobStatus": DONE}],
        [WORKING, httpx2.Response(400, json={"jobStatus": {**DONE, "error": "already_exists"}})],
    ],
    ids=["at once", "after a while", "known before", "known before, told late"],
)  # fmt: skip
def test_a_film_is_shown_when_it_is_written(answers: Sequence[Any]) -> None:
    asked = published(*answers)
    permit, upload, *_, written = asked
    assert dict(permit.url.params) == {
        "aud": "did:web:pds.example",
        "lxm": "com.atproto.repo.uploadBlob",
        "exp": str(int(NOW.timestamp()) + 1800),
    }
    assert (upload.headers["authorization"], upload.headers["content-type"]) == ("Bearer permit", "video/mp4")
    assert (dict(upload.url.params), upload.content) == ({"did": US, "name": f"{KEY}.mp4"}, b"film")
    record = json.loads(written.content)["record"]
    assert LEXICONS.validate("app.bsky.feed.post", "record", record)
    assert record["embed"] == {
        "$type": "app.bsky.embed.video",
        "video": MADE,
        "alt": "The tap is opened",
        "aspectRatio": {"width": 1280, "height": 720},
    }


@pytest.mark.parametrize(
    ("answers", "error", "words"),
    [
        (
            [{"jobStatus": {"did": "", "jobId": "", "state": "", "error": "unconfirmed_email"}}],
            Forbidden,
            "confirmed",
        ),
        (
            [{**WORKING, "state": "JOB_STATE_FAILED", "failureCode": "encoding_failure"}],
            Rejected,
            "once more",
        ),
        (
            [{**WORKING, "state": "JOB_STATE_FAILED", "failureCode": "validation_failure"}],
            Rejected,
            "not accept",
        ),
        (
            [{**WORKING, "state": "JOB_STATE_FAILED", "failureCode": "generic_failure"}],
            Unavailable,
            "this time",
        ),
        ([httpx2.Response(401, json={"error": "BadJwt"})], Rejected, "takes no films from this account"),
        ([httpx2.Response(403, json={"error": "NotAllowed"})], Rejected, "takes no films from this account"),
        ([httpx2.Response(502, text="<html>")], Unavailable, "in trouble"),
        ([httpx2.Response(200, text="<html>")], Unavailable, "cannot read"),
        ([{"state": "JOB_STATE_CREATED"}], Unavailable, "cannot read"),
        ([WORKING] * 4, Unavailable, "still working"),
    ],
)
def test_what_the_service_does_not_take_is_said_and_nothing_is_out(
    answers: Sequence[Any], error: type[NetworkError], words: str
) -> None:
    answer, asked = told(*answers)
    with pytest.raises(error, match=words):
        BlueskyPublisher(connected(answer)).publish(DRAFT, key=KEY)
    assert "com.atproto.repo.putRecord" not in [method_of(request) for request in asked]


@pytest.mark.parametrize(
    "attachments",
    [(FILM, FILM), (FILM, Attachment("image/png", "A tap")), (Attachment("video/quicktime", "A tap"),)],
)
def test_a_film_stands_alone_and_is_an_mp4(attachments: tuple[Attachment, ...]) -> None:
    answer, asked = told()
    with pytest.raises(Unsupported):
        BlueskyPublisher(connected(answer)).publish(Draft("New", attachment=attachments), key=KEY)
    assert asked == []


def test_the_limit_is_that_of_the_schema() -> None:
    schema = LEXICONS.defs["app.bsky.embed.video"]["properties"]["video"]
    assert network.limits.films is not None
    assert (network.limits.films.bytes.value, list(network.limits.films.media_types)) == (
        schema["maxSize"],
        schema["accept"],
    )
