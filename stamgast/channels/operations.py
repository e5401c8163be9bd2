"""Changing channels: connect, check, note how a connection fares, pause, disconnect."""

import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from traceback import format_tb
from typing import TypeVar
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import F, Q, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Greatest

from stamgast.channels import connections
from stamgast.channels.models import Channel
from stamgast.channels.secrets import without
from stamgast.networks.capabilities import Connected
from stamgast.networks.errors import (
    Blocked,
    NetworkError,
    QuotaExhausted,
    RateLimited,
    Unauthorized,
    Unavailable,
)
from stamgast.networks.network import Network
from stamgast.ui.strangers import tamed
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

BACKFILL = timedelta(days=90)
"""How far back a new channel's conversations are read."""

WORKED_EVERY = timedelta(minutes=1)
"""How exactly we know when a channel last worked: a row less to write for every post that goes out."""

LONGEST_PAUSE = timedelta(minutes=30)
ANSWERS_COME = timedelta(seconds=5)

T = TypeVar("T")
log = logging.getLogger(__name__)


def asked(question: Callable[[], T]) -> T:
    """Ask an adapter something while a person waits; whatever goes wrong is a ``NetworkError``.

    Other errors are logged by type and place only: their words may hold what the person typed.
    """
    try:
        return question()
    except NetworkError:
        raise
    except Exception as error:  # noqa: BLE001  whatever it is, the person who waits gets an answer
        log.error(  # noqa: TRY400  exception() would log the words
            "an adapter failed: %s\n%s", type(error).__name__, "".join(format_tb(error.__traceback__))
        )
        raise Unavailable("The answer could not be understood.", detail=type(error).__name__) from None


def connect_by_answers(
    member: Member, network: Network, answers: Mapping[str, str], *, now: datetime
) -> Channel:
    """Connect the account that a person's answers describe. Raises any ``NetworkError``."""
    connected = asked(lambda: network.authorising().connect(connections.client(), answers))
    return connect(member, network, connected, now=now)


def connect(member: Member, network: Network, connected: Connected, *, now: datetime) -> Channel:
    """Add the account to the member's workspace, or give an account that is there its new credentials."""
    workspace = member.workspace
    fresh = {
        "name": tamed(connected.actor.name or connected.actor.handle)[:200],
        "handle": tamed(connected.actor.handle)[:250],
        "url": _web_address(connected.actor.url),
        "credentials": dict(connected.credentials),
        "limits": dict(connected.limits),
        "state": Channel.State.ACTIVE,
        "worked_at": now,
        "failure": "",
        "failure_detail": "",
        "failures_in_a_row": 0,
        "poll_due_at": now,
        "not_before": None,
    }
    first_time = {"language": workspace.language, "zone": workspace.zone, "backfill_from": now - BACKFILL}
    with transaction.atomic():
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


def add_by_hand(member: Member, network: Network, name: str, url: str) -> Channel:
    """Add an account that the team posts to by hand; one that is known works again."""
    workspace = member.workspace
    fresh = {"name": tamed(name)[:200], "url": _web_address(url), "state": Channel.State.ACTIVE}
    first_time = {"language": workspace.language, "zone": workspace.zone}
    with transaction.atomic():
        channel, is_new = Channel.objects.update_or_create(
            workspace=workspace,
            network=network.id,
            server="",
            remote_id=(_web_address(url) or name).strip().lower()[:250],
            defaults=fresh,
            create_defaults={**fresh, **first_time},
        )
        record(workspace, member.user, "channel.added" if is_new else "channel.reconnected", channel.name)
        stir(workspace.pk, "channels")
    return channel


def _web_address(url: str) -> str:
    """Return what a network calls the account's page, if it is a web address that a link may lead to."""
    return url if urlsplit(url).scheme in ("https", "http") and len(url) <= 500 else ""


def check(channel: Channel, *, now: datetime) -> NetworkError | None:
    """Ask the network now whether the connection works; note the answer, and return what is wrong."""
    try:
        network = connections.network_of(channel)
        asked(lambda: network.authorising().check(connections.open_connection(channel)))
    except NetworkError as error:
        note_failure(channel, error, now=now)
        return error
    note_success(channel, now=now)
    stopped = (Channel.State.RECONNECT, Channel.State.BLOCKED)
    Channel.objects.filter(pk=channel.pk, state__in=stopped).update(
        state=Channel.State.ACTIVE, poll_due_at=now
    )
    stir(channel.workspace_id, "channels")
    return None


def note_success(channel: Channel, *, now: datetime) -> None:
    """Write down that the network just answered as it should, unless that stands there already.

    A failure that somebody else noted since the channel was read stays: a limit is a limit for all.
    """
    is_well = not (channel.failures_in_a_row or channel.failure or channel.not_before)
    if is_well and channel.worked_at is not None and now - channel.worked_at < WORKED_EVERY:
        return
    as_read = Channel.objects.filter(pk=channel.pk, failures_in_a_row=channel.failures_in_a_row)
    as_read.update(worked_at=now, failure="", failure_detail="", failures_in_a_row=0, not_before=None)
    channel.worked_at, channel.failure, channel.failures_in_a_row, channel.not_before = now, "", 0, None


def listen_soon(channel: Channel, *, now: datetime) -> None:
    """Ask for news shortly: something of ours has just gone out there."""
    soon = now + ANSWERS_COME
    if channel.poll_due_at is not None and channel.poll_due_at <= soon:
        return
    rows = Channel.objects.filter(pk=channel.pk, state=Channel.State.ACTIVE)
    rows.filter(Q(poll_due_at=None) | Q(poll_due_at__gt=soon)).update(poll_due_at=soon)
    channel.poll_due_at = soon


def note_failure(channel: Channel, error: NetworkError, *, now: datetime, before: int = 0) -> None:
    """Write down what the network answered, and draw the consequence for the whole channel.

    A revoked token asks for reconnecting, a suspension stops the channel, a limit sets ``not_before``,
    anything else a growing pause; none ends a longer one. ``before`` is how often the like had gone wrong,
    where the caller knows better: ``failures_in_a_row`` begins anew whenever something else goes well.
    """
    changes: dict[str, object] = {
        "failed_at": now,
        "failure": error.message[:300],
        "failure_detail": without(error.detail, channel.credentials)[:300],
        "failures_in_a_row": F("failures_in_a_row") + 1,
    }
    if isinstance(error, Unauthorized):
        changes["state"] = Channel.State.RECONNECT
    elif isinstance(error, Blocked):
        changes["state"] = Channel.State.BLOCKED
    elif isinstance(error, RateLimited):
        changes["not_before"] = _no_earlier(error.retry_at)
    elif isinstance(error, QuotaExhausted):
        changes["not_before"] = _no_earlier(error.until)
    else:
        pause = timedelta(seconds=5) * 2 ** min(max(channel.failures_in_a_row, before), 9)
        changes["not_before"] = _no_earlier(now + min(pause, LONGEST_PAUSE))
    connected = Channel.objects.filter(pk=channel.pk).exclude(state=Channel.State.DISCONNECTED)
    connected.update(**changes)
    channel.refresh_from_db(fields=[*changes])
    stir(channel.workspace_id, "channels")


def _no_earlier(at: datetime) -> Combinable:
    return Greatest(Coalesce("not_before", Value(at)), Value(at))


def set_paused(channel: Channel, member: Member, *, paused: bool) -> None:
    """Pause a working channel, or let a paused one work again."""
    before, after = (
        (Channel.State.ACTIVE, Channel.State.PAUSED)
        if paused
        else (Channel.State.PAUSED, Channel.State.ACTIVE)
    )
    # Why it rested is past once it goes on; what is the matter then, the next reading says.
    past = {} if paused else {"failure": "", "failure_detail": ""}
    if Channel.objects.filter(pk=channel.pk, state=before).update(state=after, **past):
        record(channel.workspace, member.user, f"channel.{after}", channel.name)
        stir(channel.workspace_id, "channels")


def disconnect(channel: Channel, member: Member) -> None:
    """Forget the credentials. What was said and planned stays; the account can be connected again."""
    with transaction.atomic():
        Channel.objects.filter(pk=channel.pk).update(
            state=Channel.State.DISCONNECTED,
            credentials={},
            failure="",
            failure_detail="",
            failures_in_a_row=0,
        )
        record(channel.workspace, member.user, "channel.disconnected", channel.name)
        stir(channel.workspace_id, "channels")


def change(channel: Channel, member: Member, fields: Iterable[str]) -> Channel:
    """Keep the named fields of a channel as they stand on the instance, and nothing else of it."""
    with transaction.atomic():
        channel.save(update_fields=list(fields))
        record(channel.workspace, member.user, "channel.changed", channel.name)
        stir(channel.workspace_id, "channels")
    return channel
