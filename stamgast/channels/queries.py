"""Reading about channels."""

from stamgast.channels.models import Channel
from stamgast.networks.limits import Limits
from stamgast.networks.registry import networks


def channels(workspace_id: int) -> list[Channel]:
    """Return a workspace's channels, by name."""
    return list(Channel.objects.filter(workspace_id=workspace_id))


def limits_of(channel: Channel) -> Limits:
    """Return what the channel's network accepts, in its server's own numbers where it told us."""
    return networks()[channel.network].limits.narrowed(channel.limits)
