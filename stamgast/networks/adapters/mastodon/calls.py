"""Requests to one server, and its answers sorted by what to do next."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar
from urllib.parse import parse_qs, quote, urlsplit

from stamgast.networks.adapters.mastodon.mapping import Malformed, instant, text_of
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import (
    Blocked,
    Forbidden,
    Gone,
    Misconfigured,
    NetworkError,
    OutcomeUnknown,
    RateLimited,
    Rejected,
    Unauthorized,
    Unavailable,
)
from stamgast.networks.safety import Answer, Method

_MOST_PATIENCE = timedelta(days=1)
_LOCKED = ("disabled", "suspended", "pending approval", "awaiting approval", "not confirmed")
_UNSURE = {408, 409}
_LINK = re.compile(r'<([^<>]*)>\s*;\s*rel="(\w+)"')


class Calls:
    """The API of one account on one server."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ask(self, method: Method, path: str, *, creates: bool = False, **options: Any) -> Answer:
        """Send one request and return the answer unsorted."""
        token = self._connection.credentials.get("access_token", "")
        headers = {"Authorization": f"Bearer {token}", **options.pop("headers", {})}
        url = self._connection.server + path
        return self._connection.client.request(method, url, creates=creates, headers=headers, **options)

    def get(self, path: str) -> dict[str, Any]:
        """Read one JSON object. Raises any ``NetworkError``."""
        return read(self.ask("GET", path), self._connection.now(), dict)


def place(*parts: str) -> str:
    """Build a path below ``/api/v1`` from parts that may hold anything."""
    return "/api/v1/" + "/".join(quote(part, safe="") for part in parts)


Content = TypeVar("Content", dict[str, Any], list[Any])


def read(answer: Answer, now: datetime | None, kind: type[Content], *, creates: bool = False) -> Content:
    """Return an answer's JSON of the kind expected, or raise what the answer means.

    With ``creates`` everything that leaves doubt is ``OutcomeUnknown``, else ``Unavailable``.
    """
    if not 200 <= answer.status < 300:
        raise sorted_error(answer, now, creates=creates)
    content = decoded(answer)
    if isinstance(content, kind) and "error" not in content:
        return content
    unsure = OutcomeUnknown if creates else Unavailable
    raise unsure("The server's answer could not be understood.", detail=detail_of(answer))


def decoded(answer: Answer) -> Any:
    """Decode an answer; None when it is no JSON."""
    try:
        return answer.json()
    except (ValueError, RecursionError):
        return None


def detail_of(answer: Answer) -> str:
    """Say what came back: status and request id, no words of anybody."""
    request_id = re.sub(r"[^\w.-]", "", answer.headers.get("x-request-id", ""))[:64]
    return f"{answer.status} {request_id}".strip()


def sorted_error(answer: Answer, now: datetime | None, *, creates: bool = False) -> NetworkError:
    """Sort an answer other than yes; without a clock (``now``) a 429 is ``Unavailable``."""
    detail, status = detail_of(answer), answer.status
    if status == 429 and now is not None:
        return RateLimited("The server asks us to slow down.", retry_at=retry_at(answer, now), detail=detail)
    if status >= 500 or status == 429 or status in _UNSURE:
        if creates:
            return OutcomeUnknown("The server broke off while publishing.", detail=detail)
        return Unavailable("The server has trouble at the moment.", detail=detail)
    if 300 <= status < 400 or status in (405, 406, 415, 418):
        return Misconfigured("There is no Mastodon-compatible server at this address.", detail=detail)
    return _refusal(answer, detail)


def _refusal(answer: Answer, detail: str) -> NetworkError:
    said = text_of(decoded(answer), "error").lower()
    if answer.status == 401:
        return Unauthorized("The server no longer accepts our access.", detail=detail)
    if answer.status == 403:
        if any(word in said for word in _LOCKED):
            return Blocked("The server has locked this account.", detail=detail)
        return Forbidden("Our access does not allow this.", detail=detail)
    if answer.status in (404, 410):
        return Gone("It is not there any more.", detail=detail)
    if answer.status == 413:
        return Rejected("This is too large for the server.", detail=detail)
    if "character" in said or "too long" in said:
        return Rejected("The text is too long for this server.", detail=detail)
    return Rejected("The server does not accept this.", detail=detail)


def retry_at(answer: Answer, now: datetime) -> datetime:
    """Read when to try again: an ISO date (Mastodon), a number (GoToSocial), or ``Retry-After``.

    A server whose clock differs from ours is understood by its ``Date``. Never later than a day.
    """
    wanted = _reset(answer.headers.get("x-ratelimit-reset", ""), now, clock_difference(answer, now))
    wanted = wanted or _reset(answer.headers.get("retry-after", ""), now, clock_difference(answer, now))
    wanted = wanted or now + timedelta(seconds=60)
    return min(max(wanted, now + timedelta(seconds=1)), now + _MOST_PATIENCE)


def _reset(value: str, now: datetime, difference: timedelta) -> datetime | None:
    if re.fullmatch(r"\d{1,13}", value, re.ASCII):
        number = int(value)
        if number < 10**8:
            return now + timedelta(seconds=number)
        seconds = number / 1000 if number >= 10**11 else number
        return datetime.fromtimestamp(seconds, UTC) - difference
    try:
        return (instant(value) if value[:4].isdigit() else _http_date(value)) - difference
    except (Malformed, OverflowError):
        return None


def _http_date(value: str) -> datetime:
    try:
        read_date = parsedate_to_datetime(value)
        return (read_date if read_date.tzinfo else read_date.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError) as error:
        raise Malformed("date") from error


def clock_difference(answer: Answer, now: datetime) -> timedelta:
    """Return how far the server's clock is ahead of ours; zero when it does not say."""
    try:
        return _http_date(answer.headers.get("date", "")) - now
    except (Malformed, OverflowError):
        return timedelta()


def links(answer: Answer) -> Mapping[str, str]:
    """Return the ``max_id`` of each relation in the ``Link`` header; empty where it names none."""
    found: dict[str, str] = {}
    for address, relation in _LINK.findall(answer.headers.get("link", "")[:8_000]):
        try:
            found[relation] = parse_qs(urlsplit(address).query).get("max_id", [""])[0]
        except ValueError:
            found[relation] = ""
    return found
