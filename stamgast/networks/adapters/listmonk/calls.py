"""Requests to one Listmonk server as its API user; every answer is sorted.

Paths and answers after Listmonk 6.2's documentation, its OpenAPI description and its server.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from stamgast.networks import errors
from stamgast.networks.adapters.listmonk.house import House
from stamgast.networks.errors import NetworkError
from stamgast.networks.safety import Answer, Client, Method

PATIENCE = timedelta(minutes=1)
"""How long a server that says *too fast* is left alone: Listmonk does not say it itself."""

NOT_US = ("invalid api credentials", "invalid session")
"""How Listmonk says with a 403 that it does not know us; other words of a 403 are about rights."""

Sorted = tuple[type[NetworkError], str]
STATUSES: Mapping[int, Sorted] = {
    400: (errors.Rejected, "Listmonk does not accept this."),
    401: (errors.Unauthorized, "Listmonk did not accept the API user and its token."),
    403: (errors.Forbidden, "The API user lacks a right in Listmonk: look at its role there."),
    404: (errors.Gone, "It is not there any more."),
    413: (errors.Rejected, "The file is too large for this Listmonk."),
}
PAGES: Mapping[int, Sorted] = {
    401: (errors.Unauthorized, "The server asks for a password of its own before it lets us in."),
    403: (errors.Forbidden, "Something before Listmonk refused the request: a proxy, or its host."),
    404: (errors.Misconfigured, "There is no Listmonk at this address."),
    413: (errors.Rejected, "The file is too large for this Listmonk."),
}
"""What a web page instead of JSON means: it does not come from Listmonk."""


class Calls:
    """The API of one server."""

    def __init__(self, client: Client, house: House, now: Callable[[], datetime] | None = None) -> None:
        self._client = client
        self._house = house
        self._now = now or (lambda: datetime.now(UTC))

    def ask(self, method: Method, path: str, *, creates: bool = False, **options: Any) -> Any:
        """Send one request below ``/api/`` and return what stands in ``data``. Raises any ``NetworkError``.

        With ``creates`` everything that leaves doubt is ``OutcomeUnknown``, else ``Unavailable``.
        """
        said = f"token {self._house.user}:{self._house.token}"
        headers = {"Authorization": said, "Accept": "application/json"}
        url = f"{self._house.site}/api/{path}"
        answer = self._client.request(method, url, creates=creates, headers=headers, **options)
        body = decoded(answer)
        if answer.status == 200 and isinstance(body, dict) and "data" in body:
            return body["data"]
        raise self._sorted(answer, body, errors.OutcomeUnknown if creates else errors.Unavailable)

    def one(self, method: Method, path: str, *, creates: bool = False, **options: Any) -> dict[str, Any]:
        """Return the one numbered thing that is answered. Raises any ``NetworkError``."""
        found = self.ask(method, path, creates=creates, **options)
        if isinstance(found, dict) and number(found) is not None:
            return found
        unsure = errors.OutcomeUnknown if creates else errors.Unavailable
        raise unsure("Listmonk's answer could not be understood.", detail="no id")

    def rows(self, path: str, **params: str) -> list[dict[str, Any]]:
        """Return the numbered things on one page of a list. Raises any ``NetworkError``."""
        data = self.ask("GET", path, params=params)
        found = data.get("results") if isinstance(data, dict) else data
        if not isinstance(found, list):
            raise errors.Unavailable("Listmonk's answer could not be understood.", detail="no list")
        return [row for row in found if isinstance(row, dict) and number(row) is not None]

    def _sorted(self, answer: Answer, body: Any, unsure: type[NetworkError]) -> NetworkError:
        status, detail = answer.status, f"HTTP {answer.status}"
        said = text_of(body, "message").lower() if isinstance(body, dict) else ""
        if status == 429:
            retry_at = self._now() + PATIENCE
            return errors.RateLimited("Listmonk asks us to slow down.", retry_at=retry_at, detail=detail)
        if status >= 500 or status == 408:
            return unsure("Listmonk has trouble at the moment.", detail=detail)
        if status < 300:
            return unsure("Listmonk's answer could not be understood.", detail=detail)
        if status < 400:
            return errors.Misconfigured("Listmonk has moved to another address.", detail=detail)
        if status == 403 and any(words in said for words in NOT_US):
            status = 401
        known = STATUSES if isinstance(body, dict) else PAGES
        kind, message = known.get(status, STATUSES[400])
        return kind(message, detail=detail)


def decoded(answer: Answer) -> Any:
    """Decode an answer; None when it is no JSON."""
    try:
        return answer.json()
    except (ValueError, RecursionError):
        return None


def number(thing: Mapping[str, Any]) -> int | None:
    """Return the number by which Listmonk knows a thing."""
    found = thing.get("id")
    return found if isinstance(found, int) and not isinstance(found, bool) and 0 < found < 2**63 else None


def text_of(thing: Mapping[str, Any], name: str) -> str:
    """Return a text that stands in an answer, "" when none does."""
    found = thing.get(name)
    return found if isinstance(found, str) else ""


def instant_of(thing: Mapping[str, Any], name: str) -> datetime | None:
    """Return an instant that stands in an answer."""
    try:
        at = datetime.fromisoformat(text_of(thing, name))
        return at.astimezone(UTC) if at.tzinfo and at.year > 1970 else None
    except (ValueError, OverflowError):
        return None
