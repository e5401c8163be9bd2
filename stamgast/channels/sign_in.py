"""The way to a network's own sign-in page and back, bound to one browser, one workspace, one use."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.core.signing import BadSignature, Signer

from stamgast.channels import connections
from stamgast.channels.models import Channel, SignIn
from stamgast.channels.operations import asked, connect
from stamgast.networks.errors import Rejected
from stamgast.networks.network import Network
from stamgast.networks.registry import networks
from stamgast.workspaces.models import Member

LIFETIME = timedelta(minutes=10)
_signer = Signer(salt="stamgast.channels.sign_in")


class SignInOver(Exception):
    """The sign-in was not started in this browser, is too old, or has been used."""


@dataclass(frozen=True, slots=True)
class Traveller:
    """Who is signing in, and in which browser session."""

    member: Member
    session_key: str


def begin(
    traveller: Traveller, network: Network, answers: Mapping[str, str], *, redirect_uri: str, now: datetime
) -> str:
    """Start a sign-in and return the address of the network's page. Raises any ``NetworkError``."""
    state = _signer.sign(secrets.token_urlsafe(24))
    redirect = asked(
        lambda: network.authorising().begin(
            connections.client(), answers, redirect_uri=redirect_uri, state=state
        )
    )
    if not redirect.url.startswith(("https://", "http://")):
        raise Rejected("The server names a sign-in page that is no web address.")
    SignIn.objects.filter(expires_at__lt=now).delete()
    SignIn.objects.create(
        member=traveller.member,
        network=network.id,
        state_hash=_hash(state),
        session_hash=_hash(traveller.session_key),
        pending=dict(redirect.pending),  # type: ignore[misc]  # the field takes a mapping
        expires_at=now + LIFETIME,
    )
    return redirect.url


def take(traveller: Traveller, state: str, *, now: datetime) -> SignIn:
    """Return the sign-in that belongs to a state, and use it up.

    Raises:
        SignInOver: there is none for this member in this browser, or somebody else was quicker.
    """
    try:
        _signer.unsign(state)
    except BadSignature:
        raise SignInOver from None
    started = SignIn.objects.filter(
        state_hash=_hash(state),
        member=traveller.member,
        session_hash=_hash(traveller.session_key),
        expires_at__gt=now,
    ).first()
    if started is None or not SignIn.objects.filter(pk=started.pk).delete()[0]:
        raise SignInOver
    return started


def finish(started: SignIn, query: Mapping[str, str], *, now: datetime) -> Channel:
    """Connect the account with what the network sent along. Raises any ``NetworkError``."""
    network = networks()[started.network]
    connected = asked(lambda: network.authorising().finish(connections.client(), started.pending, query))
    return connect(started.member, network, connected, now=now)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
