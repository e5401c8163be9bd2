"""Films: written anew by the network's video service, which then puts them among the account's blobs."""

import time
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from stamgast.networks.adapters.bluesky.calls import Json, Session, body_of, opened, send
from stamgast.networks.errors import Forbidden, Rejected, Unauthorized, Unavailable
from stamgast.networks.safety import Method
from stamgast.vocabulary.objects import Attachment

SERVICE: Final = "https://video.bsky.app"
PERMIT: Final = timedelta(minutes=30)
WAITS: Final = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 30.0, 30.0)
"""Seconds before each question how far it is: two minutes, as a lease on the delivery lasts longer."""

_REASONS: Final = {
    "unconfirmed_email": (
        Forbidden,
        "Bluesky takes films only from accounts whose e-mail address is confirmed.",
    ),
    "validation_failure": (Rejected, "Bluesky does not accept this film."),
    "encoding_failure": (Rejected, "Bluesky cannot read this film. Save it as MP4 (H.264) once more."),
    "pds_upload_unsupported_blob_size": (Rejected, "The film is too large for the account's own server."),
}


def upload(session: Session, film: Attachment, key: str) -> Json:
    """Have a film written anew, and return the reference that records embed.

    What is never embedded is harmless, and the same film gets the same blob: all of it may be repeated.

    Raises:
        Forbidden, Rejected: the service does not take it.
        Unavailable: it is still being worked on.
    """
    token = _permit(session)
    where = {"did": session.did, "name": f"{key}.mp4"}
    told = _ask(
        session, token, "POST", "app.bsky.video.uploadVideo",
        params=where, content=film.content, headers={"Content-Type": film.media_type},
    )  # fmt: skip
    for seconds in WAITS:
        blob = told.get("blob")
        if isinstance(blob, dict):  # also beside the error "already_exists"
            return blob
        _refuse_failed(told)
        time.sleep(seconds)
        job = told.get("jobId")
        if not isinstance(job, str) or not job:
            raise Unavailable("The video service gave an answer we cannot read.", detail="no job")
        told = {"jobId": job} | _ask(
            session, token, "GET", "app.bsky.video.getJobStatus", params={"jobId": job}
        )
    raise Unavailable("Bluesky is still working on the film.", detail=str(told.get("state"))[:40])


def _permit(session: Session) -> str:
    """Get the word of the account's own server that the service may put a blob there."""
    until = session.connection.now() + PERMIT
    answer = session.get(
        "com.atproto.server.getServiceAuth",
        {
            "aud": f"did:web:{urlsplit(session.connection.server).hostname}",
            "lxm": "com.atproto.repo.uploadBlob",
            "exp": int(until.timestamp()),
        },
    )
    token = answer.get("token")
    if not isinstance(token, str) or not token:
        raise Unavailable("The server gave an answer we cannot read.", detail="no token")
    return token


def _ask(session: Session, token: str, verb: Method, method: str, **options: Any) -> dict[str, Any]:
    """Ask the service, whose answers stand at the top or below ``jobStatus``, errors among them."""
    answer = send(session.connection.client, SERVICE, verb, method, token=token, **options)
    body = body_of(answer) or {}
    told = body.get("jobStatus", body)
    if isinstance(told, dict) and ("jobId" in told or "state" in told):
        return told
    try:
        return dict(opened(answer, now=session.connection.now()))
    except (Unauthorized, Forbidden) as error:  # the account itself is still connected
        raise Rejected("The video service takes no films from this account.", detail=error.detail) from error


def _refuse_failed(told: Json) -> None:
    codes = [str(told.get(name, "")) for name in ("failureCode", "error", "message")]
    for code in codes:
        if code in _REASONS:
            kind, words = _REASONS[code]
            raise kind(words, detail=code)
    if told.get("state") == "JOB_STATE_FAILED":
        raise Unavailable("The video service could not write the film this time.", detail=codes[0][:60])
