"""Requests to one WordPress site as one of its users."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

from stamgast.networks.adapters.wordpress.mapping import has_id
from stamgast.networks.adapters.wordpress.sorting import code_of, content_of
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Misconfigured, OutcomeUnknown, Unavailable
from stamgast.networks.safety import Answer, Client, Method

PER_PAGE = 100
MANY = 20  # pages of one list we are willing to read in one call

_PAST_THE_END = ("rest_post_invalid_page_number", "rest_comment_invalid_page_number")


@dataclass(frozen=True, slots=True)
class Access:
    """Where a site's REST interface is, and who asks."""

    api: str
    username: str = ""
    password: str = ""

    @property
    def headers(self) -> dict[str, str]:
        if not self.username:
            return {}
        both = f"{self.username}:{self.password}".encode()
        return {"Authorization": f"Basic {b64encode(both).decode()}"}


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list: its entries as they came, how many there are in all, whether more follow."""

    entries: tuple[Any, ...]
    total: int | None
    has_more: bool


class Calls:
    """The REST interface of one site; every answer is sorted."""

    def __init__(self, client: Client, access: Access, now: Callable[[], datetime] | None = None) -> None:
        self._client = client
        self._access = access
        self._now = now

    @classmethod
    def of(cls, connection: Connection) -> "Calls":
        """Take what we need from a connection. Raises ``Misconfigured`` when it is not one of WordPress."""
        known = connection.credentials
        access = Access(known.get("api", ""), known.get("username", ""), known.get("password", ""))
        if not access.api or not access.username:
            raise Misconfigured("The stored connection to this site is incomplete.")
        return cls(connection.client, access, connection.now)

    def send(self, method: Method, path: str, *, creates: bool = False, **options: Any) -> Answer:
        """Send one request below the interface's root and return the answer unsorted."""
        url, route = located(self._access.api, path)
        params = {**route, **options.pop("params", {})}
        headers = {**self._access.headers, "Accept": "application/json", **options.pop("headers", {})}
        return self._client.request(method, url, creates=creates, params=params, headers=headers, **options)

    def ask(self, method: Method, path: str, *, creates: bool = False, **options: Any) -> dict[str, Any]:
        """Send one request and return the one numbered object it answers. Raises any ``NetworkError``."""
        answer = self.send(method, path, creates=creates, **options)
        found = content_of(answer, self._time(), dict, creates=creates)
        if has_id(found):
            return found
        unsure = OutcomeUnknown if creates else Unavailable
        raise unsure("The site's answer could not be understood.", detail=f"{answer.status} no id")

    def index(self) -> dict[str, Any]:
        """Read what the site tells everybody about itself and its interface."""
        return content_of(self.send("GET", ""), self._time(), dict)

    def listing(self, path: str, **params: str) -> Listing:
        """Read one page of a list; a page past the end is an empty one."""
        answer = self.send("GET", path, params={"per_page": str(PER_PAGE), **params})
        if answer.status == 400 and code_of(answer) in _PAST_THE_END:
            return Listing((), None, has_more=False)
        entries = content_of(answer, self._time(), list)
        pages = _count(answer, "x-wp-totalpages")
        page = int(params.get("page", "1"))
        has_more = len(entries) >= PER_PAGE if pages is None else page < pages
        return Listing(tuple(entries), _count(answer, "x-wp-total"), has_more)

    def _time(self) -> datetime | None:
        return self._now() if self._now else None


def located(api: str, path: str) -> tuple[str, dict[str, str]]:
    """Return a path's address, and the parameter that names it on a site without pretty addresses."""
    base, _, query = api.partition("?")
    route = dict(parse_qsl(query))
    if "rest_route" not in route:
        return f"{base.rstrip('/')}/{path}".rstrip("/"), {}
    return base, {**route, "rest_route": f"{route['rest_route'].rstrip('/')}/{path}"}


def _count(answer: Answer, header: str) -> int | None:
    value = answer.headers.get(header, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 12 else None
