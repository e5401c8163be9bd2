"""Connects an account: by an access token typed in, or through the server's own sign-in page."""

import re
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar
from urllib.parse import urlencode, urlsplit

from stamgast.networks.adapters.mastodon.calls import Calls, decoded, detail_of, read
from stamgast.networks.adapters.mastodon.counting import server_limits
from stamgast.networks.adapters.mastodon.mapping import Malformed, actor, list_of, text_of
from stamgast.networks.capabilities import Connected, Connection, Question, Redirect
from stamgast.networks.errors import Gone, Misconfigured, NetworkError, Rejected, Unauthorized, Unavailable
from stamgast.networks.oauth import code_of, proof
from stamgast.networks.safety import Answer, Client
from stamgast.vocabulary.objects import Actor

SCOPES = (
    "read:accounts read:statuses read:notifications"
    " write:statuses write:media write:follows write:mutes write:blocks write:reports"
)
"""The least we can work with."""

COARSE_SCOPES = "read write"
"""For servers that know no finer ones."""

_SERVER = Question("server", "Server", placeholder="social.example")
_NO_SERVER = "There is no Mastodon-compatible server at this address."


class MastodonAuthoriser:
    """Access tokens do not expire; there is nothing to renew."""

    questions: ClassVar[Sequence[Question]] = (_SERVER, Question("access_token", "Access token", secret=True))
    redirect_questions: ClassVar[Sequence[Question]] = (_SERVER,)

    def connect(self, client: Client, answers: Mapping[str, str]) -> Connected:
        """Check an access token that a person made in the server's own settings."""
        server = server_address(answers.get("server", ""))
        return _connected(client, server, {"access_token": answers.get("access_token", "").strip()})

    def begin(self, client: Client, answers: Mapping[str, str], *, redirect_uri: str, state: str) -> Redirect:
        """Register ourselves with the server and send the person to its sign-in page.

        ``pending`` holds secrets (client secret, PKCE verifier): keep it where the browser cannot read it.
        """
        server = server_address(answers.get("server", ""))
        scopes, app = _registered(client, server, redirect_uri)
        pending = {
            "server": server,
            "client_id": text_of(app, "client_id"),
            "client_secret": text_of(app, "client_secret"),
            "redirect_uri": redirect_uri,
            "scopes": scopes,
            "state": state,
            "verifier": secrets.token_urlsafe(48) if _announces_pkce(client, server) else "",
        }
        asked = {
            "response_type": "code",
            "client_id": pending["client_id"],
            "redirect_uri": redirect_uri,
            "scope": scopes,
            "state": state,
        }
        if pending["verifier"]:
            asked |= proof(pending["verifier"])
        return Redirect(f"{server}/oauth/authorize?{urlencode(asked)}", pending)

    def finish(self, client: Client, pending: Mapping[str, str], query: Mapping[str, str]) -> Connected:
        """Exchange the code the person came back with for an access token."""
        wanted = {
            "grant_type": "authorization_code",
            "code": code_of(pending, query),
            "client_id": pending["client_id"],
            "client_secret": pending["client_secret"],
            "redirect_uri": pending["redirect_uri"],
        }
        if pending.get("verifier"):
            wanted["code_verifier"] = pending["verifier"]
        answer = client.request("POST", f"{pending['server']}/oauth/token", json=wanted)
        if answer.status in (400, 401, 403):
            raise Unauthorized("The sign-in has expired. Please begin again.", detail=detail_of(answer))
        granted = _expected(answer, "access_token")
        credentials = {name: pending[name] for name in ("client_id", "client_secret")}
        credentials["access_token"] = text_of(granted, "access_token")
        scopes = text_of(granted, "scope").split()
        return _connected(client, pending["server"], credentials, scopes)

    def check(self, connection: Connection) -> Actor:
        """Ask the server who we are."""
        return _actor(Calls(connection).ask("GET", "/api/v1/accounts/verify_credentials"), connection.now())


def server_address(typed: str) -> str:
    """Make ``https://host`` of what a person typed: a host, an address or a whole handle.

    Raises:
        Rejected: it names no host.
    """
    text = typed.strip()
    scheme, mark, rest = text.partition("://")
    if not mark:
        scheme, rest = "https", text
    host = re.split(r"[/?#]", rest)[0].rpartition("@")[2].lower()
    if scheme.lower() not in ("https", "http") or not re.fullmatch(
        r"[\w.-]+(:\d{1,5})?|\[[0-9a-f:]+\](:\d{1,5})?", host
    ):
        raise Rejected("Please type the server's name, such as social.example.")
    return f"{scheme.lower()}://{host}"


def _connected(
    client: Client, server: str, credentials: Mapping[str, str], scopes: Sequence[str] = ()
) -> Connected:
    if not re.fullmatch(r"[\x21-\x7e]+", credentials["access_token"]):
        raise Unauthorized("The access token was not accepted.", detail="characters")
    headers = {"Authorization": f"Bearer {credentials['access_token']}"}
    answer = client.request("GET", f"{server}/api/v1/accounts/verify_credentials", headers=headers)
    try:
        found = _actor(answer, None)
    except (Gone, Misconfigured) as error:
        raise Rejected(_NO_SERVER, detail=error.detail) from error
    return Connected(found, server, credentials, _limits(client, server, headers), tuple(scopes))


def _actor(answer: Answer, now: datetime | None) -> Actor:
    try:
        return actor(read(answer, now, dict))
    except Malformed:
        raise Unavailable("The server's answer could not be understood.", detail=detail_of(answer)) from None


def _limits(client: Client, server: str, headers: Mapping[str, str]) -> Mapping[str, int]:
    """Ask for the server's own numbers; a server that tells none does not stop the connection."""
    for version in ("v2", "v1"):
        try:
            answer = client.request("GET", f"{server}/api/{version}/instance", headers=headers)
        except NetworkError:
            continue
        if answer.status == 200 and (found := server_limits(decoded(answer))):
            return found
    return {}


def _registered(client: Client, server: str, redirect_uri: str) -> tuple[str, Any]:
    """Register an app with the finest scopes the server knows; return them and the app."""
    parts = urlsplit(redirect_uri)
    app = {
        "client_name": "Stamgast",
        "redirect_uris": redirect_uri,
        "website": f"{parts.scheme}://{parts.netloc}",
    }
    for scopes in (SCOPES, COARSE_SCOPES):
        answer = client.request("POST", f"{server}/api/v1/apps", json={**app, "scopes": scopes})
        if answer.status not in (400, 422):
            break
    try:
        return scopes, _expected(answer, "client_id", "client_secret")
    except (Gone, Misconfigured) as error:
        raise Rejected(_NO_SERVER, detail=error.detail) from error


def _expected(answer: Answer, *names: str) -> Any:
    """Read an answer that must hold these fields."""
    content = read(answer, None, dict)
    if not all(text_of(content, name) for name in names):
        raise Unavailable("The server's answer could not be understood.", detail=detail_of(answer))
    return content


def _announces_pkce(client: Client, server: str) -> bool:
    """Ask whether the server takes PKCE; older ones stumble over it and do not answer this question."""
    try:
        answer = client.request("GET", f"{server}/.well-known/oauth-authorization-server")
    except NetworkError:
        return False
    return answer.status == 200 and "S256" in list_of(decoded(answer), "code_challenge_methods_supported")
