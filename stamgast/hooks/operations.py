"""Taking pushed news: prove a delivery, wake the reading of its channel, keep its secret."""

import hashlib
import logging
import secrets
from collections.abc import Collection
from datetime import datetime, timedelta

from django.db.models import Q

from stamgast.channels.models import Channel
from stamgast.hooks.arriving import Arriving, store
from stamgast.hooks.models import Arrival, Line
from stamgast.hooks.queries import WATCHED, Reached, line_at
from stamgast.jobs.turns import short_write
from stamgast.networks.registry import networks
from stamgast.networks.webhooks import Keys, Knock
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

log = logging.getLogger(__name__)
REMEMBERED = timedelta(days=7)
"""A delivery that comes again later than this makes us read once for nothing."""

EACH = timedelta(seconds=5)
"""A channel may be woken so often for any length of time: less than half of what Mastodon allows."""

SAVED_AT_MOST = 60 * EACH
"""What is kept of it unused, for lively talks. As long as half of it is left, every word is read at once."""

APART = timedelta(milliseconds=250)
"""What is said in the same moment is read together."""

SAID_AGAIN = timedelta(minutes=1)
NO_LINE = 0
_refusals_said: dict[int, datetime] = {}
"""When the log last said that deliveries to a line are refused, in this process."""

_NOBODY = Keys(secrets.token_hex(32), secrets.token_hex(32), secrets.token_hex(8))
"""In place of the keys of a channel that is not there: it must take as long to be refused."""


def line_of(channel: Channel) -> Line:
    """Return a channel's line, made if there is none."""
    return Line.objects.get_or_create(channel=channel)[0]


def greet(network: str, key: str, knock: Knock) -> str | None:
    """Return what to answer a network that asks whether we are there; None to refuse."""
    reached = line_at(network, key)
    declared = networks().get(network)
    webhooks = declared.webhooks if declared else None
    answer = webhooks.greet(knock, reached.keys if reached else _NOBODY) if webhooks else None
    return answer if reached else None


def accept(network: str, key: str, knock: Knock) -> bool:
    """Take a delivery that is proved: what it says is committed when this returns; False to refuse it.

    A repetition is accepted and changes nothing. An app delivers for all its accounts to one address: those
    of this workspace are woken, others pass.
    """
    reached = line_at(network, key)
    declared = networks().get(network)
    webhooks = declared.webhooks if declared else None
    news = webhooks.verify(knock, reached.keys if reached else _NOBODY) if webhooks else None
    if reached is None or news is None:
        _say_refused(reached.line if reached else NO_LINE, knock.now)
        return False
    fingerprint = hashlib.sha256(news.id.encode() if news.id else knock.body).hexdigest()
    store(Arriving(reached.line, fingerprint, _woken_by(news.accounts, reached, network), knock.now))
    return True


def _say_refused(line: int, now: datetime) -> None:
    """Say in the log that deliveries are refused, now and then: whoever forges them sends thousands."""
    said = _refusals_said.get(line)
    if said is None or not said <= now < said + SAID_AGAIN:
        _refusals_said[line] = now
        where = f"line {line}" if line else "no line that is there"
        log.warning("deliveries to %s are refused; the next are not named for %s", where, SAID_AGAIN)


def _woken_by(accounts: frozenset[str], reached: Reached, network: str) -> frozenset[int]:
    """Return the lines of the accounts that a delivery has news of."""
    if not accounts or accounts == {reached.keys.account}:
        return frozenset((reached.line,))
    same = Channel.objects.filter(workspace=reached.workspace, network=network, remote_id__in=accounts)
    return frozenset(line_of(channel).pk for channel in same)


def note_heard(pks: Collection[int], *, now: datetime) -> None:
    """Write down that these streams told of news."""
    Line.objects.filter(pk__in=pks).update(woken_at=now, heard_at=now)


def wake_due(now: datetime) -> int:
    """Let the channels for which news are known be read now; return how many.

    One that is being read waits until that is done: the news may have come too late for that reading.
    """
    free = Q(poll_lease_until=None) | Q(poll_lease_until__lt=now)
    woken = 0
    lines = Line.objects.defer("keys").filter(woken_at__isnull=False, channel__state=Channel.State.ACTIVE)
    for line in lines[:200]:
        used = _used(line, now)
        if line.woke_at and line.woke_at <= now < line.woke_at + _apart(used):
            continue
        rows = Channel.objects.filter(free, pk=line.channel_id, state=Channel.State.ACTIVE)
        if not rows.exclude(poll_due_at=None).update(poll_due_at=now):
            continue
        Line.objects.filter(pk=line.pk).update(woke_at=now, rested_at=now + used + EACH)
        Line.objects.filter(pk=line.pk, woken_at=line.woken_at).update(woken_at=None)
        woken += 1
    return woken


def _used(line: Line, now: datetime) -> timedelta:
    """Return how much of what was saved up is used now."""
    used = line.rested_at - now if line.rested_at else timedelta(0)
    return used if timedelta(0) < used <= SAVED_AT_MOST + EACH else timedelta(0)  # else a clock was set back


def _apart(used: timedelta) -> timedelta:
    """Return the time between two readings: what is used beyond the first half draws them apart."""
    return min(max(EACH * (2 * used / SAVED_AT_MOST - 1), APART), EACH)


def note_watched(workspace_id: int, *, now: datetime) -> None:
    """Write down that somebody looks at the conversations of a workspace."""
    watched = [network.id for network in networks().values() if network.watched_poll_seconds]
    channels = Channel.objects.filter(workspace=workspace_id, network__in=watched, state=Channel.State.ACTIVE)
    new = channels.filter(line=None).values_list("pk", flat=True)
    Line.objects.bulk_create([Line(channel_id=pk) for pk in new], ignore_conflicts=True)
    Line.objects.filter(channel__in=channels).update(watched_at=now)


def ask_watched(now: datetime) -> None:
    """Ask more often while somebody looks, where no stream stands; glances do not show all that is news."""
    streaming = [network.id for network in networks().values() if network.stream]
    rows = Line.objects.filter(watched_at__gt=now - WATCHED, channel__state=Channel.State.ACTIVE)
    stand = rows.filter(stream_opened_at__isnull=False, stream_lease_until__gt=now)
    rows = rows.exclude(pk__in=stand.filter(channel__network__in=streaming).values("pk"))
    for pk, network in rows.values_list("channel_id", "channel__network"):
        seconds = networks()[network].watched_poll_seconds
        if seconds is not None:
            soon = now + timedelta(seconds=seconds)
            Channel.objects.filter(pk=pk, poll_due_at__gt=soon).update(poll_due_at=soon)


def keep_secret(channel: Channel, member: Member, secret: str) -> Line:
    """Keep the secret with which a network signs its deliveries; an empty one ends them."""
    line = line_of(channel)
    keys = {"secret": secret, "token": line.keys.get("token") or secrets.token_urlsafe(24)}
    with short_write():
        Line.objects.filter(pk=line.pk).update(keys=keys if secret else {}, pushed_at=None)
        record(channel.workspace, member.user, "channel.changed", channel.name)
        stir(channel.workspace_id, "channels")
    line.refresh_from_db()
    return line


def forget(now: datetime) -> None:
    """Forget old deliveries, and the lines of channels that are disconnected."""
    Arrival.objects.filter(arrived_at__lt=now - REMEMBERED).delete()
    Line.objects.filter(channel__state=Channel.State.DISCONNECTED).delete()
