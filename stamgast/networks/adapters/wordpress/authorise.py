"""Connects a user of a WordPress site by an application password, typed or granted on the site."""

import hmac
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, ClassVar
from urllib.parse import urlencode, urljoin, urlsplit
from uuid import NAMESPACE_URL, uuid5

from stamgast.networks.adapters.wordpress.calls import Access, Calls
from stamgast.networks.adapters.wordpress.mapping import text_of, user
from stamgast.networks.adapters.wordpress.sorting import decoded
from stamgast.networks.capabilities import Connected, Connection, Question, Redirect
from stamgast.networks.errors import Forbidden, Rejected, Unauthorized, Unavailable, Unsupported
from stamgast.networks.safety import Answer, Client
from stamgast.vocabulary.objects import Actor

APP_NAME = "Stamgast"
NEEDED = "publish_posts"
WISHED = (NEEDED, "upload_files", "moderate_comments")

_LINK = re.compile(r'<([^<>]+)>\s*;[^,]*rel="https://api\.w\.org/"')
_SITE = Question("site", "Address of your site", placeholder="https://bookshop.example", kind="url")


class WordPressAuthoriser:
    """Signs in with an application password, which a person can withdraw at any time."""

    questions: ClassVar[Sequence[Question]] = (
        _SITE,
        Question("username", "User name"),
        Question(
            "password", "Application password", secret=True, placeholder="abcd efgh ijkl mnop qrst uvwx"
        ),
    )
    redirect_questions: ClassVar[Sequence[Question]] = (_SITE,)

    def connect(self, client: Client, answers: Mapping[str, str]) -> Connected:
        """Check site, user name and application password."""
        server, api = discover(client, answers.get("site", ""))
        password = answers.get("password", "").strip()
        return _connected(client, server, Access(api, answers.get("username", "").strip(), password))

    def begin(self, client: Client, answers: Mapping[str, str], *, redirect_uri: str, state: str) -> Redirect:
        """Send the person to the site's own page for granting application passwords."""
        server, api = discover(client, answers.get("site", ""))
        index = Calls(client, Access(api)).index()
        page = text_of(index, "authentication", "application-passwords", "endpoints", "authorization")
        if urlsplit(page).scheme != urlsplit(server).scheme:
            raise Unsupported("This site does not offer application passwords.")
        asked = {
            "app_name": f"{APP_NAME} {sha256(state.encode()).hexdigest()[:6]}",  # names must differ
            "app_id": str(uuid5(NAMESPACE_URL, redirect_uri)),
            "success_url": _with(redirect_uri, {"state": state}),
        }
        return Redirect(_with(page, asked), {"server": server, "api": api, "state": state})

    def finish(self, client: Client, pending: Mapping[str, str], query: Mapping[str, str]) -> Connected:
        """Take the password the site sent along; only the site asked in the first place gets to see it."""
        if not hmac.compare_digest(pending["state"].encode(), query.get("state", "").encode()):
            raise Rejected("This answer belongs to another sign-in.")
        if query.get("success") == "false" or not query.get("password"):
            raise Unauthorized("The connection was declined on the site.")
        access = Access(pending["api"], query.get("user_login", ""), query["password"])
        return _connected(client, pending["server"], access)

    def check(self, connection: Connection) -> Actor:
        """Ask the site who we are."""
        return user(_me(Calls.of(connection)))


def discover(client: Client, typed: str) -> tuple[str, str]:
    """Return a site's address and that of its REST interface.

    Raises:
        Rejected: there is no WordPress at this address.
        Unavailable: the site does not answer.
    """
    site = _site(typed)
    page = client.request("HEAD", site, follow=True)
    if found := _LINK.search(page.headers.get("link", "")):
        return _trimmed(page.url), _as_safe_as(page.url, urljoin(page.url, found[1]))
    plainly = client.request("GET", site, follow=True, params={"rest_route": "/"})
    if _is_index(plainly):
        base = plainly.url.partition("?")[0]
        return _trimmed(base), f"{base}?rest_route=/"
    if page.status >= 500 or plainly.status >= 500:
        raise Unavailable("The site has trouble at the moment.", detail=str(plainly.status))
    raise Rejected("There is no WordPress at this address.", detail=str(plainly.status))


def _connected(client: Client, server: str, access: Access) -> Connected:
    me = _me(Calls(client, access))
    may = me.get("capabilities")
    scopes = tuple(name for name in WISHED if isinstance(may, dict) and may.get(name) is True)
    if isinstance(may, dict) and NEEDED not in scopes:
        raise Forbidden("This user may not publish posts on the site.", detail=NEEDED)
    credentials = {
        "api": access.api,
        "username": access.username,
        "password": access.password,
        "moderates": "yes" if "moderate_comments" in scopes or not isinstance(may, dict) else "no",
    }
    return Connected(user(me), server, credentials, scopes=scopes)


def _me(calls: Calls) -> dict[str, Any]:
    return calls.ask("GET", "wp/v2/users/me", params={"context": "edit"})


def _site(typed: str) -> str:
    """Make an address of what people type or paste, the address of their dashboard among it."""
    site = re.split(r"/wp-(?:admin|login)|[?#]", typed.strip(), maxsplit=1)[0].rstrip("/")
    if not site:
        raise Rejected("Please give the address of the site.")
    return f"{site if '://' in site else f'https://{site}'}/"


def _trimmed(address: str) -> str:
    return address.partition("?")[0].removesuffix("/index.php").rstrip("/")


def _as_safe_as(page: str, address: str) -> str:
    """Stay with https where the site, behind a proxy, believes itself to be plain http."""
    if page.startswith("https://") and address.startswith("http://"):
        return f"https://{address.removeprefix('http://')}"
    return address


def _is_index(answer: Answer) -> bool:
    index = decoded(answer)
    names = index.get("namespaces") if isinstance(index, dict) else None
    return answer.status == 200 and isinstance(names, list) and "wp/v2" in names


def _with(address: str, params: Mapping[str, str]) -> str:
    return f"{address}{'&' if '?' in address else '?'}{urlencode(params)}"
