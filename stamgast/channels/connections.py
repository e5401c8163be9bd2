"""Opens a channel's connection: the client, the credentials, and where renewed credentials are kept."""

from collections.abc import Callable
from functools import cache

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.networks.capabilities import Connection, Credentials
from stamgast.networks.errors import Unauthorized
from stamgast.networks.network import Network
from stamgast.networks.registry import networks
from stamgast.networks.safety import Client, Policy
from stamgast.vocabulary.objects import Actor


@cache
def client() -> Client:
    """Return this process's one client."""
    return Client(Policy(allowed=settings.ALLOWED_PRIVATE_HOSTS))


def network_of(channel: Channel) -> Network:
    """Return the declaration of a channel's network."""
    return networks()[channel.network]


def open_connection(
    channel: Channel, *, guard: Callable[[], None] | None = None, beat: Callable[[], None] | None = None
) -> Connection:
    """Return the connection an adapter works with; nothing is sent by opening it.

    ``guard`` is asked before every request that makes something public, ``beat`` before every request; both
    raise to stop it.

    Raises:
        Unauthorized: none of this installation's keys opens the credentials.
    """
    try:
        credentials = dict(channel.credentials)
    except InvalidToken as error:
        raise Unauthorized(
            "Its sign-in was kept with another key than this installation has. Please connect it again.",
            detail="credential keys",
        ) from error

    def keep(credentials: Credentials) -> None:
        connected = Channel.objects.filter(pk=channel.pk).exclude(state=Channel.State.DISCONNECTED)
        if not connected.update(credentials=dict(credentials)):
            raise Unauthorized("This account has been disconnected here.")
        channel.credentials = dict(credentials)

    return Connection(
        client=client().guarded(guard, beat),
        server=channel.server,
        actor=Actor(channel.remote_id, channel.name, channel.handle, channel.url, type="Organization"),
        credentials=credentials,
        keep=keep,
        now=timezone.now,
        settings=channel.settings,
    )
