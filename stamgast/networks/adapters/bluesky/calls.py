"""XRPC calls: one session with its renewal, and the sorting of every answer into our errors."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Final

from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import (
    Blocked,
    Forbidden,
    Gone,
    NetworkError,
    OutcomeUnknown,
    RateLimited,
    Rejected,
    Unauthorized,
    Unavailable,
)
from stamgast.networks.safety import Answer, Client, Method

Json = Mapping[str, Any]
_RENEWABLE: Final = frozenset({"ExpiredToken", "InvalidToken", "AuthMissing"})


class Conflict(Rejected):
    """``InvalidSwap``: the key holds something else already; nothing was written."""


_BY_CODE: Final[Mapping[str, tuple[type[NetworkError], str]]] = {
    "AuthenticationRequired": (Unauthorized, "The handle or the app password was not accepted."),
    "AuthFactorTokenRequired": (
        Unauthorized,
        "This account has a second factor: make an app password for it.",
    ),
    "ExpiredToken": (Unauthorized, "The connection has ended. Please connect the account again."),
    "InvalidToken": (Unauthorized, "The connection has ended. Please connect the account again."),
    "AccountTakedown": (Blocked, "Bluesky has suspended this account."),
    "AccountSuspended": (Blocked, "Bluesky has suspended this account."),
    "AccountDeactivated": (Blocked, "This account is deactivated."),
    "RecordNotFound": (Gone, "This post is not there any more."),
    "NotFound": (Gone, "This post is not there any more."),
    "InvalidSwap": (Conflict, "Another post is there already."),
    "BlobTooLarge": (Rejected, "The picture is too large for Bluesky."),
}
_BY_STATUS: Final[Mapping[int, tuple[type[NetworkError], str]]] = {
    401: (Unauthorized, "The connection has ended. Please connect the account again."),
    403: (Forbidden, "The app password does not allow this."),
    404: (Gone, "This post is not there any more."),
    413: (Rejected, "The picture is too large for Bluesky."),
    415: (Rejected, "Bluesky does not take this kind of picture."),
}


class Session:
    """Speaks to one account's own server; renews the tokens once when they have run out."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._tokens = dict(connection.credentials)

    @property
    def did(self) -> str:
        return self.connection.actor.id

    def get(self, method: str, params: Mapping[str, Any]) -> Json:
        """Ask a query; reads of the network's view travel through the account's server."""
        return self._call("GET", method, params=params)

    def post(self, method: str, body: Json, *, creates: bool = False) -> Json:
        """Call a procedure with a JSON body."""
        return self._call("POST", method, creates=creates, json=body)

    def upload(self, content: bytes, media_type: str) -> Json:
        """Upload a blob and return the reference that records embed; the same bytes give the same one."""
        answer = self._call(
            "POST", "com.atproto.repo.uploadBlob", content=content, headers={"Content-Type": media_type}
        )
        blob = answer.get("blob")
        if not isinstance(blob, dict):
            raise Unavailable("The server gave an answer we cannot read.", detail="no blob")
        return blob

    def renew(self) -> Json:
        """Change the refresh token for new tokens, have them kept, and only then use them."""
        answer = opened(
            send(
                self.connection.client,
                self.connection.server,
                "POST",
                "com.atproto.server.refreshSession",
                token=self._tokens.get("refresh_token", ""),
            ),
            now=self.connection.now(),
        )
        self._tokens |= tokens_in(answer)
        self.connection.keep(dict(self._tokens))
        return answer

    def _call(self, verb: Method, method: str, *, creates: bool = False, **options: Any) -> Json:
        answer = self._ask(verb, method, creates=creates, **options)
        if _code(answer) in _RENEWABLE:
            self.renew()
            answer = self._ask(verb, method, creates=creates, **options)
        return opened(answer, now=self.connection.now(), creates=creates)

    def _ask(self, verb: Method, method: str, **options: Any) -> Answer:
        token = self._tokens.get("access_token", "")
        return send(self.connection.client, self.connection.server, verb, method, token=token, **options)


def send(
    client: Client, server: str, verb: Method, method: str, *, token: str = "", **options: Any
) -> Answer:
    """Send one XRPC request; ``options`` are those of ``Client.request``."""
    headers = dict(options.pop("headers", {}))
    if token:
        headers["Authorization"] = f"Bearer {token}"
    return client.request(verb, f"{server.rstrip('/')}/xrpc/{method}", headers=headers, **options)


def opened(answer: Answer, *, now: datetime | None, creates: bool = False) -> Json:
    """Return the object inside a good answer; raise our error for every other.

    ``now`` is None while connecting, when there is no clock to ask; then the answer's own date serves.
    """
    body = body_of(answer)
    if answer.status == 200 and body is not None and "error" not in body:
        return body
    raise _sorted(answer, body, creates, now or _date(answer))


def tokens_in(session: Json) -> dict[str, str]:
    """Take the two tokens out of a session answer. Raises ``Unavailable`` when they are not there."""
    access, refresh = session.get("accessJwt"), session.get("refreshJwt")
    if not (isinstance(access, str) and isinstance(refresh, str)):
        raise Unavailable("The server gave an answer we cannot read.", detail="no tokens")
    return {"access_token": access, "refresh_token": refresh}


def _sorted(answer: Answer, body: Json | None, creates: bool, now: datetime | None) -> NetworkError:  # noqa: FBT001
    unsure = OutcomeUnknown if creates else Unavailable
    detail = f"{answer.status} {_code(answer)}".strip()
    if answer.status == 429:
        return _rate_limited(answer, now, detail)
    if answer.status >= 500:
        return unsure("The server is in trouble.", detail=detail)
    kind, message = _BY_CODE.get(_code(answer)) or _BY_STATUS.get(answer.status) or (None, "")
    if kind is not None and (body is not None or answer.status == 413):
        return kind(message, detail=detail)
    if body is None or not 400 <= answer.status < 500 or answer.status == 408:
        return unsure("The server gave an answer we cannot read.", detail=detail)
    return Rejected("Bluesky does not take this as it is.", detail=detail)


def _rate_limited(answer: Answer, now: datetime | None, detail: str) -> NetworkError:
    after, reset = answer.headers.get("retry-after", ""), answer.headers.get("ratelimit-reset", "")
    message = "Too many requests: Bluesky wants us to wait."
    if now and re.fullmatch(r"[0-9]{1,6}", after):
        return RateLimited(message, retry_at=now + timedelta(seconds=int(after)), detail=detail)
    if re.fullmatch(r"[0-9]{1,10}", reset):
        return RateLimited(message, retry_at=datetime.fromtimestamp(int(reset), UTC), detail=detail)
    if now:
        return RateLimited(message, retry_at=now + timedelta(seconds=60), detail=detail)
    return Unavailable(message, detail=detail)


def body_of(answer: Answer) -> Json | None:
    """Return the object an answer holds, good or bad; None where it holds none."""
    try:
        body = answer.json()
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None


def _code(answer: Answer) -> str:
    body = body_of(answer)
    if body is None:
        return "no JSON"
    code = body.get("error")
    return code if isinstance(code, str) and re.fullmatch(r"[A-Za-z]{1,60}", code) else ""


def _date(answer: Answer) -> datetime | None:
    try:
        return parsedate_to_datetime(answer.headers.get("date", ""))
    except ValueError:
        return None
