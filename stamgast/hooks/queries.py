"""Reading about the lines over which news reach us."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.urls import reverse

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.channels.secrets import unseal
from stamgast.hooks.models import Line
from stamgast.networks.network import Network
from stamgast.networks.webhooks import Keys

WATCHED = timedelta(seconds=45)
"""How long after the last sign of a reader somebody is taken to look at the conversations."""

GLANCED_AT = 1
"""Seconds between two glances at a channel, while somebody looks and the network lets us."""

_LINE_AT = """
    SELECT l.id, l.keys, c.workspace_id, c.remote_id
    FROM hooks_line l JOIN channels_channel c ON c.id = l.channel_id
    WHERE l.key = %s AND c.network = %s AND c.state <> %s
"""
"""Asked for every delivery, forged ones too: to compile it by the ORM takes fifty times as long."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The line that a delivery reached by its address, and what proves the delivery."""

    line: int
    workspace: int
    keys: Keys


def line_at(network: str, key: str) -> Reached | None:
    """Return the line that takes deliveries of a network at this address, if there is one."""
    with connection.cursor() as cursor:
        cursor.execute(_LINE_AT, [key, network, Channel.State.DISCONNECTED])
        found = cursor.fetchone()
    if found is None:
        return None
    line, sealed, workspace, account = found
    keys = unseal(sealed)
    if not (keys.get("secret") and keys.get("token")):
        return None
    return Reached(line, workspace, Keys(keys["secret"], keys["token"], account))


@dataclass(frozen=True, slots=True)
class Way:
    """How news of a channel reach us now, and when they last really did.

    ``kind``: over a ``stream`` that stands, by ``push``, or because we are ``asking`` every so many seconds;
    ``last_at`` is when something last came that way (asking: when the network last answered);
    ``is_broken`` says that there would be a stream, if the line stood.
    """

    kind: str
    last_at: datetime | None
    seconds: int
    watched_seconds: int | None
    is_broken: bool = False


def way(channel: Channel, *, now: datetime) -> Way | None:
    """Return how news of a channel reach us; None where nothing is read."""
    network = network_of(channel)
    if channel.state != Channel.State.ACTIVE or network.conversations is None:
        return None
    line = Line.objects.filter(channel=channel).first()
    seconds, watched = network.poll_seconds, network.watched_poll_seconds
    if network.glances and not (line and line.stream_failures):
        watched = GLANCED_AT
    if network.stream and line and stands(line, now=now):
        return Way("stream", line.heard_at, seconds, None)
    if line and line.pushed_at and network.webhooks:
        return Way("push", line.pushed_at, seconds, watched)
    is_broken = network.stream is not None and not (line and line.has_no_stream)
    return Way("asking", channel.worked_at, seconds, watched, is_broken=bool(line) and is_broken)


def stands(line: Line, *, now: datetime) -> bool:
    """Tell whether a channel's stream is open right now."""
    until = line.stream_lease_until
    return line.stream_opened_at is not None and until is not None and until > now


def takes_deliveries(network: Network) -> bool:
    """Tell whether deliveries of this network are of use: only what can be read can be woken."""
    return network.webhooks is not None and network.conversations is not None


def address_of(line: Line) -> str:
    """Return the address to give to the network."""
    path = reverse("hooks:delivery", kwargs={"network": line.channel.network, "key": line.key})
    return settings.PUBLIC_URL + path
