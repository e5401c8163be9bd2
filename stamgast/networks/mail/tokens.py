"""Signing in to mail servers by tokens instead of passwords: OAuth 2 at Google and Microsoft, SASL XOAUTH2.

Sources: Google, "OAuth 2.0 Mechanism" (Gmail IMAP and SMTP); Microsoft, "Authenticate an IMAP, POP or SMTP
connection using OAuth"; RFC 6749, RFC 7636.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlencode

from stamgast.networks.errors import Rejected, Unauthorized, Unavailable
from stamgast.networks.oauth import proof
from stamgast.networks.safety import Client

AHEAD: Final = timedelta(minutes=2)
"""A token that ends sooner than this is renewed before it is used."""

USUAL: Final = timedelta(minutes=30)
"""How long a token is used of which nobody says how long it lasts."""

LONGEST: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Provider:
    """Where a mail provider signs people in, what we ask it for, and its mail servers."""

    authorise: str
    token: str
    scopes: str
    imap: str
    smtp: str
    also: Mapping[str, str]


PROVIDERS: Final[Mapping[str, Provider]] = {
    "google": Provider(
        "https://accounts.google.com/o/oauth2/v2/auth",
        "https://oauth2.googleapis.com/token",
        "https://mail.google.com/",
        "tls://imap.gmail.com:993",
        "tls://smtp.gmail.com:465",
        {"access_type": "offline", "prompt": "consent"},  # else no refresh token comes the second time
    ),
    "microsoft": Provider(
        "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
        "https://login.microsoftonline.com/common/oauth2/v2.0/token",
        "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"
        " offline_access",
        "tls://outlook.office365.com:993",
        "starttls://smtp.office365.com:587",
        {},
    ),
}


def provider(typed: str) -> Provider:
    """Return the provider of a name. Raises ``Rejected`` when we know none of it."""
    found = PROVIDERS.get(typed.strip().lower())
    if found is None:
        raise Rejected("Type google or microsoft; other providers take a password.", detail="provider")
    return found


def xoauth2(user: str, token: str) -> bytes:
    """Return what is said first in the SASL mechanism XOAUTH2."""
    return f"user={user}\x01auth=Bearer {token}\x01\x01".encode()


def sign_in_address(at: Provider, asked: Mapping[str, str], verifier: str) -> str:
    """Return where a person signs in; ``asked`` holds client, redirect, state and the address meant."""
    query = {"response_type": "code", "scope": at.scopes, **at.also, **asked, **proof(verifier)}
    return f"{at.authorise}?{urlencode(query)}"


def granted(client: Client, at: Provider, wanted: Mapping[str, str], now: datetime) -> dict[str, str]:
    """Ask for tokens; return them as they are kept, with the instant until which the first is good.

    Raises:
        Unauthorized: the sign-in or the refresh token holds no more.
        Unavailable: the provider does not answer as it should.
    """
    answer = client.request("POST", at.token, data=dict(wanted), headers={"Accept": "application/json"})
    if answer.status in (400, 401, 403):
        raise Unauthorized("The sign-in at your mail provider has ended.", detail=f"HTTP {answer.status}")
    try:
        said: Any = answer.json() if answer.status == 200 else None
    except (ValueError, RecursionError):
        said = None
    token = said.get("access_token") if isinstance(said, dict) else None
    if not isinstance(token, str) or not _is_plain(token):
        raise Unavailable("Your mail provider does not answer as it should.", detail=f"HTTP {answer.status}")
    kept = {"access_token": token, "expires_at": (now + _lasts(said.get("expires_in"))).isoformat()}
    renewed = said.get("refresh_token")
    return {**kept, "refresh_token": renewed} if isinstance(renewed, str) and _is_plain(renewed) else kept


def _lasts(seconds: object) -> timedelta:
    if not isinstance(seconds, int | float) or not 0 < seconds < LONGEST.total_seconds():
        return USUAL
    return timedelta(seconds=seconds)


def _is_plain(token: str) -> bool:
    return token.isascii() and token.isprintable() and bool(token)


class Tokens:
    """The token of one account: renewed when it is about to end, and kept."""

    def __init__(
        self,
        client: Client,
        credentials: Mapping[str, str],
        keep: Callable[[Mapping[str, str]], None],
        now: Callable[[], datetime],
    ) -> None:
        self._client = client
        self._credentials = dict(credentials)
        self._keep = keep
        self._now = now

    def current(self) -> str:
        """Return a token that is good now. Raises ``Unauthorized`` and ``Unavailable``."""
        now = self._now()
        if self._ends() - AHEAD <= now:
            wanted = {
                "grant_type": "refresh_token",
                "refresh_token": self._credentials.get("refresh_token", ""),
                "client_id": self._credentials.get("client_id", ""),
                "client_secret": self._credentials.get("client_secret", ""),
            }
            at = provider(self._credentials.get("provider", ""))
            self._credentials |= granted(self._client, at, wanted, now)
            self._keep(dict(self._credentials))
        return self._credentials["access_token"]

    def _ends(self) -> datetime:
        try:
            at = datetime.fromisoformat(self._credentials.get("expires_at", ""))
        except ValueError:
            return datetime.min.replace(tzinfo=UTC) + AHEAD
        return at if at.tzinfo else at.replace(tzinfo=UTC)
