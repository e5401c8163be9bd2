"""Connects a mailbox: signs in for reading and for sending before it believes any of it."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import ClassVar

from stamgast.networks.adapters.newsletter.place import credentials, place, place_of
from stamgast.networks.capabilities import Connected, Connection, Question, Redirect
from stamgast.networks.errors import Rejected, Unauthorized
from stamgast.networks.mail.place import Place, sign_in
from stamgast.networks.mail.tokens import granted, provider, sign_in_address
from stamgast.networks.oauth import code_of
from stamgast.networks.safety import Client
from stamgast.vocabulary.objects import Actor

ABOUT = (
    Question("address", "Mail address it comes from", placeholder="news@bookshop.example"),
    Question("name", "Name people see beside it", placeholder="Corner Bookshop"),
    Question(
        "recipients",
        "Where it goes: the address of your list, or up to 100 addresses with commas",
        placeholder="readers@lists.bookshop.example",
    ),
)
LEAVING = Question(
    "unsubscribe",
    "Link or address by which people leave the list",
    placeholder="https://lists.bookshop.example/leave",
    optional=True,
)
KEPT = ("provider", "address", "name", "recipients", "client_id", "client_secret", "unsubscribe")


class NewsletterAuthoriser:
    """Signs in at both servers: with user name and password, or by a token of Google or Microsoft."""

    questions: ClassVar[Sequence[Question]] = (
        *ABOUT,
        Question("imap", "Server for reading (IMAP)", placeholder="imap.bookshop.example"),
        Question("smtp", "Server for sending (SMTP)", placeholder="smtp.bookshop.example"),
        Question("user", "User name, if it is not the address", optional=True),
        Question("password", "Password of the mailbox", secret=True),
        Question("smtp_user", "User name for sending, if it is another", optional=True),
        Question("smtp_password", "Password for sending, if it is another", secret=True, optional=True),
        LEAVING,
    )
    redirect_questions: ClassVar[Sequence[Question]] = (
        Question("provider", "Your mail provider: google or microsoft", placeholder="google"),
        *ABOUT,
        Question("client_id", "Client ID of your app at the provider"),
        Question("client_secret", "Client secret of your app", secret=True),
        LEAVING,
    )

    def connect(self, client: Client, answers: Mapping[str, str]) -> Connected:
        """Sign in at both servers. Nothing is sent."""
        chosen = place(answers)
        sign_in(client, chosen, datetime.now(UTC))
        return Connected(_actor(chosen), chosen.domain, credentials(chosen))

    def begin(self, client: Client, answers: Mapping[str, str], *, redirect_uri: str, state: str) -> Redirect:  # noqa: ARG002
        """Send the person to the provider's sign-in page, for the app they registered there.

        ``pending`` holds secrets (client secret, PKCE verifier): keep it where the browser cannot read it.
        """
        at = provider(answers.get("provider", ""))
        known = {name: answers.get(name, "").strip() for name in KEPT}
        if not known["client_id"] or not known["client_secret"]:
            raise Rejected("The provider names an app by its client ID and its secret.", detail="client")
        known |= {"provider": known["provider"].lower(), "imap": at.imap, "smtp": at.smtp}
        chosen = place(known, _no_token)
        asked = {
            "client_id": known["client_id"],
            "redirect_uri": redirect_uri,
            "state": state,
            "login_hint": chosen.address,
        }
        verifier = secrets.token_urlsafe(48)
        pending = {**known, "redirect_uri": redirect_uri, "state": state, "verifier": verifier}
        return Redirect(sign_in_address(at, asked, verifier), pending)

    def finish(self, client: Client, pending: Mapping[str, str], query: Mapping[str, str]) -> Connected:
        """Exchange the code the person came back with for tokens, and sign in at both servers."""
        wanted = {
            "grant_type": "authorization_code",
            "code": code_of(pending, query),
            "redirect_uri": pending["redirect_uri"],
            "client_id": pending["client_id"],
            "client_secret": pending["client_secret"],
            "code_verifier": pending["verifier"],
        }
        now = datetime.now(UTC)
        tokens = granted(client, provider(pending["provider"]), wanted, now)
        if "refresh_token" not in tokens:
            raise Rejected("The provider lets us in for an hour only. Remove the app there, and begin again.")
        chosen = place(pending, lambda: tokens["access_token"])
        sign_in(client, chosen, now)
        kept = {name: pending[name] for name in ("provider", "client_id", "client_secret")}
        return Connected(_actor(chosen), chosen.domain, {**credentials(chosen), **kept, **tokens})

    def check(self, connection: Connection) -> Actor:
        """Sign in at both servers again."""
        chosen = place_of(connection)
        sign_in(connection.client, chosen, connection.now())
        return _actor(chosen)


def _no_token() -> str:
    raise Unauthorized("Nobody has signed in yet.")


def _actor(chosen: Place) -> Actor:
    return Actor(chosen.address, chosen.name, chosen.address, type="Organization")
