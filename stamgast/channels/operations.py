"""Changing channels: connect, note how a connection fares, pause, change how it is used."""

from datetime import datetime, timedelta

from django.db.models import F

from stamgast.channels.models import Channel
from stamgast.networks.capabilities import Connected
from stamgast.networks.errors import Blocked, NetworkError, QuotaExhausted, RateLimited, Unauthorized
from stamgast.networks.network import Network
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

BACKFILL = timedelta(days=90)
"""How far back a new channel's conversations are read."""

LONGEST_PAUSE = timedelta(minutes=30)


def connect(member: Member, network: Network, connected: Connected, *, now: datetime) -> Channel:
    """Add the account to the member's workspace, or give an account that is there its new credentials."""
    workspace = member.workspace
    fresh = {
        "name": connected.actor.name or connected.actor.handle,
        "handle": connected.actor.handle,
        "url": connected.actor.url,
        "credentials": dict(connected.credentials),
        "limits": dict(connected.limits),
        "state": Channel.State.ACTIVE,
        "worked_at": now,
        "failure": "",
        "failures_in_a_row": 0,
        "poll_due_at": now,
        "not_before": None,
    }
    first_time = {"language": workspace.language, "zone": workspace.zone, "backfill_from": now - BACKFILL}
    channel, is_new = Channel.objects.update_or_create(
        workspace=workspace,
        network=network.id,
        server=connected.server,
        remote_id=connected.actor.id,
        defaults=fresh,
        create_defaults={**fresh, **first_time},
    )
    record(workspace, member.user, "channel.connected" if is_new else "channel.reconnected", channel.name)
    stir(workspace.pk, "channels")
    return channel


def note_success(channel: Channel, *, now: datetime) -> None:
    """Write down that the network just answered as it should."""
    Channel.objects.filter(pk=channel.pk).update(
        worked_at=now, failure="", failure_detail="", failures_in_a_row=0, not_before=None
    )


def note_failure(channel: Channel, error: NetworkError, *, now: datetime) -> None:
    """Write down what the network answered, and draw the consequence for the whole channel.

    A revoked token asks for reconnecting, a suspension stops the channel, a limit sets ``not_before``,
    anything else a growing pause.
    """
    changes: dict[str, object] = {
        "failed_at": now,
        "failure": error.message[:300],
        "failure_detail": error.detail[:300],
        "failures_in_a_row": F("failures_in_a_row") + 1,
    }
    if isinstance(error, Unauthorized):
        changes["state"] = Channel.State.RECONNECT
    elif isinstance(error, Blocked):
        changes["state"] = Channel.State.BLOCKED
    elif isinstance(error, RateLimited):
        changes["not_before"] = error.retry_at
    elif isinstance(error, QuotaExhausted):
        changes["not_before"] = error.until
    else:
        pause = timedelta(seconds=5) * 2 ** min(channel.failures_in_a_row, 9)
        changes["not_before"] = now + min(pause, LONGEST_PAUSE)
    Channel.objects.filter(pk=channel.pk).update(**changes)
    stir(channel.workspace_id, "channels")


def set_paused(channel: Channel, member: Member, *, paused: bool) -> None:
    """Pause a working channel, or let a paused one work again."""
    before, after = (
        (Channel.State.ACTIVE, Channel.State.PAUSED)
        if paused
        else (Channel.State.PAUSED, Channel.State.ACTIVE)
    )
    if Channel.objects.filter(pk=channel.pk, state=before).update(state=after):
        record(channel.workspace, member.user, f"channel.{after}", channel.name)
        stir(channel.workspace_id, "channels")
