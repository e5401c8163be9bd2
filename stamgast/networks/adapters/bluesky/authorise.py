"""Connecting by app password; the password itself is not kept, only the session it opens."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar
from urllib.parse import urlsplit

import regex

from stamgast.networks.adapters.bluesky.calls import Json, Session, opened, send, tokens_in
from stamgast.networks.adapters.bluesky.mapping import Malformed, actor
from stamgast.networks.capabilities import Connected, Connection, Question, Redirect
from stamgast.networks.errors import Blocked, NetworkError, Rejected, Unavailable, Unsupported
from stamgast.networks.safety import Client
from stamgast.vocabulary.objects import Actor

ENTRYWAY = "https://bsky.social"


class BlueskyAuthoriser:
    """Opens, proves and renews sessions."""

    questions: ClassVar[Sequence[Question]] = (
        Question("handle", "Handle", placeholder="bokkafeen.bsky.social"),
        Question("app_password", "App password", secret=True, placeholder="xxxx-xxxx-xxxx-xxxx"),
        Question(
            "server",
            "Server (only if it is not Bluesky's own)",
            placeholder=ENTRYWAY,
            kind="url",
            optional=True,
        ),
    )
    redirect_questions: ClassVar[Sequence[Question]] = ()

    def connect(self, client: Client, answers: Mapping[str, str]) -> Connected:
        """Sign in at the typed server, then go on at the one the account lives on."""
        typed = _server(answers.get("server", ""))
        identifier = _handle(answers.get("handle", ""))
        password = answers.get("app_password", "").strip()
        if not identifier or not password:
            raise Rejected("The handle and the app password are both needed.")
        body = {"identifier": identifier, "password": password}
        session = opened(send(client, typed, "POST", "com.atproto.server.createSession", json=body), now=None)
        _refuse_inactive(session)
        tokens, us = tokens_in(session), _us(session)
        home = _home(session) or typed
        opened(
            send(client, home, "GET", "com.atproto.server.getSession", token=tokens["access_token"]), now=None
        )
        return Connected(
            actor=_with_profile(client, home, tokens["access_token"], us), server=home, credentials=tokens
        )

    def begin(self, client: Client, answers: Mapping[str, str], *, redirect_uri: str, state: str) -> Redirect:  # noqa: ARG002
        """Raise ``Unsupported``: there is no sign-in page yet."""
        raise Unsupported("Bluesky accounts are connected with an app password.")

    def finish(self, client: Client, pending: Mapping[str, str], query: Mapping[str, str]) -> Connected:  # noqa: ARG002
        """Raise ``Unsupported``: there is no sign-in page yet."""
        raise Unsupported("Bluesky accounts are connected with an app password.")

    def check(self, connection: Connection) -> Actor:
        """Renew the session: only that tells a revoked app password from a live one within two hours."""
        answer = Session(connection).renew()
        _refuse_inactive(answer)
        access = tokens_in(answer)["access_token"]
        return _with_profile(connection.client, connection.server, access, _us(answer))


def _server(typed: str) -> str:
    typed = typed.strip() or ENTRYWAY
    try:
        url = urlsplit(typed if "://" in typed else f"https://{typed}")
        host, number = (url.hostname or "").encode("idna").decode(), url.port
    except (ValueError, UnicodeError) as error:
        raise Rejected("This is not a web address.") from error
    if host == "bsky.app":  # the web app: what people see in their address bar
        return ENTRYWAY
    port = f":{number}" if number else ""
    return f"{url.scheme}://{host}{port}"


def _handle(typed: str) -> str:
    """Drop the ``@`` and the invisible marks that come along when a handle is copied."""
    return str(regex.sub(r"[\p{C}\s]", "", typed)).removeprefix("@")


def _refuse_inactive(session: Json) -> None:
    if session.get("active") is False:
        raise Blocked("This account is suspended or deactivated.", detail="inactive")


def _us(session: Json) -> Actor:
    try:
        return actor(session)
    except Malformed as error:
        raise Unavailable("The server gave an answer we cannot read.", detail="no account") from error


def _home(session: Json) -> str:
    """Find the account's own server in its DID document."""
    document: Any = session.get("didDoc")
    services = document.get("service") if isinstance(document, dict) else None
    for entry in services if isinstance(services, list) else []:
        if isinstance(entry, dict) and str(entry.get("id", "")).endswith("#atproto_pds"):
            endpoint = entry.get("serviceEndpoint")
            return _server(endpoint) if isinstance(endpoint, str) else ""
    return ""


def _with_profile(client: Client, home: str, token: str, us: Actor) -> Actor:
    """Add name and picture where the network's view is at hand; a server alone does without."""
    try:
        query = send(client, home, "GET", "app.bsky.actor.getProfile", token=token, params={"actor": us.id})
        return actor(opened(query, now=None))
    except (NetworkError, Malformed):
        return us
