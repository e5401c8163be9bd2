"""Reading about channels."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from stamgast.channels.connections import network_of
from stamgast.channels.health import Backfill, Health, backfill, health
from stamgast.channels.models import Channel
from stamgast.networks.limits import Limits
from stamgast.networks.network import Network
from stamgast.networks.registry import networks


@dataclass(frozen=True, slots=True)
class ChannelSheet:
    """A channel as its page shows it."""

    channel: Channel
    network: Network
    health: Health
    backfill: Backfill | None


def channels(workspace_id: int) -> list[Channel]:
    """Return a workspace's channels, by name."""
    return list(Channel.objects.filter(workspace_id=workspace_id))


def sheet(channel: Channel, *, now: datetime) -> ChannelSheet:
    """Return a channel with its network and how it fares."""
    return ChannelSheet(channel, network_of(channel), health(channel, now=now), backfill(channel, now=now))


def sheets(workspace_id: int, *, now: datetime) -> list[ChannelSheet]:
    """Return a workspace's channels with how they fare, by name."""
    return [sheet(channel, now=now) for channel in channels(workspace_id)]


def offered() -> list[Network]:
    """Return the networks an account can be connected on, by name; made-up ones only in a demonstration."""
    possible = [network for network in networks().values() if network.authoriser is not None]
    found = [network for network in possible if settings.IS_DEMO or not network.is_demo]
    return sorted(found, key=_name)


def offered_by_hand() -> list[Network]:
    """Return the networks on which people post by hand what was written and planned here, by name."""
    return sorted((network for network in networks().values() if network.is_by_hand), key=_name)


def networks_by_hand() -> list[str]:
    """Return the ids of the networks that nothing is sent to from here."""
    return [network.id for network in offered_by_hand()]


def _name(network: Network) -> str:
    return network.name.lower()


def limits_of(channel: Channel) -> Limits:
    """Return what the channel's network accepts, in its server's own numbers where it told us."""
    return networks()[channel.network].limits.narrowed(channel.limits)
